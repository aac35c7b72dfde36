using System.Text;

namespace Kawaraban.Relate.Text;

/// <summary>
/// Lower case, compatibility forms (full-width letters, half-width kana) and no diacritics on Latin and Greek letters: "Erdoğan" and
/// "ERDOGAN" are one word. Marks of other scripts carry the vowel or the consonant (Thai, Hindi, が, й) and stay.
/// </summary>
internal static class Folding
{
    private const char TwoLetters = '\uFFFF';
    private static readonly char[] Folded = FoldedTable();

    /// <summary>Writes the folded text and returns its length; what does not fit is left out.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        // The commonest words need no table, and are written sixteen letters at a time.
        if (text.Length <= into.Length && text.IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            text.CopyTo(into);
            return text.Length;
        }

        var length = 0;
        foreach (var c in text)
        {
            if (length == into.Length)
                break;
            var folded = c == TwoLetters ? c : Folded[c];
            if (folded == TwoLetters)
            {
                foreach (var letter in Expansion(c))
                {
                    if (length < into.Length)
                        into[length++] = letter;
                }
            }
            else if (folded != '\0')
            {
                into[length++] = folded;
            }
        }

        return length;
    }

    /// <summary>The folded text as a string.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> into = text.Length <= 256 ? stackalloc char[512] : new char[text.Length * 2];
        return new string(into[..Fold(text, into)]);
    }

    private static string Expansion(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => "",
    };

    private static char[] FoldedTable()
    {
        var table = new char[char.MaxValue];
        for (var c = '\0'; c < char.MaxValue; c++)
            table[c] = FoldOne(c);
        return table;
    }

    private static char FoldOne(char c)
    {
        if (Expansion(c).Length > 0)
            return TwoLetters;
        if (c is '.' or ',' or '\'' or '’' or 'ʼ' or '\u00AD' or >= '\u0300' and <= '\u036F')
            return '\0';
        var special = c switch { 'đ' or 'Đ' or 'ð' or 'Ð' => 'd', 'ø' or 'Ø' => 'o', 'ł' or 'Ł' => 'l', 'ı' or 'İ' => 'i', 'ё' or 'Ё' => 'е', _ => '\0' };
        if (special != '\0')
            return special;
        // Latin, Greek, Latin extended additional (Vietnamese), Greek extended: the base letter alone.
        if (c is >= 'À' and <= 'ɏ' or >= 'Ͱ' and <= 'Ͽ' or >= 'Ḁ' and <= '῿')
            return char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormKD)[0]);
        if (c is >= '！' and <= 'ﾟ')
            return char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormKC)[0]);
        return char.ToLowerInvariant(c);
    }
}
