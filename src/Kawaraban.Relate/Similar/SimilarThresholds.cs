namespace Kawaraban.Relate.Similar;

/// <summary>Every number that decides which stories are offered to read on. No labelled lists exist: they were set by reading the lists for the seeds and the sample newsroom (docs/comparing.md).</summary>
internal static class SimilarThresholds
{
    /// <summary>A name counts as so many words.</summary>
    public const double NameWeight = 1.5;

    /// <summary>Less alike than this is not worth offering.</summary>
    public const double Least = 0.08;

    /// <summary>How much likeness to a story already offered counts against the next.</summary>
    public const double Variety = 0.5;

    /// <summary>Two stories of one week are alike in time; after so many days half as much.</summary>
    public const double HalfLifeDays = 30;
}
