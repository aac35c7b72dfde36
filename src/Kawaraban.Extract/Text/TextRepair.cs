using System.Text;

namespace Kawaraban.Extract.Text;

/// <summary>
/// Gives text back as it was meant: entities that were escaped twice or broken by a translator, UTF-8 that was read
/// as a Windows code page, invisible characters, odd spaces. Quotes, dashes and ellipses stay as they were written.
/// </summary>
public static class TextRepair
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>Repairs a text. Line breaks stay (as <c>\n</c>); runs of spaces become one; the ends are trimmed.</summary>
    public static string Repair(string text)
    {
        if (text.Length == 0 || IsPlain(text))
            return text;

        var whole = Composed(text);
        var decoded = Mojibake.Undo(Entities.Decode(whole));
        return Spaced(decoded);
    }

    /// <summary>Most paragraphs of most pages: nothing to do, and nothing to allocate.</summary>
    private static bool IsPlain(string text) =>
        text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains('&') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>
    /// Half a surrogate pair, and U+FFFE, which is no character and which .NET refuses to normalise, become the replacement character; then
    /// letters and their accents are joined (NFC).
    /// </summary>
    private static string Composed(string text)
    {
        var wellFormed = IsWellFormed(text) ? text : WellFormed(text);
        return IsSurelyComposed(wellFormed) || wellFormed.IsNormalized() ? wellFormed : wellFormed.Normalize();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == NoCharacter)
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string WellFormed(string text)
    {
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            wellFormed.Append(rune.Value == NoCharacter ? Rune.ReplacementChar : rune);
        return wellFormed.ToString();
    }

    // Letters before the combining marks, the marks of punctuation of running text, ideographs and kana without a mark of their own are
    // what most texts hold. https://unicode.org/Public/UNIDATA/DerivedNormalizationProps.txt (NFC_Quick_Check)
    private static bool IsSurelyComposed(string text)
    {
        foreach (var character in text)
        {
            if (character is not (< '\u0300' or (>= '\u2010' and <= '\u2027') or (>= '\u3000' and <= '\u3098') or (>= '\u309B' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF')))
                return false;
        }

        return true;
    }

    private static string Spaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
                BreakLine(clean, isSecondOfPair: character == '\n' && i > 0 && text[i - 1] == '\r');
            else if (IsSpace(character))
                AddSpace(clean);
            else if (!IsInvisible(text, i))
                clean.Append(character);
        }

        return clean.ToString().Trim(' ', '\n', '\u3000');
    }

    private static void BreakLine(StringBuilder clean, bool isSecondOfPair)
    {
        if (isSecondOfPair)
            return;
        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        clean.Append('\n');
    }

    private static void AddSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
            clean.Append(' ');
    }

    // The ideographic space U+3000 is left where it stands: between a Japanese family and given name it is part of the text.
    private static bool IsSpace(char character) =>
        character is ' ' or '\t' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F';

    private static bool IsInvisible(string text, int i) => text[i] switch
    {
        '\u00AD' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        '\u200C' or '\u200D' => !JoinsLetters(text, i),
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        _ => false,
    };

    /// <summary>Joiners carry meaning in Persian and Indian scripts and inside emoji, and none in Latin text.</summary>
    private static bool JoinsLetters(string text, int i) =>
        i > 0 && text[i - 1] is (>= '\u0600' and < '\u1000') or (>= '\u2190' and <= '\u2BFF') or '\uFE0F' or (>= '\uD800' and <= '\uDFFF');
}
