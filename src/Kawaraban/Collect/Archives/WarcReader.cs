using System.Globalization;
using System.Text;

namespace Kawaraban.Collect.Archives;

/// <summary>
/// Reads web archives record by record, as ISO 28500 lays them down (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/,
/// and 1.0): a version line, named fields, an empty line, a block of Content-Length bytes, two empty lines. Tolerant where archives in the
/// wild are: bare line feeds, folded fields, a wrong length (the next version line is looked for). A block is read while it is current and passed over unread.
/// </summary>
internal sealed class WarcReader(ByteReader source)
{
    // The fields of a record are a kilobyte or two; a line beyond this is not one.
    private const int MostLine = 64 * 1024;
    private const int MostFields = 1000;

    private WarcRecord? _current;

    /// <summary>Records read to their end or passed over whole.</summary>
    public int Whole { get; private set; }

    /// <summary>What is missing at the end, in plain words; null where the archive ends as it should.</summary>
    public string? Cut { get; private set; }

    /// <summary>Places where something other than a record stood.</summary>
    public int Gaps { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    public WarcRecord? Next()
    {
        if (Cut is not null || !Finish())
            return null;

        if (!FindRecord())
        {
            Cut = source.Damage;
            return null;
        }

        if (ReadFields() is not { } fields)
        {
            Cut = $"it breaks off in the head of record {Whole + 1}";
            return null;
        }

        var length = long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
        return _current = new WarcRecord(fields, length, source);
    }

    private bool Finish()
    {
        if (_current is not { } record)
            return true;

        _current = null;
        if (!record.SkipRest())
        {
            Cut = $"it breaks off in record {Whole + 1}{(record["warc-target-uri"] is { } address ? $" ({address})" : "")}{(source.Damage is { } damage ? $": {damage}" : "")}";
            return false;
        }

        Whole++;
        return true;
    }

    // Between records stand two empty lines. Anything else means that a length was wrong: the next version line is where to go on.
    private bool FindRecord()
    {
        var isGap = false;
        while (source.ReadLine(MostLine) is { } line)
        {
            if (line.Bytes.AsSpan().StartsWith("WARC/"u8))
                return true;

            if (line.Bytes.Length == 0 && !line.IsTooLong)
                continue;

            Gaps += isGap ? 0 : 1;
            isGap = true;
        }

        return false;
    }

    private Dictionary<string, string>? ReadFields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var name = "";
        while (source.ReadLine(MostLine) is { } line)
        {
            if (line.Bytes.Length == 0 && !line.IsTooLong)
                return fields;

            var text = Encoding.UTF8.GetString(line.Bytes);
            if (text is [' ' or '\t', ..] && fields.TryGetValue(name, out var begun))
                fields[name] = $"{begun} {text.Trim()}";
            else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && fields.Count < MostFields)
                fields[name = text[..colon].Trim()] = text[(colon + 1)..].Trim();
        }

        return null;
    }
}

/// <summary>A record of a web archive, while it is current.</summary>
internal sealed class WarcRecord(IReadOnlyDictionary<string, string> fields, long length, ByteReader source)
{
    private long _left = length;

    public long Length { get; } = length;

    /// <summary>A named field; null where there is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>True where the archive ended within the block.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next bytes of its block, at most so many; fewer at its end.</summary>
    public byte[] Read(int most)
    {
        var bytes = new byte[Math.Min(most, _left)];
        var read = source.Read(bytes);
        _left -= read;
        IsCut = read < bytes.Length;
        return IsCut ? bytes[..read] : bytes;
    }

    /// <summary>Passes over the rest; false where the archive ends before.</summary>
    public bool SkipRest()
    {
        var left = _left;
        _left = 0;
        return !IsCut && source.Skip(left);
    }
}
