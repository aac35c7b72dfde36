namespace Kawaraban.Serve.Social;

/// <summary>What came of a button. An address tells it by name alone, so that nobody can put words of their own on a page.</summary>
internal enum SocialAnswer
{
    // Beside the counters.
    Off,
    TooFast,
    ToShare,
    Liked,
    NotLiked,

    // Above the comments.
    Posted,
    Waiting,
    TakenBack,
    NotYours,
    Reported,
    ReportedTooFast,
    Approved,
    Hidden,
    Deleted,
}

internal static class SocialAnswers
{
    private const string Key = "social";

    public static SocialAnswer? Of(IQueryCollection query) =>
        Enum.TryParse<SocialAnswer>(query[Key], ignoreCase: true, out var answer) && Enum.IsDefined(answer) ? answer : null;

    public static bool IsOfCounters(this SocialAnswer answer) => answer < SocialAnswer.Posted;

    /// <summary>The address of a page that says it, where it is to be seen.</summary>
    public static string On(this SocialAnswer answer, string path) => $"{path}?{Key}={answer}#{(answer.IsOfCounters() ? "counters" : "comments")}";
}
