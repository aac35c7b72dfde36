namespace Kawaraban.Extract.PlainText;

/// <summary>
/// Marks the lines that stand inside something: comments, a box of other articles, a summary, statistics, details. Says
/// from which line on nothing belongs to the article any more.
/// </summary>
internal static class Boxes
{
    // A box with more than a third of the article's length still to come stands inside the article.
    private const double TailShare = 0.35;
    private const int FewProseWords = 40;

    /// <summary>Marks the boxes of a page; gives the index of the line where the article is surely over.</summary>
    public static int Mark(IReadOnlyList<PageLine> lines)
    {
        MarkDetails(lines);
        var prose = RunningProse(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBoxed)
                continue;
            switch (lines[i].Kind)
            {
                case LineKind.CommentsHeading when IsOver(prose, i, 1):
                case LineKind.RelatedHeading when IsOver(prose, i, TailShare) && !ResumesAfter(lines, i):
                    return i;
                case LineKind.SummaryHeading:
                    MarkSummary(lines, i);
                    break;
                case LineKind.RelatedHeading or LineKind.StatisticsHeading or LineKind.DetailsHeading or LineKind.CommentsHeading:
                    MarkUntilProse(lines, i);
                    break;
                default:
                    break;
            }
        }

        return lines.Count;
    }

    private static bool IsOver(int[] prose, int at, double share) =>
        prose[at] >= FewProseWords && prose[^1] - prose[at] <= prose[at] * share;

    /// <summary>
    /// A link or two between the last paragraphs: text goes on after them without another headline, up to a heading
    /// that ends the article for good. A list of teasers has a headline above each of its texts.
    /// </summary>
    private static bool ResumesAfter(IReadOnlyList<PageLine> lines, int heading)
    {
        const int MostLinks = 2;
        var i = heading + 1;
        while (i < lines.Count && lines[i].Kind is LineKind.Phrase or LineKind.ListItem)
            i++;
        var links = i - heading - 1;
        var text = i;
        while (i < lines.Count && lines[i].Kind is LineKind.Prose or LineKind.Sentence)
            i++;
        return links <= MostLinks && i > text && i < lines.Count && lines[i].Kind is not (LineKind.Phrase or LineKind.ListItem);
    }

    /// <summary>Words of running text before each line; the last entry is the whole page's.</summary>
    private static int[] RunningProse(IReadOnlyList<PageLine> lines)
    {
        var sums = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var counts = lines[i].Kind is LineKind.Prose or LineKind.Sentence or LineKind.ListItem && !lines[i].IsRepeat && !lines[i].IsBoxed;
            sums[i + 1] = sums[i] + (counts ? lines[i].Words : 0);
        }

        return sums;
    }

    /// <summary>A summary is the next paragraph, or the list that follows.</summary>
    private static void MarkSummary(IReadOnlyList<PageLine> lines, int heading)
    {
        var i = heading + 1;
        if (i >= lines.Count)
            return;
        lines[i].IsBoxed = lines[i].Kind is LineKind.Prose or LineKind.Sentence or LineKind.ListItem or LineKind.Phrase;
        while (lines[i].Kind == LineKind.ListItem && ++i < lines.Count && lines[i].Kind == LineKind.ListItem)
            lines[i].IsBoxed = true;
    }

    private static void MarkUntilProse(IReadOnlyList<PageLine> lines, int heading)
    {
        var resumes = ResumesAfter(lines, heading);
        for (var i = heading + 1; i < lines.Count && lines[i].Kind is not LineKind.Prose && !IsHeading(lines[i].Kind); i++)
        {
            if (resumes && lines[i].Kind == LineKind.Sentence)
                break;
            lines[i].IsBoxed = true;
        }
    }

    private static bool IsHeading(LineKind kind) =>
        kind is LineKind.CommentsHeading or LineKind.RelatedHeading or LineKind.SummaryHeading or LineKind.StatisticsHeading or LineKind.DetailsHeading;

    /// <summary>Three lines "key: value" in a row are a list of details, whatever the keys.</summary>
    private static void MarkDetails(IReadOnlyList<PageLine> lines)
    {
        const int Enough = 3;
        const int LongestValue = 12;
        var run = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            var isPair = i < lines.Count && (lines[i].Kind == LineKind.Detail
                || (lines[i].Words <= LongestValue && !lines[i].IsClosed && DetailLine.Read(lines[i].Text) is not null));
            if (isPair)
            {
                run++;
                continue;
            }

            for (var j = i - run; run >= Enough && j < i; j++)
                lines[j].IsBoxed = true;
            run = 0;
        }
    }
}
