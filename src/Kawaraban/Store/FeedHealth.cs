namespace Kawaraban.Store;

/// <summary>How a feed is, the worst first.</summary>
internal enum FeedState
{
    /// <summary>It could not be read the last time; it is tried again.</summary>
    Failing,

    /// <summary>It is gone for good, or its address leads to another feed that is followed.</summary>
    Stopped,

    /// <summary>It was never read yet, or its site asked to be left alone for a while.</summary>
    Waiting,

    /// <summary>Its reader does not want it read for now.</summary>
    Paused,

    /// <summary>It was read when it was due.</summary>
    Fresh,
}

/// <summary>How a feed is, told from its row. Pure.</summary>
internal static class FeedHealth
{
    public static FeedState Of(FeedRow feed) => feed switch
    {
        { IsPaused: true } => FeedState.Paused,
        { IsStopped: true } => FeedState.Stopped,
        { Problem.Kind: ProblemKind.RateLimited } => FeedState.Waiting,
        { LastProblem: not null } => FeedState.Failing,
        { CheckedAt: null } => FeedState.Waiting,
        _ => FeedState.Fresh,
    };

    /// <summary>Whether something is wrong that its reader may want to do something about.</summary>
    public static bool NeedsLook(FeedRow feed) => Of(feed) is FeedState.Failing or FeedState.Stopped;

    /// <summary>Whether it may be asked at once: its reader and its site want it read.</summary>
    public static bool CanBeAsked(FeedRow feed) => NextCheck(feed) is not null && feed.Problem?.Kind != ProblemKind.RateLimited;

    /// <summary>When it is asked next; null where nobody asks.</summary>
    public static DateTimeOffset? NextCheck(FeedRow feed) => feed.IsPaused || feed.IsStopped ? null : feed.NextCheckAt;
}
