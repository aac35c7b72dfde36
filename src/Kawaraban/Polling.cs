using Kawaraban.Store;

namespace Kawaraban;

/// <summary>
/// While the program serves: reads the feeds that are due and the pages that wait, and relates what came. Each of the three at its own pace,
/// so that a slow site holds up neither the others nor the stories; they meet in the database, which says what is due.
/// </summary>
internal sealed partial class Polling(
    Feeds feeds, RefreshAll refreshAll, PageReader pages, Relating relating, Spelling spelling, SearchCharacters characters, TimeProvider clock, ILogger<Polling> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private const int MostAtOnce = 200;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(ReadFeedsAsync, stoppingToken),
        RepeatAsync(stop => pages.RunAsync(progress: null, stop), stoppingToken),
        RepeatAsync(stop => relating.RunAsync(progress: null, stop), stoppingToken),
        RepeatAsync(spelling.CatchUpAsync, stoppingToken),
        RepeatAsync(characters.CatchUpAsync, stoppingToken));

    private async Task ReadFeedsAsync(CancellationToken ct)
    {
        var due = await feeds.DueAsync(MostAtOnce, ct);
        if (due.Count > 0)
            await refreshAll.RunAsync(due, progress: null, ct);
    }

    // What an interrupted run left unfinished comes at once.
    private async Task RepeatAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, clock);
            do
            {
                await RoundAsync(work, ct);
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program stops: what is unfinished stands in the database.
        }
    }

    private async Task RoundAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        // The boundary of a background job: a fault in one round is written down, and the next round tries again.
#pragma warning disable CA1031
        try
        {
            await work(ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailed(problem);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of polling failed; the next one tries again")]
    private partial void LogFailed(Exception problem);
}
