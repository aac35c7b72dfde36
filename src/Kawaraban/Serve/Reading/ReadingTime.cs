using System.Text;

namespace Kawaraban.Serve.Reading;

/// <summary>How long a text takes to read silently.</summary>
internal static class ReadingTime
{
    // Brysbaert 2019 (doi:10.1016/j.jml.2019.104047): 238 words a minute for English non-fiction; about 357 characters for Japanese,
    // 260 words of about 1.5 characters for Chinese: near enough to 370 for one figure.
    private const double WordsPerMinute = 238;
    private const double CharactersPerMinute = 370;

    /// <summary>Whole minutes, one at least. Han and kana are counted by character, all else by word.</summary>
    public static int Minutes(string text)
    {
        var words = 0;
        var characters = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = IsHanOrKana(rune);
            var isWord = !isWide && Rune.IsLetterOrDigit(rune);
            if (isWide)
                characters++;
            else if (isWord && !inWord)
                words++;
            inWord = isWord || (inWord && rune.Value is '\'' or '’' or '-');
        }

        return Math.Max(1, (int)Math.Round(words / WordsPerMinute + characters / CharactersPerMinute));
    }

    internal static bool IsHanOrKana(Rune rune) => rune.Value is
        (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3134F);
}
