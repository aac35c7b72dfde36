using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>
/// The encoding of text that does not say it and is not UTF-8. What stands beyond ASCII is read in each encoding in question: an
/// East Asian one must be able to read it and give the script its language is written in; a single-byte one is judged by how much
/// of it becomes the ten most frequent letters of its language. What convinces nobody is Windows-1252.
/// </summary>
internal static class CharsetGuess
{
    private const int Sample = 1 << 16;

    // Shares of the characters beyond ASCII; chosen so that a headline of each language passes and its neighbours' do not.
    private const double EnoughKana = 0.15;
    private const double EnoughHangul = 0.6;
    private const double EnoughHan = 0.6;
    private const double EnoughLetters = 0.4;

    private static readonly EastAsian[] Scripts =
    [
        new("euc-jp", IsKana, EnoughKana, InPairs: true),
        new("shift_jis", IsKana, EnoughKana, InPairs: false),
        new("euc-kr", letter => letter is >= '\uAC00' and <= '\uD7A3', EnoughHangul, InPairs: true),
        new("gb2312", IsHan, EnoughHan, InPairs: true),
        new("big5", IsHan, EnoughHan, InPairs: false),
    ];

    private static readonly (string Label, string Frequent)[] Alphabets =
    [
        ("windows-1251", "оеаинтсрвл"),
        ("koi8-r", "оеаинтсрвл"),
        ("ibm866", "оеаинтсрвл"),
        ("windows-1253", "αοιετσνηυρ"),
        ("windows-1255", "יוהלאמרתבש"),
        ("windows-1256", "اليمنوترب"),
    ];

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var sample = start < 0 ? [] : bytes.Slice(start, Math.Min(Sample, bytes.Length - start));
        return Charset.Find(EastAsianLabel(sample) ?? AlphabeticLabel(sample) ?? "windows-1252")!;
    }

    private static string? EastAsianLabel(ReadOnlySpan<byte> sample)
    {
        var isInPairs = IsInPairs(sample);
        string? best = null;
        var bestShare = 0.0;
        foreach (var script in Scripts)
        {
            var share = script.InPairs && !isInPairs ? 0 : Share(sample, script.Label, script.IsTelling) / script.Enough;
            if (share < 1 || share <= bestShare)
                continue;
            best = script.Label;
            bestShare = share;
        }

        return best;
    }

    private static string? AlphabeticLabel(ReadOnlySpan<byte> sample)
    {
        string? best = null;
        var bestShare = EnoughLetters;
        foreach (var (label, frequent) in Alphabets)
        {
            var share = Share(sample, label, frequent.Contains);
            if (share <= bestShare)
                continue;
            best = label;
            bestShare = share;
        }

        return best;
    }

    private static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u30FE' and not '\u30FB';

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FA5';

    /// <summary>Whether bytes beyond ASCII come in twos, as in the EUC encodings.</summary>
    private static bool IsInPairs(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0, run = 0;
        foreach (var letter in sample)
        {
            if (letter >= 0x80)
            {
                run++;
                continue;
            }

            if (run > 0 && run % 2 == 0)
                even++;
            else if (run > 0)
                odd++;
            run = 0;
        }

        return odd <= even / 3;
    }

    /// <summary>The share of telling characters among those beyond ASCII; 0 when many bytes cannot be read.</summary>
    private static double Share(ReadOnlySpan<byte> sample, string label, Func<char, bool> isTelling)
    {
        int all = 0, telling = 0, unreadable = 0;
        foreach (var letter in Charset.Find(label)!.GetString(sample))
        {
            if (letter < 0x80)
                continue;
            all++;
            if (isTelling(letter))
                telling++;
            else if (letter is '\uFFFD' or (>= '\u0080' and < '\u00A0') or (>= '\uE000' and <= '\uF8FF'))
                unreadable++;
        }

        // The sample may cut its last character in two.
        return all == 0 || unreadable > 1 + (all / 50) ? 0 : (double)telling / all;
    }

    /// <param name="InPairs">Whether all its characters beyond ASCII are two bytes beyond ASCII.</param>
    private sealed record EastAsian(string Label, Func<char, bool> IsTelling, double Enough, bool InPairs);
}
