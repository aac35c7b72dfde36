using AngleSharp.Dom;
using Kawaraban.Extract.Sanitize;

namespace Kawaraban.Extract.Content;

/// <summary>The article as sanitised HTML: the markup of the page with only the blocks that belong, and the pictures between them.</summary>
internal static class BodyHtml
{
    public static string Write(Outline page, Candidate found, Uri? baseUrl)
    {
        var kept = new HashSet<INode>(ReferenceEqualityComparer.Instance);
        foreach (var block in found.Kept)
            for (var i = block.Nodes.Start.Value; i < block.Nodes.End.Value; i++)
                kept.Add(page.Texts[i]);
        var boxes = page.Regions.Where(region => region.Foreign != Trait.None).Select(region => region.Element).ToHashSet<INode>(ReferenceEqualityComparer.Instance);

        var writer = new CleanHtmlWriter(baseUrl, node => node is IText text ? !kept.Contains(text) : boxes.Contains(node));
        foreach (var region in found.Regions)
            writer.WriteChildren(region.Element);
        return writer.ToString();
    }
}
