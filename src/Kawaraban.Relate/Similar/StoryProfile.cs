using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Similar;

/// <summary>A term that a story speaks of.</summary>
/// <param name="Term">A name under its key (see <see cref="Name.Key"/>), or a stemmed word.</param>
/// <param name="Weight">How often, 0 to 1: the most frequent term has 1.</param>
public readonly record struct ProfileTerm(string Term, double Weight);

/// <summary>What is kept of a story to find others worth reading from it: small enough to hold many in memory.</summary>
public sealed record StoryProfile
{
    private const int MostTerms = 48;

    /// <summary>The story's id.</summary>
    public required long Id { get; init; }

    /// <summary>Its headline, or its first sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it speaks of most, the most frequent first; each term stands once.</summary>
    public required IReadOnlyList<ProfileTerm> Terms { get; init; }

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
            Terms = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).Select(pair => new ProfileTerm(pair.Key, pair.Value / most))],
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
