using AngleSharp.Dom;

namespace Kawaraban.Extract.Links;

/// <summary>
/// Tells links to articles from navigation by evidence that holds on any site: how the link reads, what its address looks like, where
/// on the page it stands, and whether its neighbours are of the same kind. Each piece gives points; enough of them make an article.
/// </summary>
internal static class ArticleLinks
{
    // The largest front pages have some 1,500 links.
    private const int MostAnchors = 5000;

    public static IReadOnlyList<ArticleLink> Find(IDocument document, Uri baseUrl, Uri pageUrl)
    {
        var timed = document.QuerySelectorAll("time").Select(time => time.ParentElement).OfType<IElement>().ToHashSet<IElement>(ReferenceEqualityComparer.Instance);
        var pages = document.QuerySelectorAll("a[href]").Take(MostAnchors)
            .Select(link => Anchor.Of(link, baseUrl, timed)).OfType<Anchor>()
            .Where(anchor => LinkAddress.IsSameSite(anchor.Url, pageUrl) && !IsSamePage(anchor.Url, pageUrl))
            .GroupBy(anchor => anchor.Url)
            .Select(group => new Candidate(group.Key, AddressShape.Of(group.Key), [.. group]))
            .Where(page => page.Shape is { IsFile: false, Segments.Count: > 0 } || page.Url.Query.Length > 1)
            .ToList();
        var shelves = ShelvesOf(pages);
        var lists = ListsOf(pages);
        return
        [
            .. pages.Where(page => PointsOf(page, shelves, lists) >= LinkPoints.Enough)
                .Select(page => new ArticleLink(page.Url, page.Text, page.Shape.Day)),
        ];
    }

    private static bool IsSamePage(Uri url, Uri page) => url.PathAndQuery == page.PathAndQuery && url.IdnHost == page.IdnHost;

    /// <summary>Paths that other links of the page go on from: what others stand below is a section, not an article.</summary>
    private static HashSet<string> ShelvesOf(List<Candidate> pages)
    {
        var paths = pages.Select(page => page.Shape.Path).ToHashSet(StringComparer.Ordinal);
        var shelves = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (paths.Contains(path[..slash]))
                    shelves.Add(path[..slash]);
            }
        }

        return shelves;
    }

    /// <summary>Containers that stand several times on the page, mostly with texts that read like headlines.</summary>
    private static HashSet<string> ListsOf(List<Candidate> pages) =>
    [
        .. pages.SelectMany(page => page.Anchors.Select(anchor => (anchor.Container, page)))
            .GroupBy(one => one.Container, one => one.page, StringComparer.Ordinal)
            .Where(group => group.Distinct().ToList() is { Count: >= LinkPoints.RepeatsOfList } list
                && list.Count(page => page.Words >= LinkPoints.HeadlineWords) * 2 > list.Count)
            .Select(group => group.Key),
    ];

    private static int PointsOf(Candidate page, HashSet<string> shelves, HashSet<string> lists)
    {
        var shape = page.Shape;
        var points = page.Words switch
        {
            >= LinkPoints.LongHeadlineWords => LinkPoints.LongHeadline,
            >= LinkPoints.HeadlineWords => LinkPoints.Headline,
            <= LinkPoints.LabelWords => LinkPoints.Label,
            _ => 0,
        };
        points += shape.HasDate ? LinkPoints.Date : 0;
        points += shape.HasNumber ? LinkPoints.Number : 0;
        points += shape.SlugWords >= LinkPoints.SlugWords ? LinkPoints.Slug : 0;
        points += shape.IsShelf ? LinkPoints.Shelf : 0;
        points += shelves.Contains(shape.Path) && !shape.HasDate ? LinkPoints.Section : 0;
        points += page.Anchors.Any(anchor => anchor.IsInHeading) ? LinkPoints.Heading : 0;
        points += page.Anchors.Any(anchor => anchor.IsInCard) ? LinkPoints.Card : 0;
        points += page.Anchors.Any(anchor => lists.Contains(anchor.Container)) ? LinkPoints.List : 0;
        points += page.Anchors.All(anchor => anchor.IsInNavigation) ? LinkPoints.Navigation : 0;
        return points;
    }

    /// <summary>A page that is linked to, with all the links: picture, headline and "read more" of one card lead to the same.</summary>
    private sealed record Candidate(Uri Url, AddressShape Shape, IReadOnlyList<Anchor> Anchors)
    {
        /// <summary>Of its links' texts the headline: that in a heading, else the longest.</summary>
        public string Text { get; } = Anchors.OrderByDescending(anchor => anchor.IsInHeading && anchor.Text.Length > 0).ThenByDescending(anchor => anchor.Text.Length).First().Text;

        public int Words => Anchor.WordsOf(Text);
    }
}
