using AngleSharp.Dom;
using Kawaraban.Extract.Content;

namespace Kawaraban.Extract.Metadata;

/// <summary>Who a page says the article is by.</summary>
internal static class Byline
{
    private static readonly string[] NamedAttributes = ["class", "rel", "itemprop", "data-testid"];

    /// <summary>True for an element named as the place of the author.</summary>
    public static bool IsNamed(IElement element)
    {
        foreach (var name in NamedAttributes)
            if (element.GetAttribute(name) is { } value && (value.Contains("author", StringComparison.OrdinalIgnoreCase) || value.Contains("byline", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    /// <summary>All the page names as authors: people, or, where it names none, the outlet or agency.</summary>
    public static IReadOnlyList<string> Credited(PageHead head, JsonLd data, string? outlet)
    {
        var structured = Names.Split(data.Authors.Select(author => author.Name));
        if (structured.Exists(name => !Names.IsOutlet(name, outlet)))
            return structured;
        string[] metas = ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "article:author_name", "cXenseParse:author"];
        foreach (var meta in metas)
            if (Names.Split(head.Metas(meta)) is { Count: > 0 } names && names.Exists(name => !Names.IsOutlet(name, outlet)))
                return names;
        var visible = Names.Split(head.Bylines.Where(IsPrecise).Take(4).Select(PageHead.Line).Where(line => line.Length is > 3 and < 60));
        if (visible.Count > 0)
            return visible;
        return structured.Count > 0 ? structured : metas.Select(meta => Names.Split(head.Metas(meta))).FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static bool IsPrecise(IElement element) =>
        element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop") is "author" or "name";
}
