using Kawaraban.Extract.Passages;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>The paragraphs of the body as plain text, each with the blocks of the page it was made from.</summary>
internal sealed record Paragraph(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>Repaired, rows of tables in one line, nothing twice.</summary>
    public static IReadOnlyList<Paragraph> From(IEnumerable<Block> blocks, string? title)
    {
        var all = new List<Paragraph>();
        var cells = new List<(string Text, Block Block)>();
        Region? row = null;
        foreach (var block in blocks)
        {
            var text = TextRepair.Repair(block.Text);
            if (text.Length == 0)
                continue;
            var itsRow = block.Kind == BlockKind.Cell && !Weighing.IsProse(block) ? RowOf(block) : null;
            if (itsRow != row)
                CloseRow();
            row = itsRow;
            if (itsRow is null)
                all.Add(new Paragraph(text, [block]));
            else
                cells.Add((text, block));
        }
        CloseRow();
        // Comparing all with all is for articles; a page with thousands of lines has had its exact doubles taken out.
        if (all.Count > Thresholds.MostCompared)
            return all;
        var repeated = Repeats.Find([.. all.Select(paragraph => paragraph.Text)], title);
        return [.. all.Where((_, index) => !repeated[index])];

        void CloseRow()
        {
            if (cells.Count > 0)
                all.Add(new Paragraph(string.Join(" | ", cells.Select(cell => cell.Text)), [.. cells.Select(cell => cell.Block)]));
            cells.Clear();
        }
    }

    private static Region? RowOf(Block cell)
    {
        for (var at = cell.Region; at is not null; at = at.Parent)
            if (at.Element.LocalName == "tr")
                return at;
        return null;
    }
}
