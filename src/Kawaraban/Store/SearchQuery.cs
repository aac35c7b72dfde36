using System.Text;

namespace Kawaraban.Store;

/// <summary>
/// A query as a reader types it: words, "quoted phrases" (also 「…」 and “…”), -without, OR between two. Every word is cut by the
/// same tokenizer as the index, so a Japanese word becomes the phrase of its bigrams.
/// </summary>
/// <param name="Understood">The query as it was read, part by part.</param>
/// <param name="Words">The index words looked for, for marking passages.</param>
/// <param name="All">The full-text match that wants every part; null when there is nothing to look for.</param>
/// <param name="Any">The match that is content with some of the parts.</param>
/// <param name="Problem">What is wrong with the query, in one line.</param>
internal sealed record SearchQuery(IReadOnlyList<string> Understood, IReadOnlySet<string> Words, string? All, string? Any, string? Problem)
{
    // Far beyond what a person types, far below what would make one query a burden.
    private const int MostParts = 64;

    public static SearchQuery Parse(string text)
    {
        var parts = new List<Part>();
        foreach (var (raw, isQuoted, isExcluded, isOr) in Split(text).Take(MostParts))
        {
            var words = Relate.Text.Words.Index(raw);
            if (words.Count > 0)
                parts.Add(new Part(raw, words, isQuoted, isExcluded, isOr));
        }

        var wanted = parts.Where(part => !part.IsExcluded).ToList();
        string[] understood = [.. parts.Select(part => part.Understood)];
        if (wanted.Count == 0)
            return new SearchQuery(understood, new HashSet<string>(), null, null, ProblemOf(text, parts.Count > 0));

        var without = string.Concat(parts.Where(part => part.IsExcluded).Select(part => " NOT " + part.Match));
        return new SearchQuery(
            understood,
            wanted.SelectMany(part => part.Words).ToHashSet(StringComparer.Ordinal),
            $"({AllOf(wanted)}){without}",
            $"({string.Join(" OR ", wanted.Select(part => part.Match))}){without}",
            null);
    }

    private static string ProblemOf(string text, bool onlyExcluded) => onlyExcluded
        ? "A search needs at least one word to look for, besides those to leave out."
        : text.Trim().Length == 0 ? "Type a word to look for." : $"There is no word in {text.Trim()} to look for.";

    // OR binds the part before it and the part after it; all else must stand.
    private static string AllOf(List<Part> wanted)
    {
        var groups = new List<List<Part>>();
        foreach (var part in wanted)
        {
            if (part.IsOr && groups.Count > 0)
                groups[^1].Add(part);
            else
                groups.Add([part]);
        }

        return string.Join(" AND ", groups.Select(group => group.Count == 1 ? group[0].Match : $"({string.Join(" OR ", group.Select(part => part.Match))})"));
    }

    private static IEnumerable<(string Raw, bool IsQuoted, bool IsExcluded, bool IsOr)> Split(string text)
    {
        var at = 0;
        var isOr = false;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] is '-' or '−' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            if (isExcluded)
                at++;

            var closing = ClosingQuote(text[at]);
            var end = closing is { } quote ? EndOfPhrase(text, at + 1, quote) : EndOfWord(text, at);
            var raw = closing is null ? text[at..end] : text[(at + 1)..end];
            at = closing is null ? end : Math.Min(end + 1, text.Length);
            if (closing is null && raw == "OR")
            {
                isOr = true;
                continue;
            }

            yield return (raw, closing is not null, isExcluded, isOr);
            isOr = false;
        }
    }

    private static char? ClosingQuote(char opening) => opening switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        _ => null,
    };

    // A phrase nobody closed goes on to the end: that is what was meant.
    private static int EndOfPhrase(string text, int from, char closing)
    {
        var end = text.IndexOf(closing, from);
        return end < 0 ? text.Length : end;
    }

    private static int EndOfWord(string text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from]) && ClosingQuote(text[from]) is null)
            from++;

        return from;
    }

    private sealed record Part(string Raw, IReadOnlyList<string> Words, bool IsQuoted, bool IsExcluded, bool IsOr)
    {
        public string Understood => $"{(IsOr ? "OR " : "")}{(IsExcluded ? "-" : "")}{(IsQuoted ? $"\"{Raw}\"" : Raw)}";

        // One character of a script without spaces stands at the head of a bigram: it is looked for as the beginning of a word.
        public string Match => new StringBuilder("\"").AppendJoin(' ', Words).Append('"')
            .Append(Words is [{ Length: 1 } single] && single[0] > '\u2E7F' ? " *" : "").ToString();
    }
}
