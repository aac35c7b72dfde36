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

    public static BodySpan? Find(IReadOnlyList<PageLine> lines, int over, string? language)
    {
        var (first, last, best) = (0, -1, 0);
        var (start, sum) = (0, 0);
        for (var i = 0; i < over; i++)
        {
            if (sum <= 0)
                (start, sum) = (i, 0);
            sum += Worth(lines, i, language);
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
            return -10 - (words / 2);
        return line.Kind switch
        {
            LineKind.Prose or LineKind.Sentence when line.IsForeignTo(language) => -8 - (words / 2),
            LineKind.Prose or LineKind.Sentence => line.IsRepeat ? 0 : words,
            LineKind.ListItem when IsListOfTheText(lines, i) && !line.IsForeignTo(language) => words,
            LineKind.ListItem => line.IsClosed && !line.IsForeignTo(language) ? words / 2 : -2,
            LineKind.Phrase => -3,
            LineKind.Legal => -30,
            LineKind.End => -60,
            _ => -7,
        };
    }

    /// <summary>A list that a sentence with a colon announces, or that stands between paragraphs, belongs to the text.</summary>
    private static bool IsListOfTheText(IReadOnlyList<PageLine> lines, int i)
    {
        var before = i - 1;
        while (before >= 0 && lines[before].Kind == LineKind.ListItem)
            before--;
        return before >= 0 && lines[before].Text[^1] is ':' or '：';
    }

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
