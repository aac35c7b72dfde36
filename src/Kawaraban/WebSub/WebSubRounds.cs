namespace Kawaraban.WebSub;

/// <summary>While the program serves: asks and tells the hubs whose time has come.</summary>
internal sealed partial class WebSubRounds(Subscriber subscriber, TimeProvider clock, ILogger<WebSubRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RoundAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops: where every subscription stands is in the database.
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        // The boundary of a background job: a fault in one round is written down, and the next round tries again.
#pragma warning disable CA1031
        try
        {
            await subscriber.RoundAsync(ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailed(problem);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of asking hubs failed; the next one tries again")]
    private partial void LogFailed(Exception problem);
}
