namespace Kawaraban.Relate.Coverage;

/// <summary>A story's claims against its outlets.</summary>
public sealed record StoryCoverage
{
    /// <summary>Made by two or more independent reports. News before background, the best supported first.</summary>
    public required IReadOnlyList<Claim> Agreed { get; init; }

    /// <summary>Made by one report only (its copies do not count), in the order of the reports.</summary>
    public required IReadOnlyList<Claim> Only { get; init; }

    /// <summary>The same claim with another figure, name, place or date.</summary>
    public required IReadOnlyList<Claim> Differing { get; init; }
}

/// <summary>One statement, made by one or more reports.</summary>
public sealed record Claim
{
    /// <summary>The clause that says it most plainly, in an outlet's own words.</summary>
    public required string Text { get; init; }

    /// <summary>The sentences that make it, one or more a report, whole and in the outlets' own words.</summary>
    public required IReadOnlyList<ClaimSentence> Sentences { get; init; }

    /// <summary>True where it recalls what was well before the reports: none of its sentences is news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>What differs, for a differing claim; otherwise empty.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];
}

/// <summary>A sentence of an article that makes a claim.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Outlet">Its outlet, where known.</param>
/// <param name="Text">The whole sentence as it stands there.</param>
public sealed record ClaimSentence(long Article, string? Outlet, string Text);

/// <summary>The kind of thing that two reports give differently.</summary>
public enum DifferenceKind
{
    /// <summary>A figure, an amount or a percentage.</summary>
    Figure,

    /// <summary>The name of a person or an organisation.</summary>
    Name,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A date, a weekday or a time.</summary>
    Date,
}

/// <summary>One point on which reports differ.</summary>
/// <param name="Kind">What kind of thing differs.</param>
/// <param name="What">What it is about: "injured", "Japanese Defense Minister"…</param>
/// <param name="Values">The values as they stand, each with the articles that give it.</param>
public sealed record Difference(DifferenceKind Kind, string What, IReadOnlyList<DifferingValue> Values);

/// <summary>One of the values given for a point.</summary>
public sealed record DifferingValue(string Value, IReadOnlyList<long> Articles);
