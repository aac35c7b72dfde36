using System.Buffers;
using System.Text;
using Kawaraban.Parse.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>UTF-8 that grows, out of the pool; one is reused for all the texts of a document.</summary>
internal sealed class ByteBuffer(DocumentText document) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(byte value)
    {
        if (_length == _bytes.Length)
            Grow(1);
        _bytes[_length++] = value;
    }

    /// <summary>Makes room for so many bytes at once: a long text that grew by doubling would stand in memory several times.</summary>
    public void Reserve(int length)
    {
        if (_bytes.Length - _length < length)
            Grow(length);
    }

    /// <summary>Appends a part of the document.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (!document.IsUtf8(bytes))
        {
            Append(document.Read(bytes));
            return;
        }

        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Append(Rune rune)
    {
        Reserve(4);
        _length += rune.EncodeToUtf8(_bytes.AsSpan(_length));
    }

    public void Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
