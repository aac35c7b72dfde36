using System.Buffers;
using System.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Text;

/// <summary>
/// A document as it came, with how its texts are to be read. Where an encoding's bytes below 128 are ASCII, markup is found in the bytes
/// themselves and only the texts are decoded, each when it is read: a large feed stands in memory once, whatever it is written in.
/// </summary>
internal sealed class DocumentText
{
    private const int Piece = 64 * 1024;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private readonly Encoding _encoding;
    private readonly bool _hasControls;
    private readonly bool _isPlain;

    /// <param name="bytes">A byte below 128 is that ASCII character and no part of another.</param>
    /// <param name="encoding">What the rest is in.</param>
    public DocumentText(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        Bytes = bytes;
        _encoding = encoding;
        _hasControls = bytes.Span.IndexOfAny(Controls) >= 0;
        _isPlain = ReferenceEquals(encoding, Encoding.UTF8) && !_hasControls;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A part of the document as text, without control characters.</summary>
    public string Read(ReadOnlySpan<byte> part) => _isPlain ? Encoding.UTF8.GetString(part) : ReadOther(part);

    /// <summary>Whether a part is the same in UTF-8, so that it need not be decoded.</summary>
    public bool IsUtf8(ReadOnlySpan<byte> part) => _isPlain || (Ascii.IsValid(part) && !(_hasControls && part.ContainsAny(Controls)));

    /// <summary>The first byte that is no white space; null when there is none.</summary>
    public byte? FirstLetter()
    {
        foreach (var letter in Bytes.Span)
        {
            if (letter > ' ')
                return letter;
        }

        return null;
    }

    /// <summary>The whole document as UTF-8.</summary>
    public ReadOnlyMemory<byte> ToUtf8() => _isPlain ? Bytes : Transcode(Bytes.Span, _encoding, _hasControls);

    /// <summary>Bytes of any encoding as UTF-8: piece by piece, and counted before they are written, so as to take no more room than that.</summary>
    public static byte[] Transcode(ReadOnlySpan<byte> bytes, Encoding encoding, bool hasControls)
    {
        var utf8 = new byte[TranscodePieces(bytes, encoding, hasControls, [])];
        TranscodePieces(bytes, encoding, hasControls, utf8);
        return utf8;
    }

    private static int TranscodePieces(ReadOnlySpan<byte> bytes, Encoding encoding, bool hasControls, Span<byte> into)
    {
        var decoder = encoding.GetDecoder();
        var letters = new char[encoding.GetMaxCharCount(Math.Min(Piece, bytes.Length))];
        var length = 0;
        do
        {
            var piece = bytes[..Math.Min(Piece, bytes.Length)];
            bytes = bytes[piece.Length..];
            var text = Cleaned(letters.AsSpan(0, decoder.GetChars(piece, letters, flush: bytes.IsEmpty)), encoding, hasControls);
            length += into.IsEmpty ? Encoding.UTF8.GetByteCount(text) : Encoding.UTF8.GetBytes(text, into[length..]);
        }
        while (!bytes.IsEmpty);
        return length;
    }

    private string ReadOther(ReadOnlySpan<byte> part)
    {
        if (part.Length > Piece)
            return Encoding.UTF8.GetString(Transcode(part, _encoding, _hasControls));

        var letters = ArrayPool<char>.Shared.Rent(_encoding.GetMaxCharCount(part.Length));
        var text = new string(Cleaned(letters.AsSpan(0, _encoding.GetChars(part, letters)), _encoding, _hasControls));
        ArrayPool<char>.Shared.Return(letters);
        return text;
    }

    private static Span<char> Cleaned(Span<char> text, Encoding encoding, bool hasControls)
    {
        // ISO 8859 has control characters where Windows has quotation marks and dashes; nobody means the controls.
        if (encoding.CodePage is > 28590 and <= 28605)
            WithWindowsMarks(text);
        return hasControls ? WithoutControls(text) : text;
    }

    private static void WithWindowsMarks(Span<char> text)
    {
        for (int at = 0, step; (step = text[at..].IndexOfAnyInRange('\u0080', '\u009F')) >= 0; at++)
        {
            at += step;
            text[at] = (char)(Entities.ToRune(text[at])?.Value ?? text[at]);
        }
    }

    private static Span<char> WithoutControls(Span<char> text)
    {
        var kept = 0;
        foreach (var letter in text)
        {
            if (letter >= ' ' || letter is '\t' or '\n' or '\r')
                text[kept++] = letter;
        }

        return text[..kept];
    }
}
