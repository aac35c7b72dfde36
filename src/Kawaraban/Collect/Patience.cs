using System.Globalization;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>The time limits of one request: until its answer begins, while it comes, and in all.</summary>
internal sealed class Patience : IDisposable
{
    private readonly CollectOptions _options;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;
    private bool _hasBegun;
    private int _came;

    public Patience(CollectOptions options, TimeProvider clock, CancellationToken ct)
    {
        (_options, _clock, _start) = (options, clock, clock.GetTimestamp());
        _limit = new CancellationTokenSource(Shorter(options.AnswerTimeout, options.Timeout), clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(ct, _limit.Token);
    }

    public CancellationToken Token => _either.Token;

    /// <summary>The answer has begun: from now on it must come on.</summary>
    public void Begin()
    {
        _hasBegun = true;
        Extend();
    }

    /// <summary>More of the answer has come. A drop does not count: a site that drips is given up as one that stalls.</summary>
    public void Came(int bytes)
    {
        _came += bytes;
        if (_came >= _options.LeastBytes)
            Extend();
    }

    /// <summary>What to say when the limit was reached.</summary>
    public FeedProblem Problem(string host)
    {
        var waited = _clock.GetElapsedTime(_start).TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new FeedProblem(_hasBegun ? ProblemKind.TooSlow : ProblemKind.NoAnswer, host, waited);
    }

    private void Extend()
    {
        _came = 0;
        var left = _options.Timeout - _clock.GetElapsedTime(_start);
        _limit.CancelAfter(left > TimeSpan.Zero ? Shorter(_options.ProgressTimeout, left) : TimeSpan.Zero);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
