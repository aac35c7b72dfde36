using Kawaraban.Relate.Stories;

namespace Kawaraban.Relate.Copies;

/// <summary>Finds the articles whose wording an article repeats: an index over the smallest shingle hashes, verified on the whole sketches.</summary>
internal sealed class CopyIndex
{
    private readonly MultiMap _byHash = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<int, int> _hits = [];

    private readonly Dictionary<long, long> _originOf = [];

    private sealed record Entry(long Article, uint[] Sketch, int ShingleCount, uint Outlet);

    /// <summary>
    /// The origin of the text this article (nearly) repeats or contains, and their overlap: the article of the outlet it credits, else
    /// the origin of the article it overlaps most with, of equals the earliest.
    /// </summary>
    public (long Article, double Overlap)? Find(ArticleSignature article)
    {
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return null;
        CountHits(article);
        (Entry Entry, double Overlap)? best = null;
        foreach (var entry in Nearest().OrderBy(entry => entry.Article))
        {
            var overlap = Shingles.Containment(article.Sketch, article.ShingleCount, entry.Sketch, entry.ShingleCount);
            if (overlap < RequiredOverlap(article, entry))
                continue;
            if (IsCredited(article, entry))
                return (entry.Article, overlap);
            if (overlap > (best?.Overlap ?? 0))
                best = (entry, overlap);
        }

        return best is { } found ? (_originOf.GetValueOrDefault(found.Entry.Article, found.Entry.Article), found.Overlap) : null;
    }

    /// <param name="article">An article.</param>
    /// <param name="origin">The article it is a copy of, if it is one.</param>
    public void Add(ArticleSignature article, long? origin)
    {
        if (origin is { } earlier)
            _originOf[article.Id] = _originOf.GetValueOrDefault(earlier, earlier);
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return;
        foreach (var hash in article.Sketch.AsSpan(0, Math.Min(article.Sketch.Length, Thresholds.IndexedHashes)))
            _byHash.Add(hash, _entries.Count);
        _entries.Add(new Entry(article.Id, article.Sketch, article.ShingleCount, article.Outlet));
    }

    /// <summary>Those that share hashes; of very many, as of one text under a hundred headlines, those that share most.</summary>
    private IEnumerable<Entry> Nearest()
    {
        var near = _hits.Where(hit => hit.Value >= Thresholds.LeastSharedHashes);
        return (_hits.Count <= Thresholds.MostComparedCopies ? near : near.OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key).Take(Thresholds.MostComparedCopies))
            .Select(hit => _entries[hit.Key]);
    }

    private void CountHits(ArticleSignature article)
    {
        _hits.Clear();
        foreach (var hash in article.Sketch)
        {
            foreach (var entry in _byHash.Newest(hash, Thresholds.NewestCopies))
                _hits[entry] = _hits.GetValueOrDefault(entry) + 1;
        }
    }

    /// <summary>A text credited to the other's outlet needs less of it to be its copy: agencies are cut and re-led.</summary>
    private static double RequiredOverlap(ArticleSignature article, Entry entry) =>
        IsCredited(article, entry) ? Thresholds.OverlapOfACreditedCopy : Thresholds.OverlapOfACopy;

    private static bool IsCredited(ArticleSignature article, Entry entry) => article.Credit != 0 && article.Credit == entry.Outlet;
}
