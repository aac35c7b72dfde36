namespace Kawaraban.Collect.Archives;

/// <summary>Unpacks no more than an honest archive holds.</summary>
internal static class Unpacking
{
    /// <summary>The most bytes of one page. A news page with all that is inlined in it stays well below; what is larger is an archive or a mistake.</summary>
    public const int MostOfPage = 32 * 1024 * 1024;

    // Pages unpack to 4 to 20 times their packed size, the most repetitive lists to 100; deflate itself ends at 1032, where bombs live.
    // Below the floor even a bomb does no harm.
    private const long MostRatio = 200;
    private const long Floor = 256L * 1024 * 1024;

    public const string BombProblem = "it unpacks to more than 200 times its size, which no archive of pages does; it is not read further";

    public static bool IsBomb(long packed, long unpacked) => unpacked > Floor && unpacked > packed * MostRatio;
}

/// <summary>An unpacked stream that ends in an <see cref="InvalidDataException"/> where it turns out to be a bomb.</summary>
internal sealed class GuardedStream(Stream unpacked, long packedLength) : Stream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _read += read;
        return Unpacking.IsBomb(packedLength, _read) ? throw new InvalidDataException(Unpacking.BombProblem) : read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _read; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
