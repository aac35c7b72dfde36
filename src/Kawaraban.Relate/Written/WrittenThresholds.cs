namespace Kawaraban.Relate.Written;

/// <summary>
/// Every number that decides what is kept of a text written by a machine. No labelled set of such texts is at hand: they are chosen by
/// reasoning, on the side of showing less (docs/endpoint.md).
/// </summary>
internal static class WrittenThresholds
{
    /// <summary>
    /// The share of a sentence's content words that must stand in the sentences it cites. A sentence told in other words keeps the names,
    /// the figures and most nouns, and changes a verb or two of seven words. All of them would leave quotation only.
    /// </summary>
    public const double LeastBorneOut = 0.7;

    /// <summary>The most sentences of one answer: a summary, not a retelling.</summary>
    public const int MostSentences = 8;

    /// <summary>Characters from which on a "sentence" is something else.</summary>
    public const int LongestSentence = 600;

    /// <summary>Figures below this are as often words ("both", "a pair") and differ between languages for good reasons.</summary>
    public const double LeastTellingFigure = 10;
}
