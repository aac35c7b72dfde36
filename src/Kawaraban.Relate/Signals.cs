namespace Kawaraban.Relate;

/// <summary>What a decision may rest on, as <see cref="Reason.Signal"/> names it; what its value and detail hold stands beside each.</summary>
public static class Signals
{
    /// <summary>The share of the shorter text that stands word for word in the longer.</summary>
    public const string NearIdenticalText = "near-identical text";

    /// <summary>As <see cref="NearIdenticalText"/>, where the text came in after its copies.</summary>
    public const string OriginCameLater = "the origin came later";

    /// <summary>The likelihood that no known story is the same event.</summary>
    public const string NothingLikeIt = "nothing like it";

    /// <summary>The likelihood that the article and the story tell of one event.</summary>
    public const string OneEvent = "one event";

    /// <summary>How much of the names and numbers is shared; the weightiest of them.</summary>
    public const string SharedNames = "shared names";

    /// <summary>How much of title and lead is shared; the weightiest words of it.</summary>
    public const string SharedTitleWords = "shared title words";

    /// <summary>How many of the words are shared; the weightiest of them.</summary>
    public const string SharedWords = "shared words";

    /// <summary>1 / (1 + the days between the days of publication).</summary>
    public const string DaysApart = "days apart";

    /// <summary>1; the dates that cannot be one event's.</summary>
    public const string DatesExclude = "dates that exclude each other";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [NearIdenticalText, OriginCameLater, NothingLikeIt, OneEvent, SharedNames, SharedTitleWords, SharedWords, DaysApart, DatesExclude];
}
