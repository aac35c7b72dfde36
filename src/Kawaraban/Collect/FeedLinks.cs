using AngleSharp.Html.Parser;

namespace Kawaraban.Collect;

/// <summary>
/// The feeds a page names (<c>link rel=alternate</c>, https://html.spec.whatwg.org/#rel-alternate).
/// </summary>
internal static class FeedLinks
{
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    };

    public static IReadOnlyList<(string Url, string Title)> Find(ReadOnlyMemory<byte> page, Uri url, string? contentType)
    {
        if (contentType is not null && !contentType.Contains("html", StringComparison.OrdinalIgnoreCase))
            return [];

        using var stream = new MemoryStream(page.ToArray(), writable: false);
        using var document = new HtmlParser().ParseDocument(stream);
        var baseUrl = document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Uri.TryCreate(url, href, out var named) ? named : url;
        return
        [
            .. document.QuerySelectorAll("link[rel~=alternate i][href], a[rel~=alternate i][href]")
                .Where(link => Types.Contains(link.GetAttribute("type")?.Split(';')[0].Trim() ?? ""))
                .Select(link => (Url: Absolute(baseUrl, link.GetAttribute("href")!), Title: link.GetAttribute("title")?.Trim() ?? ""))
                .Where(link => link.Url is not null)
                .DistinctBy(link => link.Url)
                .Select(link => (link.Url!, link.Title.Length > 0 ? link.Title : link.Url!)),
        ];
    }

    private static string? Absolute(Uri baseUrl, string href) =>
        Uri.TryCreate(baseUrl, href.Trim(), out var url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : null;
}
