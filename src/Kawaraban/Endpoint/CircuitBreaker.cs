namespace Kawaraban.Endpoint;

/// <summary>
/// Leaves an endpoint alone that fails: after so many failures in a row nobody is made to wait for it. When the rest is over one failure
/// is enough for the next.
/// </summary>
internal sealed class CircuitBreaker(int failuresUntilRest, TimeSpan rest, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _restsUntil;

    public bool IsResting
    {
        get
        {
            lock (_lock)
                return clock.GetUtcNow() < _restsUntil;
        }
    }

    public void Succeeded()
    {
        lock (_lock)
            _failures = 0;
    }

    public void Failed()
    {
        lock (_lock)
        {
            if (++_failures >= failuresUntilRest)
                _restsUntil = clock.GetUtcNow() + rest;
        }
    }
}
