namespace Kawaraban.Collect.Finding;

/// <summary>Where feeds and sitemaps stand on sites that do not name them.</summary>
internal static class CommonPlaces
{
    /// <summary>For the root of a site, in the order of how many programs that make sites use each.</summary>
    public static readonly IReadOnlyList<string> Feeds =
    [
        "feed",             // WordPress, Substack, Medium; it redirects to feed/
        "rss",              // Ghost, Tumblr, Wix beside others
        "rss.xml",          // Drupal, Gatsby, Astro, Movable Type
        "atom.xml",         // Jekyll, Hexo, Blogger's old one
        "feed.xml",         // Jekyll, Eleventy, Squarespace's exports
        "index.xml",        // Hugo
        "feed.json",        // JSON Feed's own advice
        "index.rdf",        // Movable Type, sites in Japan
        "feeds/posts/default", // Blogger under a name of its own
        "?feed=rss2",       // WordPress without speaking addresses
    ];

    /// <summary>For the section that was named: fewer, because most sections have none.</summary>
    public static readonly IReadOnlyList<string> FeedsOfSection = ["feed", "rss", "index.xml", "rss.xml"];

    /// <summary>Sitemaps where robots.txt names none: those of news first.</summary>
    public static readonly IReadOnlyList<string> Sitemaps =
    [
        "sitemap_news.xml", "news-sitemap.xml", "sitemap-news.xml", "googlenews.xml", "sitemap.xml", "sitemap_index.xml", "wp-sitemap.xml",
    ];
}
