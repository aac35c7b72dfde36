using System.Text;
using Kawaraban.Collect.Following;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Collect.Finding;

/// <summary>Looks for the sitemap that a site without a feed is followed by: that of news, else one that is kept up to date.</summary>
internal sealed class SitemapSearch(SitemapFiles files, TimeProvider clock)
{
    private const string News = "news sitemap";
    private const string Plain = "sitemap";

    // robots.txt of a large site names a dozen; one that names a thousand is not read to its end.
    private const int MostNamed = 40;
    private const int MostLookedAt = 6;

    // A sitemap whose youngest entry is older than this is no way to hear of news.
    private static readonly TimeSpan KeptUp = TimeSpan.FromDays(30);

    public async Task<Offer?> FindAsync(Uri root, Tries tries, CancellationToken ct)
    {
        var named = await tries.AskNamedAsync(new Uri(root, "/robots.txt"), ct) is { } robots ? NamedIn(robots) : [];
        (Uri Url, bool IsNamed)[] candidates =
        [
            .. named.OrderByDescending(url => SitemapFiles.SaysNews(url.AbsoluteUri)).Take(MostLookedAt).Select(url => (url, true)),
            .. CommonPlaces.Sitemaps.Select(place => (new Uri(root, place), false)),
        ];
        Offer? second = null;
        foreach (var (url, isNamed) in candidates)
        {
            var asked = isNamed ? await tries.LookAsync(url, ct) : await tries.GuessAsync(url, ct);
            if (asked is not { } answer || await JudgeAsync(url, answer, ct) is not { } offer)
                continue;

            if (offer.Format != Plain)
                return offer;

            second ??= offer;
        }

        return second;
    }

    /// <summary>The offer that an answer is; null when it is no use.</summary>
    public async Task<Offer?> JudgeAsync(Uri url, FetchResult.Fetched answer, CancellationToken ct)
    {
        // Some name their feed in robots.txt: a sitemap may be one (https://www.sitemaps.org/protocol.html#otherformats).
        if (Discovery.FeedIn(url, answer, null) is { } feed)
            return feed;

        var (pages, _, _) = await files.PagesOfAsync(answer, ct);
        if (pages is null)
            return null;

        if (pages.Items.Any(item => item.Published is not null))
            return new Offer(url, pages.Title ?? url.Host, FeedKind.Sitemap, News);

        return pages.Items.Any(item => item.Modified > clock.GetUtcNow() - KeptUp) ? new Offer(url, url.Host, FeedKind.Sitemap, Plain) : null;
    }

    private static IReadOnlyList<Uri> NamedIn(FetchResult.Fetched robots)
    {
        const string Field = "sitemap:";
        return
        [
            .. Encoding.UTF8.GetString(robots.Bytes.Span[..Math.Min(robots.Bytes.Length, 512 * 1024)]).Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.StartsWith(Field, StringComparison.OrdinalIgnoreCase))
                .Select(line => Uri.TryCreate(robots.Url, line[Field.Length..].Trim(), out var url) && url.Scheme is "http" or "https" ? url : null)
                .OfType<Uri>().Distinct().Take(MostNamed),
        ];
    }
}
