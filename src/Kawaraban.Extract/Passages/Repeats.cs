namespace Kawaraban.Extract.Passages;

/// <summary>
/// Takes out what stands twice in a body: the whole body or a part of it again, the lead once more as the start of the
/// first paragraph, the title as a line, a paragraph again with a word changed or its end cut off.
/// Short lines that recur by nature (an interviewer's question mark of a name, a refrain) stay unless they stand in
/// a passage that recurs.
/// </summary>
internal static class Repeats
{
    /// <summary>
    /// Pairs of words that are compared for a body: a tenth of a second or two, and a hundred times what the longest labelled page asks for. A text
    /// made of paragraphs that are all nearly alike would ask for hours; from here on only exact copies are found.
    /// </summary>
    private const long MostWork = 100_000_000;

    /// <summary>The paragraphs, each once, in order.</summary>
    /// <param name="paragraphs">Plain text, one entry for each paragraph.</param>
    /// <param name="title">The headline, if known: a paragraph that says only that is dropped.</param>
    public static IReadOnlyList<string> Remove(IReadOnlyList<string> paragraphs, string? title = null)
    {
        var repeated = Find(paragraphs, title);
        return [.. paragraphs.Where((_, index) => !repeated[index])];
    }

    /// <summary>For each paragraph, whether it should go.</summary>
    public static bool[] Find(IReadOnlyList<string> paragraphs, string? title = null)
    {
        var prints = paragraphs.Select(Fingerprint.Of).ToArray();
        var repeated = new bool[prints.Length];
        MarkTitle(prints, title, repeated);
        MarkLeads(prints, repeated);
        MarkSeenBefore(prints, repeated);
        MarkShortNeighbours(prints, repeated);
        return repeated;
    }

    // The headline repeats above the body or as its first lines; further down the same words may be a quotation.
    private static void MarkTitle(Fingerprint[] prints, string? title, bool[] repeated)
    {
        const int Reach = 3;
        if (title is null)
            return;
        var titlePrint = Fingerprint.Of(title);
        for (var i = 0; i < Math.Min(Reach, prints.Length); i++)
            repeated[i] |= prints[i].Key == titlePrint.Key && titlePrint.Words.Length > 0;
    }

    /// <summary>A lead that the next paragraph begins with again adds nothing.</summary>
    private static void MarkLeads(Fingerprint[] prints, bool[] repeated)
    {
        const int Reach = 3;
        for (var i = 0; i + 1 < prints.Length && i < Reach; i++)
            repeated[i] |= prints[i].IsLong && prints[i + 1].StartsWith(prints[i]);
    }

    private static void MarkSeenBefore(Fingerprint[] prints, bool[] repeated)
    {
        var left = MostWork;
        var keys = new HashSet<ulong>();
        var sentences = new HashSet<ulong>();
        var seen = new List<Fingerprint>();
        for (var i = 0; i < prints.Length; i++)
        {
            if (repeated[i])
                continue;
            var print = prints[i];
            repeated[i] = print.IsLong && (keys.Contains(print.Key) || print.IsMadeOf(sentences) || IsNearAny(print, seen, ref left));
            if (repeated[i])
                continue;
            keys.Add(print.Key);
            foreach (var sentence in print.LongSentences)
                sentences.Add(sentence);
            if (print.IsLong)
                seen.Add(print);
        }
    }

    private static bool IsNearAny(Fingerprint print, List<Fingerprint> seen, ref long left)
    {
        foreach (var other in seen)
        {
            if ((left -= print.CostOf(other)) < 0)
                return false;
            if (print.IsNear(other))
                return true;
        }

        return false;
    }

    /// <summary>Short lines go with the repeated passage they stand in, where they stood in its first copy too.</summary>
    private static void MarkShortNeighbours(Fingerprint[] prints, bool[] repeated)
    {
        var seen = new HashSet<ulong>();
        for (var i = 0; i < prints.Length; i++)
        {
            var isBetween = i > 0 && repeated[i - 1] && prints[i - 1].IsLong;
            if (!repeated[i] && !prints[i].IsLong && isBetween && seen.Contains(prints[i].Key))
                repeated[i] = true;
            seen.Add(prints[i].Key);
        }
    }
}
