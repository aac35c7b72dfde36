namespace Kawaraban.Relate.Summaries;

/// <summary>Every number that decides what a summary takes; chosen by `lab summaries --ratio 0.43` on the BBC set (docs/comparing.md has the table).</summary>
internal static class SummaryThresholds
{
    /// <summary>How a sentence's length counts against it: 0 favours long sentences, 1 takes the mean.</summary>
    public const double LengthPower = 0.8;

    /// <summary>How much more the first sentence counts in a very short summary.</summary>
    public const double LeadBonus = 0.6;

    /// <summary>The part of the text from which on the place no longer counts.</summary>
    public const double LongSummary = 0.5;

    /// <summary>How many sentences that lasts.</summary>
    public const double LeadReach = 2;

    /// <summary>A sentence that says this share of one already taken is left out.</summary>
    public const double Repeated = 0.75;

    /// <summary>The part of a sentence that must fit into what is left of the length.</summary>
    public const double FittingPart = 0.5;
}
