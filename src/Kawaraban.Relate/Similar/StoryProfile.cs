using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Similar;

/// <summary>What is kept of a story to find others worth reading from it: small enough to hold many in memory.</summary>
public sealed record StoryProfile
{
    private const int MostTerms = 48;

    /// <summary>The story's id.</summary>
    public required long Id { get; init; }

    /// <summary>Its headline, or its first sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it speaks of most: names under their keys (see <see cref="Name.Key"/>) and stemmed words, each with how often, 0 to 1.</summary>
    public required IReadOnlyDictionary<string, double> Terms { get; init; }

    /// <summary>The day of the event, or of the first report; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The storyline it belongs to, where it does.</summary>
    public long? Storyline { get; init; }

    /// <summary>The profile of a story's articles: the headline counts double, names count more than words.</summary>
    /// <param name="id">The story's id.</param>
    /// <param name="articles">Its articles; the first gives the title.</param>
    /// <param name="date">The day of the event, where known.</param>
    public static StoryProfile Of(long id, IReadOnlyList<Article> articles, DateOnly? date)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Count(counts, article.Title ?? "", article.Language, 2);
            Count(counts, article.Text, article.Language, 1);
        }
        var most = counts.Count == 0 ? 1 : counts.Values.Max();
        return new StoryProfile
        {
            Id = id,
            Title = articles.Select(article => article.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title)) ?? FirstSentence(articles),
            Terms = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).ToDictionary(pair => pair.Key, pair => pair.Value / most, StringComparer.Ordinal),
            Date = date,
        };
    }

    private static string FirstSentence(IReadOnlyList<Article> articles) =>
        articles.Count > 0 && Sentences.OfText(articles[0].Text, articles[0].Language) is [var first, ..] ? first : "";

    private static void Count(Dictionary<string, double> counts, string text, string? language, double weight)
    {
        foreach (var name in Names.Find(text, language))
            counts[name.Key] = counts.GetValueOrDefault(name.Key) + (weight * SimilarThresholds.NameWeight * name.Mentions.Count);
        foreach (var word in Words.Read(text, language))
        {
            if (word.Text.Length > 1 && (word.Shape & WordShape.Number) == 0 && !Words.IsStopWord(word.Text, language))
                counts[word.Text] = counts.GetValueOrDefault(word.Text) + weight;
        }
    }
}
