using System.Security.Cryptography;
using Kawaraban.Collect;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What refreshing a feed came to.</summary>
/// <param name="Problem">Why it could not be read, in plain words; null when it could.</param>
internal sealed record RefreshOutcome(int New, int Changed, string? Problem);

/// <summary>
/// THE SPINE, for one feed: fetch → parse → extract → store (<see cref="FeedItems"/>). The pages behind teasers are read next
/// (<see cref="PageReader"/>); relating follows for all that came in (<see cref="Relating"/>), because
/// it looks at many articles at once.
/// </summary>
internal sealed partial class Refresh(
    Fetcher fetcher, FeedItems items, Feeds feeds, TimeProvider clock, ILogger<Refresh> logger)
{
    public async Task<RefreshOutcome> RunAsync(FeedRow feed, CancellationToken ct)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(new Uri(feed.Url), FetchRequest.Feed, feed.Etag, feed.LastModified), ct);
        var now = clock.GetUtcNow();
        feed = feed with { CheckedAt = now };
        var (after, outcome) = fetched switch
        {
            FetchResult.Fetched answer => await TakeInAsync(feed, answer, now, ct),
            FetchResult.NotModified => (Worked(feed, null, now), new RefreshOutcome(0, 0, null)),
            FetchResult.Gone => (feed with { IsStopped = true, LastProblem = fetched.Problem }, new RefreshOutcome(0, 0, fetched.Problem)),
            FetchResult.RateLimited limited => (feed with { NextCheckAt = limited.Until, LastProblem = fetched.Problem }, new RefreshOutcome(0, 0, fetched.Problem)),
            _ => Failed(feed, fetched.Problem!, now),
        };
        await feeds.FinishAsync(after, ct);
        LogRefreshed(feed.Url, outcome.New, outcome.Changed, outcome.Problem);
        return outcome;
    }

    private async Task<(FeedRow Feed, RefreshOutcome Outcome)> TakeInAsync(
        FeedRow feed, FetchResult.Fetched answer, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes.Span));
        feed = feed with { Etag = answer.Etag, LastModified = answer.LastModified, Url = answer.MovedTo?.AbsoluteUri ?? feed.Url };
        if (hash == feed.BodyHash)
            return (Worked(feed, null, now), new RefreshOutcome(0, 0, null));

        switch (FeedParser.Parse(answer.Bytes, answer.AsContext()))
        {
            case ParseResult.Parsed parsed:
                var (added, changed) = await items.TakeInAsync(feed, parsed.Feed, ct);
                feed = feed with
                {
                    BodyHash = hash,
                    ChangedAt = now,
                    Title = parsed.Feed.Title ?? feed.Title,
                    HomePageUrl = parsed.Feed.HomePageUrl,
                    Language = parsed.Feed.Language,
                };
                return (Worked(feed, parsed.Feed.TimeToLive, now), new RefreshOutcome(added, changed, null));
            case ParseResult.NotAFeed other:
                return Failed(feed, $"This is {other.Found}, not a feed. Add the site's address to look for its feed.", now);
            case ParseResult.Malformed broken:
                return Failed(feed, broken.Line is { } line ? $"{broken.What} (line {line})" : broken.What, now);
            default:
                throw new InvalidOperationException("A parse result has three cases.");
        }
    }

    private static (FeedRow, RefreshOutcome) Failed(FeedRow feed, string problem, DateTimeOffset now)
    {
        var failed = feed with { Failures = feed.Failures + 1, LastProblem = problem };
        return (failed with { NextCheckAt = Schedule.NextTry(failed, now) }, new RefreshOutcome(0, 0, problem));
    }

    private static FeedRow Worked(FeedRow feed, TimeSpan? timeToLive, DateTimeOffset now) =>
        feed with { Failures = 0, LastProblem = null, NextCheckAt = Schedule.NextCheck(feed, timeToLive, now) };

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Url}: {New} new, {Changed} changed {Problem}")]
    private partial void LogRefreshed(string url, int @new, int changed, string? problem);
}
