namespace Kawaraban.Store;

/// <summary>A part of a query as it was understood: a tree that knows nothing of the database it will be asked of.</summary>
public abstract record QueryPart
{
    /// <summary>Where in the query it was typed, in UTF-16 units; with its minus and its brackets.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    /// <summary>Words that stand side by side: one, or a phrase.</summary>
    /// <param name="Raw">As they were typed, without quotes.</param>
    /// <param name="RawStart">Where in the query they begin.</param>
    /// <param name="Words">As the index keeps them.</param>
    /// <param name="IsQuoted">They were put in quotes.</param>
    /// <param name="Field">Where they are looked for.</param>
    public sealed record Text(string Raw, int RawStart, IReadOnlyList<string> Words, bool IsQuoted, TextField Field) : QueryPart;

    /// <summary>Articles in a language.</summary>
    /// <param name="Tag">A language tag, in small letters; one without a region stands for all of them.</param>
    public sealed record Language(string Tag) : QueryPart;

    /// <summary>Articles of a section.</summary>
    public sealed record Category(string Name) : QueryPart;

    /// <summary>What was published before an instant.</summary>
    public sealed record Before(DateTimeOffset At) : QueryPart;

    /// <summary>What was published at an instant or later.</summary>
    public sealed record After(DateTimeOffset At) : QueryPart;

    /// <summary>What is at most so old.</summary>
    public sealed record Age(int Count, AgeUnit Unit) : QueryPart
    {
        /// <summary>The earliest instant that is young enough.</summary>
        public DateTimeOffset Since(DateTimeOffset now) => Unit switch
        {
            AgeUnit.Hours => now.AddHours(-Count),
            AgeUnit.Days => now.AddDays(-Count),
            AgeUnit.Weeks => now.AddDays(-7 * Count),
            AgeUnit.Months => now.AddMonths(-Count),
            _ => now.AddYears(-Count),
        };
    }

    /// <summary>What the reader who asks did with it.</summary>
    public sealed record Is(QueryState State) : QueryPart;

    /// <summary>Anything but this.</summary>
    public sealed record Without(QueryPart Part) : QueryPart;

    /// <summary>One of these at least.</summary>
    public sealed record AnyOf(IReadOnlyList<QueryPart> Parts) : QueryPart;

    /// <summary>All of these.</summary>
    public sealed record AllOf(IReadOnlyList<QueryPart> Parts) : QueryPart;
}

/// <summary>Where words are looked for.</summary>
public enum TextField
{
    Anywhere,
    Title,
    Outlet,
}

/// <summary>What a reader did with an article or a story.</summary>
public enum QueryState
{
    Unread,
    Read,
    Later,
    Liked,
}

/// <summary>What an age is counted in.</summary>
public enum AgeUnit
{
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}
