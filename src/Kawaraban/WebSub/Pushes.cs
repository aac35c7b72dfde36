using System.Threading.Channels;
using Kawaraban.Store;

namespace Kawaraban.WebSub;

/// <summary>What hubs pushed, taken in one after another behind the answer: a hub does not wait.</summary>
internal sealed partial class Pushes(
    Refresh refresh, Relating relating, Feeds feeds, HubSubscriptions subscriptions, ILogger<Pushes> logger) : BackgroundService
{
    // Each may be megabytes. Past this, and after a fault, the feed is polled instead: what was pushed stands in it.
    private const int MostWaiting = 8;

    private readonly Channel<Push> _waiting = Channel.CreateBounded<Push>(MostWaiting);

    public async Task TakeAsync(Push push, CancellationToken ct)
    {
        if (!_waiting.Writer.TryWrite(push))
            await feeds.LookNowAsync(push.From.FeedId, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var push in _waiting.Reader.ReadAllAsync(stoppingToken))
                await TakeInAsync(push, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops: what was not taken in is found by polling.
        }
    }

    private async Task TakeInAsync(Push push, CancellationToken ct)
    {
        // The boundary of a background job: a fault with one push is written down, and its feed is polled.
#pragma warning disable CA1031
        try
        {
            if (await feeds.FindAsync(push.From.FeedId, ct) is not { } feed)
                return;

            var outcome = await refresh.TakeInPushedAsync(feed, push.Body, push.ContentType, ct);
            if (outcome.Problem is not null)
                await feeds.LookNowAsync(feed.Id, ct);
            await subscriptions.PushedAsync(push.From.Id, ct);
            await relating.RunAsync(progress: null, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailed(problem, push.From.Topic);
            await feeds.LookNowAsync(push.From.FeedId, ct);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was pushed for {Topic} could not be taken in; the feed is polled")]
    private partial void LogFailed(Exception problem, string topic);
}

/// <summary>What a hub sent, its signature checked.</summary>
internal sealed record Push(SubscriptionRow From, ReadOnlyMemory<byte> Body, string? ContentType);
