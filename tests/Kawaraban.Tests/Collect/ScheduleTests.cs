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
    public void A_feed_or_site_that_asks_for_an_hour_gets_it()
    {
        Assert.True(Schedule.NextCheck(Feed(TimeSpan.Zero), TimeSpan.FromHours(1), Now) - Now >= TimeSpan.FromHours(1));
        Assert.True(Schedule.NextCheck(Feed(TimeSpan.Zero) with { TtlSeconds = 3600 }, null, Now) - Now >= TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData(20 * 60, 15)]           // every twenty minutes: as often as is polite
    [InlineData(4 * 3600, 60)]          // every four hours: every hour
    [InlineData(24 * 3600, 6 * 60)]     // daily: four times a day
    [InlineData(30 * 24 * 3600, 24 * 60)]
    public void A_feed_is_looked_at_four_times_as_often_as_it_publishes(int gapSeconds, int minutes) =>
        Assert.InRange(
            Schedule.NextCheck(Feed(TimeSpan.Zero) with { GapSeconds = gapSeconds }, null, Now) - Now,
            TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes * 1.1));

    [Fact]
    public void A_busy_feed_that_falls_silent_is_looked_at_less_and_less()
    {
        var waits = new[] { 1, 4, 16, 64, 256 }.Select(hours => Schedule.NextCheck(Feed(TimeSpan.FromHours(hours)) with { GapSeconds = 600 }, null, Now)).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits[2] - Now, TimeSpan.FromHours(2), TimeSpan.FromHours(2.2));
    }

    [Fact]
    public void How_often_a_feed_publishes_is_read_off_its_recent_items()
    {
        var hourly = Enumerable.Range(0, 50).Select(i => Now.AddHours(-i));

        Assert.InRange(Schedule.GapOf(hourly, Now)!.Value, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public void A_date_in_the_future_or_before_the_web_says_nothing_about_a_feed() =>
        Assert.Null(Schedule.GapOf([Now.AddYears(1), DateTimeOffset.MinValue], Now));

    [Fact]
    public void A_feed_whose_host_asked_for_a_pause_waits_that_long_and_never_less_than_is_polite()
    {
        Assert.InRange(Schedule.AfterPause(Feed(TimeSpan.Zero), Now.AddHours(3), Now) - Now, TimeSpan.FromHours(3), TimeSpan.FromHours(3.3));
        Assert.True(Schedule.AfterPause(Feed(TimeSpan.Zero), Now.AddSeconds(1), Now) - Now >= Schedule.Shortest);
    }

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
