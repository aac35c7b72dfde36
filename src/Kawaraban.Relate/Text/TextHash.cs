using System.Numerics;

namespace Kawaraban.Relate.Text;

/// <summary>The same number for the same text on every machine and in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class TextHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over the UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed down to 32.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        return Mix(Wide(text));
    }

    /// <summary>The same number for a text that begins with what <paramref name="beginning"/> (see <see cref="Wide(ReadOnlySpan{char})"/>) was made of.</summary>
    public static uint Of(ulong beginning, ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
            beginning = (beginning ^ c) * Prime;
        return Mix(beginning);
    }

    /// <summary>As <see cref="Of"/> in 64 bits: two words of one story do not meet by chance.</summary>
    public static ulong Wide(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>One number for items in a row.</summary>
    public static ulong Wide(ReadOnlySpan<ulong> items)
    {
        var hash = Offset;
        foreach (var item in items)
            hash = BitOperations.RotateLeft(hash ^ item, 29) * Prime;
        return hash;
    }

    /// <summary>One number for a sequence: the hash so far and the next element.</summary>
    public static ulong Append(ulong hash, uint next) => ((hash == 0 ? Offset : hash) ^ next) * Prime;

    /// <summary>The finisher of MurmurHash3 (https://github.com/aappleby/smhasher): every bit of the input moves every bit of the output.</summary>
    public static uint Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return (uint)(hash ^ (hash >> 33));
    }
}
