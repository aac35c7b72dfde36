using Kawaraban.Extract.Encoding;
using Kawaraban.Extract.Html;
using Kawaraban.Extract.Links;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract;

/// <summary>Where a page leads: the feeds it names, the links on it that look like feeds, and the articles it lists.</summary>
public sealed record PageLinks
{
    /// <summary>The page's title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The language the page declares, a tag in lower case.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the page itself is an article, by its own word or by its address; otherwise it may be a list of them.</summary>
    public required bool IsArticle { get; init; }

    /// <summary>The feeds it names (<c>rel=alternate</c>), in its order, each address once.</summary>
    public required IReadOnlyList<FeedLink> Named { get; init; }

    /// <summary>Other links that look as if they led to a feed, or to a page about feeds.</summary>
    public required IReadOnlyList<FeedLink> Alike { get; init; }

    /// <summary>The links to articles of the same site, told from navigation, in the page's order, each address once.</summary>
    public required IReadOnlyList<ArticleLink> Articles { get; init; }

    /// <summary>Reads the links of an HTML page; null when it is something else, or its address is not known.</summary>
    public static PageLinks? Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Url is null || PageKind.WhyNoText(page) is not null)
            return null;

        var html = PageDecoder.Decode(page);
        if (!PageKind.IsHtml(page, html))
            return null;

        using var document = HtmlPage.Parse(html);
        var head = PageHead.Read(document);
        var baseUrl = document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && LinkAddress.Resolve(page.Url, href) is { } named ? named : page.Url;
        var feeds = FeedLinks.Named(document, baseUrl);
        return new PageLinks
        {
            Title = head.Meta("og:site_name") is { Length: > 0 } site && page.Url.AbsolutePath == "/" ? site : head.TitleElement ?? head.Meta("og:title"),
            Language = head.Language?.Trim().ToLowerInvariant() is { Length: > 0 } language ? language : null,
            IsArticle = IsArticleItself(head, page.Url),
            Named = feeds,
            Alike = FeedLinks.Alike(document, baseUrl, feeds),
            Articles = ArticleLinks.Find(document, baseUrl, page.Url),
        };
    }

    private static bool IsArticleItself(PageHead head, Uri url)
    {
        var shape = AddressShape.Of(url);
        return head.Meta("og:type") is { } type
            ? string.Equals(type, "article", StringComparison.OrdinalIgnoreCase)
            : !shape.IsShelf && (shape.HasDate || shape.HasNumber || shape.SlugWords >= LinkPoints.SlugWords);
    }
}

/// <summary>A link to what is, or may be, a feed.</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="Title">What the page calls it; null when it does not.</param>
/// <param name="Format">RSS, Atom or JSON as the page says; null when it does not.</param>
/// <param name="IsOfComments">Whether it carries what readers say, not the news.</param>
public sealed record FeedLink(Uri Url, string? Title, string? Format, bool IsOfComments)
{
    /// <summary>Whether its address is written as those of feeds are.</summary>
    public bool HasFeedAddress => FeedLinks.LooksLikeFeed(Url);
}

/// <summary>A link that a page lists as an article.</summary>
/// <param name="Url">Its absolute address, without fragment.</param>
/// <param name="Text">What the link says: mostly the headline, sometimes more.</param>
/// <param name="Day">The day that its address names; null when it names none.</param>
public sealed record ArticleLink(Uri Url, string Text, DateOnly? Day);
