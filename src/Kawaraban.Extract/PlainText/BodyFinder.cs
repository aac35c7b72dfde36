namespace Kawaraban.Extract.PlainText;

/// <summary>The lines from the first to the last of the article's text.</summary>
internal readonly record struct BodySpan(int First, int Last)
{
    public bool Holds(int index) => index >= First && index <= Last;
}

/// <summary>
/// Finds the body as the run of lines with the greatest sum, where running text in the language of the page's text
/// counts its words and everything else costs (Bentley's maximum subarray). A label between paragraphs is outweighed by them, a
/// sentence of the portal outside is not worth the labels on the way to it.
/// </summary>
internal static class BodyFinder
{
    private const int MostOfALine = 80;
    private const int LeastBody = 15;

    // A heading or two interrupt a text; each further line in a row makes it likelier that the text is over. Chosen on 207
    // labelled pages stripped of all markup: body F1 .908 (zyte) and .887 (fundus), precision .88 and .87; without these
    // three precision falls to .86 and .85; 2, 8, 25 gives precision .90 and .89 for recall .87 and .88.
    private const int Interruption = 3;
    private const int AwayCost = 3;
    private const int AloneShare = 50;

    public static BodySpan? Find(IReadOnlyList<PageLine> lines, int over, string? language)
    {
        var (first, last, best) = (0, -1, 0);
        var (start, sum) = (0, 0);
        var away = 0;
        for (var i = 0; i < over; i++)
        {
            if (sum <= 0)
                (start, sum) = (i, 0);
            away = IsText(lines[i]) ? 0 : away + 1;
            sum += Worth(lines, i, language) - (away > Interruption ? AwayCost * (away - Interruption) : 0);
            if (sum > best)
                (first, last, best) = (start, i, sum);
        }

        return best < LeastBody ? null : new BodySpan(WithRepeatedStart(lines, first), last);
    }

    private static int Worth(IReadOnlyList<PageLine> lines, int i, string? language)
    {
        var line = lines[i];
        var words = Math.Min(line.Words, MostOfALine);
        if (line.IsBoxed)
            return line.Kind == LineKind.Prose ? -10 - (words / 2) : -1;
        return line.Kind switch
        {
            LineKind.Prose or LineKind.Sentence when line.IsForeignTo(language) => -8 - (words / 2),
            LineKind.Prose or LineKind.Sentence => line.IsRepeat ? 0 : StandsAlone(lines, i) ? words * AloneShare / 100 : words,
            LineKind.ListItem when ListItems.AreAnnounced(lines, i) && !line.IsForeignTo(language) => words,
            LineKind.ListItem => line.IsClosed && !line.IsForeignTo(language) ? words / 2 : -2,
            LineKind.Phrase => -3,
            LineKind.Legal => -30,
            LineKind.ReadMore or LineKind.RelatedHeading => -1,
            LineKind.End => -60,
            _ => -7,
        };
    }

    private static bool IsText(PageLine line) =>
        !line.IsBoxed && line.Kind is LineKind.Prose or LineKind.Sentence or LineKind.ListItem;

    /// <summary>A text between two labels is a teaser more often than a paragraph between two headings.</summary>
    private static bool StandsAlone(IReadOnlyList<PageLine> lines, int i) =>
        i > 0 && !IsText(lines[i - 1]) && (i + 1 >= lines.Count || !IsText(lines[i + 1]));

    /// <summary>
    /// Where the first paragraphs stood further up as a teaser, their second copy counts nothing and is left out: take
    /// it back in.
    /// </summary>
    private static int WithRepeatedStart(IReadOnlyList<PageLine> lines, int first)
    {
        while (first > 0 && lines[first - 1] is { IsRepeat: true, IsBoxed: false, Kind: LineKind.Prose })
            first--;
        return first;
    }
}
