namespace Kawaraban.Collect.Archives;

/// <summary>Reads a stream by lines and by counts through one buffer. Damaged packing ends it as the end of the file would; <see cref="Damage"/> says so.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Why there is nothing more to read, where that is not simply the end.</summary>
    public string? Damage { get; private set; }

    public bool IsAtEnd => _start == _end && !Fill();

    /// <summary>The next line without its end, null at the end. Of a line with more than <paramref name="most"/> bytes nothing is kept but that it was too long.</summary>
    public (byte[] Bytes, bool IsTooLong)? ReadLine(int most)
    {
        if (IsAtEnd)
            return null;

        using var line = new MemoryStream();
        var isTooLong = false;
        while (!IsAtEnd)
        {
            var waiting = _buffer.AsSpan(_start, _end - _start);
            var length = waiting.IndexOf((byte)'\n');
            var part = length < 0 ? waiting : waiting[..length];
            isTooLong |= line.Length + part.Length > most;
            if (!isTooLong)
                line.Write(part);
            _start += length < 0 ? part.Length : length + 1;
            if (length >= 0)
                break;
        }

        var bytes = isTooLong ? [] : line.ToArray();
        return (bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes, isTooLong);
    }

    /// <summary>Fills as much of the target as there is; less only at the end.</summary>
    public int Read(Span<byte> target)
    {
        var read = 0;
        while (read < target.Length && !IsAtEnd)
        {
            var part = Math.Min(target.Length - read, _end - _start);
            _buffer.AsSpan(_start, part).CopyTo(target[read..]);
            _start += part;
            read += part;
        }

        return read;
    }

    /// <summary>All that is left; null where that is more than <paramref name="most"/> bytes.</summary>
    public byte[]? ReadAll(int most)
    {
        using var all = new MemoryStream();
        while (!IsAtEnd)
        {
            if (all.Length + _end - _start > most)
                return null;
            all.Write(_buffer, _start, _end - _start);
            _start = _end;
        }

        return all.ToArray();
    }

    /// <summary>Passes over so many bytes; false where there are not that many.</summary>
    public bool Skip(long count)
    {
        while (count > 0 && !IsAtEnd)
        {
            var part = (int)Math.Min(count, _end - _start);
            _start += part;
            count -= part;
        }

        return count <= 0;
    }

    /// <summary>The bytes that come next, at most so many, without taking them.</summary>
    public ReadOnlySpan<byte> Peek(int most) => IsAtEnd ? [] : _buffer.AsSpan(_start, Math.Min(most, _end - _start));

    private bool Fill()
    {
        if (Damage is not null)
            return false;

        try
        {
            _start = 0;
            _end = 0;
            _end = stream.Read(_buffer);
        }
        catch (InvalidDataException problem)
        {
            Damage = problem.Message;
        }

        return _end > 0;
    }
}
