using System.Text;

namespace Kawaraban.Lab;

/// <summary>
/// Pages damaged as networks, caches, templates and attackers damage them: bytes flipped, parts cut, doubled and moved, tags nested, references
/// and JSON broken, encodings changed. The same number gives the same page, so that whatever one comes to can be looked at again.
/// </summary>
internal static class MutatedPages
{
    private const int MostChanges = 12;
    private const int LongestPart = 4_000;
    private const int DeepestNesting = 600;

    private static readonly string[] Tags =
    [
        "<div>", "</div>", "<p>", "<b>", "<i>", "<a href=x>", "<table>", "<tr>", "<td>", "<ul><li>", "<svg>", "<math>", "<select>", "<template>", "<article>", "<h1>", "<pre>", "<br>", "<ruby><rt>", "<noscript>",
        "<blockquote>", "<span class=byline>", "<div class=related>", "<div hidden>", "<picture>", "<img srcset='a 1w, b'>", "<time datetime=x>", "<base href='//a b'>", "<link rel=import href='//a b'>", "<body>", "</html>",
    ];

    private static readonly string[] Broken =
    [
        "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<style>", "<title>", "<textarea>", "<plaintext>", "<", ">", "\"", "'", "=", "&", "&#xD800;", "&#0;", "&#x110000;", "&#99999999999;", "&amp;amp;amp;", "&nbsp", "& middot;",
        "\\ud800", "\\udc00\\ud800", "{", "}", "[", "]", ",", ":", "\\", "{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"headline\":1}", "<script type=application/ld+json>[[[[", "\0", "\u202e", "\u0301", "\r", "\t", "http://[", "http://a b/", "data:", "99999-99-99T99:99", "31 Feb 0000",
    ];

    private static readonly byte[][] StrayBytes =
        [[0xff], [0xfe, 0xff], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x1b, 0x24, 0x42], [0x80], [0x00], [0x8f, 0xa2]];

    private static readonly string[] Charsets = ["utf-8", "utf-16", "utf-16BE", "utf-32", "iso-8859-1", "us-ascii"];

    /// <summary>One of the pages, changed in one to a dozen ways.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> pages, int number)
    {
        var random = new Random(number);
        var page = pages[random.Next(pages.Count)];
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
            page = Changed(page, pages, random);
        return page;
    }

    private static byte[] Changed(byte[] page, IReadOnlyList<byte[]> pages, Random random)
    {
        var at = random.Next(page.Length + 1);
        return random.Next(12) switch
        {
            0 => Flipped(page, random),
            1 => [.. page[..at], .. page[Math.Min(page.Length, at + random.Next(LongestPart))..]],
            2 => page[..at],
            3 => Insert(page, at, Part(page, random)),
            4 => Insert(page, at, Part(pages[random.Next(pages.Count)], random)),
            5 => MovedTag(page, at, random),
            6 => Insert(page, at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Tags[random.Next(Tags.Length)], random.Next(1, DeepestNesting))))),
            7 => Insert(page, at, Encoding.UTF8.GetBytes(Tags[random.Next(Tags.Length)])),
            8 or 9 => Insert(page, at, Encoding.UTF8.GetBytes(Broken[random.Next(Broken.Length)])),
            10 => Insert(page, random.Next(4) == 0 ? 0 : at, StrayBytes[random.Next(StrayBytes.Length)]),
            _ => Encoding.GetEncoding(Charsets[random.Next(Charsets.Length)]).GetBytes(Encoding.UTF8.GetString(page)),
        };
    }

    private static byte[] Flipped(byte[] page, Random random)
    {
        var flipped = (byte[])page.Clone();
        for (var flips = random.Next(1, 20); flips > 0 && flipped.Length > 0; flips--)
            flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        return flipped;
    }

    private static byte[] MovedTag(byte[] page, int to, Random random)
    {
        var from = random.Next(page.Length + 1);
        var start = Array.IndexOf(page, (byte)'<', from);
        var end = start < 0 ? -1 : Array.IndexOf(page, (byte)'>', start);
        if (end < 0)
            return page;
        var without = (byte[])[.. page[..start], .. page[(end + 1)..]];
        return Insert(without, Math.Min(to, without.Length), page[start..(end + 1)]);
    }

    private static byte[] Part(byte[] page, Random random)
    {
        var from = random.Next(page.Length + 1);
        return page[from..Math.Min(page.Length, from + random.Next(LongestPart))];
    }

    private static byte[] Insert(byte[] page, int at, byte[] part) => [.. page[..at], .. part, .. page[at..]];
}
