using Kawaraban.Collect;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Collect;

public sealed class PatienceTests : IDisposable
{
    private static readonly CollectOptions Options = new();

    private readonly ManualClock _clock = new();
    private readonly Patience _patience;

    public PatienceTests() => _patience = new Patience(Options, _clock, TestContext.Current.CancellationToken);

    public void Dispose() => _patience.Dispose();

    [Fact]
    public void An_answer_that_does_not_begin_in_time_is_given_up()
    {
        _clock.Advance(Options.AnswerTimeout);

        Assert.True(_patience.Token.IsCancellationRequested);
        Assert.Equal(new FeedProblem(ProblemKind.NoAnswer, "post.example", "20"), _patience.Problem("post.example"));
    }

    [Fact]
    public void An_answer_that_comes_on_slowly_is_waited_for()
    {
        _patience.Begin();
        for (var part = 0; part < 5; part++)
        {
            _clock.Advance(Options.ProgressTimeout - TimeSpan.FromSeconds(1));
            _patience.Came(Options.LeastBytes);
        }

        Assert.False(_patience.Token.IsCancellationRequested);
    }

    [Fact]
    public void Drops_do_not_count_as_coming_on()
    {
        _patience.Begin();
        for (var drop = 0; drop < 10; drop++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            _patience.Came(10);
        }

        Assert.True(_patience.Token.IsCancellationRequested);
        Assert.Equal(new FeedProblem(ProblemKind.TooSlow, "post.example", "10"), _patience.Problem("post.example"));
    }

    [Fact]
    public void However_it_comes_on_there_is_an_end()
    {
        _patience.Begin();
        for (var second = 0; second < Options.Timeout.TotalSeconds; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            _patience.Came(Options.LeastBytes);
        }

        Assert.True(_patience.Token.IsCancellationRequested);
    }
}
