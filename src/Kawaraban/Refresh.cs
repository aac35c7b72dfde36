using System.Security.Cryptography;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Parse;
using Kawaraban.Store;
using Kawaraban.WebSub;

namespace Kawaraban;

/// <summary>What refreshing a feed came to.</summary>
/// <param name="Problem">Why it could not be read, in plain words; null when it could.</param>
internal sealed record RefreshOutcome(int New, int Changed, string? Problem);

/// <summary>
/// THE SPINE, for one feed: fetch → parse → extract → store. Relating follows for all that came in (<see cref="Relating"/>), because
/// it looks at many articles at once.
/// </summary>
internal sealed partial class Refresh(
    Fetcher fetcher, PageReader pages, Feeds feeds, Intake intake, Subscriber hubs, TimeProvider clock, ILogger<Refresh> logger)
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
        await feeds.FinishAsync(await hubs.WidenAsync(after, ct), ct);
        LogRefreshed(feed.Url, outcome.New, outcome.Changed, outcome.Problem);
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

        var (added, changed) = await TakeInItemsAsync(feed, parsed.Feed, ct);
        LogPushed(feed.Url, added, changed);
        return new RefreshOutcome(added, changed, null);
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
                var (added, changed) = await TakeInItemsAsync(feed, parsed.Feed, ct);
                await hubs.NoteAsync(feed, answer, parsed.Feed, ct);
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

    private static (FeedRow, RefreshOutcome) Failed(FeedRow feed, string problem, DateTimeOffset now)
    {
        var failed = feed with { Failures = feed.Failures + 1, LastProblem = problem };
        return (failed with { NextCheckAt = Schedule.NextTry(failed, now) }, new RefreshOutcome(0, 0, problem));
    }

    private static FeedRow Worked(FeedRow feed, TimeSpan? timeToLive, DateTimeOffset now) =>
        feed with { Failures = 0, LastProblem = null, NextCheckAt = Schedule.NextCheck(feed, timeToLive, now) };

    private static string IdentityOf(FeedRow feed, FeedItem item) =>
        PageAddress.IdentityOf(item.Url) ?? $"item:{feed.Id}:{item.Id ?? HashOf(item)}";

    private static string HashOf(FeedItem item)
    {
        var text = string.Join('\n', item.Title, item.ContentHtml, item.Summary, item.Published?.ToString("O"), item.Modified?.ToString("O"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Pushed for {Url}: {New} new, {Changed} changed")]
    private partial void LogPushed(string url, int @new, int changed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Url}: {New} new, {Changed} changed {Problem}")]
    private partial void LogRefreshed(string url, int @new, int changed, string? problem);
}
