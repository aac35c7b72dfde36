using Kawaraban.Store;

namespace Kawaraban;

/// <summary>While the program serves: looks for feeds that are due, reads them, and relates what came.</summary>
internal sealed partial class Polling(Feeds feeds, RefreshAll refreshAll, Relating relating, TimeProvider clock, ILogger<Polling> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private const int MostAtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What an interrupted run left unfinished comes first.
        await RoundAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RoundAsync(stoppingToken);
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        // The boundary of a background job: a fault in one round is written down, and the next round tries again.
#pragma warning disable CA1031
        try
        {
            var due = await feeds.DueAsync(MostAtOnce, ct);
            if (due.Count > 0)
                await refreshAll.RunAsync(due, progress: null, ct);
            await relating.RunAsync(progress: null, ct);
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
