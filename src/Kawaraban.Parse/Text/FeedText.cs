using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Kawaraban.Parse.Text;

/// <summary>
/// Bytes of a document as valid UTF-8, without byte order mark and without control characters. What it is encoded in is told by,
/// in this order: a byte order mark; escape sequences of a seven-bit encoding; the bytes themselves, when they are valid UTF-8
/// (text in another encoding never is, by chance); the transport; the document; statistics.
/// </summary>
internal static class FeedText
{
    private const int Head = 1024;

    // In what claims to be UTF-8, this many good sequences for one bad byte mean damaged UTF-8, fewer another encoding.
    private const int GoodForOneBad = 3;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private static readonly SearchValues<char> EndsLabel = SearchValues.Create("\"';, ?");

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes, string? contentType) =>
        WithoutControls(ToUtf8(bytes, contentType));

    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var (marked, markLength) = ByteOrderMark(bytes.Span);
        if (marked is not null)
            return marked is UTF8Encoding ? Repaired(bytes[markLength..]) : Transcode(bytes.Span[markLength..], marked);

        var declared = Charset.Find(ContentTypeCharset(contentType)) ?? Charset.Find(PrologCharset(bytes.Span));
        if (declared is { CodePage: 50220 or 52936 } || bytes.Span.IndexOf("\e$B"u8) >= 0)
            return Transcode(bytes.Span, declared ?? Charset.Find("iso-2022-jp")!);
        if (Utf8.IsValid(bytes.Span))
            return declared is { IsSingleByte: false } and not UTF8Encoding && HasOnlyPairs(bytes.Span) && bytes.Span.IndexOf((byte)0) < 0
                ? Transcode(bytes.Span, declared)
                : bytes;
        if (declared is { CodePage: 1200 or 1201 or 12000 or 12001 } || IsMostlyUtf8(bytes.Span))
            return Repaired(bytes);
        return Transcode(bytes.Span, declared is null or UTF8Encoding ? CharsetGuess.Of(bytes.Span) : declared);
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Charset.Find("utf-32be"), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, 0, 0, ..] => (Encoding.UTF32, 0),
        [0, 0, 0, (byte)'<', ..] => (Charset.Find("utf-32be"), 0),
        [(byte)'<' or (byte)'{', 0, not 0, 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<' or (byte)'{', 0, not 0, ..] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    private static string? ContentTypeCharset(string? contentType) => Behind(contentType, "charset=");

    private static string? PrologCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).TrimStart();
        if (!head.StartsWith("<?xml", StringComparison.Ordinal))
            return null;
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : Behind(head[..end].Replace(" ", "", StringComparison.Ordinal), "encoding=");
    }

    private static string? Behind(string? text, string label)
    {
        var at = text?.IndexOf(label, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var value = text.AsSpan(at + label.Length).TrimStart("\"' ");
        var end = value.IndexOfAny(EndsLabel);
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static byte[] Transcode(ReadOnlySpan<byte> bytes, Encoding encoding) => Encoding.UTF8.GetBytes(encoding.GetString(bytes));

    /// <summary>Whether all that is not ASCII is pairs: then it may be two-byte characters of another encoding as well.</summary>
    private static bool HasOnlyPairs(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xFF) < 0 && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var step = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (step < 0)
                break;
            at += step;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
                good++;
            else
                bad++;
            at += length;
        }

        return good >= bad * GoodForOneBad;
    }

    /// <summary>Bytes that are no UTF-8 become what they are in Windows-1252.</summary>
    private static ReadOnlyMemory<byte> Repaired(ReadOnlyMemory<byte> bytes)
    {
        if (Utf8.IsValid(bytes.Span))
            return bytes;

        var stray = Charset.Find("windows-1252")!;
        var repaired = new ArrayBufferWriter<byte>(bytes.Length + 64);
        for (var rest = bytes.Span; !rest.IsEmpty;)
        {
            var good = GoodLength(rest);
            repaired.Write(rest[..good]);
            if (good < rest.Length)
                repaired.Write(Transcode(rest.Slice(good, 1), stray));
            rest = rest[Math.Min(good + 1, rest.Length)..];
        }

        return repaired.WrittenMemory;
    }

    private static int GoodLength(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var step = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (step < 0)
                return bytes.Length;
            at += step;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
                return at;
            at += length;
        }
    }

    private static ReadOnlyMemory<byte> WithoutControls(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.IndexOfAny(Controls) < 0)
            return bytes;

        var kept = new byte[bytes.Length];
        var length = 0;
        foreach (var letter in bytes.Span)
        {
            if (!Controls.Contains(letter))
                kept[length++] = letter;
        }

        return kept.AsMemory(0, length);
    }
}
