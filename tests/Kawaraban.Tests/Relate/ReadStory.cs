using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Text;

namespace Kawaraban.Tests.Relate;

/// <summary>A case: invented articles streamed behind forty unrelated ones, then each story told as the program tells it.</summary>
internal sealed class ReadStory
{
    private readonly Dictionary<long, Article> _articles;
    private readonly Grouped _grouped;

    private ReadStory(Article[] articles)
    {
        _articles = articles.ToDictionary(article => article.Id);
        _grouped = Grouped.Stream([.. Newsroom.Background(40), .. articles]);
        if (_grouped.Stories.Values.FirstOrDefault(story => story.Exists(_articles.ContainsKey) && !story.TrueForAll(_articles.ContainsKey)) is { } mixed)
            Assert.Fail($"The background came into a story: {string.Join('+', mixed)}");
    }

    public static ReadStory Of(params Article[] articles) => new(articles);

    /// <summary>The stories as text, "1+2 | 3".</summary>
    public string Stories => string.Join(" | ", _grouped.Stories.Values.Select(story => story.Where(_articles.ContainsKey).Order().ToArray())
        .Where(story => story.Length > 0).OrderBy(story => story[0]).Select(story => string.Join('+', story)));

    /// <summary>The copies with their origins, "2←1 3←1".</summary>
    public string Copies => string.Join(' ', _articles.Keys.Order().Where(id => OriginOf(id) is not null).Select(id => $"{id}←{OriginOf(id)}"));

    public bool AreOneLine(long article, long other) => _grouped.AreOneLine(article, other);

    public long? OriginOf(long article) => _grouped.OriginOf(article);

    /// <summary>How many of an article's story are no copies.</summary>
    public int Independent(long article) => StoryOf(article).Count(id => OriginOf(id) is null);

    /// <summary>The coverage of an article's story.</summary>
    public StoryCoverage Told(long article) => CoverageBuilder.Of(
        [.. StoryOf(article).Select(id => new CoverageInput(_articles[id] with { Text = Datelines.Without(_articles[id].Text) }, OriginOf(id)))]);

    private IEnumerable<long> StoryOf(long article) => _grouped.Stories.Values.Single(story => story.Contains(article)).Where(_articles.ContainsKey).Order();
}

/// <summary>What a reader finds in a coverage.</summary>
internal static class Found
{
    /// <summary>A claim in whose words these stand, from exactly these articles.</summary>
    public static void Claim(IEnumerable<Claim> claims, string words, params long[] articles) =>
        Assert.True(claims.Any(claim => Holds(claim, words) && Reports.Articles(claim).SequenceEqual(articles)),
            $"No claim with \"{words}\" from {string.Join(", ", articles)} among:\n{string.Join('\n', claims.Select(Shown))}");

    public static void NoClaim(IEnumerable<Claim> claims, string words) =>
        Assert.False(claims.Any(claim => Holds(claim, words)), $"A claim with \"{words}\" among:\n{string.Join('\n', claims.Select(Shown))}");

    /// <summary>A point on which reports differ, its values in any order.</summary>
    public static void Difference(StoryCoverage told, DifferenceKind kind, params string[] values) =>
        Assert.True(told.Differing.SelectMany(claim => claim.Differences).Any(one => one.Kind == kind && one.Values.Select(value => value.Value).Order(StringComparer.Ordinal).SequenceEqual(values.Order(StringComparer.Ordinal))),
            $"No {kind} difference {string.Join(" / ", values)} among:\n{string.Join('\n', told.Differing.Select(Shown))}");

    public static void NoDifference(StoryCoverage told) =>
        Assert.True(told.Differing.Count == 0, $"Differences where there are none:\n{string.Join('\n', told.Differing.Select(Shown))}");

    private static bool Holds(Claim claim, string words) =>
        claim.Text.Contains(words, StringComparison.Ordinal) || claim.Sentences.Any(sentence => sentence.Text.Contains(words, StringComparison.Ordinal));

    private static string Shown(Claim claim) =>
        $"- [{string.Join(',', Reports.Articles(claim))}] {claim.Text}{string.Concat(claim.Differences.Select(one => $" ({one.Kind} {one.What}: {string.Join(" / ", one.Values.Select(value => value.Value))})"))}";
}
