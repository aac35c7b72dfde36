using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>Cuts the passage out of a text that answers a query best.</summary>
internal static class Passages
{
    // About two lines on a desk and four on a phone.
    private const int Length = 220;

    /// <summary>The stretch with the most different words and phrases of the query, and where they stand in it. A phrase is marked as a whole only.</summary>
    public static (string Passage, IReadOnlyList<(int Start, int Length)> Marks) Best(string text, IReadOnlyList<QueryPart.Text> sought)
    {
        var found = Find(text, Words.Read(text, language: null), sought);
        if (found.Count == 0)
            return (Cut(text, 0).Passage, []);

        var (passage, start) = Cut(text, BestStart(found));
        return (passage, Merge(found.Where(place => place.Start >= start && place.End <= start + passage.Length)
            .Select(place => (place.Start - start, place.End - place.Start))));
    }

    private static List<Place> Find(string text, List<Word> words, IReadOnlyList<QueryPart.Text> sought)
    {
        var byFirst = sought.Select((part, number) => (part.Words, Number: number)).ToLookup(part => part.Words[0]);
        var characters = sought.Select((part, number) => (Character: part.Words[0], Number: number, part.Words.Count)).Where(part => part.Count == 1 && Words.IsCharacter(part.Character)).ToList();
        var found = new List<Place>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (phrase, number) in byFirst[words[at].Text])
            {
                if (StandsAt(words, at, phrase))
                    found.Add(new Place(number, words[at].Start, words[at + phrase.Count - 1].Start + words[at + phrase.Count - 1].Length));
            }

            foreach (var (character, number, _) in characters)
            {
                var (start, end) = (words[at].Start, words[at].Start + words[at].Length);
                var second = Words.EndOfCharacter(text, start);
                if (words[at].Text.StartsWith(character, StringComparison.Ordinal))
                    found.Add(new Place(number, start, second));

                // The last of a run heads no word.
                if (second < end && !(at + 1 < words.Count && words[at + 1].Start == second)
                    && Words.Index(text[second..end]) is [var last] && last.StartsWith(character, StringComparison.Ordinal))
                    found.Add(new Place(number, second, end));
            }
        }

        return found;
    }

    private static bool StandsAt(List<Word> words, int at, IReadOnlyList<string> phrase)
    {
        if (at + phrase.Count > words.Count)
            return false;
        for (var i = 1; i < phrase.Count; i++)
        {
            if (words[at + i].Text != phrase[i])
                return false;
        }

        return true;
    }

    private static int BestStart(List<Place> found)
    {
        var best = (found[0].Start, Different: 0);
        for (var first = 0; first < found.Count; first++)
        {
            var end = found[first].Start + Length;
            var different = found.Skip(first).TakeWhile(place => place.End <= end).Select(place => place.Part).Distinct().Count();
            if (different > best.Different)
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

    /// <param name="Part">Which of the words and phrases sought.</param>
    private readonly record struct Place(int Part, int Start, int End);
}
