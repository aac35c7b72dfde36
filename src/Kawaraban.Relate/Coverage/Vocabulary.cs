namespace Kawaraban.Relate.Coverage;

/// <summary>
/// The words of one story under numbers. Words of one family stand for one another: forms of one stem that the light stemming left apart
/// ("deter", "deterrence"; "phone", "telephone").
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestStem = 5;
    private const double SharedPart = 0.8;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _words = [""];

    public int Word(string stem) => IdOf(stem);

    public int Concept(int concept) => IdOf($"\u0001{concept}");

    public int Name(string key) => IdOf($"\u0002{key}");

    /// <summary>Beginnings that leave the meaning as it is for our purpose: "telephone", "reconfirm".</summary>
    private static readonly string[] Prefixes = ["tele", "re"];

    /// <summary>The family of every number given out so far: the number of the shortest word of the family.</summary>
    public int[] Families()
    {
        var families = Enumerable.Range(0, _words.Count).ToArray();
        var buckets = Enumerable.Range(1, _words.Count - 1)
            .Where(id => _words[id][0] > '\u0002' && _words[id].Length >= ShortestStem)
            .OrderBy(id => _words[id].Length).ThenBy(id => _words[id], StringComparer.Ordinal)
            .GroupBy(id => _words[id][..ShortestStem], StringComparer.Ordinal);
        foreach (var bucket in buckets)
        {
            var heads = new List<int>();
            foreach (var id in bucket)
            {
                var head = heads.Find(other => AreForms(_words[other], _words[id]));
                if (head == 0)
                    heads.Add(id);
                else
                    families[id] = head;
            }
        }
        for (var id = 1; id < _words.Count; id++)
            families[id] = families[Unprefixed(id)];
        return families;
    }

    private int Unprefixed(int id)
    {
        foreach (var prefix in Prefixes)
        {
            var word = _words[id];
            if (word.Length >= prefix.Length + ShortestStem - 1 && word.StartsWith(prefix, StringComparison.Ordinal) && _ids.TryGetValue(word[prefix.Length..], out var bare))
                return bare;
        }
        return id;
    }

    private static bool AreForms(string shorter, string longer)
    {
        var shared = longer.AsSpan().CommonPrefixLength(shorter);
        return shared >= ShortestStem && shared >= SharedPart * shorter.Length && longer.Length - shared <= ShortestStem;
    }

    private int IdOf(string key)
    {
        if (_ids.TryGetValue(key, out var id))
            return id;
        _ids.Add(key, _words.Count);
        _words.Add(key);
        return _words.Count - 1;
    }
}
