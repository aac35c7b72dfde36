using System.Buffers;
using System.IO.Compression;

namespace Kawaraban.Collect;

/// <summary>Reads what an answer holds, unpacked. The limit is on what comes out: a small answer may unpack to a mountain.</summary>
internal static class AnswerBody
{
    /// <summary>All of it; null when there is more than that.</summary>
    public static async Task<byte[]?> ReadAllAsync(HttpResponseMessage response, int most, Patience patience)
    {
        var bytes = await ReadAsync(response, most, patience);
        return bytes.Length <= most ? bytes : null;
    }

    /// <summary>As much of it as is wanted; the rest is left unread.</summary>
    public static async Task<byte[]> ReadBeginningAsync(HttpResponseMessage response, int enough, Patience patience)
    {
        var bytes = await ReadAsync(response, enough, patience);
        return bytes.Length <= enough ? bytes : bytes[..enough];
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, int most, Patience patience)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
        var bytes = await ReadAsync(stream, response.Content.Headers.ContentLength ?? 0, most, patience);

        // Some servers send a packed file as it lies on their disk, without saying so.
        if (bytes.Length > most || !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return bytes;

        await using var packed = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        return await ReadAsync(packed, bytes.Length * 4L, most, patience);
    }

    // Ends with the stream, or as soon as there is more than the most.
    private static async Task<byte[]> ReadAsync(Stream stream, long expected, int most, Patience patience)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected + 1, 16 * 1024, 4 * 1024 * 1024));
        try
        {
            var length = 0;
            while (length <= most && await ReadSomeAsync(stream, buffer.AsMemory(length), patience.Token) is > 0 and var read)
            {
                patience.Came(read);
                length += read;
                if (length == buffer.Length)
                    buffer = Grown(buffer);
            }

            return buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async ValueTask<int> ReadSomeAsync(Stream stream, Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await stream.ReadAsync(buffer, ct);
        }
        catch (InvalidOperationException problem)
        {
            // So says BrotliStream of bytes that are no Brotli, where the other two say what this says.
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
