using System.Globalization;

namespace Kawaraban.Parse.JsonFeed;

/// <summary>
/// JSON that a parser refuses, made readable where what is meant is plain: line breaks and tabs as they are within strings, escapes
/// that are none, halves of pairs, a document that breaks off. What is wrong otherwise stays wrong.
/// </summary>
internal sealed class BrokenJson
{
    // No feed nests deeper; System.Text.Json reads no deeper either.
    private const int Deepest = 64;

    // For what is added; a document that needs more grows.
    private const int Room = 64 * 1024;

    private readonly Stack<byte> _open = new();
    private byte[] _mended;
    private int _length;

    // Up to here the output is whole values, so that what follows can be dropped.
    private int _whole;
    private bool _isKeyNext;

    private BrokenJson(int length) => _mended = new byte[length + Room];

    public static ReadOnlyMemory<byte> Mend(ReadOnlySpan<byte> json) => new BrokenJson(json.Length).Read(json);

    private ReadOnlyMemory<byte> Read(ReadOnlySpan<byte> json)
    {
        for (var at = 0; at < json.Length && _open.Count <= Deepest;)
        {
            if (json[at] == '"')
                at = ReadString(json, at);
            else
                ReadMark(json[at++]);
        }

        return Closed();
    }

    private void ReadMark(byte mark)
    {
        if (mark is (byte)'{' or (byte)'[')
        {
            Write(mark);
            _open.Push(mark);
            _isKeyNext = mark == '{';
            MarkWhole();
            return;
        }

        if (mark is (byte)',')
        {
            // A number or a literal before it has ended with it.
            MarkWhole();
            _isKeyNext = _open.TryPeek(out var opener) && opener == '{';
        }
        else if (mark is (byte)':')
        {
            _isKeyNext = false;
        }

        Write(mark);
        if (mark is (byte)'}' or (byte)']' && _open.TryPop(out _))
            MarkWhole();
    }

    private int ReadString(ReadOnlySpan<byte> json, int at)
    {
        Write((byte)'"');
        for (at++; at < json.Length; at++)
        {
            switch (json[at])
            {
                case (byte)'"':
                    EndString();
                    return at + 1;
                case (byte)'\\':
                    at += WriteEscape(json[(at + 1)..]);
                    break;
                case < 0x20 and var control:
                    Write(control switch { (byte)'\n' => "\\n"u8, (byte)'\r' => "\\r"u8, (byte)'\t' => "\\t"u8, _ => " "u8 });
                    break;
                default:
                    Write(json[at]);
                    break;
            }
        }

        EndString();
        return at;
    }

    /// <summary>Writes what stands behind a backslash, with it if it is an escape, and tells how many bytes that were.</summary>
    private int WriteEscape(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
            return 0;
        if (rest[0] == 'u')
            return WriteNumbered(rest);
        if (!"\"\\/bfnrt"u8.Contains(rest[0]))
            return 0;
        Write((byte)'\\');
        Write(rest[0]);
        return 1;
    }

    // Half of a pair alone is no character, and no parser gives it as text.
    private int WriteNumbered(ReadOnlySpan<byte> rest)
    {
        if (UnitAt(rest) is not { } unit)
            return 1;
        var isPair = char.IsHighSurrogate(unit) && rest.Length > 6 && rest[5] == '\\' && UnitAt(rest[6..]) is { } low && char.IsLowSurrogate(low);
        var length = isPair ? 11 : 5;
        Write((byte)'\\');
        Write(isPair || !char.IsSurrogate(unit) ? rest[..length] : "ufffd"u8);
        return length;
    }

    private static char? UnitAt(ReadOnlySpan<byte> text) =>
        text.Length >= 5 && text[0] == 'u' && ushort.TryParse(text[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    private void EndString()
    {
        Write((byte)'"');
        if (!_isKeyNext)
            MarkWhole();
    }

    private void MarkWhole() => _whole = _length;

    private ReadOnlyMemory<byte> Closed()
    {
        // Brackets are only opened and closed where all before is whole: the stack is that of the last whole place.
        _length = _whole;
        foreach (var opener in _open)
            Write(opener == '{' ? (byte)'}' : (byte)']');
        return _mended.AsMemory(0, _length);
    }

    private void Write(byte letter) => Write([letter]);

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (_mended.Length - _length < bytes.Length)
            Array.Resize(ref _mended, _mended.Length * 2);
        bytes.CopyTo(_mended.AsSpan(_length));
        _length += bytes.Length;
    }
}
