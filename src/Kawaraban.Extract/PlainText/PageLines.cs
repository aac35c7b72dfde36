using System.Text;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.PlainText;

/// <summary>Splits a page into its lines, repaired; lines that a mail program or terminal broke at a fixed width are joined again.</summary>
internal static class PageLines
{
    // Text wrapped for a screen of eighty columns: most lines end within a word's length of the longest.
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 50;
    private const int WordLength = 18;
    private const double MostLines = 0.6;

    // No page that anybody reads is longer: the same bounds as for pages of HTML.
    private const int Longest = 8_000_000;
    private const int MostOfAPage = 20_000;

    public static List<PageLine> Of(string text)
    {
        var lines = new List<PageLine>();
        var read = text.Length > Longest ? text[..Longest] : text;
        foreach (var (line, startsBlock) in Unwrapped(TextRepair.Repair(read).Split('\n')).Take(MostOfAPage))
            lines.Add(new PageLine(lines.Count, line, startsBlock));
        return lines;
    }

    private static IEnumerable<(string Line, bool StartsBlock)> Unwrapped(string[] raw)
    {
        var isWrapped = IsWrapped(raw);
        var isHyphenated = isWrapped && IsHyphenated(raw);
        var fullLine = raw.Max(line => line.Length) - WordLength;
        var isFull = false;
        var startsBlock = true;
        var open = new StringBuilder();
        foreach (var rawLine in raw)
        {
            var line = rawLine.Trim(' ', '\t', '\u3000');
            var continues = isWrapped && isFull && line.Length > 0 && open.Length > 0 && !LineKinds.Item().IsMatch(line);
            isFull = rawLine.Length >= fullLine;
            if (continues)
            {
                Join(open, line, isHyphenated);
                continue;
            }

            if (open.Length > 0)
                yield return (open.ToString(), startsBlock);
            if (open.Length > 0 || line.Length == 0)
                startsBlock = line.Length == 0;
            open.Clear().Append(line);
        }

        if (open.Length > 0)
            yield return (open.ToString(), startsBlock);
    }

    /// <summary>
    /// A word parted at the end of a line is whole again where the text parts words; where it does not, the hyphen is the word's own
    /// ("well-known").
    /// </summary>
    private static void Join(StringBuilder open, string line, bool isHyphenated)
    {
        var isParted = open.Length > 1 && open[^1] == '-' && char.IsLetter(open[^2]) && char.IsLower(line[0]);
        if (!isParted)
            open.Append(' ');
        else if (isHyphenated)
            open.Length--;
        open.Append(line);
    }

    // Whoever parts words does so every few lines; a hyphen of its own comes to stand at the end of one line in hundreds.
    private static bool IsHyphenated(string[] raw)
    {
        const double PartedLines = 0.04;
        const int AtLeast = 2;
        var ends = raw.Select(line => line.TrimEnd()).Where(line => line.Length > 1).ToList();
        var parted = ends.Count(line => line[^1] == '-' && char.IsLetter(line[^2]));
        return parted >= AtLeast && parted >= ends.Count * PartedLines;
    }

    private static bool IsWrapped(string[] raw)
    {
        // The last line of a block is short by nature: only lines that another one follows tell.
        var followed = raw.Where((line, i) => line.Trim().Length > 0 && i + 1 < raw.Length && raw[i + 1].Trim().Length > 0).ToList();
        var widest = raw.Max(line => line.Length);
        var hasBlocks = raw.Any(line => line.Trim().Length == 0);
        return hasBlocks && followed.Count >= 4 && widest is >= NarrowestWrap and <= WidestWrap
            && followed.Count(line => line.Length >= widest - WordLength) >= followed.Count * MostLines;
    }
}
