using AngleSharp.Dom;
using Kawaraban.Extract.Credits;

namespace Kawaraban.Extract.Metadata;

/// <summary>Who a page says the article is by.</summary>
internal static class Byline
{
    private static readonly string[] NamingAttributes = ["class", "rel", "itemprop", "data-testid"];

    private static readonly string[] Metas =
        ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "article:author_name", "cXenseParse:author"];

    /// <summary>How many of the places named for authors are looked at: below the body stand those of other articles.</summary>
    private const int Looked = 8;
    private const int LongestLine = 80;

    /// <summary>True for an element named as the place of the author.</summary>
    public static bool IsNamed(IElement element)
    {
        foreach (var name in NamingAttributes)
            if (element.GetAttribute(name) is { } value && (value.Contains("author", StringComparison.OrdinalIgnoreCase) || value.Contains("byline", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    /// <summary>
    /// Whom the page credits: from the first source that names somebody other than the outlet itself, in the order in which
    /// sources are right on the labelled pages; where none does, the outlet or agency that stands for the author.
    /// </summary>
    public static IReadOnlyList<string> Credited(PageHead head, JsonLd data, string? outlet)
    {
        var structured = Names.Split(data.Authors.Where(author => author.IsPerson != false || AgencyName.IsKnown(author.Name)).Select(author => author.Name));
        var sources = Metas.Select(meta => Names.Split(head.Metas(meta))).Prepend(structured).Append(Visible(head)).Where(names => names.Count > 0).ToList();
        var named = sources.Find(names => names.Exists(name => !Names.IsOutlet(name, outlet)));
        if (named is not null)
            return [.. named.Where(name => !Names.IsOutlet(name, outlet))];
        var organisations = Names.Split(data.Authors.Select(author => author.Name));
        return organisations.Count > 0 ? organisations : sources.FirstOrDefault() ?? [];
    }

    /// <summary>The names at the first place named for authors that holds any: set apart, or in a line.</summary>
    private static List<string> Visible(PageHead head)
    {
        foreach (var element in head.Bylines.Take(Looked))
        {
            var leaves = element.ChildElementCount == 0 ? Enumerable.Repeat(element, 1) : element.QuerySelectorAll("*").Where(inside => inside.ChildElementCount == 0);
            var set = Names.Split(leaves.Select(PageHead.Line).Where(Names.LooksLikeOne));
            if (set.Count > 0)
                return set;
            var line = PageHead.Line(element);
            if (line.Length < LongestLine && Names.Split([line]).FindAll(Names.LooksLikeOne) is { Count: > 0 } names)
                return names;
        }
        return [];
    }
}
