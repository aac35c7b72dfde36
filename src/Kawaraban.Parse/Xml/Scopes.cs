using System.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>What start tags say for themselves and everything within: prefixes, base addresses, languages.</summary>
internal sealed class Scopes(Uri? baseAddress)
{
    // More declarations than this in force at once is not a feed but an attack on the lookup.
    private const int MostDeclarations = 256;
    private const int DeepestBase = 64;

    private readonly List<(int Depth, int PrefixStart, int PrefixEnd, Ns Meaning)> _declarations = [];
    private readonly List<(int Depth, Uri? Address)> _bases = [];
    private readonly List<(int Depth, string Tag)> _languages = [];

    public Uri? Base => _bases.Count > 0 ? _bases[^1].Address : baseAddress;

    public string? Language => _languages.Count > 0 ? _languages[^1].Tag : null;

    public void Declare(int depth, (int Start, int End) prefix, string address)
    {
        if (_declarations.Count < MostDeclarations)
            _declarations.Add((depth, prefix.Start, prefix.End, Namespaces.OfAddress(address, prefix.Start == prefix.End)));
    }

    public void EnterBase(int depth, string address)
    {
        if (_bases.Count < DeepestBase)
            _bases.Add((depth, Addresses.TryResolve(address, Base) ?? Base));
    }

    public void EnterLanguage(int depth, string tag)
    {
        if (_languages.Count < DeepestBase)
            _languages.Add((depth, tag));
    }

    /// <summary>Forgets what elements deeper than <paramref name="depth"/> said.</summary>
    public void LeaveTo(int depth)
    {
        while (_declarations.Count > 0 && _declarations[^1].Depth > depth)
            _declarations.RemoveAt(_declarations.Count - 1);
        while (_bases.Count > 0 && _bases[^1].Depth > depth)
            _bases.RemoveAt(_bases.Count - 1);
        while (_languages.Count > 0 && _languages[^1].Depth > depth)
            _languages.RemoveAt(_languages.Count - 1);
    }

    /// <summary>What a prefix (empty: none) means here; the declarations' own prefixes stand in <paramref name="text"/>.</summary>
    public Ns Meaning(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text)
    {
        for (var i = _declarations.Count - 1; i >= 0; i--)
        {
            var declared = _declarations[i];
            if (declared.PrefixEnd - declared.PrefixStart == prefix.Length
                && text[declared.PrefixStart..declared.PrefixEnd].SequenceEqual(prefix))
                return declared.Meaning;
        }

        return prefix.IsEmpty ? Ns.Home : Namespaces.OfPrefix(Encoding.UTF8.GetString(prefix).ToLowerInvariant());
    }
}
