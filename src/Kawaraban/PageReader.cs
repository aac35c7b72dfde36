using Kawaraban.Collect;
using Kawaraban.Extract;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>Reads the pages behind the items of feeds that carry less than their pages: fetch → extract → store.</summary>
internal sealed class PageReader(Fetcher fetcher, PageQueue queue, CollectOptions options, TimeProvider clock)
{
    // Hosts take turns, so one that is slow or has many pages holds up nobody else's; what is left is due in the next round. A round is
    // short, because what falls due meanwhile waits for it.
    private const int MostAtOnce = 2000;
    private const int MostOfAHost = 10;
    private const int MostTries = 3;

    // Whoever edits an article leaves more of it than this; what is shorter is a notice that stands in its place, such as a paywall's.
    private const double LeastLeft = 0.5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(30);

    /// <summary>The article in a fetched page, or why there is none.</summary>
    public ExtractResult Read(FetchResult.Fetched answer) =>
        ArticleExtractor.Extract(new Page { Bytes = answer.Bytes, Url = answer.Url, ContentType = answer.ContentType, FetchedAt = clock.GetUtcNow() });

    /// <summary>Reads the pages that are due. <paramref name="progress"/> counts pages.</summary>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken ct)
    {
        while (await queue.DueAsync(MostAtOnce, ct) is { Count: > 0 } due)
        {
            var hosts = due.GroupBy(page => Uri.TryCreate(page.Url, UriKind.Absolute, out var url) ? url.Host : "");
            await Parallel.ForEachAsync(
                hosts,
                new ParallelOptions { MaxDegreeOfParallelism = options.FeedsAtOnce, CancellationToken = ct },
                async (host, stop) =>
                {
                    foreach (var page in host.Take(MostOfAHost))
                    {
                        await ReadAsync(page, stop);
                        progress?.Report(1);
                    }
                });
        }
    }

    private async Task ReadAsync(WaitingPage waiting, CancellationToken ct)
    {
        var request = new FetchRequest(new Uri(waiting.Url), FetchRequest.Page) { ObeysRobots = true };
        switch (await fetcher.FetchAsync(request, ct))
        {
            case FetchResult.Fetched answer when Read(answer) is ExtractResult.Extracted { Article: var article } && SaysEnough(article, waiting):
                await queue.CompleteAsync(waiting, article, AddressesOf(answer, article), ct);
                break;
            case FetchResult.RateLimited limited:
                await queue.TryAgainAsync(waiting, limited.Until, isFailure: false, ct);
                break;
            case { Fault: { } fault } when IsPassing(fault.Kind) && waiting.PageTries + 1 < MostTries:
                await queue.TryAgainAsync(waiting, clock.GetUtcNow() + (FirstPause * Math.Pow(4, waiting.PageTries)), isFailure: true, ct);
                break;
            default:
                await queue.GiveUpAsync(waiting, ct);
                break;
        }
    }

    // A page has to say as much as the feed does; one that was read before may have been cut.
    private static bool SaysEnough(ExtractedArticle article, WaitingPage waiting) =>
        waiting.IsPreferred || article.Words >= waiting.Words * (waiting.IsTeaser ? 1 : LeastLeft);

    // What may be over in an hour.
    private static bool IsPassing(ProblemKind kind) => kind
        is ProblemKind.ServerFault or ProblemKind.NoAnswer or ProblemKind.TooSlow or ProblemKind.NoSuchHost or ProblemKind.ConnectionRefused
        or ProblemKind.ConnectionBroken or ProblemKind.RobotsUnreadable;

    private static IReadOnlyList<string> AddressesOf(FetchResult.Fetched answer, ExtractedArticle article) =>
        [.. new[] { answer.Url.AbsoluteUri, article.CanonicalUrl }.Select(PageAddress.IdentityOfArticle).OfType<string>().Distinct()];
}
