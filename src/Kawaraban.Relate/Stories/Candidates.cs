namespace Kawaraban.Relate.Stories;

/// <summary>
/// Finds the stories an article may belong to: those that share its weightiest terms, the newest first, the rarest terms first, until
/// enough have been seen. Rare terms reach back over years, frequent ones only to the latest stories, and the cost stays flat.
/// </summary>
internal sealed class Candidates
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
                _scores[story] += term.Body + term.Title + term.Name;
            }
        }

        return TakeBest();
    }

    private List<int> TakeBest()
    {
        _touched.Sort((a, b) => _scores[b].CompareTo(_scores[a]) is not 0 and var order ? order : b.CompareTo(a));
        var best = _touched.GetRange(0, Math.Min(Thresholds.MostCandidates, _touched.Count));
        foreach (var story in _touched)
            _scores[story] = 0;
        _touched.Clear();
        return best;
    }

    private static IEnumerable<TermWeight> Weightiest(TermVector vector) =>
        vector.Terms.ToArray().OrderByDescending(term => term.Body + term.Title + term.Name).ThenBy(term => term.Hash).Take(Thresholds.IndexedTerms);
}
