using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>Phrases with which a line may begin, whatever the case; kept by their first letter, for most lines begin like none of them.</summary>
internal sealed class Openings(IEnumerable<string> phrases)
{
    private readonly Dictionary<char, string[]> _byFirstLetter =
        phrases.GroupBy(phrase => char.ToUpperInvariant(phrase[0])).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>True for a line that begins with one of them and ends a word there.</summary>
    public bool Open(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !_byFirstLetter.TryGetValue(char.ToUpperInvariant(line[0]), out var candidates))
            return false;
        foreach (var phrase in candidates)
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWord(line, phrase))
                return true;
        }

        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> line, string phrase) =>
        line.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(line[phrase.Length]) || Script.IsUnspaced(phrase[^1]);
}
