using Kawaraban.Relate.Stories;

namespace Kawaraban.Relate.Copies;

/// <summary>Finds the articles whose wording an article repeats: an index over the smallest shingle hashes, verified on the whole sketches.</summary>
internal sealed class CopyIndex
{
    private readonly MultiMap _byHash = new();
    private readonly Chunks<Entry> _entries = new();

    // How many hashes each entry shares with the article that is looked up, and which entries share any.
    private int[] _hits = [];
    private readonly List<int> _hit = [];

    private readonly Dictionary<long, long> _originOf = [];

    private readonly record struct Entry(long Article, uint[] Sketch, int ShingleCount, uint Outlet);

    /// <summary>
    /// The origin of the text this article (nearly) repeats or contains, and their overlap: the article of the outlet it credits, else
    /// the origin of the article it overlaps most with, of equals the earliest.
    /// </summary>
    public (long Article, double Overlap)? Find(ArticleSignature article)
    {
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return null;
        (Entry Entry, double Overlap)? best = null;
        foreach (var entry in Nearest(article))
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
    private List<Entry> Nearest(ArticleSignature article)
    {
        CountHits(article);
        if (_hit.Count > Thresholds.MostComparedCopies)
            _hit.Sort((a, b) => _hits[b].CompareTo(_hits[a]) is not 0 and var order ? order : a.CompareTo(b));
        var near = new List<Entry>();
        foreach (var entry in _hit)
        {
            if (_hits[entry] >= Thresholds.LeastSharedHashes && near.Count < Thresholds.MostComparedCopies)
                near.Add(_entries[entry]);
            _hits[entry] = 0;
        }

        _hit.Clear();
        near.Sort((a, b) => a.Article.CompareTo(b.Article));
        return near;
    }

    private void CountHits(ArticleSignature article)
    {
        if (_hits.Length < _entries.Count)
            Array.Resize(ref _hits, Math.Max(_entries.Count, _hits.Length * 2));
        foreach (var hash in article.Sketch)
        {
            foreach (var entry in _byHash.Newest(hash, Thresholds.NewestCopies))
            {
                if (_hits[entry]++ == 0)
                    _hit.Add(entry);
            }
        }
    }

    /// <summary>A text credited to the other's outlet needs less of it to be its copy: agencies are cut and re-led.</summary>
    private static double RequiredOverlap(ArticleSignature article, Entry entry) =>
        IsCredited(article, entry) ? Thresholds.OverlapOfACreditedCopy : Thresholds.OverlapOfACopy;

    private static bool IsCredited(ArticleSignature article, Entry entry) => article.Credit != 0 && article.Credit == entry.Outlet;
}
