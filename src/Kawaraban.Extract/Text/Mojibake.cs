using System.Buffers;
using System.Text;

namespace Kawaraban.Extract.Text;

/// <summary>
/// UTF-8 that somebody read as windows-1252 (<c>donâ€™t</c>, <c>cafÃ©</c>) or windows-1251 (<c>РџСЂРёРІРµС‚</c>). Each run of such
/// characters is turned back into bytes; it is replaced only where the bytes are well-formed UTF-8, which real text of
/// those code pages practically never is.
/// </summary>
internal static class Mojibake
{
    private const int Rounds = 2;

    // The positions 0x80–0x9F of windows-1252; five of them are unassigned and pass through as C1 controls.
    private const string C1 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    // Positions 0x80–0xBF of windows-1251; from 0xC0 on its letters follow Unicode's order from А.
    private const string Cyrillic =
        "\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C\u040B\u040F" +
        "\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u0098\u2122\u0459\u203A\u045A\u045C\u045B\u045F" +
        "\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9\u0404\u00AB\u00AC\u00AD\u00AE\u0407" +
        "\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457";

    private static readonly SearchValues<char> Signs = SearchValues.Create("ÂÃÄÅàáâãåæçèéêëìíîïðÐÑÎÏØÙ");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static char Windows1252(byte position) => position is >= 0x80 and <= 0x9F ? C1[position - 0x80] : (char)position;

    public static string Undo(string text)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var undone = text.AsSpan().ContainsAny(Signs) ? Undo(text, ByteOfWestern) : text;
            undone = LooksLikeCyrillicMojibake(undone) ? Undo(undone, ByteOfCyrillic) : undone;
            if (undone == text)
                break;
            text = undone;
        }

        return text;
    }

    private static string Undo(string text, Func<char, int> byteOf)
    {
        var undone = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            bytes.Clear();
            while (end < text.Length && byteOf(text[end]) is >= 0x80 and var value)
            {
                bytes.Add((byte)value);
                end++;
            }

            if (end == i)
                undone.Append(text[i++]);
            else
                undone.Append(WellFormed(bytes) ?? text[i..end]);
            i = Math.Max(i, end);
        }

        return undone.ToString();
    }

    private static string? WellFormed(List<byte> bytes)
    {
        if (bytes.Count < 2 || bytes[0] is < 0xC2 or > 0xF4)
            return null;
        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int ByteOfWestern(char character) => character switch
    {
        <= '\u00FF' => character,
        _ => C1.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? 0x80 + index : -1,
    };

    private static int ByteOfCyrillic(char character) => character switch
    {
        < '\u0080' => character,
        >= 'А' and <= 'я' => 0xC0 + (character - 'А'),
        _ => Cyrillic.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? 0x80 + index : -1,
    };

    /// <summary>Cyrillic read twice is every other letter Р or С, followed by what no Russian word holds.</summary>
    private static bool LooksLikeCyrillicMojibake(string text)
    {
        var pairs = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is 'Р' or 'С' && (text[i + 1] is < 'А' or > 'я') && ByteOfCyrillic(text[i + 1]) is >= 0x80 and < 0xC0)
                pairs++;
        }

        return pairs >= 2;
    }
}
