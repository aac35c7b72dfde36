using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Copies;

/// <summary>
/// The wording of a text as a bottom-k sketch (Broder 1997): the smallest hashes of its runs of words. Two sketches estimate both how
/// much two texts resemble each other and how much of the shorter stands in the longer, so a cut or extended copy is found as well.
/// </summary>
internal sealed class Shingles
{
    /// <summary>Words in a run.</summary>
    private const int Run = 4;

    private readonly uint[] _window = new uint[Run];
    private readonly HashSet<uint> _seen = [];
    private int _words;

    /// <summary>Takes the next word of the text, stop words included: wording is what counts here.</summary>
    public void Add(uint word)
    {
        _window[_words++ % Run] = word;
        if (_words < Run)
            return;
        var hash = 0UL;
        for (var i = 0; i < Run; i++)
            hash = TextHash.Append(hash, _window[(_words + i) % Run]);
        _seen.Add(TextHash.Mix(hash));
    }

    public int Count => _seen.Count;

    public uint[] Sketch()
    {
        var hashes = _seen.ToArray();
        Array.Sort(hashes);
        return hashes.Length <= Thresholds.SketchLength ? hashes : hashes[..Thresholds.SketchLength];
    }

    /// <summary>The share of the smaller text's runs that stand in the other as well, 0 to 1, estimated where both sketches are complete.</summary>
    public static double Containment(uint[] a, int countA, uint[] b, int countB)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        // Below the smaller of the two largest hashes each sketch holds every hash of its text.
        var limit = Math.Min(a.Length < countA ? a[^1] : uint.MaxValue, b.Length < countB ? b[^1] : uint.MaxValue);
        var (i, j, shared, ofA, ofB) = (0, 0, 0, 0, 0);
        while (i < a.Length && a[i] <= limit || j < b.Length && b[j] <= limit)
        {
            var x = i < a.Length && a[i] <= limit ? a[i] : (ulong)uint.MaxValue + 1;
            var y = j < b.Length && b[j] <= limit ? b[j] : (ulong)uint.MaxValue + 1;
            (ofA, i) = x <= y ? (ofA + 1, i + 1) : (ofA, i);
            (ofB, j) = y <= x ? (ofB + 1, j + 1) : (ofB, j);
            shared += x == y ? 1 : 0;
        }

        var smaller = countA <= countB ? ofA : ofB;
        return smaller < Thresholds.LeastSharedRuns ? 0 : (double)shared / smaller;
    }
}
