using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Collect.Following;

/// <summary>What a followed address gave.</summary>
internal abstract record SourceReading
{
    private SourceReading() { }

    /// <param name="Feed">All of it, as a feed.</param>
    /// <param name="SeenLinks">To be kept with the feed once its items are taken in.</param>
    /// <param name="IsWhole">Whether all that is news was in it; if not, the same answer is worth reading again.</param>
    public sealed record Read(Feed Feed, byte[]? SeenLinks = null, bool IsWhole = true) : SourceReading;

    /// <summary>Nothing that could be read.</summary>
    public sealed record Failed(FeedProblem Why) : SourceReading;
}

/// <summary>Reads whatever is followed as a feed: a feed itself, the pages of a sitemap, or the article links of a page.</summary>
internal sealed class SourceReader(SitemapFiles sitemaps, Feeds feeds, TimeProvider clock)
{
    // Of a sitemap without publication dates, the entries that changed last: new ones are among them.
    private const int MostOfSitemap = 500;

    public Task<SourceReading> ReadAsync(FeedRow feed, FetchResult.Fetched answer, CancellationToken ct) => feed.Kind switch
    {
        FeedKind.Feed => Task.FromResult(ReadFeed(answer)),
        FeedKind.Sitemap => ReadSitemapAsync(feed, answer, ct),
        FeedKind.Links => ReadLinksAsync(feed, answer, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(feed)),
    };

    private static SourceReading ReadFeed(FetchResult.Fetched answer) => FeedParser.Parse(answer.Bytes, answer.AsContext()) switch
    {
        ParseResult.Parsed parsed => new SourceReading.Read(parsed.Feed),
        ParseResult.NotAFeed other => new SourceReading.Failed(FetchFault.Of(answer, other.Found)),
        ParseResult.Malformed broken => new SourceReading.Failed(FeedProblem.Malformed(answer.Url.Host, broken)),
        _ => throw new InvalidOperationException("A parse result has three cases."),
    };

    private async Task<SourceReading> ReadSitemapAsync(FeedRow feed, FetchResult.Fetched answer, CancellationToken ct)
    {
        // A sitemap that became a feed is the better for it.
        if (FeedParser.Parse(answer.Bytes, answer.AsContext()) is ParseResult.Parsed parsed)
            return new SourceReading.Read(parsed.Feed);

        var (pages, isIndex, problem) = await sitemaps.PagesOfAsync(answer, ct);
        if (pages is null)
            return new SourceReading.Failed(problem!);

        var listed = pages.Items
            .OrderByDescending(item => item.Published ?? item.Modified).Take(MostOfSitemap)
            .Select(item => (Item: item, Identity: PageAddress.IdentityOf(item.Url)))
            .Where(one => one.Identity is not null)
            .Select(one => new ListedLink(one.Identity!, one.Item.Title, one.Item.Published, one.Item)).ToList();
        var reading = await ChooseAsync(feed, pages, listed, ct);

        // An index may stay the same while the sitemap it names grows.
        return reading with { IsWhole = reading.IsWhole && !isIndex };
    }

    private async Task<SourceReading> ReadLinksAsync(FeedRow feed, FetchResult.Fetched answer, CancellationToken ct)
    {
        if (PageLinks.Read(answer.AsPage()) is not { Articles.Count: > 0 } page)
            return new SourceReading.Failed(FetchFault.Of(answer, new Content(ContentKind.PageWithoutArticles)));

        // The headline stands on the article's page; what a link says may be half of it, or more.
        var listed = page.Articles
            .Select(link => (Link: link, Identity: PageAddress.IdentityOf(link.Url.AbsoluteUri)!))
            .Select(one => new ListedLink(one.Identity, one.Link.Text, StartOf(one.Link.Day), new FeedItem { Url = one.Link.Url.AbsoluteUri })).ToList();
        var made = new Feed { Format = FeedFormat.Page, Title = page.Title, HomePageUrl = answer.Url.AbsoluteUri, Language = page.Language, Items = [] };
        return await ChooseAsync(feed, made, listed, ct);
    }

    private async Task<SourceReading.Read> ChooseAsync(FeedRow feed, Feed made, List<ListedLink> listed, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var memory = LinkMemory.Read(feed.SeenLinks, now);
        var known = await feeds.KnownItemsAsync([.. listed.Select(link => link.Identity).Where(identity => !memory.IsSettled(identity))], ct);
        var news = Newcomers.Choose([.. listed.DistinctBy(link => link.Identity)], memory, known.Keys.ToHashSet(StringComparer.Ordinal), now);
        return new SourceReading.Read(made with { Items = news.Items }, memory.ToBytes(), news.IsWhole);
    }

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } date ? new DateTimeOffset(date, default, TimeSpan.Zero) : null;
}
