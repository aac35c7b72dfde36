using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>
/// The encoding of text that does not say it and is not UTF-8. The first few thousand bytes beyond ASCII are read in each encoding
/// in question: an East Asian one must read them all and give the script its language is written in; a single-byte one is judged
/// by how much of them becomes the ten most frequent letters of its language.
/// </summary>
internal static class CharsetGuess
{
    private const int Sample = 1 << 16;

    // Shares of the characters beyond ASCII; chosen so that short headlines of each language pass and the neighbours' do not.
    private const double EnoughKana = 0.15;
    private const double EnoughHangul = 0.6;
    private const double EnoughHan = 0.6;
    private const double EnoughLetters = 0.4;

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
        return EastAsian(sample) ?? Alphabetic(sample) ?? Charset.Find("windows-1252")!;
    }

    private static Encoding? EastAsian(ReadOnlySpan<byte> sample)
    {
        (string Label, Func<char, bool> IsTelling, double Enough)[] candidates =
        [
            ("euc-jp", IsKana, EnoughKana),
            ("shift_jis", IsKana, EnoughKana),
            ("euc-kr", letter => letter is >= '\uAC00' and <= '\uD7A3', EnoughHangul),
            ("gb18030", IsHan, EnoughHan),
            ("big5", IsHan, EnoughHan),
        ];
        Encoding? best = null;
        var bestShare = 0.0;
        foreach (var (label, isTelling, enough) in candidates)
        {
            var share = Share(sample, label, isTelling) / enough;
            if (share < 1 || share <= bestShare)
                continue;
            best = Charset.Find(label);
            bestShare = share;
        }

        return best;
    }

    private static Encoding? Alphabetic(ReadOnlySpan<byte> sample)
    {
        Encoding? best = null;
        var bestShare = EnoughLetters;
        foreach (var (label, frequent) in Alphabets)
        {
            var share = Share(sample, label, frequent.Contains);
            if (share <= bestShare)
                continue;
            best = Charset.Find(label);
            bestShare = share;
        }

        return best;
    }

    private static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u30FE';

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FA5';

    /// <summary>The share of telling characters among those beyond ASCII; 0 when some bytes cannot be read.</summary>
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
        return all == 0 || unreadable > 1 + (all / 100) ? 0 : (double)telling / all;
    }
}
