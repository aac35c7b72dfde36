using System.Text.RegularExpressions;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Collect.Following;

/// <summary>The pages that a sitemap names, through its index where it is one: the sitemap of news, or the one that changed last.</summary>
internal sealed partial class SitemapFiles(Fetcher fetcher)
{
    // An index may name another index; more than that is a maze.
    private const int DeepestIndex = 3;

    /// <summary>The pages; whether they came by an index; or why there are none.</summary>
    public async Task<(Feed? Pages, bool IsIndex, FeedProblem? Problem)> PagesOfAsync(FetchResult.Fetched answer, CancellationToken ct)
    {
        for (var depth = 0; depth < DeepestIndex; depth++)
        {
            switch (SitemapParser.Parse(answer.Bytes, answer.AsContext()))
            {
                case SitemapResult.Pages { Feed: var pages }:
                    return (pages, depth > 0, null);
                case SitemapResult.NotASitemap other:
                    return (null, depth > 0, FetchFault.Of(answer, other.Found));
                case SitemapResult.Index index when ChooseFrom(index.Sitemaps) is { } next:
                    var result = await fetcher.FetchAsync(new FetchRequest(next, FetchRequest.Feed) { ObeysRobots = true }, ct);
                    if (result is not FetchResult.Fetched fetched)
                        return (null, true, ProblemOf(result));

                    answer = fetched;
                    break;
                default:
                    return (null, true, FeedProblem.NotAFeed(answer.Url.Host, new Content(ContentKind.EmptySitemapList)));
            }
        }

        return (null, true, FeedProblem.NotAFeed(answer.Url.Host, new Content(ContentKind.SitemapMaze)));
    }

    // The list itself is still asked when a sitemap in it is gone. Unchanged it cannot be: nobody asked whether it is.
    private static FeedProblem ProblemOf(FetchResult result) =>
        result is FetchResult.Gone gone ? new FeedProblem(ProblemKind.NotFound, gone.Host, "410") : result.Fault!;

    /// <summary>The sitemap that news is looked for in: one that is called so; else the one that changed last; else the last by its number.</summary>
    public static Uri? ChooseFrom(IReadOnlyList<SitemapLink> sitemaps) =>
        sitemaps
            .OrderByDescending(sitemap => SaysNews(sitemap.Url))
            .ThenBy(sitemap => SaysOther(sitemap.Url))
            .ThenByDescending(sitemap => sitemap.Modified)
            .ThenByDescending(sitemap => NumberOf(sitemap.Url), StringComparer.Ordinal)
            .Select(sitemap => Uri.TryCreate(sitemap.Url, UriKind.Absolute, out var url) ? url : null)
            .FirstOrDefault(url => url is not null);

    /// <summary>Whether a sitemap is called one of news.</summary>
    public static bool SaysNews(string url) => News().IsMatch(PathOf(url));

    private static bool SaysOther(string url) => Other().IsMatch(PathOf(url));

    // "post-sitemap12.xml" comes after "post-sitemap9.xml", and 2026-11 after 2026-02.
    private static string NumberOf(string url) => string.Concat(Number().Matches(PathOf(url)).Select(number => number.Value.PadLeft(12, '0')));

    private static string PathOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.PathAndQuery : url;

    [GeneratedRegex(@"(?<![a-z])(google-?)?news(?![a-z])|newssitemap|sitemapnews|actualit|nachrichten|noticias", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex News();

    // Those that content systems make for their shelves, and for pictures.
    [GeneratedRegex(@"categor|tag|author|user|taxonom|topic|image|video|product|static|section|(?<![a-z])pages?(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
