using Kawaraban.Collect;
using Kawaraban.Store;

namespace Kawaraban.Tests.Collect;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static FeedRow Feed(TimeSpan quietFor, int failures = 0) =>
        new() { Id = new FeedId(1), Url = "https://post.example/feed", ChangedAt = Now - quietFor, Failures = failures };

    [Fact]
    public void A_feed_that_just_changed_is_looked_at_after_a_quarter_of_an_hour() =>
        Assert.InRange(Schedule.NextCheck(Feed(TimeSpan.Zero), null, Now) - Now, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(16.5));

    [Fact]
    public void A_feed_that_has_been_quiet_for_weeks_is_looked_at_once_a_day() =>
        Assert.InRange(Schedule.NextCheck(Feed(TimeSpan.FromDays(30)), null, Now) - Now, TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));

    [Fact]
    public void A_feed_that_asks_for_an_hour_gets_it() =>
        Assert.True(Schedule.NextCheck(Feed(TimeSpan.Zero), TimeSpan.FromHours(1), Now) - Now >= TimeSpan.FromHours(1));

    [Fact]
    public void A_feed_that_asks_for_a_year_is_looked_at_once_a_day() =>
        Assert.InRange(Schedule.NextCheck(Feed(TimeSpan.Zero), TimeSpan.FromDays(365), Now) - Now, TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));

    [Fact]
    public void Every_failure_doubles_the_wait_up_to_a_day()
    {
        var waits = Enumerable.Range(0, 12).Select(failures => Schedule.NextTry(Feed(TimeSpan.Zero, failures), Now) - Now).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits[^1], TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));
    }

    [Fact]
    public void Feeds_added_together_drift_apart()
    {
        var times = Enumerable.Range(1, 50).Select(id => Schedule.NextCheck(Feed(TimeSpan.Zero) with { Id = new FeedId(id) }, null, Now)).Distinct();

        Assert.True(times.Count() > 40);
    }
}
