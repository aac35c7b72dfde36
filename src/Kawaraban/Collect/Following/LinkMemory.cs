using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kawaraban.Collect.Following;

/// <summary>
/// The links that a followed page or sitemap has shown, by hashes of their addresses and headlines: which are settled (known, or
/// given up), and how often the others were tried. Kept with the feed, as bytes: eleven for each link.
/// </summary>
internal sealed class LinkMemory
{
    /// <summary>Times that the page behind a link is asked for before the link is taken for none to an article.</summary>
    public const int MostTries = 3;

    // A page shows a hundred links or two, some of them for years; what has not stood there for longest is forgotten first.
    private const int Capacity = 8000;
    private const int BytesOfLink = sizeof(ulong) + sizeof(ushort) + 1;

    private readonly Dictionary<ulong, (ushort Day, byte Tries)> _links = [];
    private readonly ushort _today;

    private LinkMemory(DateTimeOffset now) => _today = (ushort)(now.ToUnixTimeSeconds() / 86_400);

    public bool IsEmpty => _links.Count == 0;

    /// <summary>Days since the source was last read and showed anything.</summary>
    public int DaysSinceShown => IsEmpty ? 0 : _today - _links.Values.Max(link => link.Day);

    public static LinkMemory Read(byte[]? bytes, DateTimeOffset now)
    {
        var memory = new LinkMemory(now);
        for (var rest = bytes.AsSpan(); rest.Length >= BytesOfLink; rest = rest[BytesOfLink..])
            memory._links[BinaryPrimitives.ReadUInt64LittleEndian(rest)] = (BinaryPrimitives.ReadUInt16LittleEndian(rest[8..]), rest[10]);
        return memory;
    }

    public byte[] ToBytes()
    {
        var kept = _links.OrderByDescending(link => link.Value.Day).ThenBy(link => link.Key).Take(Capacity).ToList();
        var bytes = new byte[kept.Count * BytesOfLink];
        var rest = bytes.AsSpan();
        foreach (var (key, (day, tries)) in kept)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, key);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], day);
            rest[10] = tries;
            rest = rest[BytesOfLink..];
        }

        return bytes;
    }

    public bool Knows(string name) => _links.ContainsKey(KeyOf(name));

    /// <summary>Whether nothing is to be done about it any more; it counts as shown today.</summary>
    public bool IsSettled(string name)
    {
        var key = KeyOf(name);
        if (!_links.TryGetValue(key, out var link) || link.Tries < MostTries)
            return false;

        _links[key] = (_today, link.Tries);
        return true;
    }

    public void Settle(string name) => _links[KeyOf(name)] = (_today, MostTries);

    /// <summary>Counts one more attempt.</summary>
    public void Try(string name)
    {
        var key = KeyOf(name);
        _links[key] = (_today, (byte)Math.Min(MostTries, _links.GetValueOrDefault(key).Tries + 1));
    }

    private static ulong KeyOf(string name) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
