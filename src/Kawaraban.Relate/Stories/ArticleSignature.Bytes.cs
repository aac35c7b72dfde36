using System.Buffers.Binary;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <content>The bytes of a signature: little-endian, a version first.</content>
public sealed partial class ArticleSignature
{
    /// <summary>Changes whenever terms, hashes or layout change: signatures of another version are read from the text anew.</summary>
    public const byte Version = 3;

    private const int TermLength = 10;
    private const int DateLength = 8;
    private const int HeadLength = 53;

    /// <summary>The signature as bytes, to be kept by the caller.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeadLength + (Terms.Length + Neutral.Length) * TermLength + (Sketch.Length + Figures.Length) * 4 + LeadDates.Count * DateLength];
        bytes[0] = Version;
        var rest = WriteHead(bytes.AsSpan(1));
        foreach (var term in Terms.Concat(Neutral))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, term.Hash);
            BinaryPrimitives.WriteHalfLittleEndian(rest[4..], term.Body);
            BinaryPrimitives.WriteHalfLittleEndian(rest[6..], term.Title);
            BinaryPrimitives.WriteHalfLittleEndian(rest[8..], term.Name);
            rest = rest[TermLength..];
        }

        foreach (var hash in Sketch.Concat(Figures))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, hash);
            rest = rest[4..];
        }

        foreach (var date in LeadDates)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, date.Year ?? 0);
            (rest[4], rest[5], rest[6]) = ((byte)(date.Month ?? 0), (byte)(date.Day ?? 0), (byte)(date.Weekday is { } weekday ? 1 + (int)weekday : 0));
            rest = rest[DateLength..];
        }

        return bytes;
    }

    /// <summary>The signature that <see cref="ToBytes"/> wrote; null when another version wrote it or the bytes are damaged.</summary>
    public static ArticleSignature? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] != Version)
            return null;
        var head = bytes[1..];
        var (terms, neutral, sketch, figures, dates) = (Int(head, 20), Int(head, 40), Int(head, 24), Int(head, 48), head[39]);
        if (terms < 0 || neutral < 0 || sketch < 0 || figures < 0 || HeadLength + ((long)terms + neutral) * TermLength + ((long)sketch + figures) * 4 + dates * DateLength != bytes.Length)
            return null;
        var rest = bytes[HeadLength..];
        return new ArticleSignature
        {
            Id = BinaryPrimitives.ReadInt64LittleEndian(head),
            Published = Int(head, 8) is > 0 and var day ? DateOnly.FromDayNumber(day) : null,
            WordCount = Int(head, 12),
            ShingleCount = Int(head, 16),
            Outlet = (uint)Int(head, 28),
            Credit = (uint)Int(head, 32),
            LatestYear = BinaryPrimitives.ReadInt16LittleEndian(head[36..]) is not 0 and var year ? year : null,
            Language = (uint)Int(head, 44),
            Terms = ReadTerms(rest, terms),
            Neutral = ReadTerms(rest[(terms * TermLength)..], neutral),
            Sketch = ReadHashes(rest[((terms + neutral) * TermLength)..], sketch),
            Figures = ReadHashes(rest[((terms + neutral) * TermLength + sketch * 4)..], figures),
            LeadDates = ReadDates(rest[((terms + neutral) * TermLength + (sketch + figures) * 4)..], dates),
        };
    }

    private Span<byte> WriteHead(Span<byte> head)
    {
        BinaryPrimitives.WriteInt64LittleEndian(head, Id);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Published?.DayNumber ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], WordCount);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], ShingleCount);
        BinaryPrimitives.WriteInt32LittleEndian(head[20..], Terms.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], Sketch.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[28..], Outlet);
        BinaryPrimitives.WriteUInt32LittleEndian(head[32..], Credit);
        BinaryPrimitives.WriteInt16LittleEndian(head[36..], (short)(LatestYear ?? 0));
        head[39] = (byte)LeadDates.Count;
        BinaryPrimitives.WriteInt32LittleEndian(head[40..], Neutral.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[44..], Language);
        BinaryPrimitives.WriteInt32LittleEndian(head[48..], Figures.Length);
        return head[(HeadLength - 1)..];
    }

    private static SignatureTerm[] ReadTerms(ReadOnlySpan<byte> bytes, int count)
    {
        var terms = new SignatureTerm[count];
        for (var i = 0; i < count; i++, bytes = bytes[TermLength..])
        {
            terms[i] = new SignatureTerm(
                BinaryPrimitives.ReadUInt32LittleEndian(bytes),
                BinaryPrimitives.ReadHalfLittleEndian(bytes[4..]),
                BinaryPrimitives.ReadHalfLittleEndian(bytes[6..]),
                BinaryPrimitives.ReadHalfLittleEndian(bytes[8..]));
        }

        return terms;
    }

    private static uint[] ReadHashes(ReadOnlySpan<byte> bytes, int count)
    {
        var hashes = new uint[count];
        for (var i = 0; i < count; i++)
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        return hashes;
    }

    private static EventDate[] ReadDates(ReadOnlySpan<byte> bytes, int count)
    {
        var dates = new EventDate[count];
        for (var i = 0; i < count; i++, bytes = bytes[DateLength..])
            dates[i] = new EventDate(Known(Int(bytes, 0)), Known(bytes[4]), Known(bytes[5]), bytes[6] is > 0 and <= 7 ? (DayOfWeek)(bytes[6] - 1) : null);
        return dates;
    }

    private static int? Known(int part) => part == 0 ? null : part;

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
