namespace Kawaraban.Relate.Stories;

/// <summary>
/// Finds the stories an article may belong to: those that share its weightiest terms, the newest first, the rarest terms first, until
/// enough have been seen. Rare terms reach back over years, frequent ones only to the latest stories, and the cost stays flat.
/// </summary>
internal sealed class Candidates(int indexedTerms)
{
    private readonly MultiMap _stories = new();
    private float[] _scores = [];
    private readonly List<int> _touched = [];

    /// <summary>Makes a story findable by the weightiest terms of a report.</summary>
    public void Add(int story, TermVector report)
    {
        foreach (var term in Weightiest(report))
            _stories.Add(term.Hash, story);
    }

    /// <summary>The places of the stories that share most, the best first; a place may have merged into another since.</summary>
    public List<int> Find(TermVector article, int stories)
    {
        if (_scores.Length < stories)
            Array.Resize(ref _scores, Math.Max(stories, _scores.Length * 2));
        var visits = Thresholds.MostVisits;
        foreach (var term in Weightiest(article))
        {
            var last = -1;
            foreach (var story in _stories.Newest(term.Hash, Math.Min(visits, Thresholds.MostVisitsOfATerm)))
            {
                visits--;
                if (story == last)
                    continue;
                last = story;
                if (_scores[story] == 0)
                    _touched.Add(story);
                _scores[story] += term.Weight;
            }
        }

        return TakeBest();
    }

    // Of thousands that share a term a handful is wanted: they are kept in order while the rest passes by.
    private List<int> TakeBest()
    {
        var best = new List<int>(Thresholds.MostCandidates + 1);
        foreach (var story in _touched)
        {
            var at = best.Count;
            while (at > 0 && IsBefore(story, best[at - 1]))
                at--;
            if (at < Thresholds.MostCandidates)
            {
                best.Insert(at, story);
                if (best.Count > Thresholds.MostCandidates)
                    best.RemoveAt(Thresholds.MostCandidates);
            }
        }

        foreach (var story in _touched)
            _scores[story] = 0;
        _touched.Clear();
        return best;
    }

    private bool IsBefore(int story, int other) => _scores[story] > _scores[other] || (_scores[story] == _scores[other] && story > other);

    private ReadOnlySpan<TermWeight> Weightiest(TermVector vector)
    {
        var terms = vector.Terms.ToArray();
        terms.AsSpan().Sort(default(ByWeight));
        return terms.AsSpan(0, Math.Min(indexedTerms, terms.Length));
    }
}
