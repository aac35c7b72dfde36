using System.Runtime.InteropServices;

namespace Kawaraban.Extract.Passages;

/// <summary>Which paragraphs each word stands in: one list for all words, each entry leading to the one before it of the same word.</summary>
internal sealed class Postings(int words)
{
    private readonly Dictionary<ulong, int> _last = new(words);
    private readonly List<(int Paragraph, int Before, int Count)> _entries = new(words);

    /// <summary>Notes that the word stands in the paragraph. Paragraphs come in order.</summary>
    public void Add(ulong word, int paragraph)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, word, out var isKnown);
        var (before, count) = isKnown ? (last, _entries[last].Count) : (-1, 0);
        if (isKnown && _entries[before].Paragraph == paragraph)
            return;

        last = _entries.Count;
        _entries.Add((paragraph, before, count + 1));
    }

    /// <summary>How many of the words stand in any paragraph.</summary>
    public int CountKnown(ReadOnlySpan<ulong> words)
    {
        var known = 0;
        foreach (var word in words)
            known += _last.ContainsKey(word) ? 1 : 0;
        return known;
    }

    /// <summary>In how many paragraphs the word stands.</summary>
    public int CountOf(ulong word) => _last.TryGetValue(word, out var last) ? _entries[last].Count : 0;

    /// <summary>The entry of the last paragraph with the word, which must be known.</summary>
    public int Last(ulong word) => _last[word];

    /// <summary>The entry before this one of the same word, or -1.</summary>
    public int Before(int entry) => _entries[entry].Before;

    public int ParagraphAt(int entry) => _entries[entry].Paragraph;
}
