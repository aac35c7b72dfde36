using System.Runtime.InteropServices;

namespace Kawaraban.Relate.Similar;

/// <summary>A story worth reading from another.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Score">How near it is in subject, 0 to 1.</param>
public readonly record struct SimilarReading(long Story, double Score);

/// <summary>
/// Ranks stories worth reading from a given one: near in subject, and different from one another in subject or in time, so that a list of
/// five is not five days of one week (maximal marginal relevance, Carbonell and Goldstein 1998, https://doi.org/10.1145/290941.291025).
/// </summary>
public static class SimilarReadings
{
    /// <summary>The best readings, the best first.</summary>
    /// <param name="from">The story that is read.</param>
    /// <param name="candidates">Other stories; the same story among them is passed over.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<SimilarReading> Rank(Subject from, IReadOnlyList<Subject> candidates, int count)
    {
        Subject[] stories = [from, .. candidates.Where(candidate => candidate.Story != from.Story)];
        var vectors = Weigh(stories, out var terms);
        var likeness = LikenessTo(0, vectors, terms);
        var near = Enumerable.Range(1, stories.Length - 1).Where(at => likeness[at] >= SimilarThresholds.Least)
            .OrderByDescending(at => likeness[at]).ThenBy(at => stories[at].Story).Take(count * 8).ToList();
        var said = new double[stories.Length]; // by the chosen one that says most of it
        var chosen = new List<SimilarReading>();
        while (chosen.Count < count && near.Count > 0)
        {
            var best = near.MaxBy(at => likeness[at] - (SimilarThresholds.Variety * said[at]));
            chosen.Add(new SimilarReading(stories[best].Story, likeness[best]));
            near.Remove(best);
            var again = LikenessTo(best, vectors, terms);
            foreach (var at in near)
                said[at] = Math.Max(said[at], again[at] * Nearness(stories[best], stories[at]));
        }

        return chosen;
    }

    /// <summary>Each story as a direction of length 1 in the space of all terms, which a rare term turns most.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="terms">How many terms there are among them; coordinates go up to here.</param>
    private static Coordinate[][] Weigh(Subject[] stories, out int terms)
    {
        var numbers = new Dictionary<ulong, int>(stories.Length * 16);
        var counts = new List<int>();
        var vectors = new Coordinate[stories.Length][];
        foreach (var (at, story) in stories.Index())
        {
            var vector = vectors[at] = new Coordinate[story.Terms.Count];
            for (var i = 0; i < vector.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, story.Terms[i].Key, out var isKnown);
                if (!isKnown)
                {
                    number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
                vector[i] = new(number, story.Terms[i].Weight);
            }
        }

        terms = counts.Count;
        var rarity = new double[terms];
        for (var term = 0; term < terms; term++)
            rarity[term] = Math.Log(1 + ((double)stories.Length / counts[term]));
        foreach (var vector in vectors)
        {
            var square = 0.0;
            foreach (ref var coordinate in vector.AsSpan())
            {
                coordinate = coordinate with { Weight = coordinate.Weight * rarity[coordinate.Term] };
                square += coordinate.Weight * coordinate.Weight;
            }

            var length = Math.Sqrt(square);
            foreach (ref var coordinate in vector.AsSpan())
                coordinate = coordinate with { Weight = coordinate.Weight / length };
        }

        return vectors;
    }

    /// <summary>The cosine of each story's direction with that of one of them.</summary>
    private static double[] LikenessTo(int one, Coordinate[][] vectors, int terms)
    {
        var of = new double[terms];
        foreach (var (term, weight) in vectors[one])
            of[term] = weight;
        var likeness = new double[vectors.Length];
        for (var at = 0; at < vectors.Length; at++)
        {
            var sum = 0.0;
            foreach (var (term, weight) in vectors[at])
                sum += weight * of[term];
            likeness[at] = sum;
        }

        return likeness;
    }

    /// <summary>In time, 0 to 1: two reports of one week say little more than one.</summary>
    private static double Nearness(Subject a, Subject b)
    {
        var days = a.Date is { } first && b.Date is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : 0;
        return Math.Pow(0.5, days / SimilarThresholds.HalfLifeDays);
    }

    private readonly record struct Coordinate(int Term, double Weight);
}
