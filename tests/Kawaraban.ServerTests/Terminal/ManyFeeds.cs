using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Kawaraban.Lab;
using Kawaraban.ServerTests.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>
/// Many feeds as one site on this machine serves them, always the same: RSS, Atom and JSON, five reports to an event, some of them copies; some
/// feeds carry teasers (their texts stand on pages), one no dates, some another feed's items besides, every other one validators.
/// </summary>
internal sealed class ManyFeeds : IAsyncDisposable
{
    private const int ReportsOfAnEvent = 5;
    private static readonly DateTimeOffset Start = new(2025, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly int _feeds;
    private readonly int _entries;
    private readonly LoopbackSite _site;
    private readonly List<Report> _reports;
    private Dictionary<string, Answer> _answers = [];
    private int _feedsAsked;

    private ManyFeeds(int feeds, int entries, LoopbackSite site)
    {
        (_feeds, _entries, _site) = (feeds, entries, site);
        var written = SampleArticles.Generate(feeds * (entries + 1)).ToList();
        _reports = [.. written.Select((article, number) =>
        {
            // The second and third report of every other event are the first's text, word for word.
            var isCopy = number / ReportsOfAnEvent % 2 == 0 && number % ReportsOfAnEvent is 1 or 2;
            var text = isCopy ? written[number - (number % ReportsOfAnEvent)].Text : article.Text;
            return new Report(number, article.Title!, [.. text.Split(". ", StringSplitOptions.RemoveEmptyEntries).Chunk(3).Select(sentences => string.Join(". ", sentences) + ".")]);
        })];
    }

    public static IReadOnlyList<int> Editions { get; } = [1, 2];

    /// <summary>How many feeds were asked for since this was last asked.</summary>
    public int TakeAsked() => Interlocked.Exchange(ref _feedsAsked, 0);

    /// <summary>The addresses of all articles there are in an edition.</summary>
    public IEnumerable<string> ArticlesOf(int edition) => Enumerable.Range(0, _feeds).SelectMany(feed => ReportsOf(feed, edition)).Select(AddressOf).Distinct();

    public static async Task<ManyFeeds> StartAsync(int feeds, int entries)
    {
        ManyFeeds? many = null;
        var site = await LoopbackSite.StartAsync(context => many!.AnswerAsync(context));
        return many = new ManyFeeds(feeds, entries, site);
    }

    /// <summary>In the second edition every fourth feed has one article more, and a fifth of those it had are edited.</summary>
    public void Publish(int edition)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var feed in Enumerable.Range(0, _feeds))
        {
            var reports = ReportsOf(feed, edition).ToList();
            answers.Add(PathOf(feed), FeedOf(feed, reports));
            foreach (var report in IsOfTeasers(feed) ? reports : [])
                answers.Add($"/articles/{report.Number}", new Answer("text/html", Encoding.UTF8.GetBytes(PageOf(report)), null));
        }

        _answers = answers;
    }

    public byte[] Opml() => Encoding.UTF8.GetBytes(new XElement("opml", new XAttribute("version", "2.0"), new XElement("body", Enumerable.Range(0, _feeds)
        .Select(feed => new XElement("outline", new XAttribute("type", "rss"), new XAttribute("text", TitleOf(feed)), new XAttribute("xmlUrl", new Uri(_site.Address, PathOf(feed))))))).ToString());

    /// <summary>A page as somebody would have saved it.</summary>
    public string SavedPage(int number) => PageOf(_reports[number]);

    /// <summary>An article as another program would have exported it: with one text or, as it was edited, two.</summary>
    public IEnumerable<string> SavedLines(int number)
    {
        var report = _reports[number];
        yield return Line(report, Start.AddDays(1));
        if (number % 3 == 0)
            yield return Line(Edited(report), Start.AddDays(2));

        string Line(Report version, DateTimeOffset seen) => JsonSerializer.Serialize(new { url = $"https://saved.example/{number}", title = version.Title, text = string.Join("\n\n", version.Paragraphs), published = Start.AddMinutes(number), first_seen = seen });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private IEnumerable<Report> ReportsOf(int feed, int edition)
    {
        var isEdited = edition > 1 && feed % 4 == 2;
        var reports = Enumerable.Range(0, _entries).Select(entry => _reports[feed + (entry * _feeds)]).Select((report, entry) => isEdited && entry % 5 == 1 ? Edited(report) : report);
        if (isEdited)
            reports = reports.Append(_reports[feed + (_entries * _feeds)]);

        // A section of the outlet before it.
        return feed % 20 == 5 ? reports.Concat(ReportsOf(feed - 1, edition).Take(3)) : reports;
    }

    private static Report Edited(Report report) => report with { Paragraphs = [.. report.Paragraphs, $"Corrected: an earlier report, number {report.Number}, gave another figure."] };

    private static bool IsOfTeasers(int feed) => feed % 8 == 6;

    // One feed only: articles without a date are related in the order in which they came, and feeds come in any order.
    private static DateTimeOffset? PublishedOf(int feed, Report report) => feed == 7 ? null : Start.AddMinutes(report.Number);

    private static string TitleOf(int feed) => $"Outlet {(feed % 20 == 5 ? feed - 1 : feed)}";

    private static string PathOf(int feed) => $"/feeds/{feed}";

    private string AddressOf(Report report) => new Uri(_site.Address, $"/articles/{report.Number}").AbsoluteUri;

    private Answer FeedOf(int feed, IReadOnlyList<Report> reports)
    {
        // A section's feed is of the same kind as the one whose items it carries.
        var (type, text) = (feed / 2 % 3) switch
        {
            0 => ("application/rss+xml", RssOf(feed, reports).ToString()),
            1 => ("application/atom+xml", AtomOf(feed, reports).ToString()),
            _ => ("application/feed+json", JsonOf(feed, reports)),
        };
        return new Answer(type, Encoding.UTF8.GetBytes(text), feed % 2 == 0 ? $"\"{ContentHash.Of(text)}\"" : null);
    }

    private XElement RssOf(int feed, IReadOnlyList<Report> reports) => new("rss", new XAttribute("version", "2.0"), new XElement("channel",
        new XElement("title", TitleOf(feed)), new XElement("link", _site.Address), new XElement("language", "en"),
        reports.Reverse().Select(report => new XElement("item",
            new XElement("title", report.Title), new XElement("link", AddressOf(report)), new XElement("guid", new XAttribute("isPermaLink", "false"), $"report-{report.Number}"),
            PublishedOf(feed, report) is { } published ? new XElement("pubDate", published.ToString("r", CultureInfo.InvariantCulture)) : null,
            IsOfTeasers(feed) ? new XElement("description", report.Teaser) : new XElement(Content + "encoded", report.Html)))));

    private XElement AtomOf(int feed, IReadOnlyList<Report> reports) => new(Atom + "feed",
        new XElement(Atom + "title", TitleOf(feed)), new XElement(Atom + "id", new Uri(_site.Address, PathOf(feed))),
        reports.Reverse().Select(report => new XElement(Atom + "entry",
            new XElement(Atom + "title", report.Title), new XElement(Atom + "link", new XAttribute("href", AddressOf(report))), new XElement(Atom + "id", $"report-{report.Number}"),
            PublishedOf(feed, report) is { } published ? new XElement(Atom + "published", published.ToString("O", CultureInfo.InvariantCulture)) : null,
            IsOfTeasers(feed) ? new XElement(Atom + "summary", report.Teaser) : new XElement(Atom + "content", new XAttribute("type", "html"), report.Html))));

    private string JsonOf(int feed, IReadOnlyList<Report> reports) => JsonSerializer.Serialize(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = TitleOf(feed),
        language = "en",
        items = reports.Reverse().Select(report => new
        {
            id = $"report-{report.Number}",
            url = AddressOf(report),
            title = report.Title,
            summary = IsOfTeasers(feed) ? report.Teaser : null,
            content_html = IsOfTeasers(feed) ? null : report.Html,
            date_published = PublishedOf(feed, report),
        }),
    });

    private static string PageOf(Report report) =>
        $"""
        <!doctype html><html lang="en"><head><title>{report.Title}</title><meta property="og:type" content="article"></head>
        <body><nav><a href="/">Home</a> <a href="/all">All</a></nav><article><h1>{report.Title}</h1>{report.Html}</article><footer>About us</footer></body></html>
        """;

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/feeds/", StringComparison.Ordinal))
            Interlocked.Increment(ref _feedsAsked);
        if (!_answers.TryGetValue(path, out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.ETag = answer.Etag;
        context.Response.ContentType = answer.Type;
        if (answer.Etag is not null && context.Request.Headers.IfNoneMatch == answer.Etag)
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await context.Response.Body.WriteAsync(answer.Bytes, context.RequestAborted);
    }

    private sealed record Answer(string Type, byte[] Bytes, string? Etag);

    private sealed record Report(int Number, string Title, IReadOnlyList<string> Paragraphs)
    {
        public string Html => string.Concat(Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

        public string Teaser => string.Join(' ', Paragraphs[0].Split(' ').Take(20)) + $" ({Paragraphs[^1].Length}) …";
    }
}
