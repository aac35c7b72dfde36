using System.Collections.Concurrent;

namespace Kawaraban.Collect;

/// <summary>
/// Keeps the requests to one host few and apart: so many at once, so long between two, and none while the host asked to be left alone.
/// Counted here and not by connections, since one connection carries many requests in HTTP/2. Waiting costs a waiter and no thread.
/// </summary>
internal sealed class HostGate(TimeSpan spacing, TimeProvider clock)
{
    // How long a host is left alone that asks for it without saying how long; twice as long each time it asks again.
    private static readonly TimeSpan DefaultPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    // One answer must not silence a host for longer: after a day it is asked again, and can say so again.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // A Crawl-delay beyond this is meant for those who read a whole site.
    private static readonly TimeSpan LongestSpacing = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Requests to one host at the same time.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>Told when a host is closed, so that it stays closed after a restart.</summary>
    public Func<string, DateTimeOffset, CancellationToken, Task>? Remember { get; init; }

    /// <summary>Waits for the host's turn, which lasts until it is disposed. A host that is closed says so at once.</summary>
    public async Task<HostTurn> EnterAsync(string host, CancellationToken ct)
    {
        var state = StateOf(host);
        await state.Slots.WaitAsync(ct);
        try
        {
            // Others may have started a request, or closed the host, while this one waited: it looks again each time.
            while (true)
            {
                var (closedUntil, wait) = state.Ask(clock.GetUtcNow());
                if (closedUntil is not null || wait <= TimeSpan.Zero)
                    return new HostTurn(state.Slots) { ClosedUntil = closedUntil };

                await Task.Delay(wait, clock, ct);
            }
        }
        catch
        {
            state.Slots.Release();
            throw;
        }
    }

    /// <summary>Leaves a host alone, for as long as it asked where it said so. Gives until when.</summary>
    public async Task<DateTimeOffset> CloseAsync(string host, TimeSpan? asked, CancellationToken ct)
    {
        var state = StateOf(host);
        var pause = asked ?? DefaultPause * Math.Pow(2, Math.Min(state.Closings++, 10));
        var until = clock.GetUtcNow() + TimeSpan.FromTicks(Math.Clamp(pause.Ticks, ShortestPause.Ticks, LongestPause.Ticks));
        state.Close(until);
        if (Remember is not null)
            await Remember(host, until, ct);
        return until;
    }

    /// <summary>Hosts that were closed before the program started.</summary>
    public void Restore(IEnumerable<(string Host, DateTimeOffset Until)> closed)
    {
        foreach (var (host, until) in closed)
            StateOf(host).Close(until);
    }

    /// <summary>The host answered: when it next asks to be left alone, it is not said to have asked before.</summary>
    public void Answered(string host) => StateOf(host).Closings = 0;

    /// <summary>Keeps the requests to a host further apart, as its robots.txt asks.</summary>
    public void Space(string host, TimeSpan delay)
    {
        var state = StateOf(host);
        var asked = delay < LongestSpacing ? delay : LongestSpacing;
        state.Spacing = asked > spacing ? asked : spacing;
    }

    private Host StateOf(string host) => _hosts.GetOrAdd(host, static (_, gate) => gate.NewHost(), this);

    private Host NewHost() => new(Connections) { Spacing = spacing };

    private sealed class Host(int connections)
    {
        private DateTimeOffset _next;
        private DateTimeOffset _closedUntil;

        public SemaphoreSlim Slots { get; } = new(connections, connections);

        public TimeSpan Spacing { get; set; }

        public int Closings { get; set; }

        /// <summary>Takes the turn where it has come; otherwise says how long to wait, or until when the host is closed.</summary>
        public (DateTimeOffset? ClosedUntil, TimeSpan Wait) Ask(DateTimeOffset now)
        {
            lock (Slots)
            {
                if (_closedUntil > now)
                    return (_closedUntil, TimeSpan.Zero);

                if (_next > now)
                    return (null, _next - now);

                _next = now + Spacing;
                return (null, TimeSpan.Zero);
            }
        }

        public void Close(DateTimeOffset until)
        {
            lock (Slots)
                _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }
}

/// <summary>A request's turn at a host. Disposing it lets the next one in.</summary>
internal sealed class HostTurn(SemaphoreSlim slots) : IDisposable
{
    /// <summary>Until when the host is closed; null when the request may go.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }

    public void Dispose() => slots.Release();
}
