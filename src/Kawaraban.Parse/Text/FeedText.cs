using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Kawaraban.Parse.Text;

/// <summary>
/// Which encoding a document is in. That is told by, in this order: a byte order mark; escape sequences of a seven-bit encoding; the
/// bytes themselves, when they are valid UTF-8 (text in another encoding never is, by chance) or UTF-8 that was damaged on the way; the
/// transport; the document; statistics.
/// </summary>
internal static class FeedText
{
    private const int Head = 1024;

    // In what claims to be UTF-8, this many good sequences for one bad byte mean damaged UTF-8, fewer another encoding.
    private const int GoodForOneBad = 3;

    // Bytes UTF-8 never holds, however it is cut (https://www.rfc-editor.org/rfc/rfc3629#section-1).
    private static readonly SearchValues<byte> NeverUtf8 = SearchValues.Create([0xC0, 0xC1, .. Enumerable.Range(0xF5, 11).Select(value => (byte)value)]);

    // What markup is made of, and what it is told by.
    private static ReadOnlySpan<byte> Markup => "<>&\"'=/![]?;#:- abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8;

    // "<?xm"
    private static ReadOnlySpan<byte> EbcdicProlog => [0x4C, 0x6F, 0xA7, 0x94];

    private static readonly SearchValues<char> EndsLabel = SearchValues.Create("\"';, ?");

    public static DocumentText Decode(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var (marked, markLength) = ByteOrderMark(bytes.Span);
        if (marked is not null)
            return marked is UTF8Encoding ? AsUtf8(bytes[markLength..]) : Transcoded(bytes.Span[markLength..], marked);

        if (bytes.Span.StartsWith(EbcdicProlog))
            return Transcoded(bytes.Span, EbcdicOf(bytes.Span));

        var declared = Charset.Find(ContentTypeCharset(contentType)) ?? Charset.Find(PrologCharset(bytes.Span));
        if (declared is { CodePage: 50220 or 50225 or 52936 } || bytes.Span.IndexOf("\e$B"u8) >= 0)
            return Transcoded(bytes.Span, declared ?? Charset.Find("iso-2022-jp")!);
        if (Utf8.IsValid(bytes.Span))
            return declared is { IsSingleByte: false } and not UTF8Encoding && HasOnlyPairs(bytes.Span) && bytes.Span.IndexOf((byte)0) < 0
                ? Transcoded(bytes.Span, declared)
                : AsUtf8(bytes);
        if (declared is { CodePage: 1200 or 1201 or 12000 or 12001 } || IsDamagedUtf8(bytes.Span, declared))
            return AsUtf8(bytes);
        return In(declared is null or UTF8Encoding ? CharsetGuess.Of(bytes.Span) : declared, bytes);
    }

    // Where letters come as two bytes of which one is zero, nothing could be found in them.
    private static DocumentText AsUtf8(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.Contains((byte)0) ? Transcoded(bytes.Span, StrayBytes.Utf8)
        : new DocumentText(bytes, Utf8.IsValid(bytes.Span) ? Encoding.UTF8 : StrayBytes.Utf8);

    private static DocumentText In(Encoding encoding, ReadOnlyMemory<byte> bytes) =>
        encoding.IsSingleByte && encoding.GetString(Markup) == Encoding.ASCII.GetString(Markup) && !bytes.Span.Contains((byte)0)
            ? new DocumentText(bytes, encoding)
            : Transcoded(bytes.Span, encoding);

    private static DocumentText Transcoded(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        new(DocumentText.Transcode(bytes, encoding, hasControls: true), Encoding.UTF8);

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

    // All of EBCDIC's code pages agree on the letters of the declaration (XML 1.0, appendix F).
    private static Encoding EbcdicOf(ReadOnlySpan<byte> bytes)
    {
        var invariant = Charset.Find("ibm037")!;
        var head = Encoding.Latin1.GetBytes(invariant.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        return Charset.Find(PrologCharset(head)) is { IsSingleByte: true } named ? named : invariant;
    }

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

    /// <summary>Whether all that is not ASCII is pairs: then it may be two-byte characters of another encoding as well.</summary>
    private static bool HasOnlyPairs(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xFF) < 0 && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;

    // Texts cut to a length leave halves of characters behind. A byte that no half can be, in a document that declares another encoding,
    // was written in that encoding: then the declaration holds, as XML 1.0 (4.3.3) would have it.
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes, Encoding? declared) =>
        (declared is null or UTF8Encoding || bytes.IndexOfAny(NeverUtf8) < 0) && IsMostlyUtf8(bytes);

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
}
