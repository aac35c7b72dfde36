using System.Runtime.InteropServices;
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

    private readonly record struct Entry(long Article, uint[] Sketch, int ShingleCount, uint Outlet, uint Credit, DateOnly? Published);

    /// <summary>
    /// The origin of the text this article (nearly) repeats or contains, and their overlap: the article of the outlet it credits, else
    /// the origin of the article it overlaps most with, of equals the earliest. When the article itself is the one that the others
    /// credit, or was published before that origin, the text is its own, though it came later.
    /// </summary>
    public (long Article, double Overlap, bool IsOwn)? Find(ArticleSignature article)
    {
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return null;
        (Entry Entry, double Overlap)? best = null;
        var (near, repeats) = (Nearest(article), new List<Entry>());
        foreach (var entry in near)
        {
            var overlap = Shingles.Containment(article.Sketch, article.ShingleCount, entry.Sketch, entry.ShingleCount);
            if (overlap < RequiredOverlap(article, entry))
                continue;
            if (IsCredited(article, entry))
                return (entry.Article, overlap, false);
            repeats.Add(entry);
            if (overlap > (best?.Overlap ?? 0))
                best = (entry, overlap);
        }

        if (best is not { } found)
            return null;
        var origin = OriginOf(found.Entry.Article);
        return (origin, found.Overlap, IsOriginOf(article, repeats, origin));
    }

    private long OriginOf(long article)
    {
        // A reader may call a copy what others copy: the chain ends there, and never goes round.
        for (var steps = 0; steps < Thresholds.LongestChainOfCopies && _originOf.TryGetValue(article, out var origin); steps++)
            article = origin;
        return article;
    }

    private bool IsOriginOf(ArticleSignature article, List<Entry> repeats, long origin)
    {
        var isCredited = article.Outlet != 0 && repeats.Exists(entry => entry.Credit == article.Outlet);
        Entry? found = repeats.FindIndex(entry => entry.Article == origin) is >= 0 and var at ? repeats[at]
            : isCredited && PlaceOf(origin) is >= 0 and var place ? _entries[place] : null;
        if (found is not { } former || article.Outlet != 0 && article.Outlet == former.Outlet)
            return false;
        return isCredited || (article.Credit == 0 && article.Published < former.Published && !repeats.Exists(entry => entry.Credit != 0 && entry.Credit == former.Outlet));
    }

    /// <param name="article">An article.</param>
    /// <param name="origin">The article it is a copy of, if it is one.</param>
    public void Add(ArticleSignature article, long? origin)
    {
        if (origin is { } other)
            _originOf[article.Id] = other;
        if (article.ShingleCount < Thresholds.LeastRunsOfACopy)
            return;
        foreach (var hash in article.Sketch.AsSpan(0, Math.Min(article.Sketch.Length, Thresholds.IndexedHashes)))
            _byHash.Add(hash, _entries.Count);
        _entries.Add(new Entry(article.Id, article.Sketch, article.ShingleCount, article.Outlet, article.Credit, article.Published));
    }

    /// <summary>Forgets the wording of an article; what repeats it keeps it as its origin.</summary>
    public void Remove(long article)
    {
        _originOf.Remove(article);
        if (PlaceOf(article) is >= 0 and var place)
            _entries[place] = default(Entry) with { Sketch = [] };
    }

    // An article is looked for when it was edited or replaced, which is rare, and most often soon after it came.
    private int PlaceOf(long article)
    {
        var place = _entries.Count - 1;
        while (place >= 0 && _entries[place].Article != article)
            place--;
        return place;
    }

    /// <summary>Says anew what an article that is known is a copy of, or that it is none.</summary>
    /// <returns>Whether it was a copy before.</returns>
    public bool Correct(long article, long? origin)
    {
        var wasCopy = _originOf.Remove(article);
        if (origin is { } earlier)
            _originOf[article] = OriginOf(earlier);
        return wasCopy;
    }

    /// <summary>Those that share hashes; of very many, as of one text under a hundred headlines, those that share most.</summary>
    private List<Entry> Nearest(ArticleSignature article)
    {
        CountHits(article);
        var near = new List<(int Hits, int Place)>();
        foreach (var place in _hit)
        {
            if (_hits[place] >= Thresholds.LeastSharedHashes)
                near.Add((_hits[place], place));
            _hits[place] = 0;
        }

        _hit.Clear();
        if (near.Count > Thresholds.MostComparedCopies)
        {
            CollectionsMarshal.AsSpan(near).Sort(default(ByHits));
            near.RemoveRange(Thresholds.MostComparedCopies, near.Count - Thresholds.MostComparedCopies);
        }

        var entries = near.ConvertAll(one => _entries[one.Place]);
        entries.Sort((a, b) => a.Article.CompareTo(b.Article));
        return entries;
    }

    /// <summary>The most hits first, of equals what came first.</summary>
    private readonly struct ByHits : IComparer<(int Hits, int Place)>
    {
        public int Compare((int Hits, int Place) a, (int Hits, int Place) b) =>
            b.Hits.CompareTo(a.Hits) is not 0 and var order ? order : a.Place.CompareTo(b.Place);
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

    /// <summary>A text credited to the outlet of the other needs less of it to be its copy: agencies are cut and re-led.</summary>
    private static double RequiredOverlap(ArticleSignature article, Entry entry) =>
        IsCredited(article, entry) || (article.Outlet != 0 && entry.Credit == article.Outlet) ? Thresholds.OverlapOfACreditedCopy : Thresholds.OverlapOfACopy;

    private static bool IsCredited(ArticleSignature article, Entry entry) => article.Credit != 0 && article.Credit == entry.Outlet;
}
