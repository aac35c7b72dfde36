using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Similar;

/// <summary>A term that a story speaks of.</summary>
/// <param name="Term">A name under its key (see <see cref="Name.Key"/>), or a stemmed word.</param>
/// <param name="Weight">How often, 0 to 1: the most frequent term has 1.</param>
public readonly record struct ProfileTerm(string Term, double Weight);

/// <summary>What is kept of a story to find others worth reading from it.</summary>
public static class StoryProfile
{
    private const int MostTerms = 48;

    /// <summary>What a story's articles speak of most, the most frequent first; each term stands once. The headline counts double, names count more than words.</summary>
    public static IReadOnlyList<ProfileTerm> Of(IReadOnlyList<Article> articles)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Count(counts, article.Title ?? "", article.Language, 2);
            Count(counts, article.Text, article.Language, 1);
        }

        var most = counts.Count == 0 ? 1 : counts.Values.Max();
        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).Select(pair => new ProfileTerm(pair.Key, pair.Value / most))];
    }

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
