using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>When to look at a feed again.</summary>
internal static class Schedule
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>After a check that worked: half the time since the feed last changed, within bounds, and no sooner than it asks.</summary>
    public static DateTimeOffset NextCheck(FeedRow feed, TimeSpan? timeToLive, DateTimeOffset now)
    {
        var quiet = now - (feed.ChangedAt ?? now);
        var interval = TimeSpan.FromTicks(Math.Max(quiet.Ticks / 2, timeToLive?.Ticks ?? 0));
        return now + Jittered(Clamp(interval), feed.Id);
    }

    /// <summary>After a check that failed: twice as long each time.</summary>
    public static DateTimeOffset NextTry(FeedRow feed, DateTimeOffset now) =>
        now + Jittered(Clamp(Shortest * Math.Pow(2, Math.Min(feed.Failures, 10))), feed.Id);

    private static TimeSpan Clamp(TimeSpan interval) => TimeSpan.FromTicks(Math.Clamp(interval.Ticks, Shortest.Ticks, Longest.Ticks));

    // Up to a tenth more, the same for the same feed: feeds added together drift apart, and a test can say what comes out.
    private static TimeSpan Jittered(TimeSpan interval, FeedId id) => interval + (interval * (id.Value * 2654435761 % 1000 / 10_000.0));
}
