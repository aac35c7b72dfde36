using Kawaraban.Relate.Coverage;
using Kawaraban.Serve.Parts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Stories;

/// <summary>The independent reports of a story, side by side in the order of publication, so that claims can be laid against them.</summary>
public sealed class Bench
{
    public static Bench Empty { get; } = new([]);

    private readonly Dictionary<long, ArticleRow> _articles;

    public Bench(IReadOnlyList<ArticleRow> articles)
    {
        _articles = articles.ToDictionary(article => article.Id.Value);
        Reports = [.. articles.Where(article => OriginOf(article) == article)];
    }

    public IReadOnlyList<ArticleRow> Reports { get; }

    public ArticleRow? Article(long id) => _articles.GetValueOrDefault(id);

    /// <summary>The reports that make a claim; a copy that makes it speaks for its origin.</summary>
    public IReadOnlySet<ArticleRow> ReportsOf(Claim claim) => ReportsOf(claim.Sentences.Select(sentence => sentence.Article));

    public IReadOnlySet<ArticleRow> ReportsOf(IEnumerable<long> articles) =>
        articles.Select(Article).OfType<ArticleRow>().Select(OriginOf).ToHashSet();

    /// <summary>A tile a report: full where it makes the claim.</summary>
    public IEnumerable<Tile> TilesOf(Claim claim)
    {
        var saying = ReportsOf(claim);
        return Reports.Select(report => saying.Contains(report) ? Tile.Report : Tile.Silent);
    }

    // The origin may have been left out of the story's page; then the copy stands for itself.
    private ArticleRow OriginOf(ArticleRow article)
    {
        for (var steps = 0; steps < _articles.Count && article.CopyOf is { } origin && _articles.TryGetValue(origin.Value, out var next); steps++)
            article = next;
        return article;
    }
}
