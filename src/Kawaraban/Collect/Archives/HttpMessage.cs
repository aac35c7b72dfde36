using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Kawaraban.Collect.Archives;

/// <summary>A stored answer of a web server (RFC 9112): its status, its fields, and its body freed of chunks and packing.</summary>
internal sealed class HttpMessage
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public int Status { get; private init; }

    public string? ContentType => _fields.GetValueOrDefault("content-type");

    /// <summary>Reads the head of an answer; null where the bytes are none. <paramref name="bodyAt"/> is where its body begins.</summary>
    public static HttpMessage? ParseHead(ReadOnlySpan<byte> bytes, out int bodyAt)
    {
        bodyAt = EndOfHead(bytes);
        if (bodyAt < 0 || !bytes.StartsWith("HTTP/"u8))
            return null;

        var lines = Encoding.Latin1.GetString(bytes[..bodyAt]).Split('\n');
        var status = lines[0].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) is [_, var code, ..]
            && int.TryParse(code.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var message = new HttpMessage { Status = status };
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                message._fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return message;
    }

    /// <summary>
    /// The body as the page it is; null where it unpacks to more than <paramref name="most"/> bytes. Archives often keep the fields of a body
    /// that they have already unpacked, so what does not look chunked or packed is taken as it is.
    /// </summary>
    public byte[]? Decode(byte[] body, int most)
    {
        if (Has("transfer-encoding", "chunked") && Unchunk(body) is { } whole)
            body = whole;

        if (Has("content-encoding", "gzip"))
            return body is [0x1F, 0x8B, ..] ? Unpack(body, packed => new GZipStream(packed, CompressionMode.Decompress), most) : body;
        if (Has("content-encoding", "br"))
            return Unpack(body, packed => new BrotliStream(packed, CompressionMode.Decompress), most);
        if (Has("content-encoding", "deflate"))
            return body is [0x78, ..] ? Unpack(body, packed => new ZLibStream(packed, CompressionMode.Decompress), most)
                : Unpack(body, packed => new DeflateStream(packed, CompressionMode.Decompress), most);
        return body;
    }

    private bool Has(string field, string value) => _fields.GetValueOrDefault(field)?.Contains(value, StringComparison.OrdinalIgnoreCase) is true;

    private static byte[]? Unpack(byte[] body, Func<Stream, Stream> open, int most)
    {
        try
        {
            using var stream = open(new MemoryStream(body));
            return new ByteReader(stream) is var source && source.ReadAll(most) is { } page ? source.Damage is null ? page : body : null;
        }
        catch (InvalidOperationException)
        {
            return body;
        }
    }

    // Each chunk: its length in hexadecimal digits, perhaps an extension, a line end, the bytes, a line end; the last has length 0.
    private static byte[]? Unchunk(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream();
        while (true)
        {
            var end = body.IndexOf((byte)'\n');
            if (end < 0)
                return whole.Length > 0 ? whole.ToArray() : null;

            var head = Encoding.Latin1.GetString(body[..end]).Split(';')[0].Trim();
            if (!int.TryParse(head, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return whole.Length > 0 ? whole.ToArray() : null;

            if (length == 0)
                return whole.ToArray();

            body = body[(end + 1)..];
            whole.Write(body[..Math.Min(length, body.Length)]);
            body = body[Math.Min(length, body.Length)..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }
    }

    private static int EndOfHead(ReadOnlySpan<byte> bytes)
    {
        var strict = bytes.IndexOf("\r\n\r\n"u8);
        var bare = bytes.IndexOf("\n\n"u8);
        return strict >= 0 && (bare < 0 || strict < bare) ? strict + 4 : bare >= 0 ? bare + 2 : -1;
    }
}
