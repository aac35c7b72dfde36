namespace Kawaraban.Extract.Encoding;

/// <summary>Tells what kind of file a page is from its first bytes and its content type.</summary>
internal static class PageKind
{
    /// <summary>The beginnings of files that are no pages, with the words for them.</summary>
    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"), ([0xff, 0xd8, 0xff], "a JPEG image"), ([.. "GIF8"u8], "a GIF image"),
        ([.. "%PDF-"u8], "a PDF document"), ([.. "PK\u0003\u0004"u8], "a ZIP archive or office document"), ([0x1f, 0x8b], "a gzip archive"),
        ([.. "\u007fELF"u8], "a program"), ([.. "MZ"u8], "a program"), ([.. "OggS"u8], "a recording"), ([.. "ID3"u8], "a recording"),
        ([.. "SQLite format 3"u8], "a database"), ([.. "7z"u8, 0xbc, 0xaf], "a 7z archive"), ([.. "Rar!"u8], "a RAR archive"), ([.. "wOF"u8], "a font"),
    ];

    private const int Looked = 4096;

    /// <summary>Why there is nothing to read, or null.</summary>
    public static string? WhyNoText(Page page)
    {
        var bytes = page.Bytes.Span;
        if (bytes.IsEmpty)
            return "the file is empty";
        foreach (var (start, name) in Signatures)
            if (bytes.StartsWith(start))
                return $"{name}, not a page";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8))
            return "an image or recording, not a page";
        return IsBinary(bytes[..Math.Min(Looked, bytes.Length)]) ? "binary data, not a page" : null;
    }

    /// <summary>Bytes that no text holds; zeros may be UTF-16, which has one in two at most.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark.Of(bytes) is not null)
            return false;
        var (zeros, controls) = (0, 0);
        foreach (var b in bytes)
        {
            if (b == 0)
                zeros++;
            else if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0c or 0x1b))
                controls++;
        }
        return controls > bytes.Length / 20 || (zeros > bytes.Length / 20 && !ByteOrderMark.LooksLikeUtf16(bytes));
    }

    /// <summary>True for HTML, false for plain text. A server may call anything text/html: a page without a single tag is none.</summary>
    public static bool IsHtml(Page page, string text)
    {
        var start = text.AsSpan(0, Math.Min(Looked, text.Length));
        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return true;
        if (page.ContentType is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase))
            return CountTags(text) > 0;
        return CountTags(text) > text.Length / 500;
    }

    private static int CountTags(string text)
    {
        string[] usual = ["<p>", "<p ", "</p>", "<div", "</a>", "<br", "<body", "<head", "<span", "<li", "<td", "<h1"];
        return usual.Sum(tag => Count(text, tag));
    }

    private static int Count(string text, string tag)
    {
        var count = 0;
        for (var at = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(tag, at + tag.Length, StringComparison.OrdinalIgnoreCase))
            count++;
        return count;
    }
}
