namespace Kawaraban.Endpoint;

/// <summary>The time one piece of work has, over all the calls it takes.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public TimeLimit(TimeSpan time, TimeProvider clock, CancellationToken ct)
    {
        _time = new CancellationTokenSource(time, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, ct);
        Given = ct;
    }

    /// <summary>Cancelled when the time is up, or when nobody waits any more.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Cancelled when nobody waits any more.</summary>
    public CancellationToken Given { get; }

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
