using System.Text;
using TextEncoding = System.Text.Encoding;

namespace Kawaraban.Extract.Encoding;

/// <summary>Guesses an encoding that nothing declares: the one under which the bytes make the most usual characters.</summary>
internal static class EncodingGuess
{
    /// <summary>In the order in which ties are settled.</summary>
    private static readonly string[] Likely = ["windows-1252", "shift_jis", "euc-jp", "gb18030", "big5", "ks_c_5601-1987", "windows-1251", "koi8-r", "windows-1250", "windows-1254", "windows-1256", "windows-874"];

    private const int Looked = 65_536;

    public static TextEncoding Of(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark.LooksLikeUtf16(bytes[..Math.Min(4096, bytes.Length)]))
            return bytes[0] == 0 ? TextEncoding.BigEndianUnicode : TextEncoding.Unicode;
        var sample = bytes[..Math.Min(Looked, bytes.Length)];
        if (HasIso2022Escapes(sample))
            return TextEncoding.GetEncoding("iso-2022-jp");

        return Best(sample).Encoding;
    }

    /// <summary>True where the bytes make far better text in another encoding than in the one declared.</summary>
    public static bool Refutes(ReadOnlySpan<byte> bytes, TextEncoding declared)
    {
        var sample = bytes[..Math.Min(Looked, bytes.Length)];
        return ScoreOf(sample, declared.WebName) < Best(sample).Score * MostOfAWrongOne;
    }

    private const double MostOfAWrongOne = 0.5;

    private static (TextEncoding Encoding, double Score) Best(ReadOnlySpan<byte> sample)
    {
        var (best, bestScore) = (Likely[0], double.MinValue);
        foreach (var name in Likely)
        {
            var score = ScoreOf(sample, name);
            if (score > bestScore)
                (best, bestScore) = (name, score);
        }
        return (TextEncoding.GetEncoding(best), bestScore);
    }

    private static double ScoreOf(ReadOnlySpan<byte> sample, string name)
    {
        var text = TextEncoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")).GetString(sample);
        // A double-byte encoding that swallows letters was put over a page in a western one.
        return Score(text) - (CountLetters(sample) - text.Count(char.IsAsciiLetter));
    }

    private static int CountLetters(ReadOnlySpan<byte> bytes)
    {
        var letters = 0;
        foreach (var b in bytes)
            letters += char.IsAsciiLetter((char)b) ? 1 : 0;
        return letters;
    }

    private static bool HasIso2022Escapes(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\u001b$B"u8) >= 0 || bytes.IndexOf("\u001b$@"u8) >= 0;

    /// <summary>Usual letters speak for an encoding, signs that no text uses against it. A character made of two bytes counts for two.</summary>
    private static double Score(string text)
    {
        var score = 0.0;
        var before = ' ';
        foreach (var c in text)
        {
            score += c switch
            {
                // A word is not written in two alphabets.
                < '\x80' => char.IsAsciiLetter(c) && before is >= '\u0370' and < '\u3000' ? -1 : 0,
                >= '\u0370' and < '\u3000' when char.IsAsciiLetter(before) => -1,
                '\uFFFD' or (>= '\x80' and < '\xa0') or (>= '\ue000' and <= '\uf8ff') => -5,
                '\u30fb' => 0,
                >= '\u3040' and <= '\u30ff' => 2.5,
                >= '\u4e00' and <= '\u9fff' => 1.6,
                >= '\uac00' and <= '\ud7a3' => 1.8,
                >= '\uff61' and <= '\uff9f' => -1.5,
                >= '\u0430' and <= '\u044f' => 1.1,
                >= '\u0410' and <= '\u042f' => char.IsLower(before) ? -1 : 0.6,
                >= '\u0e01' and <= '\u0e5b' => 0.95,
                >= '\u0621' and <= '\u064a' => 1,
                >= '\u00df' and <= '\u024f' => char.IsAsciiLetter(before) ? 1 : 0.1,
                >= '\u00c0' and < '\u00df' => char.IsLower(before) ? -1 : 0.6,
                _ => char.IsPunctuation(c) ? 0.5 : -0.3,
            };
            before = c;
        }
        return score;
    }
}
