using System.Security.Cryptography;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Collect.Following;
using Kawaraban.Parse;
using Kawaraban.Store;
using Kawaraban.WebSub;

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
    Fetcher fetcher, SourceReader sources, FeedItems items, Feeds feeds, Subscriber hubs, TimeProvider clock, ILogger<Refresh> logger)
{
    // A permanent redirect is believed when it has been seen at two checks this far apart: a mistake at the site, or a network
    // that catches every address, is over by then.
    private static readonly TimeSpan MoveConfirmed = TimeSpan.FromHours(1);

    // A site whose "unchanged" is wrong would never be heard of again: this long after its last whole answer it is asked for one.
    private static readonly TimeSpan ValidatorsTrusted = TimeSpan.FromDays(8);

    public async Task<RefreshOutcome> RunAsync(FeedRow feed, CancellationToken ct)
    {
        var fetched = await FetchAsync(feed, ct);
        var now = clock.GetUtcNow();
        feed = feed with { CheckedAt = now };
        var (after, outcome) = fetched switch
        {
            FetchResult.Fetched answer => await TakeInAsync(feed, answer, now, ct),
            FetchResult.NotModified unchanged => (
                Worked(feed with { Etag = unchanged.Etag ?? feed.Etag, LastModified = unchanged.LastModified ?? feed.LastModified }, unchanged.FreshFor, now),
                new RefreshOutcome(0, 0, null)),
            FetchResult.Gone => (feed.With(fetched.Fault) with { IsStopped = true }, new RefreshOutcome(0, 0, fetched.Problem)),
            FetchResult.RateLimited limited => (
                feed.With(fetched.Fault) with { NextCheckAt = Schedule.AfterPause(feed, limited.Until, now) },
                new RefreshOutcome(0, 0, fetched.Problem)),
            _ => Failed(feed, fetched.Fault!, now),
        };
        if (outcome.Problem is null)
        {
            after = await FollowMoveAsync(after, fetched.Moved, now, ct);
            outcome = outcome with { Problem = after.LastProblem };
        }

        await feeds.FinishAsync(await hubs.WidenAsync(after, ct), ct);
        LogRefreshed(FetchRequest.Shown(feed.Url), outcome.New, outcome.Changed, outcome.Problem);
        return outcome;
    }

    /// <summary>
    /// Takes in what a hub pushed, as if it had been fetched. The feed's row stays as it is: a push may hold a part of the feed only, so
    /// it says nothing about what the next check will find.
    /// </summary>
    public async Task<RefreshOutcome> TakeInPushedAsync(FeedRow feed, ReadOnlyMemory<byte> bytes, string? contentType, CancellationToken ct)
    {
        var context = new FeedContext { Url = new Uri(feed.Url), ContentType = contentType };
        if (FeedParser.Parse(bytes, context) is not ParseResult.Parsed parsed)
            return new RefreshOutcome(0, 0, "What the hub pushed is no feed.");

        var (added, changed) = await items.TakeInAsync(feed, parsed.Feed, ct);
        LogPushed(FetchRequest.Shown(feed.Url), added, changed);
        return new RefreshOutcome(added, changed, null);
    }

    private async Task<FetchResult> FetchAsync(FeedRow feed, CancellationToken ct)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var url))
            return new FetchResult.Refused(new FeedProblem(ProblemKind.NoAddress, ""));

        var isTrusted = feed.ReadAt is { } read && clock.GetUtcNow() - read < ValidatorsTrusted;
        return await fetcher.FetchAsync(
            new FetchRequest(url, FetchRequest.Feed, isTrusted ? feed.Etag : null, isTrusted ? feed.LastModified : null) { ObeysRobots = feed.Kind is not FeedKind.Feed }, ct);
    }

    private async Task<(FeedRow Feed, RefreshOutcome Outcome)> TakeInAsync(
        FeedRow feed, FetchResult.Fetched answer, DateTimeOffset now, CancellationToken ct)
    {
        // What cannot be read keeps the validators of what could: else the site would call a broken feed unchanged, and all seem well.
        var read = feed with { Etag = answer.Etag, LastModified = answer.LastModified, ReadAt = now };
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes.Span));
        if (hash == feed.BodyHash)
            return (Worked(read, answer.FreshFor, now), new RefreshOutcome(0, 0, null));

        switch (await sources.ReadAsync(feed, answer, ct))
        {
            case SourceReading.Failed failed:
                return Failed(feed, failed.Why, now);
            case SourceReading.Read { Feed: var parsed } reading:
                var (added, changed) = await items.TakeInAsync(feed, parsed, ct);
                await hubs.NoteAsync(feed, answer, parsed, ct);

                // What was not read to its end is asked for whole the next time.
                read = read with
                {
                    Etag = reading.IsWhole ? read.Etag : null,
                    LastModified = reading.IsWhole ? read.LastModified : null,
                    BodyHash = reading.IsWhole ? hash : null,
                    SeenLinks = reading.SeenLinks,
                    ChangedAt = added + changed > 0 ? now : feed.ChangedAt ?? now,
                    Title = parsed.Title ?? feed.Title,
                    HomePageUrl = parsed.HomePageUrl,
                    Language = parsed.Language,
                    TtlSeconds = (long?)parsed.TimeToLive?.TotalSeconds,
                    GapSeconds = GapSeconds(feed, parsed, added, now),
                };
                return (Worked(read, answer.FreshFor, now), new RefreshOutcome(added, changed, null));
            default:
                throw new InvalidOperationException("A reading has two cases.");
        }
    }

    // How often a feed publishes: by the dates of its items; where it gives none, by how many were new since something last was.
    private static long? GapSeconds(FeedRow feed, Feed parsed, int added, DateTimeOffset now)
    {
        var gap = Schedule.GapOf(parsed.Items.Select(item => item.Published ?? item.Modified).OfType<DateTimeOffset>(), now);
        if (gap is null && feed.ChangedAt is { } changed && added > 0)
            gap = (now - changed) / added;
        return (long?)gap?.TotalSeconds ?? feed.GapSeconds;
    }

    private async Task<FeedRow> FollowMoveAsync(FeedRow feed, Uri? movedTo, DateTimeOffset now, CancellationToken ct)
    {
        var to = movedTo?.AbsoluteUri;
        if (to is null || to == feed.Url)
            return feed with { MovedTo = null, MovedSeenAt = null };
        if (to != feed.MovedTo)
            return feed with { MovedTo = to, MovedSeenAt = now };
        return now - feed.MovedSeenAt < MoveConfirmed ? feed : await feeds.MoveAsync(feed, to, ct);
    }

    private static (FeedRow, RefreshOutcome) Failed(FeedRow feed, FeedProblem problem, DateTimeOffset now)
    {
        var failed = feed.With(problem) with { Failures = feed.Failures + 1, FailingSince = feed.FailingSince ?? now };
        return (failed with { NextCheckAt = Schedule.NextTry(failed, now) }, new RefreshOutcome(0, 0, problem.Text));
    }

    private static FeedRow Worked(FeedRow feed, TimeSpan? freshFor, DateTimeOffset now) =>
        feed.With(problem: null) with { Failures = 0, FailingSince = null, NextCheckAt = Schedule.NextCheck(feed, freshFor, now) };

    [LoggerMessage(Level = LogLevel.Information, Message = "Pushed for {Url}: {New} new, {Changed} changed")]
    private partial void LogPushed(string url, int @new, int changed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Url}: {New} new, {Changed} changed {Problem}")]
    private partial void LogRefreshed(string url, int @new, int changed, string? problem);
}
