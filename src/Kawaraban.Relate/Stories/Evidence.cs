namespace Kawaraban.Relate.Stories;

/// <summary>What speaks for and against two groups of reports telling of one event; each signal with its weight makes the log-odds.</summary>
internal readonly record struct Evidence
{
    /// <summary>In the order of <see cref="Thresholds.Weights"/>.</summary>
    public static readonly string[] Signals =
        ["prior", "shared words", "shared words, report by report", "shared title words", "shared names",
         "rare shared words", "rare shared names", "days apart", "many reports", "shared words of short texts", "a date both name", "dates that exclude each other", "a date is missing"];

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
        var (words, names) = SharedRarity(a.Sum, b.Sum, statistics);
        var days = DaysApart(a, b);
        var information = Math.Log(1 + words);
        return new Evidence(
        [
            1,
            Cosine(products.Body, a.Sum.Length.Body, b.Sum.Length.Body),
            products.Body / a.Count / b.Count,
            Cosine(products.Title, a.Sum.Length.Title, b.Sum.Length.Title),
            Cosine(products.Name, a.Sum.Length.Name, b.Sum.Length.Name),
            information,
            Math.Log(1 + names),
            Math.Log(1 + (days ?? 0)),
            Math.Log(b.Count),
            Math.Min(a.AverageWords, b.AverageWords) < Thresholds.WordsOfAShortText ? information : 0,
            DateEvidence.Agreement(a, b),
            DateEvidence.Contradiction(a, b),
            days is null ? 1 : 0,
        ]);
    }

    /// <summary>Whether the two have no language in common, so that only what is neutral can be compared.</summary>
    public static bool IsAcrossLanguages(LiveStory a, LiveStory b) => a.Languages.TrueForAll(language => language != 0 && !b.Languages.Contains(language)) && !b.Languages.Contains(0);

    /// <summary>The log-odds that two groups of reports in different languages tell of one event.</summary>
    public static double AcrossLanguages(LiveStory a, LiveStory b, TermStatistics statistics) =>
        new Evidence(NeutralValues(a, b, statistics)).LogOdds(Thresholds.NeutralWeights);

    /// <summary>In the order of <see cref="Thresholds.NeutralWeights"/>.</summary>
    internal static double[] NeutralValues(LiveStory a, LiveStory b, TermStatistics statistics)
    {
        var days = DaysApart(a, b);
        return
        [
            1,
            Cosine(TermVector.Dot(a.Neutral, b.Neutral).Body, a.Neutral.Length.Body, b.Neutral.Length.Body),
            Math.Log(1 + SharedRarity(a.Neutral, b.Neutral, statistics).Words),
            Math.Log(1 + (days ?? 0)),
            DateEvidence.Agreement(a, b),
            DateEvidence.Contradiction(a, b),
            days is null ? 1 : 0,
        ];
    }

    private static double Cosine(float product, float lengthA, float lengthB) => product == 0 ? 0 : product / (lengthA * lengthB);

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
                names += IsInBoth(x.Name, y.Name) ? rarity : 0;
            }

            i += x.Hash <= y.Hash ? 1 : 0;
            j += y.Hash <= x.Hash ? 1 : 0;
        }

        return (words, names);
    }

    /// <summary>How many different names and title words two groups share.</summary>
    public static int SharedMarks(LiveStory a, LiveStory b)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < a.Sum.Terms.Length && j < b.Sum.Terms.Length)
        {
            var (x, y) = (a.Sum.Terms[i], b.Sum.Terms[j]);
            shared += x.Hash == y.Hash && (IsInBoth(x.Name, y.Name) || IsInBoth(x.Title, y.Title)) ? 1 : 0;
            i += x.Hash <= y.Hash ? 1 : 0;
            j += y.Hash <= x.Hash ? 1 : 0;
        }

        return shared;
    }

    private static bool IsInBoth(Half a, Half b) => a > (Half)0 && b > (Half)0;

    /// <summary>Days between the days the two were published on, on average; null when one has no date.</summary>
    public static double? DaysApart(LiveStory a, LiveStory b) => a.MeanDay is { } day && b.MeanDay is { } other ? Math.Abs(day - other) : null;
}
