namespace Kawaraban.Relate.Similar;

/// <summary>A story worth reading from another.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Score">How near it is in subject, 0 to 1.</param>
/// <param name="Shared">What both speak of, the most telling first.</param>
public sealed record SimilarReading(long Story, double Score, IReadOnlyList<string> Shared);

/// <summary>
/// Ranks stories worth reading from a given one: near in subject, and different from one another in subject or in time, so that a list of
/// five is not five days of one week (maximal marginal relevance, Carbonell and Goldstein 1998, https://doi.org/10.1145/290941.291025).
/// </summary>
public static class SimilarReadings
{
    private const int MostShared = 5;

    /// <summary>The best readings, the best first.</summary>
    /// <param name="from">The story that is read.</param>
    /// <param name="candidates">Other stories; the same story among them is passed over.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<SimilarReading> Rank(StoryProfile from, IReadOnlyList<StoryProfile> candidates, int count)
    {
        var others = candidates.Where(candidate => candidate.Id != from.Id).ToList();
        var rarity = Rarity(from, others);
        var near = others.Select(story => (Story: story, Score: Likeness(from, story, rarity))).Where(pair => pair.Score >= SimilarThresholds.Least)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Story.Id).Take(count * 8).ToList();
        var chosen = new List<(StoryProfile Story, double Score)>();
        while (chosen.Count < count && near.Count > 0)
        {
            var best = near.MaxBy(pair => pair.Score - (SimilarThresholds.Variety * chosen.Select(other => Sameness(other.Story, pair.Story, rarity)).DefaultIfEmpty(0).Max()));
            chosen.Add(best);
            near.Remove(best);
        }
        return [.. chosen.Select(pair => new SimilarReading(pair.Story.Id, pair.Score, SharedTerms(from, pair.Story, rarity)))];
    }

    /// <summary>How rare each term is among the candidates.</summary>
    private static Dictionary<string, double> Rarity(StoryProfile from, List<StoryProfile> others)
    {
        var stories = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in others.Append(from).SelectMany(story => story.Terms.Keys))
            stories[term] = stories.GetValueOrDefault(term) + 1;
        return stories.ToDictionary(pair => pair.Key, pair => Math.Log(1 + ((others.Count + 1.0) / pair.Value)), StringComparer.Ordinal);
    }

    private static double Likeness(StoryProfile a, StoryProfile b, Dictionary<string, double> rarity)
    {
        var shared = 0.0;
        foreach (var (term, weight) in a.Terms)
        {
            if (b.Terms.TryGetValue(term, out var other))
                shared += weight * other * rarity[term] * rarity[term];
        }
        return shared == 0 ? 0 : shared / (Length(a, rarity) * Length(b, rarity));
    }

    private static double Length(StoryProfile story, Dictionary<string, double> rarity) =>
        Math.Sqrt(story.Terms.Sum(pair => Math.Pow(pair.Value * rarity.GetValueOrDefault(pair.Key), 2)));

    /// <summary>Alike in subject and near in time: two reports of one week say little more than one.</summary>
    private static double Sameness(StoryProfile a, StoryProfile b, Dictionary<string, double> rarity)
    {
        var days = a.Date is { } first && b.Date is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : 0;
        return Likeness(a, b, rarity) * Math.Pow(0.5, days / SimilarThresholds.HalfLifeDays);
    }

    private static List<string> SharedTerms(StoryProfile a, StoryProfile b, Dictionary<string, double> rarity) =>
        [.. a.Terms.Where(pair => b.Terms.ContainsKey(pair.Key)).OrderByDescending(pair => pair.Value * b.Terms[pair.Key] * rarity[pair.Key]).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostShared).Select(pair => pair.Key)];
}
