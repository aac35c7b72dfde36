using Kawaraban.Relate.Stories;

namespace Kawaraban.Relate.Copies;

/// <summary>Finds the articles whose wording an article repeats: an index over the smallest shingle hashes, verified on the whole sketches.</summary>
internal sealed class CopyIndex
{
    private readonly MultiMap _byHash = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<int, int> _hits = [];

    private sealed record Entry(long Article, uint[] Sketch, int ShingleCount, uint Outlet);

    /// <summary>The article this one (nearly) repeats or contains: the one with the largest overlap, of equals the earliest.</summary>
    public (long Article, double Overlap)? Find(ArticleSignature article)
    {
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return null;
        CountHits(article);
        (long Article, double Overlap)? best = null;
        foreach (var entry in _hits.Where(hit => hit.Value >= Thresholds.LeastSharedHashes).Select(hit => _entries[hit.Key]).OrderBy(entry => entry.Article))
        {
            var overlap = Shingles.Containment(article.Sketch, article.ShingleCount, entry.Sketch, entry.ShingleCount);
            if (overlap >= RequiredOverlap(article, entry) && overlap > (best?.Overlap ?? 0))
                best = (entry.Article, overlap);
        }

        return best;
    }

    public void Add(ArticleSignature article)
    {
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return;
        foreach (var hash in article.Sketch.AsSpan(0, Math.Min(article.Sketch.Length, Thresholds.IndexedHashes)))
            _byHash.Add(hash, _entries.Count);
        _entries.Add(new Entry(article.Id, article.Sketch, article.ShingleCount, article.Outlet));
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
        article.Credit != 0 && article.Credit == entry.Outlet ? Thresholds.OverlapOfACreditedCopy : Thresholds.OverlapOfACopy;
}
