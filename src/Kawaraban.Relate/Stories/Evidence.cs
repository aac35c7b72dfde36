namespace Kawaraban.Relate.Stories;

/// <summary>What speaks for and against two groups of reports telling of one event; each signal with its weight makes the log-odds.</summary>
internal readonly record struct Evidence
{
    /// <summary>In the order of <see cref="Thresholds.Weights"/>.</summary>
    public static readonly string[] Signals =
        ["prior", "shared words", "shared words, report by report", "closest report", "shared title words", "closest title", "shared names",
         "rare shared words", "rare shared names", "days apart", "many reports", "shared words of short texts", "a date both name", "dates that exclude each other"];

    private readonly double[] _values;

    private Evidence(double[] values) => _values = values;

    public ReadOnlySpan<double> Values => _values;

    public double LogOdds(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * _values[i];
        return sum;
    }

    /// <param name="a">The smaller group, or an article as a group of one.</param>
    /// <param name="b">The other.</param>
    /// <param name="statistics">How rare a term is.</param>
    public static Evidence Between(LiveStory a, LiveStory b, TermStatistics statistics)
    {
        var products = TermVector.Dot(a.Sum, b.Sum);
        var (closest, closestTitle) = Closest(a, b);
        var (words, names) = SharedRarity(a.Sum, b.Sum, statistics);
        var information = Math.Log(1 + words);
        return new Evidence(
        [
            1,
            Cosine(products.Body, a.Sum.Length.Body, b.Sum.Length.Body),
            products.Body / a.Count / b.Count,
            closest,
            Cosine(products.Title, a.Sum.Length.Title, b.Sum.Length.Title),
            closestTitle,
            Cosine(products.Name, a.Sum.Length.Name, b.Sum.Length.Name),
            information,
            Math.Log(1 + names),
            Math.Log(1 + (DaysApart(a, b) ?? Thresholds.DaysApartUnknown)),
            Math.Log(b.Count),
            Math.Min(a.AverageWords, b.AverageWords) < Thresholds.WordsOfAShortText ? information : 0,
            DateEvidence.Agreement(a, b),
            DateEvidence.Contradiction(a, b),
        ]);
    }

    private static double Cosine(float product, float lengthA, float lengthB) => product == 0 ? 0 : product / (lengthA * lengthB);

    private static (float Body, float Title) Closest(LiveStory a, LiveStory b)
    {
        var (body, title) = (0f, 0f);
        foreach (var one in a.Newest)
        {
            foreach (var other in b.Newest)
            {
                var products = TermVector.Dot(one, other);
                (body, title) = (Math.Max(body, products.Body), Math.Max(title, products.Title));
            }
        }

        return (body, title);
    }

    private static (double Words, double Names) SharedRarity(TermVector a, TermVector b, TermStatistics statistics)
    {
        var (words, names, i, j) = (0.0, 0.0, 0, 0);
        while (i < a.Terms.Length && j < b.Terms.Length)
        {
            var (x, y) = (a.Terms[i], b.Terms[j]);
            if (x.Hash == y.Hash)
            {
                var rarity = statistics.Weight(x.Hash);
                words += rarity;
                names += x.Name > 0 && y.Name > 0 ? rarity : 0;
            }

            i += x.Hash <= y.Hash ? 1 : 0;
            j += y.Hash <= x.Hash ? 1 : 0;
        }

        return (words, names);
    }

    /// <summary>Whole days between the days the two were published on; null when one has no date.</summary>
    public static int? DaysApart(LiveStory a, LiveStory b)
    {
        if (a.FirstDay is not { } firstA || b.FirstDay is not { } firstB || a.LastDay is not { } lastA || b.LastDay is not { } lastB)
            return null;
        return Math.Max(0, Math.Max(firstA - lastB, firstB - lastA));
    }
}
