using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>When to look at a feed again. docs/collecting.md says it in words.</summary>
internal static class Schedule
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // Items of the recent past say how often a feed publishes; more would mix in how often it once did.
    private const int Recent = 20;

    // Four looks between two items: an item is found, on average, an eighth of the usual time after it came.
    private const double LooksPerItem = 4;

    // A feed that fell silent is looked at ever less: by an eighth of its silence, so that after eight days it is once a day.
    private const double LooksPerSilence = 8;

    /// <summary>
    /// After a check that worked: as often as the feed publishes and less the longer it is silent, within bounds, and no sooner than
    /// the site (<paramref name="freshFor"/>) or the feed itself asks.
    /// </summary>
    public static DateTimeOffset NextCheck(FeedRow feed, TimeSpan? freshFor, DateTimeOffset now)
    {
        var usual = (feed.GapSeconds ?? 0) / LooksPerItem;
        var silent = (now - (feed.ChangedAt ?? now)).TotalSeconds / LooksPerSilence;
        var asked = Math.Max(freshFor?.TotalSeconds ?? 0, feed.TtlSeconds ?? 0);
        return now + Jittered(Clamp(Math.Max(Math.Max(usual, silent), asked)), feed.Id);
    }

    /// <summary>After a check that failed: twice as long each time. A feed that fails for weeks is still looked at once a day.</summary>
    public static DateTimeOffset NextTry(FeedRow feed, DateTimeOffset now) =>
        now + Jittered(Clamp(Shortest.TotalSeconds * Math.Pow(2, Math.Min(feed.Failures, 10))), feed.Id);

    /// <summary>When the host may be asked again, and not all of its feeds in the same second.</summary>
    public static DateTimeOffset AfterPause(FeedRow feed, DateTimeOffset until, DateTimeOffset now) =>
        now + Jittered(Larger(until - now, Shortest), feed.Id);

    /// <summary>The average time between two of a feed's recent items, the time since the last one included; null where it dates none.</summary>
    public static TimeSpan? GapOf(IEnumerable<DateTimeOffset> published, DateTimeOffset now)
    {
        var recent = published.Where(at => at <= now && at > DateTimeOffset.UnixEpoch).OrderDescending().Take(Recent).ToList();
        return recent.Count > 0 ? (now - recent[^1]) / recent.Count : null;
    }

    private static TimeSpan Clamp(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, Shortest.TotalSeconds, Longest.TotalSeconds));

    private static TimeSpan Larger(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Up to a tenth more, the same for the same feed: feeds added together drift apart, and a test can say what comes out.
    private static TimeSpan Jittered(TimeSpan interval, FeedId id) => interval + (interval * (id.Value * 2654435761 % 1000 / 10_000.0));
}
