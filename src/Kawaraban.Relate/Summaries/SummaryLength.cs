namespace Kawaraban.Relate.Summaries;

/// <summary>How long a summary may be. Words are runs of letters and digits; two characters of a script without spaces count as one.</summary>
public readonly record struct SummaryLength
{
    private SummaryLength(double? ratio, int? words) => (Ratio, Words) = (ratio, words);

    /// <summary>The part of the text's words, 0 to 1; null when a number of words was given.</summary>
    public double? Ratio { get; }

    /// <summary>The number of words; null when a part was given.</summary>
    public int? Words { get; }

    /// <summary>About so many words, cut at the end of a sentence.</summary>
    public static SummaryLength OfWords(int words) => new(null, words);

    /// <summary>About this part of the text's words, 0 to 1.</summary>
    public static SummaryLength OfRatio(double ratio) => new(ratio, null);

    internal double Budget(double total) => Words ?? (Ratio ?? 0) * total;
}
