namespace Kawaraban.Parse;

/// <summary>What reading bytes as a sitemap came to.</summary>
public abstract record SitemapResult
{
    private SitemapResult() { }

    /// <summary>
    /// A list of pages, as a feed of items without texts: <see cref="FeedItem.Published"/> and <see cref="FeedItem.Title"/> only where
    /// the sitemap is one of news, <see cref="FeedItem.Modified"/> from <c>lastmod</c>.
    /// </summary>
    public sealed record Pages(Feed Feed) : SitemapResult;

    /// <summary>A list of sitemaps.</summary>
    public sealed record Index(IReadOnlyList<SitemapLink> Sitemaps) : SitemapResult;

    /// <summary>Something else.</summary>
    public sealed record NotASitemap(Content Found) : SitemapResult;
}

/// <summary>A sitemap that an index names.</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="Modified">When the index says it last changed.</param>
public sealed record SitemapLink(string Url, DateTimeOffset? Modified);
