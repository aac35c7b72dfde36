namespace Kawaraban.Parse;

/// <summary>What bytes are when they are no feed.</summary>
internal static class ContentSniffer
{
    /// <summary>The kind of a file that is no text, by its first bytes; null when it may be text.</summary>
    public static Content? Binary(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x1F, 0x8B, ..] => new(ContentKind.Gzip),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new(ContentKind.Png),
        [0xFF, 0xD8, 0xFF, ..] => new(ContentKind.Jpeg),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new(ContentKind.Gif),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => new(ContentKind.Media),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new(ContentKind.Pdf),
        [(byte)'P', (byte)'K', 3, 4, ..] => new(ContentKind.Zip),
        [(byte)'I', (byte)'D', (byte)'3', ..] => new(ContentKind.Mp3),
        _ => null,
    };

    /// <summary>Text in which no element begins.</summary>
    public static ParseResult WithoutElements(ReadOnlySpan<byte> text) =>
        text.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8)
            ? new ParseResult.Malformed(Breakage.NoElement, 1)
            : new ParseResult.NotAFeed(new Content(ContentKind.PlainText));

    /// <summary>A document by the name of its root element.</summary>
    public static Content Of(string root) => root switch
    {
        "html" or "head" or "body" or "div" or "p" or "b" or "br" or "center" or "table" or "script" or "meta" => new(ContentKind.HtmlPage),
        "opml" => new(ContentKind.FeedList),
        "urlset" or "sitemapindex" => new(ContentKind.Sitemap),
        "svg" => new(ContentKind.Svg),
        _ => new(ContentKind.OtherXml, root[..Math.Min(root.Length, 40)]),
    };
}
