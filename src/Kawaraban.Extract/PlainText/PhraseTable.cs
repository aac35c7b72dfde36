using System.Collections.Frozen;

namespace Kawaraban.Extract.PlainText;

/// <summary>
/// A word list of this folder: phrases by kind, over all languages. A phrase is a whole line, or holds stars that stand
/// for anything. See the head of <c>phrases.txt</c>.
/// </summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, string> whole;
    private readonly (string[] Parts, string Kind)[] patterns;

    private PhraseTable(FrozenDictionary<string, string> whole, (string[], string)[] patterns) => (this.whole, this.patterns) = (whole, patterns);

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

        return new PhraseTable(whole.ToFrozenDictionary(StringComparer.Ordinal), [.. patterns]);

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

    /// <summary>The kinds of the patterns that the whole text (lower case) fits, in order of the list.</summary>
    public IEnumerable<string> KindsOfPatterns(string text)
    {
        foreach (var (parts, kind) in patterns)
        {
            if (Fits(text, parts))
                yield return kind;
        }
    }

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
