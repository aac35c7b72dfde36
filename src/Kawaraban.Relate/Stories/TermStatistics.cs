using System.Runtime.InteropServices;

namespace Kawaraban.Relate.Stories;

/// <summary>How many articles use a term, and so how much it tells.</summary>
internal sealed class TermStatistics
{
    private readonly Dictionary<uint, int> _articles = [];
    private int _total;

    /// <summary>Log-odds to take off while the archive is too small to tell which words all its articles share.</summary>
    public double Uncertainty => Thresholds.UncertaintyOfAnEmptyArchive * Thresholds.ImaginedArticles / (Thresholds.ImaginedArticles + _total);

    public void Add(ArticleSignature article)
    {
        _total++;
        foreach (var term in article.Terms.Concat(article.Neutral))
            CollectionsMarshal.GetValueRefOrAddDefault(_articles, term.Hash, out _)++;
    }

    public void Remove(ArticleSignature article)
    {
        _total--;
        foreach (var term in article.Terms.Concat(article.Neutral))
            CollectionsMarshal.GetValueRefOrAddDefault(_articles, term.Hash, out _)--;
    }

    /// <summary>
    /// The inverse document frequency of a term, the article that is being decided counted in; imagined articles stand in for an
    /// archive that is still too small to tell.
    /// </summary>
    public float Weight(uint term)
    {
        var share = _articles.GetValueOrDefault(term) + 1.5 + Thresholds.ImaginedArticles * Thresholds.ImaginedShare;
        return (float)Math.Max(0.01, Math.Log((_total + 1 + Thresholds.ImaginedArticles) / share));
    }
}
