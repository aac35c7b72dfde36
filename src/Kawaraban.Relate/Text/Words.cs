using System.Text;

namespace Kawaraban.Relate.Text;

/// <summary>A word of a text.</summary>
/// <param name="Text">Folded and lightly stemmed: what is compared and indexed.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it covers there.</param>
/// <param name="Shape">How it stood there.</param>
public readonly record struct Word(string Text, int Start, int Length, WordShape Shape);

/// <summary>Cuts text into words, the same for the search index and for relating.</summary>
public static class Words
{
    /// <summary>
    /// The words of a text in order, as the search index keeps them and as a query must be cut: lower case, without diacritics,
    /// lightly stemmed, overlapping bigrams for scripts without spaces. Stop words stay: phrases need them.
    /// </summary>
    public static List<string> Index(string text)
    {
        var words = new List<string>(text.Length / 5);
        var reader = new WordReader(text, Stemming.ByScript);
        while (reader.MoveNext())
            words.Add(new string(reader.Token));
        return words;
    }

    /// <summary>As <see cref="Index"/>, in one text with a space between two: what a full-text index takes.</summary>
    public static string IndexText(string text)
    {
        var words = new StringBuilder(text.Length);
        var reader = new WordReader(text, Stemming.ByScript);
        while (reader.MoveNext())
            words.Append(reader.Token).Append(' ');
        return words.Length == 0 ? "" : words.ToString(0, words.Length - 1);
    }

    /// <summary>The characters that stand beside another in a script without spaces, as they are written, each once, a space between two.</summary>
    public static string Characters(string text)
    {
        var characters = new StringBuilder();
        var known = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            if (!Scripts.IsUnspaced(text[at]))
            {
                at++;
                continue;
            }

            var isBeside = false;
            for (int end; at < text.Length && Scripts.IsUnspaced(text[at]); at = end)
            {
                end = Scripts.NextCharacter(text, at);
                isBeside |= end < text.Length && Scripts.IsUnspaced(text[end]);
                if (isBeside && known.Add(text.AsSpan(at, end - at)))
                    characters.Append(text, at, end - at).Append(' ');
            }
        }

        return characters.ToString();
    }

    /// <summary>Whether a word (as <see cref="Index"/> gives it) is one character of a script without spaces.</summary>
    public static bool IsCharacter(string word) => word.Length > 0 && Scripts.IsUnspaced(word[0]) && Scripts.NextCharacter(word, 0) == word.Length;

    /// <summary>Where the character at a place ends, with the signs that sit on it.</summary>
    public static int EndOfCharacter(string text, int at) => Scripts.NextCharacter(text, at);

    /// <summary>The words of a text in order with their places.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">A language tag, for the affixes of languages that need it; null when unknown.</param>
    public static List<Word> Read(string text, string? language)
    {
        var words = new List<Word>(text.Length / 5);
        var reader = new WordReader(text, StemmingFor(language));
        while (reader.MoveNext())
            words.Add(new Word(new string(reader.Token), reader.Start, reader.Length, reader.Shape));
        return words;
    }

    /// <summary>Whether a word (as <see cref="Index"/> gives it) carries grammar, or stands in every report ("said"), rather than content.</summary>
    /// <param name="word">A word as this class gives it.</param>
    /// <param name="language">A language tag; null asks the lists of all languages.</param>
    public static bool IsStopWord(ReadOnlySpan<char> word, string? language) => StopWords.For(language).Contains(word);

    internal static Stemming StemmingFor(string? language) =>
        StopWords.PrimaryTag(language) is "id" or "ms" ? Stemming.Indonesian : Stemming.ByScript;
}
