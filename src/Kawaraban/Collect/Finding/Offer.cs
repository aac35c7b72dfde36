using Kawaraban.Store;

namespace Kawaraban.Collect.Finding;

/// <summary>Something that can be followed.</summary>
/// <param name="Format">What to call it: "Atom", "RSS", "JSON", "news sitemap"; null when nobody looked yet.</param>
/// <param name="IsOfComments">Whether it carries what readers say, not the news.</param>
internal sealed record Offer(Uri Url, string Title, FeedKind Kind = FeedKind.Feed, string? Format = null, bool IsOfComments = false)
{
    /// <summary>How many items, or article links, it holds now; null when nobody looked yet.</summary>
    public int? Items { get; init; }

    /// <summary>What it is, in plain words.</summary>
    public string KindInWords => Kind switch
    {
        FeedKind.Links => "the article links of the page",
        FeedKind.Sitemap => Format ?? "sitemap",
        _ => (Format is null ? "feed" : Format + " feed") + (IsOfComments ? " of comments" : ""),
    };
}
