using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Kawaraban.ServerTests.Collect;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>A small invented site: what stands at each path, all else 404; it remembers what it was asked.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Type, byte[] Body)> _pages = new();
    private LoopbackSite? _site;

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What the site does with paths that it does not know, if not 404.</summary>
    public Func<HttpContext, Task>? Otherwise { get; set; }

    public int Port => _site!.Address.Port;

    public string Address => _site!.Address.AbsoluteUri.TrimEnd('/');

    public static async Task<SmallSite> StartAsync()
    {
        var site = new SmallSite();
        site._site = await LoopbackSite.StartAsync(site.AnswerAsync);
        return site;
    }

    public SmallSite Html(string path, string html) => Put(path, "text/html; charset=utf-8", Encoding.UTF8.GetBytes("<!doctype html><html lang=en>" + html));

    /// <summary>An article of the town, long enough to be one.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="headline">Its headline.</param>
    /// <param name="more">A further paragraph.</param>
    /// <param name="canonical">The address the page says it has.</param>
    public SmallSite Article(string path, string headline, string more = "", string? canonical = null) => Html(path,
        $"""
        <head><title>{headline} | Bay Town Record</title><meta property="og:type" content="article"><meta property="og:site_name" content="Bay Town Record">
        {(canonical is null ? "" : $"<link rel=canonical href='{canonical}'>")}</head>
        <body><article><h1>{headline}</h1>
        <p>The council of Bay Town spoke about it for four hours on Tuesday, and the gallery was full until the end of the session. This is report {path}.</p>
        <p>Mayor Ines Halloran told reporters after the vote that nobody had expected so clear a result, and that work would begin in April.</p>
        <p>Residents of the north shore had asked for it since the bridge was closed to lorries two years ago, and they stayed to applaud.</p>
        <p>It will cost the town 3.2 million crowns a year, which is to come from the harbour dues that were raised in the autumn.</p>
        <p>{more}</p>
        </article></body>
        """);

    public SmallSite Feed(string path, string title, params string[] articles) => Put(path, "application/rss+xml", Encoding.UTF8.GetBytes(
        $"<rss version=\"2.0\"><channel><title>{title}</title>{string.Concat(articles.Select(article => $"<item><title>About {article}</title><link>{article}</link></item>"))}</channel></rss>"));

    public SmallSite Rss(string path, params RssItem[] items) => Put(path, "application/rss+xml", Encoding.UTF8.GetBytes(
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Bay Town Record</title>{string.Concat(items.Select(item => item.Xml))}</channel></rss>"));

    /// <summary>A news sitemap of the given paths, published a number of hours ago.</summary>
    public SmallSite NewsSitemap(string path, params (string Article, int HoursAgo)[] entries) => Put(path, "application/xml", Encoding.UTF8.GetBytes(SitemapOf(entries)));

    public string SitemapOf(params (string Article, int HoursAgo)[] entries) =>
        $"""
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        {string.Concat(entries.Select(entry => $"""
            <url><loc>{Address}{entry.Article}</loc><news:news><news:publication><news:name>Bay Town Record</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>{TimeProvider.System.GetUtcNow().AddHours(-entry.HoursAgo).ToString("O", CultureInfo.InvariantCulture)}</news:publication_date>
            <news:title>About {entry.Article}</news:title></news:news></url>
            """))}
        </urlset>
        """;

    public SmallSite Put(string path, string type, byte[] body)
    {
        _pages[path] = (type, body);
        return this;
    }

    public void Remove(string path) => _pages.TryRemove(path, out _);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        Asked.Enqueue(path);
        if (_pages.TryGetValue(path, out var page))
        {
            context.Response.ContentType = page.Type;
            await context.Response.Body.WriteAsync(page.Body, context.RequestAborted);
        }
        else if (Otherwise is { } otherwise)
        {
            await otherwise(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public ValueTask DisposeAsync() => _site!.DisposeAsync();
}

/// <summary>An item of a feed; what is null is not there.</summary>
internal sealed record RssItem(string? Title = null, string? Link = null, string? Guid = null, string? Text = null, DateTimeOffset? At = null)
{
    /// <summary>What stands in the description besides the text, which then has an element of its own.</summary>
    public string? Summary { get; init; }

    public string Xml => "<item>" + Element("title", Title) + Element("link", Link) + Element("guid", Guid) + Element("description", Summary ?? Text)
        + Element("content:encoded", Summary is null ? null : Text) + Element("pubDate", At?.ToString("r", CultureInfo.InvariantCulture)) + "</item>";

    /// <summary>A text that a feed carries whole: longer than any teaser.</summary>
    public static string Whole(string about) => string.Concat(Enumerable.Range(1, 12).Select(number =>
        $"<p>Of the {number} boats that the town bought for the {about}, the last came home after dark.</p>"));

    private static string Element(string name, string? text) => text is null ? "" : $"<{name}>{WebUtility.HtmlEncode(text)}</{name}>";
}
