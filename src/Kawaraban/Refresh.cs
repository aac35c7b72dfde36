using System.Security.Cryptography;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What refreshing a feed came to.</summary>
/// <param name="Problem">Why it could not be read, in plain words; null when it could.</param>
internal sealed record RefreshOutcome(int New, int Changed, string? Problem);

/// <summary>
/// THE SPINE, for one feed: fetch → parse → extract → store. Relating follows for all that came in (<see cref="Relating"/>), because
/// it looks at many articles at once.
/// </summary>
internal sealed partial class Refresh(
    Fetcher fetcher, PageReader pages, Feeds feeds, Intake intake, TimeProvider clock, ILogger<Refresh> logger)
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

        await feeds.FinishAsync(after, ct);
        LogRefreshed(FetchRequest.Shown(feed.Url), outcome.New, outcome.Changed, outcome.Problem);
        return outcome;
    }

    private async Task<FetchResult> FetchAsync(FeedRow feed, CancellationToken ct)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var url))
            return new FetchResult.Refused(new FeedProblem(ProblemKind.NoAddress, ""));

        var isTrusted = feed.ReadAt is { } read && clock.GetUtcNow() - read < ValidatorsTrusted;
        return await fetcher.FetchAsync(new FetchRequest(url, FetchRequest.Feed, isTrusted ? feed.Etag : null, isTrusted ? feed.LastModified : null), ct);
    }

    private async Task<(FeedRow Feed, RefreshOutcome Outcome)> TakeInAsync(
        FeedRow feed, FetchResult.Fetched answer, DateTimeOffset now, CancellationToken ct)
    {
        // What cannot be read keeps the validators of what could: else the site would call a broken feed unchanged, and all seem well.
        var read = feed with { Etag = answer.Etag, LastModified = answer.LastModified, ReadAt = now };
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes.Span));
        if (hash == feed.BodyHash)
            return (Worked(read, answer.FreshFor, now), new RefreshOutcome(0, 0, null));

        var host = answer.Url.Host;
        switch (FeedParser.Parse(answer.Bytes, answer.AsContext()))
        {
            case ParseResult.Parsed parsed:
                var (added, changed) = await TakeInItemsAsync(feed, parsed.Feed, ct);
                read = read with
                {
                    BodyHash = hash,
                    ChangedAt = added + changed > 0 ? now : feed.ChangedAt ?? now,
                    Title = parsed.Feed.Title ?? feed.Title,
                    HomePageUrl = parsed.Feed.HomePageUrl,
                    Language = parsed.Feed.Language,
                    TtlSeconds = (long?)parsed.Feed.TimeToLive?.TotalSeconds,
                    GapSeconds = GapSeconds(feed, parsed.Feed, added, now),
                };
                return (Worked(read, answer.FreshFor, now), new RefreshOutcome(added, changed, null));
            case ParseResult.NotAFeed other:
                return Failed(feed, NotAFeed(answer, other.Found), now);
            case ParseResult.Malformed broken:
                var where = broken.Line is { } line ? $" (line {line})" : "";
                return Failed(feed, new FeedProblem(ProblemKind.Malformed, host, broken.What + where), now);
            default:
                throw new InvalidOperationException("A parse result has three cases.");
        }
    }

    private static FeedProblem NotAFeed(FetchResult.Fetched answer, string found) => answer switch
    {
        _ when ChallengePage.IsOne(answer.Bytes.Span) => new FeedProblem(ProblemKind.Challenge, answer.Url.Host),
        _ when answer.Bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 => new FeedProblem(ProblemKind.Empty, answer.Url.Host),
        _ when IsWebPage(answer) => new FeedProblem(ProblemKind.WebPage, answer.Url.Host, found),
        _ => new FeedProblem(ProblemKind.NotAFeed, answer.Url.Host, found),
    };

    private static bool IsWebPage(FetchResult.Fetched answer)
    {
        var start = Encoding.Latin1.GetString(answer.Bytes.Span[..Math.Min(answer.Bytes.Length, 1024)]);
        return answer.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
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

    private async Task<(int New, int Changed)> TakeInItemsAsync(FeedRow feed, Feed parsed, CancellationToken ct)
    {
        // Feeds list the newest first; ids follow the order of the news. A feed that counts clicks has the article's own address besides.
        var items = parsed.Items.Reverse().Select(item => item with { Url = item.OriginalUrl ?? item.Url })
            .Select(item => (Item: item, Identity: IdentityOf(feed, item), Hash: HashOf(item)))
            .DistinctBy(entry => entry.Identity).ToList();
        var known = await feeds.KnownItemsAsync([.. items.Select(entry => entry.Identity)], ct);
        var batch = new List<IncomingArticle>();
        foreach (var (item, identity, hash) in items)
        {
            if (known.TryGetValue(identity, out var before) && before == hash)
                continue;

            if (await pages.ReadAsync(parsed, item, ct) is { } article)
            {
                batch.Add(new IncomingArticle
                {
                    Identity = identity,
                    Article = article,
                    Url = item.Url,
                    FeedId = feed.Id,
                    Guid = item.Id,
                    ItemHash = hash,
                });
            }
        }

        var outcomes = await intake.TakeInAsync(batch, ct);
        return (outcomes.Count(outcome => outcome == TakenIn.New), outcomes.Count(outcome => outcome == TakenIn.Changed));
    }

    private static (FeedRow, RefreshOutcome) Failed(FeedRow feed, FeedProblem problem, DateTimeOffset now)
    {
        var failed = feed.With(problem) with { Failures = feed.Failures + 1, FailingSince = feed.FailingSince ?? now };
        return (failed with { NextCheckAt = Schedule.NextTry(failed, now) }, new RefreshOutcome(0, 0, problem.Text));
    }

    private static FeedRow Worked(FeedRow feed, TimeSpan? freshFor, DateTimeOffset now) =>
        feed.With(problem: null) with { Failures = 0, FailingSince = null, NextCheckAt = Schedule.NextCheck(feed, freshFor, now) };

    private static string IdentityOf(FeedRow feed, FeedItem item) =>
        PageAddress.IdentityOf(item.Url) ?? $"item:{feed.Id}:{item.Id ?? HashOf(item)}";

    private static string HashOf(FeedItem item)
    {
        var text = string.Join('\n', item.Title, item.ContentHtml, item.Summary, item.Published?.ToString("O"), item.Modified?.ToString("O"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Url}: {New} new, {Changed} changed {Problem}")]
    private partial void LogRefreshed(string url, int @new, int changed, string? problem);
}
