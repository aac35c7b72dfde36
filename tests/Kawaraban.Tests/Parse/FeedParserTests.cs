using System.Text;
using System.Text.Json.Nodes;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Parse;

public sealed class FeedParserTests
{
    public static TheoryData<string> Fixtures => new(Directory.GetFiles(Golden.Fixtures("feeds"))
        .Select(path => Path.GetFileName(path)!)
        .Where(name => !name.EndsWith(".headers.json", StringComparison.Ordinal) && !name.EndsWith(".expected.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_faulty_feed_is_read_as_it_was_meant(string name)
    {
        var path = Path.Combine(Golden.Fixtures("feeds"), name);

        var result = FeedParser.Parse(File.ReadAllBytes(path), ContextBeside(path));

        Golden.Matches(Assert.IsType<ParseResult.Parsed>(result).Feed, path);
    }

    [Theory]
    [InlineData("", "an empty document")]
    [InlineData("  \r\n\t", "an empty document")]
    [InlineData("<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>", "an HTML page")]
    [InlineData("Service unavailable", "plain text")]
    [InlineData("{\"error\": 404}", "JSON that is no feed")]
    [InlineData("[1, 2]", "JSON that is no feed")]
    [InlineData("<opml version=\"2.0\"/>", "an OPML list of feeds")]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", "a sitemap")]
    [InlineData("<note/>", "an XML document of another kind (note)")]
    [InlineData("\u0089PNG\r\n", "a PNG image")]
    [InlineData("\u001f\u008b\u0008", "gzip-compressed data")]
    public void What_is_no_feed_is_named(string text, string found) =>
        Assert.Equal(found, Assert.IsType<ParseResult.NotAFeed>(FeedParser.Parse(Encoding.Latin1.GetBytes(text), FeedContext.None)).Found.ToString());

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n", 1)]
    [InlineData("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">\n<chan", 3)]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\",\n\"items\": [", 2)]
    public void A_feed_that_breaks_off_at_once_is_malformed_and_says_where(string text, int line) =>
        Assert.Equal(line, Assert.IsType<ParseResult.Malformed>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), FeedContext.None)).Line);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    [InlineData("ibm866")]
    public void A_declared_encoding_is_read_with_and_without_a_mark(string label)
    {
        CodePagesEncodingProvider.Instance.GetEncodings();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        var bytes = encoding.GetBytes($"<?xml version='1.0' encoding='{label}'?><rss><channel><title>Новости порта</title></channel></rss>");

        Assert.Equal("Новости порта", Parse(bytes).Title);
        Assert.Equal("Новости порта", Parse([.. encoding.GetPreamble(), .. bytes]).Title);
    }

    [Theory]
    [InlineData("ISO_8859-2", "iso-8859-2")]
    [InlineData("iso8859_7", "iso-8859-7")]
    [InlineData("Windows 1251", "windows-1251")]
    [InlineData("cp852", "ibm852")]
    [InlineData("latin-2", "iso-8859-2")]
    [InlineData("EUC_KR", "euc-kr")]
    [InlineData("x-mac-ce", "x-mac-ce")]
    public void An_encoding_is_known_however_its_label_is_spelt(string label, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var text = new[] { "Żółć", "Νέα", "Новости", "뉴스" }.First(text => encoding.GetString(encoding.GetBytes(text)) == text);

        Assert.Equal(text, Parse(encoding.GetBytes($"<?xml version='1.0' encoding='{label}'?><rss><channel><title>{text}</title></channel></rss>")).Title);
    }

    [Fact]
    public void EBCDIC_is_told_by_its_declaration()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(500)!;

        Assert.Equal("Größe!", Parse(encoding.GetBytes("<?xml version='1.0' encoding='ibm500'?><rss><channel><title>Größe!</title></channel></rss>")).Title);
    }

    [Theory]
    [InlineData("caf\u00c3\u00a9, caf\u00c3\u00a9, caf\u00c3\u00a9 \u00e2\u0080", "café, café, café â€", "UTF-8 that was cut stays UTF-8")]
    [InlineData("caf\u00c3\u00a9 \u00f8l", "cafÃ© øl", "a byte UTF-8 never holds was written as declared")]
    [InlineData("\u0093caf\u00e9\u0094", "“café”", "Windows' quotation marks stand where ISO 8859 has nothing")]
    public void What_is_declared_holds_unless_the_bytes_are_UTF_8(string bytes, string title, string why)
    {
        var feed = Parse(Encoding.Latin1.GetBytes($"<?xml version='1.0' encoding='iso-8859-15'?><rss><channel><title>{bytes}</title></channel></rss>"));

        Assert.True(title == feed.Title, $"{why}: {feed.Title}");
    }

    [Theory]
    [InlineData("{\"title\": \"Harbour\", \"items\": [{\"id\": \"1\", \"content_text\": \"one\ntwo\t\\x three\"}]}", "one\ntwo\tx three")]
    [InlineData("{\"title\": \"Harbour\", \"items\": [{\"id\": \"1\", \"content_text\": \"half \\ud83d of a pair\"}]}", "half \ufffd of a pair")]
    [InlineData("{\"title\": \"Harbour\", \"items\": [{\"id\": \"1\", \"content_text\": \"it breaks of", "it breaks of")]
    [InlineData("{\"title\": \"Harbour\", \"items\": [{\"id\": \"1\", \"content_text\": \"whole\"}, {\"id\": \"2\", \"conte", "whole")]
    [InlineData("{\"title\": \"Harbour\", \"items\": [{\"id\": \"1\", \"content_text\": \"whole\"}, {\"id\": tru", "whole")]
    public void JSON_is_read_as_far_as_it_is_meant_plainly(string json, string text) =>
        Assert.Equal(text, Parse(Encoding.UTF8.GetBytes(json)).Items[0].ContentHtml);

    [Fact]
    public void Hubs_are_named_in_every_format()
    {
        const string Links = "<link rel='self' href='https://harbour.example/feed'/><link rel='hub' href='https://a.example/'/><link rel='hub' href='https://b.example/'/>";
        string[] feeds =
        [
            $"<feed xmlns='http://www.w3.org/2005/Atom'>{Links}</feed>",
            $"<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>{Links.Replace("<link", "<atom:link", StringComparison.Ordinal)}</channel></rss>",
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"feed_url\": \"https://harbour.example/feed\", \"items\": [],"
                + "\"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://a.example/\"}, {\"url\": \"https://b.example/\"}, {\"url\": \"javascript:x\"}]}",
        ];
        foreach (var feed in feeds.Select(text => Parse(Encoding.UTF8.GetBytes(text))))
        {
            Assert.Equal(["https://a.example/", "https://b.example/"], feed.Hubs);
            Assert.Equal("https://harbour.example/feed", feed.FeedUrl);
        }
    }

    [Fact]
    public void A_drawing_is_no_text_and_the_summary_stands_in()
    {
        var feed = Parse("<feed xmlns='http://www.w3.org/2005/Atom'><entry><summary>Some text.</summary><content type='application/svg+xml'><svg xmlns='http://www.w3.org/2000/svg'><title>Line</title></svg></content></entry></feed>"u8.ToArray());

        Assert.Equal("Some text.", feed.Items[0].ContentHtml);
    }

    [Fact]
    public void Text_in_elements_nested_beyond_reason_is_kept_without_them()
    {
        var feed = Parse(Encoding.UTF8.GetBytes("<rss><channel><item><description>" + string.Concat(Enumerable.Repeat("<b>", 100_000)) + "deep</description></item></channel></rss>"));

        Assert.EndsWith("<b>deep", feed.Items[0].ContentHtml, StringComparison.Ordinal);
        Assert.InRange(feed.Items[0].ContentHtml!.Length, 1000, 4000);
    }

    [Fact]
    public void Entities_that_multiply_do_not()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"" + new string('x', 4000) + "\">" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<!ENTITY b{i} \"&a;&a;&a;&a;\">"))
            + "]><rss><channel><item><description>" + string.Concat(Enumerable.Repeat("&a;&b7;", 20_000)) + "</description></item></channel></rss>";

        var text = Parse(Encoding.UTF8.GetBytes(bomb)).Items[0].ContentHtml!;

        Assert.InRange(text.Length, 1 << 20, 2 << 20);
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<item>")]
    [InlineData("</b>")]
    [InlineData("<!-- >")]
    [InlineData("<a b=\"")]
    [InlineData("<item><title>&lt;script&gt;")]
    [InlineData("<item><category>x</category>")]
    [InlineData("<media:group>")]
    [InlineData("<item><itunes:category text='a'>")]
    public void However_often_a_tag_is_repeated_the_parser_comes_to_an_end(string tag)
    {
        var text = "<rss><channel><title>t</title>" + string.Concat(Enumerable.Repeat(tag, 100_000));

        Assert.Equal("t", Parse(Encoding.UTF8.GetBytes(text)).Title);
    }

    [Fact]
    public void A_feed_of_a_hundred_thousand_items_is_read_whole()
    {
        var text = "<rss><channel>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<item><guid>{i}</guid></item>")) + "</channel></rss>";

        var items = Parse(Encoding.UTF8.GetBytes(text)).Items;

        Assert.Equal(100_000, items.Count);
        Assert.Equal("99999", items[^1].Id);
    }

    private static Feed Parse(byte[] bytes) => Assert.IsType<ParseResult.Parsed>(FeedParser.Parse(bytes, FeedContext.None)).Feed;

    private static FeedContext ContextBeside(string path)
    {
        var headers = Path.ChangeExtension(path, null) + ".headers.json";
        if (!File.Exists(headers))
            return FeedContext.None;
        var json = JsonNode.Parse(File.ReadAllText(headers))!;
        return new FeedContext
        {
            Url = json["url"] is { } url ? new Uri(url.GetValue<string>()) : null,
            ContentType = json["content-type"]?.GetValue<string>(),
            ContentLocation = json["content-location"]?.GetValue<string>(),
        };
    }
}
