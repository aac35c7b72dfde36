using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Collect.Following;

/// <summary>What a followed address gave, as a feed.</summary>
/// <param name="SeenLinks">To be kept with the feed once its items are taken in.</param>
/// <param name="IsWhole">Whether all that is news was in it; if not, the same answer is worth reading again.</param>
internal sealed record SourceReading(ParseResult Result, byte[]? SeenLinks, bool IsWhole);

/// <summary>Reads whatever is followed as a feed: a feed itself, the pages of a sitemap, or the article links of a page.</summary>
internal sealed class SourceReader(SitemapFiles sitemaps, Feeds feeds, TimeProvider clock)
{
    // Of a sitemap without publication dates, the entries that changed last: new ones are among them.
    private const int MostOfSitemap = 500;

    public Task<SourceReading> ReadAsync(FeedRow feed, FetchResult.Fetched answer, CancellationToken ct) => feed.Kind switch
    {
        FeedKind.Feed => Task.FromResult(new SourceReading(FeedParser.Parse(answer.Bytes, answer.AsContext()), null, true)),
        FeedKind.Sitemap => ReadSitemapAsync(feed, answer, ct),
        FeedKind.Links => ReadLinksAsync(feed, answer, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(feed)),
    };

    private async Task<SourceReading> ReadSitemapAsync(FeedRow feed, FetchResult.Fetched answer, CancellationToken ct)
    {
        // A sitemap that became a feed is the better for it.
        if (FeedParser.Parse(answer.Bytes, answer.AsContext()) is ParseResult.Parsed parsed)
            return new SourceReading(parsed, null, true);

        var (pages, isIndex, problem) = await sitemaps.PagesOfAsync(answer, ct);
        if (pages is null)
            return new SourceReading(new ParseResult.NotAFeed(problem ?? "not a sitemap"), feed.SeenLinks, true);

        var listed = pages.Items
            .OrderByDescending(item => item.Published ?? item.Modified).Take(MostOfSitemap)
            .Select(item => (Item: item, Identity: PageAddress.IdentityOf(item.Url)))
            .Where(one => one.Identity is not null)
            .Select(one => new ListedLink(one.Identity!, one.Item.Title, one.Item.Published, one.Item)).ToList();
        var reading = await ChooseAsync(feed, pages, listed, ct);

        // An index may stay the same while the sitemap it names grows.
        return isIndex ? reading with { IsWhole = false } : reading;
    }

    private async Task<SourceReading> ReadLinksAsync(FeedRow feed, FetchResult.Fetched answer, CancellationToken ct)
    {
        if (PageLinks.Read(answer.AsPage()) is not { Articles.Count: > 0 } page)
            return new SourceReading(new ParseResult.NotAFeed("a page on which no link looks like one to an article"), feed.SeenLinks, true);

        // The headline stands on the article's page; what a link says may be half of it, or more.
        var listed = page.Articles
            .Select(link => (Link: link, Identity: PageAddress.IdentityOf(link.Url.AbsoluteUri)!))
            .Select(one => new ListedLink(one.Identity, one.Link.Text, StartOf(one.Link.Day), new FeedItem { Url = one.Link.Url.AbsoluteUri })).ToList();
        var made = new Feed { Format = FeedFormat.Page, Title = page.Title, HomePageUrl = answer.Url.AbsoluteUri, Language = page.Language, Items = [] };
        return await ChooseAsync(feed, made, listed, ct);
    }

    private async Task<SourceReading> ChooseAsync(FeedRow feed, Feed made, List<ListedLink> listed, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var memory = LinkMemory.Read(feed.SeenLinks, now);
        var known = await feeds.KnownItemsAsync([.. listed.Select(link => link.Identity).Where(identity => !memory.IsSettled(identity))], ct);
        var news = Newcomers.Choose([.. listed.DistinctBy(link => link.Identity)], memory, known.Keys.ToHashSet(StringComparer.Ordinal), now);
        return new SourceReading(new ParseResult.Parsed(made with { Items = news.Items }), memory.ToBytes(), news.IsWhole);
    }

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } date ? new DateTimeOffset(date, default, TimeSpan.Zero) : null;
}
