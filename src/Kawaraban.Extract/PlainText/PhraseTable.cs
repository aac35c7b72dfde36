using System.Collections.Frozen;

namespace Kawaraban.Extract.PlainText;

/// <summary>
/// A word list of this folder: phrases by kind, over all languages. A phrase is a whole line, or holds stars that stand
/// for anything. See the head of <c>phrases.txt</c>.
/// </summary>
internal sealed class PhraseTable
{
    private const char Anywhere = '*';

    private readonly FrozenDictionary<string, string> whole;
    private readonly FrozenDictionary<char, (string[] Parts, string Kind)[]> patternsByStart;

    private PhraseTable(FrozenDictionary<string, string> whole, FrozenDictionary<char, (string[], string)[]> patternsByStart) =>
        (this.whole, this.patternsByStart) = (whole, patternsByStart);

    /// <summary>Reads a list carried in the assembly. Of a phrase that stands under two kinds the first counts.</summary>
    public static PhraseTable Read(string name)
    {
        using var stream = typeof(PhraseTable).Assembly.GetManifestResourceStream("Kawaraban.Extract.PlainText." + name)!;
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var patterns = new List<(string[], string)>();
        var kind = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                kind = line.Trim('[', ']');
            else if (!line.StartsWith('#') && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                Add(line[(colon + 1)..]);
        }

        var byStart = patterns.GroupBy(pattern => pattern.Item1[0].FirstOrDefault(Anywhere));
        return new PhraseTable(whole.ToFrozenDictionary(StringComparer.Ordinal), byStart.ToFrozenDictionary(group => group.Key, group => group.ToArray()));

        void Add(string phrases)
        {
            foreach (var phrase in phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (phrase.Contains('*', StringComparison.Ordinal))
                    patterns.Add((phrase.ToLowerInvariant().Split('*'), kind));
                else
                    whole.TryAdd(phrase.ToLowerInvariant(), kind);
            }
        }
    }

    /// <summary>The kind of a phrase that is the whole text (lower case).</summary>
    public string? KindOfWhole(string text) => whole.GetValueOrDefault(text);

    /// <summary>The kinds of the patterns that the whole text (lower case) fits: first those that say how it starts.</summary>
    public IEnumerable<string> KindsOfPatterns(string text) =>
        text.Length == 0 ? [] : Fitting(text, text[0]).Concat(Fitting(text, Anywhere));

    private IEnumerable<string> Fitting(string text, char start) =>
        patternsByStart.TryGetValue(start, out var patterns) ? patterns.Where(pattern => Fits(text, pattern.Parts)).Select(pattern => pattern.Kind) : [];

    private static bool Fits(string text, string[] parts)
    {
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length == 0)
                continue;
            var isLast = i == parts.Length - 1;
            var found = isLast
                ? (text.EndsWith(parts[i], StringComparison.Ordinal) ? text.Length - parts[i].Length : -1)
                : text.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at)
                return false;
            at = found + parts[i].Length;
        }

        return true;
    }
}
