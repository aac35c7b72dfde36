using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>Cuts the passage out of a text that answers a query best.</summary>
internal static class Passages
{
    // About two lines on a desk and four on a phone.
    private const int Length = 220;

    /// <summary>The stretch with the most different words of the query, and where they stand in it.</summary>
    public static (string Passage, IReadOnlyList<(int Start, int Length)> Marks) Best(string text, IReadOnlySet<string> wanted)
    {
        var found = Words.Read(text, language: null).Where(word => wanted.Contains(word.Text)).ToList();
        if (found.Count == 0)
            return (Cut(text, 0).Passage, []);

        var (passage, start) = Cut(text, BestStart(found));
        return (passage, Merge(found.Where(word => word.Start >= start && word.Start + word.Length <= start + passage.Length)
            .Select(word => (word.Start - start, word.Length))));
    }

    private static int BestStart(List<Word> found)
    {
        var best = (Start: found[0].Start, Words: 0);
        for (var first = 0; first < found.Count; first++)
        {
            var end = found[first].Start + Length;
            var different = found.Skip(first).TakeWhile(word => word.Start + word.Length <= end).Select(word => word.Text).Distinct().Count();
            if (different > best.Words)
                best = (found[first].Start, different);
        }

        return best.Start;
    }

    // Begins a little before the place and ends at a word, as far as the script has words.
    private static (string Passage, int Start) Cut(string text, int place)
    {
        var start = Math.Max(0, place - (Length / 4));
        while (start > 0 && start < place && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('。' or '，' or '、'))
            start++;

        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, Math.Min(40, end - start)) is > 0 and var space)
            end = space;

        return (text[start..end].Replace('\n', ' '), start);
    }

    // Bigrams overlap: 日米 and 米同 are one mark.
    private static List<(int Start, int Length)> Merge(IEnumerable<(int Start, int Length)> marks)
    {
        var merged = new List<(int Start, int Length)>();
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            if (merged.Count > 0 && mark.Start <= merged[^1].Start + merged[^1].Length)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].Length, mark.Start + mark.Length - merged[^1].Start));
            else
                merged.Add(mark);
        }

        return merged;
    }
}
