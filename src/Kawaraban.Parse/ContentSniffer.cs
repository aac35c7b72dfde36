namespace Kawaraban.Parse;

/// <summary>What bytes are when they are no feed, in plain words for the reader.</summary>
internal static class ContentSniffer
{
    /// <summary>The kind of a file that is no text, by its first bytes; null when it may be text.</summary>
    public static string? Binary(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x1F, 0x8B, ..] => "gzip-compressed data",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF image",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "a media file",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "an MP3 file",
        _ => null,
    };

    /// <summary>Text in which no element begins.</summary>
    public static ParseResult WithoutElements(ReadOnlySpan<byte> text) =>
        text.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8)
            ? new ParseResult.Malformed("An XML document without an element", 1)
            : new ParseResult.NotAFeed("plain text");

    /// <summary>A document by the name of its root element.</summary>
    public static string NameOf(string root) => root switch
    {
        "html" or "head" or "body" or "div" or "p" or "b" or "br" or "center" or "table" or "script" or "meta" => "an HTML page",
        "opml" => "an OPML list of feeds",
        "urlset" or "sitemapindex" => "a sitemap",
        "svg" => "an SVG image",
        _ => $"an XML document of another kind ({root[..Math.Min(root.Length, 40)]})",
    };
}
