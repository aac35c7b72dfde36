using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Feeds;

/// <summary>
/// The errands that run and those of the last half hour. They live in memory: what they did stands in the database, and a reader
/// who comes back after a restart has lost a report and nothing else.
/// </summary>
internal sealed partial class Errands(TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<Errands> logger)
{
    // Most lookups are done by then, and a reader sees what came of it without a page in between.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private const int MostAtOnce = 12;

    private readonly ConcurrentDictionary<string, Errand> _errands = new(StringComparer.Ordinal);

    /// <summary>An errand that this reader may know of; null where there is none.</summary>
    public Errand? Find(string id, Reader reader) => _errands.GetValueOrDefault(id) is { } errand && errand.Order.IsFor(reader) ? errand : null;

    /// <summary>One for the same that runs already; null where none does.</summary>
    public Errand? Running(ErrandOrder order) => _errands.Values.FirstOrDefault(errand => errand.Result is null && errand.Order == order);

    /// <summary>
    /// Begins an errand and waits a moment for it. Null where too many run at once.
    /// </summary>
    /// <param name="limit">After this long it is given up.</param>
    public async Task<Errand?> StartAsync(
        ErrandOrder order, int total, TimeSpan limit, Func<Errand, CancellationToken, Task<ErrandResult>> work, CancellationToken ct)
    {
        foreach (var (id, old) in _errands.Where(pair => clock.GetUtcNow() - pair.Value.EndedAt > Kept))
            _errands.TryRemove(new(id, old));
        if (_errands.Values.Count(running => running.Result is null) >= MostAtOnce)
            return null;

        var errand = new Errand(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), order, total);
        _errands[errand.Id] = errand;
        errand.Work = Task.Run(() => RunAsync(errand, limit, work), CancellationToken.None);
        await Task.WhenAny(errand.Work, Task.Delay(Moment, ct));
        return errand;
    }

    // The request that began it may be long over: only the program's end and the limit stop it.
    private async Task RunAsync(Errand errand, TimeSpan limit, Func<Errand, CancellationToken, Task<ErrandResult>> work)
    {
        using var late = new CancellationTokenSource(limit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, lifetime.ApplicationStopping);
        ErrandResult result;
        // The boundary of a background job: a fault is written down, and the reader told that there was one.
#pragma warning disable CA1031
        try
        {
            result = await work(errand, stop.Token);
        }
        catch (OperationCanceledException)
        {
            result = new ErrandResult.TimedOut();
        }
        catch (Exception problem)
        {
            LogFailed(errand.Kind, errand.About, problem);
            result = new ErrandResult.Broken();
        }
#pragma warning restore CA1031

        errand.EndedAt = clock.GetUtcNow();
        errand.Result = result;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} for {About} failed")]
    private partial void LogFailed(ErrandKind kind, string about, Exception problem);
}
