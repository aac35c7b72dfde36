using AngleSharp.Dom;
using Kawaraban.Extract.Sanitize;

namespace Kawaraban.Extract.Content;

/// <summary>The article as sanitised HTML: the markup of the page with only the blocks that belong, and the pictures between them.</summary>
internal static class BodyHtml
{
    public static string Write(Outline page, Candidate found, IReadOnlyList<Paragraph> paragraphs, Uri? baseUrl)
    {
        var kept = new HashSet<INode>(ReferenceEqualityComparer.Instance);
        var keptBefore = new int[page.Blocks.Count + 1];
        foreach (var block in paragraphs.SelectMany(paragraph => paragraph.Blocks))
        {
            keptBefore[block.Index + 1] = 1;
            for (var i = block.Nodes.Start.Value; i < block.Nodes.End.Value; i++)
                kept.Add(page.Texts[i]);
        }
        for (var i = 1; i < keptBefore.Length; i++)
            keptBefore[i] += keptBefore[i - 1];

        var boxes = page.Regions.Where(region => keptBefore[region.End] == keptBefore[region.First] && IsBox(region))
            .Select(region => region.Element).ToHashSet<INode>(ReferenceEqualityComparer.Instance);
        var writer = new CleanHtmlWriter(baseUrl, node => node is IText text ? !kept.Contains(text) && !string.IsNullOrWhiteSpace(text.Data) : boxes.Contains(node));
        if (found.Lead is { } lead && paragraphs.Any(paragraph => paragraph.Blocks.Contains(lead)))
            writer.WriteParagraph(lead.Text);
        foreach (var region in found.Regions)
            writer.WriteChildren(region.Element);
        return writer.ToString();
    }

    /// <summary>Whatever lost all its text goes with its pictures, but for figures: their captions are not text of the body.</summary>
    private static bool IsBox(Region region) =>
        region.End > region.First ? region.Element.LocalName is not ("figure" or "picture") && !HoldsOnlyCaptions(region) : (region.Foreign & ~Trait.Caption) != 0;

    private static bool HoldsOnlyCaptions(Region region) => (region.Foreign & ~Trait.Caption) == 0 && region.HasPicture;
}
