using System.Globalization;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

/// <summary>How a feed is, in the reader's words.</summary>
internal sealed class FeedWords(Texts texts, TimeProvider clock)
{
    /// <summary>"fresh, read 5 minutes ago"; "failing since 3 Sep 2025".</summary>
    public string State(FeedRow feed) => FeedHealth.Of(feed) switch
    {
        FeedState.Fresh => texts.FeedFresh(texts.Ago(feed.CheckedAt!.Value, clock.GetUtcNow())),
        FeedState.Waiting => feed.CheckedAt is null ? texts.FeedNeverRead : texts.FeedAskedToWait,
        FeedState.Paused => texts.FeedPaused,
        FeedState.Stopped => texts.FeedStopped,
        _ => feed.FailingSince is { } since ? texts.FeedFailingSince(texts.Ago(since, clock.GetUtcNow())) : texts.FeedFailing,
    };

    /// <summary>When it is asked next; null where nobody asks.</summary>
    public string? Next(FeedRow feed)
    {
        if (FeedHealth.NextCheck(feed) is not { } next)
            return null;

        var now = clock.GetUtcNow();
        return (next - now) switch
        {
            { TotalMinutes: < 1 } => texts.Soon,
            { TotalHours: < 1 } wait => texts.InMinutes((int)wait.TotalMinutes),
            { TotalDays: < 2 } wait => texts.InHours((int)Math.Round(wait.TotalHours)),
            _ => texts.Day(TimeZoneInfo.ConvertTime(next, clock.LocalTimeZone)),
        };
    }

    /// <summary>Why it could not be read and what to do; in English where an older program wrote it down.</summary>
    public string? Problem(FeedRow feed) => feed.Problem is { } problem ? Problem(problem) : feed.LastProblem;

    public string Problem(FeedProblem problem) => texts.Problem(WithLocalTime(problem));

    public static string FolderName(string path) => string.Join(" / ", FolderPath.Split(path));

    private FeedProblem WithLocalTime(FeedProblem problem) =>
        problem.Kind == ProblemKind.RateLimited && DateTimeOffset.TryParse(problem.Detail, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? problem with { Detail = texts.DayAndTime(TimeZoneInfo.ConvertTime(until, clock.LocalTimeZone)) }
            : problem;
}
