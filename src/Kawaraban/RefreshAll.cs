using Kawaraban.Collect;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>One feed of a round, done.</summary>
internal sealed record RefreshedFeed(FeedRow Feed, RefreshOutcome Outcome);

/// <summary>A round over many feeds, a bounded number at a time.</summary>
internal sealed class RefreshAll(Refresh refresh, CollectOptions options)
{
    public async Task<IReadOnlyList<RefreshedFeed>> RunAsync(IReadOnlyList<FeedRow> feeds, IProgress<RefreshedFeed>? progress, CancellationToken ct)
    {
        feeds = HostOrder.Interleaved(feeds, feed => feed.Url);
        var done = new RefreshedFeed[feeds.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, feeds.Count),
            new ParallelOptions { MaxDegreeOfParallelism = options.FeedsAtOnce, CancellationToken = ct },
            async (index, stop) =>
            {
                done[index] = new RefreshedFeed(feeds[index], await refresh.RunAsync(feeds[index], stop));
                progress?.Report(done[index]);
            });
        return done;
    }
}
