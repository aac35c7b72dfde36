using System.Text;

namespace Kawaraban.Lab;

/// <summary>Feeds as blogs and newspapers publish them, made up of nonsense: what matters is the markup.</summary>
internal static class SampleFeeds
{
    private const int Seed = 20250506;

    private static readonly string[] Words =
        ["harbour", "council", "vote", "ferry", "minister", "said", "the", "of", "a", "to", "budget", "Größe", "日米", "“quote”", "was", "on", "Tuesday", "new", "line", "opened"];

    public static readonly string[] Kinds = ["rss-escaped", "rss-cdata", "atom-xhtml", "json"];

    public static byte[] Generate(string kind, int items, int paragraphs)
    {
        var random = new Random(Seed);
        var bodies = Enumerable.Range(0, items).Select(_ => Body(random, paragraphs)).ToList();
        return Encoding.UTF8.GetBytes(kind switch
        {
            "rss-escaped" => Rss(bodies, body => body.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")),
            "rss-cdata" => Rss(bodies, body => $"<![CDATA[{body}]]>"),
            "atom-xhtml" => Atom(bodies),
            "json" => Json(bodies),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of feed"),
        });
    }

    private static string Rss(List<string> bodies, Func<string, string> write) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
        + "<channel>\n\t<title>Harbour Daily</title>\n\t<link>https://harbour.example/</link>\n\t<description>News &amp; views</description>\n\t<language>en-gb</language>\n"
        + string.Concat(bodies.Select((body, i) =>
            $"\t<item>\n\t\t<title>Ferry &amp; council, part {i}</title>\n\t\t<link>https://harbour.example/{i}</link>\n\t\t<guid isPermaLink=\"false\">harbour-{i}</guid>\n"
            + $"\t\t<pubDate>Tue, 06 May 2025 08:{i % 60:00}:30 +0200</pubDate>\n\t\t<dc:creator><![CDATA[A. Writer]]></dc:creator>\n\t\t<category>politics</category>\n"
            + $"\t\t<description>{write(body[..200])}</description>\n\t\t<content:encoded>{write(body)}</content:encoded>\n\t</item>\n"))
        + "</channel>\n</rss>\n";

    private static string Atom(List<string> bodies) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Harbour Daily</title>\n<link href=\"https://harbour.example/\"/>\n<updated>2025-05-06T08:00:00Z</updated>\n"
        + string.Concat(bodies.Select((body, i) =>
            $"<entry>\n<title type=\"html\">Ferry &amp;amp; council, part {i}</title>\n<link href=\"https://harbour.example/{i}\"/>\n<id>tag:harbour.example,2025:{i}</id>\n"
            + $"<published>2025-05-06T08:{i % 60:00}:30+02:00</published>\n<updated>2025-05-06T09:{i % 60:00}:30+02:00</updated>\n<author><name>A. Writer</name></author>\n"
            + $"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{body}</div></content>\n</entry>\n"))
        + "</feed>\n";

    private static string Json(List<string> bodies) =>
        System.Text.Json.JsonSerializer.Serialize(new
        {
            version = "https://jsonfeed.org/version/1.1",
            title = "Harbour Daily",
            home_page_url = "https://harbour.example/",
            items = bodies.Select((body, i) => new { id = $"{i}", url = $"https://harbour.example/{i}", title = $"Part {i}", content_html = body, date_published = "2025-05-06T08:00:30+02:00" }),
        });

    private static string Body(Random random, int paragraphs)
    {
        var html = new StringBuilder();
        for (var i = 0; i < paragraphs; i++)
        {
            html.Append("<p>").Append(Sentence(random, 40)).Append(" <a href=\"https://harbour.example/more?a=1&amp;b=").Append(i).Append("\">")
                .Append(Sentence(random, 4)).Append("</a> <img src=\"https://harbour.example/").Append(i).Append(".jpg\" alt=\"\"/>").Append(Sentence(random, 30)).Append("</p>\n");
        }

        return html.ToString();
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
