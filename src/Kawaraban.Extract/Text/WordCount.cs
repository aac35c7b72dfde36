using System.Text;

namespace Kawaraban.Extract.Text;

/// <summary>How long a text is, in words, as a reader of its language counts them.</summary>
public static class WordCount
{
    private const double LettersOfAWord = 4;

    /// <summary>
    /// Words are what stands between white space, so "Indo-Pacific" is one and "Senkaku Islands---obliging the" are four. Languages that write
    /// without spaces have no such words: Japanese and Chinese count their characters (letters and digits; a Latin word
    /// or a number inside is one), Thai, Lao, Khmer and Burmese a word for every four letters, which is near the mean length of a Thai word.
    /// </summary>
    /// <param name="text">The text, markup removed.</param>
    /// <param name="language">The tag of its language (see <see cref="Language.LanguageDetector"/>); null: told from the script of each character.</param>
    public static int Of(string text, string? language = null)
    {
        var spaced = language is null
            ? !IsWrittenWithoutSpaces(text)
            : language is not ("ja" or "zh" or "zh-hans" or "zh-hant" or "th" or "lo" or "km" or "my");
        return spaced ? BetweenSpaces(text) : WithoutSpaces(text);
    }

    private static int BetweenSpaces(string text)
    {
        var words = 0;
        var isInside = false;
        foreach (var character in text)
        {
            var isSpace = character is <= ' ' or >= '\u0080' && char.IsWhiteSpace(character);
            words += !isSpace && !isInside ? 1 : 0;
            isInside = !isSpace;
        }

        return words;
    }

    private static int WithoutSpaces(string text)
    {
        var words = 0;
        var unspacedLetters = 0;
        var isInside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isInside = false;
            }
            else if (IsIdeograph(rune.Value))
            {
                words++;
                isInside = false;
            }
            else if (IsSouthEastAsian(rune.Value))
            {
                unspacedLetters++;
                isInside = true;
            }
            else if (!isInside && Rune.IsLetterOrDigit(rune))
            {
                words++;
                isInside = true;
            }
        }

        return words + (int)Math.Round(unspacedLetters / LettersOfAWord, MidpointRounding.AwayFromZero);
    }

    private static bool IsWrittenWithoutSpaces(string text)
    {
        var unspaced = 0;
        foreach (var rune in text.EnumerateRunes())
            unspaced += IsIdeograph(rune.Value) || IsSouthEastAsian(rune.Value) ? 1 : 0;
        return unspaced * 5 > text.Length;
    }

    private static bool IsIdeograph(int code) =>
        code is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or (>= 0x31F0 and <= 0x31FF);

    // Vowel signs that stand over or under a letter are counted with it: they are not letters of their own.
    private static bool IsSouthEastAsian(int code) =>
        code is (>= 0x0E01 and <= 0x0E30) or (>= 0x0E32 and <= 0x0E33) or (>= 0x0E40 and <= 0x0E44)
            or (>= 0x0E81 and <= 0x0EB0) or (>= 0x0EC0 and <= 0x0EC4) or (>= 0x1000 and <= 0x102A) or (>= 0x1780 and <= 0x17B3);
}
