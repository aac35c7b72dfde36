using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Content;

/// <summary>What goes from a candidate before it is the article: boxes, lines that lead elsewhere, the title once more, doubles.</summary>
internal static class Boilerplate
{
    public static List<Block> Remove(Outline page, Candidate candidate, PageTitles titles)
    {
        var kept = new List<Block>();
        foreach (var region in candidate.Regions)
            for (var i = region.First; i < region.End; i++)
                if (Belongs(page.Blocks[i], region))
                    kept.Add(page.Blocks[i]);

        kept.RemoveAll(block => titles.Repeats(block.Text));
        DropBoxes(kept);
        DropHead(kept);
        DropLists(kept);
        DropDoubles(kept);
        DropEmptyHeadings(kept);
        return kept;
    }

    private static bool Belongs(Block block, Region inside)
    {
        for (var at = block.Region; at != inside && at is not null; at = at.Parent)
            if (at.Foreign != Trait.None)
                return false;
        if (block.Size == 0)
            return false;
        if (block.LinkShare > 0.9 && block.Kind != BlockKind.ListItem)
            return Weighing.IsProse(block);
        return !ChromeLines.Is(block);
    }

    /// <summary>Lines before the first prose are the byline, the date, the reading time, the place of a picture.</summary>
    private static void DropHead(List<Block> kept)
    {
        var first = kept.FindIndex(block => Weighing.IsProse(block));
        if (first > 0)
            kept.RemoveRange(0, first);
    }

    /// <summary>A list of links is a menu; a list with words of its own is the article's.</summary>
    private static void DropLists(List<Block> kept)
    {
        foreach (var list in kept.Where(block => block.Kind == BlockKind.ListItem).GroupBy(block => ListOf(block)).ToList())
        {
            var size = list.Sum(item => item.Size);
            if (list.Sum(item => item.LinkSize) > size * Thresholds.MostlyLinks)
                kept.RemoveAll(block => list.Contains(block));
        }
    }

    /// <summary>From a heading that opens a box to the end of the element it stands in, or to a heading of the article.</summary>
    private static void DropBoxes(List<Block> kept)
    {
        var most = kept.Sum(block => block.Weight) * Thresholds.TooMuchForABox;
        for (var i = 0; i < kept.Count; i++)
        {
            if (!ChromeLines.OpensBox(kept[i]))
                continue;
            var box = BoxOf(kept[i]);
            var end = i + 1;
            while (end < kept.Count && box.Holds(kept[end]) && (kept[end].Kind != BlockKind.Heading || ChromeLines.OpensBox(kept[end])))
                end++;
            if (kept.Skip(i).Take(end - i).Sum(block => block.Weight) > most)
                end = i + 1;
            kept.RemoveRange(i, end - i);
            i--;
        }
    }

    /// <summary>The element around the heading that holds more than it.</summary>
    private static Region BoxOf(Block heading)
    {
        var box = heading.Region;
        while (box.Parent is not null && box.End - box.First <= 1)
            box = box.Parent;
        return box;
    }

    private static Region? ListOf(Block block)
    {
        for (var at = block.Region; at is not null; at = at.Parent)
            if (at.Element.LocalName is "ul" or "ol" or "dl")
                return at;
        return null;
    }

    private static void DropDoubles(List<Block> kept)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        kept.RemoveAll(block => block.Size > 40 && !seen.Add(block.Text));
    }

    private static void DropEmptyHeadings(List<Block> kept)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
            if (kept[i].Kind == BlockKind.Heading && (i == kept.Count - 1))
                kept.RemoveAt(i);
    }
}
