using System.Security.Cryptography;
using Kawaraban.Collect;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.WebSub;

/// <summary>
/// Our side of WebSub (https://www.w3.org/TR/websub/): asks the hubs that feeds name to announce what is new, answers when they verify
/// that it was us, asks again before a lease ends, and takes leave of what is no longer followed. Off without a public address.
/// </summary>
internal sealed partial class Subscriber(
    HubRequests hubs, HubSubscriptions subscriptions, CollectOptions options, TimeProvider clock, ILogger<Subscriber> logger)
{
    /// <summary>The path under the public address that hubs call; what follows is the subscription's own.</summary>
    public const string Path = "/websub/";

    // Hubs grant what they like. Long enough that renewing is no burden, short enough that a forgotten subscription ends.
    public static readonly TimeSpan Lease = TimeSpan.FromDays(10);

    // A hub that grants less than this would have us ask all day, one that grants more would outlive what it was granted for.
    private static readonly TimeSpan ShortestLease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(30);

    // Renewed when so much of the lease is over: time for a hub that fails for a day.
    private const double RenewAfter = 0.75;

    // A hub has this long to verify before it is asked again, and twice as long after each failure.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseAfterDenial = TimeSpan.FromDays(7);
    private const int MostLeaveTries = 4;
    private const int AtOnce = 50;

    /// <summary>While a hub announces, a feed is looked at no more often than this: hubs fail, too, and nobody would notice.</summary>
    public static readonly TimeSpan QuietInterval = TimeSpan.FromHours(6);

    /// <summary>Remembers the hubs a feed names, so that the next round asks one; and leaves the one it no longer names.</summary>
    public async Task NoteAsync(FeedRow row, FetchResult.Fetched answer, Feed feed, CancellationToken ct)
    {
        if (options.PublicUrl is null)
            return;

        // What HTTP says comes before what the document says (section 4).
        string[] named =
        [
            .. LinkHeader.Find(answer.Links, "hub", answer.Url).Select(url => url.AbsoluteUri).Concat(feed.Hubs).Where(IsWeb).Distinct(StringComparer.Ordinal),
        ];
        var self = LinkHeader.Find(answer.Links, "self", answer.Url).FirstOrDefault()?.AbsoluteUri ?? feed.FeedUrl;
        var topic = IsWeb(self) ? self! : row.Url;
        var before = await subscriptions.OfFeedAsync(row.Id, ct);
        if (before is not null && before.Topic == topic && named.Contains(before.Hub))
            return;
        if (before is not null)
            await subscriptions.LeaveAsync(before.Id, ct);
        if (named.Length > 0)
            await subscriptions.AddAsync(New(row.Id, named, topic, RandomKey()), ct);
    }

    /// <summary>When to look at a feed again: later, while a hub announces it.</summary>
    public async Task<FeedRow> WidenAsync(FeedRow feed, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (options.PublicUrl is null || feed.Failures > 0 || feed.NextCheckAt >= now + QuietInterval)
            return feed;
        return (await subscriptions.OfFeedAsync(feed.Id, ct))?.IsLive(now) == true ? feed with { NextCheckAt = now + QuietInterval } : feed;
    }

    /// <summary>Asks and tells the hubs whose time has come.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        if (!await subscriptions.AnyAsync(ct))
            return;

        await subscriptions.LeaveUnwantedAsync(options.PublicUrl is null ? null : CallbackPrefix, ct);
        foreach (var row in await subscriptions.DueAsync(AtOnce, ct))
            await AskAsync(row, ct);
    }

    /// <summary>
    /// A hub verifies what we asked for (section 5.3), or says that it will not (5.2). Gives the challenge to echo, "" for nothing to say;
    /// null for what we know nothing of.
    /// </summary>
    public async Task<string?> AnswerAsync(string key, HubCall call, CancellationToken ct)
    {
        if (await FindAsync(key, ct) is not { } row || row.Topic != call.Topic)
            return null;

        var now = clock.GetUtcNow();
        switch (call.Mode, row.Standing)
        {
            case ("subscribe", SubscriptionState.Asked or SubscriptionState.Live) when call.Challenge is not null:
                var lease = TimeSpan.FromTicks(Math.Clamp((call.Lease ?? Lease).Ticks, ShortestLease.Ticks, LongestLease.Ticks));
                await SaveAsync(row, SubscriptionState.Live, now + lease, now + (lease * RenewAfter), null, ct);
                LogLive(row.Topic, row.Hub, now + lease);
                return call.Challenge;
            case ("unsubscribe", SubscriptionState.Leaving) when call.Challenge is not null:
                await subscriptions.RemoveAsync(row.Id, ct);
                return call.Challenge;
            case ("denied", SubscriptionState.Asked or SubscriptionState.Live):
                var problem = $"The hub will not announce this feed{(call.Reason is { Length: > 0 } reason ? ": " + reason : "")}. It is polled as before.";
                await SaveAsync(row, SubscriptionState.Denied, null, now + PauseAfterDenial, problem, ct);
                LogDenied(row.Topic, row.Hub, call.Reason);
                return "";
            default:
                return null;
        }
    }

    /// <summary>The subscription a hub calls by the last part of its callback.</summary>
    public async Task<SubscriptionRow?> FindAsync(string key, CancellationToken ct) =>
        key.Length == KeyLength ? await subscriptions.WithKeyAsync(key, ct) : null;

    // 256 bits.
    private const int KeyLength = 64;

    private static string RandomKey() => RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);

    private static string Written(SubscriptionState state) => state.ToString().ToLowerInvariant();

    private string CallbackPrefix => options.PublicUrl!.AbsoluteUri.TrimEnd('/') + Path;

    private SubscriptionRow New(FeedId feed, string[] named, string topic, string key) => new()
    {
        FeedId = feed,
        Hubs = string.Join('\n', named),
        Hub = named[0],
        Topic = topic,
        Callback = CallbackPrefix + key,
        Key = key,
        Secret = RandomKey(),
        State = Written(SubscriptionState.Asked),
        NextTryAt = clock.GetUtcNow(),
    };

    private async Task AskAsync(SubscriptionRow row, CancellationToken ct)
    {
        var isLeaving = row.Standing == SubscriptionState.Leaving;
        if (isLeaving && row.Failures >= MostLeaveTries)
        {
            // The lease ends by itself.
            await subscriptions.RemoveAsync(row.Id, ct);
            return;
        }

        if (row.Standing == SubscriptionState.Denied)
        {
            row = row with { State = Written(SubscriptionState.Asked) };
            await subscriptions.AnsweredAsync(row, ct);
        }

        // Each time counts as a failure until the hub verifies, which may come before it answers.
        var problem = await hubs.AskAsync(row, isLeaving ? "unsubscribe" : "subscribe", ct);
        var failures = row.Failures + 1;
        var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(row.Failures, 8)));
        await subscriptions.AskedAsync(
            row with { Hub = HubAfter(row, problem), Failures = failures, LastProblem = problem, NextTryAt = clock.GetUtcNow() + pause }, ct);
        LogAsked(row.Hub, isLeaving ? "stop announcing" : "announce", row.Topic, problem);
    }

    // Of several hubs the next has its turn when one refuses, or has been asked twice and does not verify. A live subscription stays with
    // the hub that granted it until its lease ends.
    private string HubAfter(SubscriptionRow row, string? problem)
    {
        var isGivenUp = (problem is not null || row.Failures > 0) && row.Standing == SubscriptionState.Asked;
        var isOver = row.Standing == SubscriptionState.Live && !row.IsLive(clock.GetUtcNow());
        if (!isGivenUp && !isOver)
            return row.Hub;
        var named = row.Hubs.Split('\n');
        return named[(Array.IndexOf(named, row.Hub) + 1) % named.Length];
    }

    private Task SaveAsync(SubscriptionRow row, SubscriptionState state, DateTimeOffset? leaseEnds, DateTimeOffset nextTry, string? problem, CancellationToken ct) =>
        subscriptions.AnsweredAsync(
            row with { State = Written(state), LeaseEndsAt = leaseEnds, NextTryAt = nextTry, LastProblem = problem }, ct);

    private static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked {Hub} to {What} {Topic} {Problem}")]
    private partial void LogAsked(string what, string hub, string topic, string? problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Hub} announces {Topic} until {Until}")]
    private partial void LogLive(string topic, string hub, DateTimeOffset until);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Hub} will not announce {Topic}: {Reason}")]
    private partial void LogDenied(string topic, string hub, string? reason);
}

/// <summary>What a hub asks at our callback.</summary>
internal sealed record HubCall(string? Mode, string? Topic, string? Challenge, TimeSpan? Lease, string? Reason);
