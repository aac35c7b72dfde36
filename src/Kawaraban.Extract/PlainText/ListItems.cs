namespace Kawaraban.Extract.PlainText;

/// <summary>Lines that begin with a mark: items of a list, or speech as Norwegian and Polish papers set it.</summary>
internal static class ListItems
{
    /// <summary>A list that a line with a colon announces belongs to the text.</summary>
    public static bool AreAnnounced(IReadOnlyList<PageLine> lines, int item)
    {
        var before = item - 1;
        while (before >= 0 && lines[before].Kind == LineKind.ListItem)
            before--;
        return before >= 0 && lines[before].Text[^1] is ':' or '：';
    }

    /// <summary>The text without its bullet. A hyphen is one only in a list of several; elsewhere it opens somebody's words and stays.</summary>
    public static string WithoutMark(IReadOnlyList<PageLine> lines, PageLine line)
    {
        if (line.Kind != LineKind.ListItem)
            return line.Text;
        var unmarked = line.Text.TrimStart('•', '·', '‣', '▪', '*', '・', ' ');
        return AreAnnounced(lines, line.Index) && HasNeighbour(lines, line) ? unmarked.TrimStart('-', ' ') : unmarked;
    }

    private static bool HasNeighbour(IReadOnlyList<PageLine> lines, PageLine item) =>
        lines[item.Index - 1].Kind == LineKind.ListItem || (item.Index + 1 < lines.Count && lines[item.Index + 1].Kind == LineKind.ListItem);
}
