using System.Globalization;

namespace Kawaraban.Relate.Text;

/// <summary>What the tokenizer must know of scripts.</summary>
internal static class Scripts
{
    /// <summary>A letter of a script that writes no spaces between words (Hangul writes them, but glues particles to its nouns).</summary>
    public static bool IsUnspaced(char c) => c >= 'ก' && (IsHan(c) || IsKana(c) || IsHangul(c) || IsSouthEastAsian(c));

    public static bool IsHan(char c) => c is >= '一' and <= '鿿' or >= '㐀' and <= '䶿' or >= '豈' and <= '﫿' or '々' or '〇';

    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    public static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヺ' or 'ー' or >= 'ｦ' and <= 'ﾟ';

    public static bool IsKana(char c) => IsHiragana(c) || IsKatakana(c);

    public static bool IsHangul(char c) => c is >= '가' and <= '힣';

    /// <summary>Thai, Lao, Burmese and Khmer, with their vowel signs.</summary>
    private static bool IsSouthEastAsian(char c) =>
        c is >= 'ก' and <= 'ฺ' or >= 'เ' and <= '๎' or >= 'ກ' and <= 'ໍ' or >= 'ໜ' and <= 'ໟ' or >= 'က' and <= 'ှ' or >= 'ក' and <= '៓';

    /// <summary>The index after the character at <paramref name="at"/> and the signs that sit on it.</summary>
    public static int NextCharacter(ReadOnlySpan<char> text, int at)
    {
        do
            at++;
        while (at < text.Length && text[at] > '̀' && IsMark(text[at]));
        return at;
    }

    public static bool IsMark(char c) =>
        c > '̀' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '＇';
}
