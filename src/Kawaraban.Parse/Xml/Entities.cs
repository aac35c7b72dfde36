using System.Globalization;
using System.Net;
using System.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>
/// Character references: XML's five, HTML's, numbers (with what browsers make of 128 to 159: Windows-1252), and those a DOCTYPE declares.
/// A reference nobody knows stays as it was written.
/// </summary>
internal sealed class Entities
{
    private const int LongestName = 32;

    // A declared entity is taken as text, never read again for references, so nothing can multiply ("billion laughs").
    private const int MostDeclared = 256;
    private const int LongestDeclared = 4096;

    // What declared entities may add to a document altogether; further references stay as they are written.
    private const int MostExpanded = 1 << 20;

    // Windows-1252, 0x80 to 0x9F: https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal)
    {
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["AMP"] = "&",
        ["LT"] = "<",
        ["GT"] = ">",
        ["QUOT"] = "\"",
    };

    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private int _declared;
    private int _expanded;

    /// <summary>Takes <c>&lt;!ENTITY name "value"&gt;</c> over from a DOCTYPE.</summary>
    public void Declare(string name, string value)
    {
        if (_declared++ < MostDeclared && value.Length <= LongestDeclared && _known.TryAdd(name, value))
            _own.Add(name);
    }

    /// <summary>Appends <paramref name="text"/> with its references resolved once.</summary>
    public void Decode(ReadOnlySpan<byte> text, ByteBuffer into)
    {
        into.Reserve(text.Length);
        while (true)
        {
            var at = text.IndexOf((byte)'&');
            if (at < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..at]);
            text = text[at..];
            text = text[DecodeOne(text, into)..];
        }
    }

    /// <summary>Appends what the reference at the start of <paramref name="text"/> means and tells its length in bytes.</summary>
    private int DecodeOne(ReadOnlySpan<byte> text, ByteBuffer into)
    {
        if (text.StartsWith("&lt;"u8))
            return Append(into, (byte)'<', 4);
        if (text.StartsWith("&gt;"u8))
            return Append(into, (byte)'>', 4);
        if (text.StartsWith("&amp;"u8))
            return Append(into, (byte)'&', 5);
        if (text.StartsWith("&quot;"u8))
            return Append(into, (byte)'"', 6);
        if (text.Length > 2 && text[1] == '#')
            return DecodeNumber(text, into);
        return DecodeName(text, into);
    }

    private static int Append(ByteBuffer into, byte meaning, int length)
    {
        into.Append(meaning);
        return length;
    }

    private static int DecodeNumber(ReadOnlySpan<byte> text, ByteBuffer into)
    {
        var isHex = text[2] is (byte)'x' or (byte)'X';
        var start = isHex ? 3 : 2;
        var at = start;
        var value = 0;
        for (; at < text.Length && Digit(text[at], isHex) is >= 0 and var digit; at++)
            value = Math.Min((value * (isHex ? 16 : 10)) + digit, 0x110000);

        if (at == start)
            return Append(into, (byte)'&', 1);
        if (ToRune(value) is { } rune)
            into.Append(rune);
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int Digit(byte letter, bool isHex) =>
        isHex ? HexDigit(letter)
        : letter is >= (byte)'0' and <= (byte)'9' ? letter - '0'
        : -1;

    private static int HexDigit(byte letter) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
        _ => -1,
    };

    /// <summary>The character a number stands for; null for one that no text may hold.</summary>
    internal static Rune? ToRune(int value) => value switch
    {
        >= 0x80 and <= 0x9F => new Rune(Windows1252[value - 0x80]),
        < 0x20 and not ('\t' or '\n' or '\r') => null,
        _ => Rune.IsValid(value) ? new Rune(value) : new Rune('\uFFFD'),
    };

    private int DecodeName(ReadOnlySpan<byte> text, ByteBuffer into)
    {
        var limit = Math.Min(text.Length, LongestName + 2);
        var end = 1;
        while (end < limit && IsNameByte(text[end]))
            end++;

        if (end > 1 && end < text.Length && text[end] == ';' && Meaning(text[1..end]) is { } meaning)
        {
            into.Append(meaning);
            return end + 1;
        }

        return Append(into, (byte)'&', 1);
    }

    private static bool IsNameByte(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'-' or (byte)'.' or > 127;

    private string? Meaning(ReadOnlySpan<byte> name)
    {
        Span<char> letters = stackalloc char[LongestName + 2];
        var length = Encoding.UTF8.GetChars(name, letters);
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(letters[..length], out var known))
            return _own.Count > 0 && IsSpent(letters[..length], known) ? null : known;
        var html = Html(letters[..length].ToString());
        if (html is not null)
            lookup[letters[..length]] = html;
        return html;
    }

    private bool IsSpent(ReadOnlySpan<char> name, string value)
    {
        if (!_own.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return false;
        if (_expanded <= MostExpanded)
            _expanded += value.Length;
        return _expanded > MostExpanded;
    }

    /// <summary>What HTML 4 calls by that name.</summary>
    internal static string? Html(string name)
    {
        var written = string.Create(CultureInfo.InvariantCulture, $"&{name};");
        var meaning = WebUtility.HtmlDecode(written);
        return meaning == written ? null : meaning;
    }
}
