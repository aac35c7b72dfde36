using System.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>Element names as lower-case strings, each made once per document: a feed has forty names and a million elements.</summary>
internal sealed class NameTable
{
    // A document of invented names must not fill the memory; past this they are simply not kept.
    private const int Capacity = 1024;

    private readonly string?[] _names = new string?[Capacity];

    public string Get(ReadOnlySpan<byte> name)
    {
        var slot = Hash(name) & (Capacity - 1);
        var known = _names[slot];
        if (known is not null && EqualsLowered(name, known))
            return known;

        return _names[slot] = Encoding.UTF8.GetString(name).ToLowerInvariant();
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = 17;
        foreach (var letter in name)
            hash = (hash * 31) + (letter | 0x20);
        return hash ^ (hash >> 13);
    }

    private static bool EqualsLowered(ReadOnlySpan<byte> name, string known)
    {
        if (name.Length != known.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i] is >= (byte)'A' and <= (byte)'Z' ? (char)(name[i] | 0x20) : (char)name[i];
            if (letter != known[i] || letter > 127)
                return false;
        }

        return true;
    }
}
