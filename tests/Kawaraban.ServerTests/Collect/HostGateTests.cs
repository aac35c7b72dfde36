using Kawaraban.Collect;

namespace Kawaraban.ServerTests.Collect;

public sealed class HostGateTests
{
    private readonly ManualClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_to_one_host_start_a_second_apart()
    {
        var gate = new HostGate(TimeSpan.FromSeconds(1), _clock) { Connections = 16 };
        (await gate.EnterAsync("post.example", Ct)).Dispose();
        Task<HostTurn>[] waiting = [gate.EnterAsync("post.example", Ct), gate.EnterAsync("post.example", Ct)];

        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.All(waiting, turn => Assert.False(turn.IsCompleted));

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await Task.WhenAny(waiting);
        Assert.Contains(waiting, turn => !turn.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var turn in waiting)
            (await turn).Dispose();
    }

    [Fact]
    public async Task No_more_than_two_requests_are_with_one_host_and_others_do_not_wait_for_it()
    {
        var gate = new HostGate(TimeSpan.Zero, _clock);
        var first = await gate.EnterAsync("post.example", Ct);
        using var second = await gate.EnterAsync("post.example", Ct);

        var third = gate.EnterAsync("POST.example", Ct);
        Assert.False(third.IsCompleted);
        (await gate.EnterAsync("other.example", Ct)).Dispose();

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Those_who_waited_while_the_host_was_closed_do_not_ask_it_either()
    {
        var gate = new HostGate(TimeSpan.FromSeconds(1), _clock) { Connections = 1 };
        var first = await gate.EnterAsync("post.example", Ct);
        var second = gate.EnterAsync("post.example", Ct);

        var until = await gate.CloseAsync("post.example", TimeSpan.FromHours(2), Ct);
        first.Dispose();

        using var turn = await second;
        Assert.Equal(until, turn.ClosedUntil);
        Assert.Equal(_clock.GetUtcNow().AddHours(2), until);
    }

    [Fact]
    public async Task A_closed_host_is_open_again_when_its_time_is_over()
    {
        var gate = new HostGate(TimeSpan.Zero, _clock);
        await gate.CloseAsync("post.example", TimeSpan.FromHours(2), Ct);

        _clock.Advance(TimeSpan.FromHours(2));

        using var turn = await gate.EnterAsync("post.example", Ct);
        Assert.Null(turn.ClosedUntil);
    }

    [Fact]
    public async Task A_host_that_does_not_say_for_how_long_is_left_alone_twice_as_long_each_time()
    {
        var gate = new HostGate(TimeSpan.Zero, _clock);

        var pauses = new List<double>();
        for (var time = 0; time < 7; time++)
            pauses.Add((await gate.CloseAsync("post.example", null, Ct) - _clock.GetUtcNow()).TotalHours);

        Assert.Equal([1, 2, 4, 8, 16, 24, 24], pauses);
        gate.Answered("post.example");
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(_clock.GetUtcNow().AddHours(1), await gate.CloseAsync("post.example", null, Ct));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(-3600, 60)]
    [InlineData(90 * 24 * 3600, 24 * 3600)]
    public async Task A_pause_is_never_none_and_never_longer_than_a_day(int asked, int seconds) =>
        Assert.Equal(
            _clock.GetUtcNow().AddSeconds(seconds),
            await new HostGate(TimeSpan.Zero, _clock).CloseAsync("post.example", TimeSpan.FromSeconds(asked), Ct));

    [Theory]
    [InlineData(5, 5)]
    [InlineData(0.1, 1)]
    [InlineData(600, 30)]
    public async Task A_crawl_delay_spaces_requests_further_apart_up_to_a_bound(double asked, double seconds)
    {
        var gate = new HostGate(TimeSpan.FromSeconds(1), _clock);
        gate.Space("post.example", TimeSpan.FromSeconds(asked));
        (await gate.EnterAsync("post.example", Ct)).Dispose();

        var second = gate.EnterAsync("post.example", Ct);
        _clock.Advance(TimeSpan.FromSeconds(seconds - 0.001));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        (await second).Dispose();
    }

    [Fact]
    public async Task A_wait_that_is_called_off_leaves_the_turn_to_others()
    {
        var gate = new HostGate(TimeSpan.FromSeconds(1), _clock) { Connections = 1 };
        (await gate.EnterAsync("post.example", Ct)).Dispose();
        using var off = new CancellationTokenSource();
        var waiting = gate.EnterAsync("post.example", off.Token);

        await off.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await gate.EnterAsync("post.example", Ct)).Dispose();
    }
}
