using System.Collections.Concurrent;

namespace Kawaraban.Collect;

/// <summary>Keeps requests to one host apart: a fixed time between two, and none while the host asked to be left alone.</summary>
internal sealed class HostGate(TimeSpan spacing, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closedUntil = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn. Gives the time until which it is closed, or null when the request may go.</summary>
    public async Task<DateTimeOffset?> EnterAsync(string host, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_closedUntil.TryGetValue(host, out var until) && until > now)
            return until;

        if (spacing > TimeSpan.Zero)
        {
            var turn = _next.AddOrUpdate(host, now + spacing, (_, next) => (next > now ? next : now) + spacing) - spacing;
            if (turn > now)
                await Task.Delay(turn - now, clock, ct);
        }

        return null;
    }

    public void Close(string host, DateTimeOffset until) =>
        _closedUntil.AddOrUpdate(host, until, (_, known) => known > until ? known : until);
}
