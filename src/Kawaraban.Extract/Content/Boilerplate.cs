using Kawaraban.Extract.Dates;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract.Content;

/// <summary>What goes from a candidate before it is the article: boxes, lines that lead elsewhere, the title once more, doubles.</summary>
internal static class Boilerplate
{
    public static List<Block> Remove(Outline page, Candidate candidate, PageTitles titles)
    {
        var kept = new List<Block>();
        foreach (var region in candidate.Regions)
            for (var i = region.First; i < region.End; i++)
                if (Belongs(page.Blocks[i]))
                    kept.Add(page.Blocks[i]);

        kept.RemoveAll(block => titles.Repeats(block.Text));
        DropBoxes(kept);
        DropForeignBoxes(page, kept);
        DropHead(kept);
        DropAppended(page, kept, titles);
        DropIslands(kept, titles.HeadlineOn(page));
        DropLists(kept);
        DropDoubles(kept);
        DropEmptyHeadings(kept);
        return kept;
    }

    private static bool Belongs(Block block)
    {
        if (block.Size == 0 || block.Region.Foreign != Trait.None)
            return false;
        if (block.LinkShare > 0.9 && block.Kind != BlockKind.ListItem)
            return Weighing.IsProse(block);
        return !ChromeLines.Is(block);
    }

    /// <summary>Boxes without a telling name or heading: see <see cref="Flow"/>.</summary>
    private static void DropForeignBoxes(Outline page, List<Block> kept)
    {
        var flow = new Flow(page, kept);
        if (!flow.IsClear)
            return;
        var boxes = kept.Where(block => !flow.IsOwn(block)).GroupBy(flow.BoxOf).Where(box => !flow.Belongs(box.Key, [.. box])).SelectMany(box => box).ToHashSet();
        kept.RemoveAll(boxes.Contains);
    }

    /// <summary>Lines before the first prose are the byline, the date, the reading time, the place of a picture.</summary>
    private static void DropHead(List<Block> kept)
    {
        var first = kept.FindIndex(block => Weighing.IsProse(block));
        if (first > 0)
            kept.RemoveRange(0, first);
        // Under a lead they stand behind the first prose.
        var second = kept.FindIndex(Math.Min(1, kept.Count), block => Weighing.IsProse(block));
        if (second > 1)
        {
            var (lead, text) = (kept[0].Index, kept[second].Index);
            kept.RemoveAll(block => block.Index > lead && block.Index < text && IsByline(block.Text));
        }
    }

    private static bool IsByline(string line) => BylineLine.Read(line) is not null || DateText.IsDateLine(line);

    /// <summary>A list of links is a menu; a list with words of its own is the article's.</summary>
    private static void DropLists(List<Block> kept)
    {
        var menus = kept.Where(block => block.Kind == BlockKind.ListItem).GroupBy(ListOf)
            .Where(list => list.Sum(item => item.LinkSize) > list.Sum(item => item.Size) * Thresholds.MostlyLinks).SelectMany(list => list).ToHashSet();
        kept.RemoveAll(menus.Contains);
    }

    /// <summary>Pages append the next article: from a further heading of the first level that does not stand among the paragraphs.</summary>
    private static void DropAppended(Outline page, List<Block> kept, PageTitles titles)
    {
        if (kept.Count == 0)
            return;
        var homes = kept.Where(Weighing.IsProse).Select(block => block.Region.Parent).ToHashSet();
        var (from, end) = (Math.Max(kept[0].Index, titles.HeadlineOn(page)), kept[^1].Index);
        for (var i = from + 1; i < end; i++)
        {
            var heading = page.Blocks[i].Region;
            if (heading.Element.LocalName != "h1" || homes.Contains(heading.Parent) || titles.Repeats(page.Blocks[i].Text))
                continue;
            if (kept.Any(block => block.Index < i && Weighing.IsProse(block)))
                kept.RemoveAll(block => block.Index > i);
            return;
        }
    }

    /// <summary>
    /// An article stands in one piece: prose that many other lines part from it is of the page's foot or of another article,
    /// unless it is set alike.
    /// </summary>
    private static void DropIslands(List<Block> kept, int headline)
    {
        var pieces = new List<List<Block>>();
        foreach (var block in kept)
        {
            if (pieces.Count == 0 || block.Index - pieces[^1][^1].Index > Thresholds.WidestGap)
                pieces.Add([]);
            pieces[^1].Add(block);
        }
        if (pieces.Count < 2)
            return;
        var next = pieces.Find(piece => piece[0].Index > headline);
        var main = pieces.MaxBy(piece => piece.Sum(block => block.Weight) * (piece == next ? Thresholds.AfterHeadlineWorth : 1))!;
        var families = main.Where(Weighing.IsProse).Select(Flow.FamilyOf).ToHashSet();
        var islands = pieces.Where(piece => piece != main && !piece.Exists(block => Weighing.IsProse(block) && families.Contains(Flow.FamilyOf(block)))).SelectMany(piece => piece).ToHashSet();
        kept.RemoveAll(islands.Contains);
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
