using System.Globalization;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

/// <summary>What a check writes down about its feed, over days of a clock that a test moves.</summary>
public sealed class RefreshTests : IAsyncLifetime
{
    private readonly List<(string Path, string? IfNoneMatch)> _asked = [];
    private Collector _collector = null!;
    private LoopbackSite _site = null!;

    /// <summary>How the site answers.</summary>
    private Func<HttpContext, Task> _answer = context => context.Response.WriteAsync(FeedOf(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ManualClock Clock => _collector.Clock;

    private Feeds Feeds => _collector.Get<Feeds>();

    public async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        _site = await LoopbackSite.StartAsync(context =>
        {
            _asked.Add((context.Request.Path.Value!, (string?)context.Request.Headers.IfNoneMatch));
            return _answer(context);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _collector.DisposeAsync();
    }

    private static string FeedOf(int items, string channel = "") =>
        "<rss version=\"2.0\"><channel><title>Harbour Post</title>" + channel
        + string.Concat(Enumerable.Range(1, items).Select(i => FormattableString.Invariant(
            $"<item><title>Report {i}</title><guid>r{i}</guid><description>The council met {i} times. {string.Join(' ', Enumerable.Repeat("The ferry sails daily.", 40))}</description></item>")))
        + "</channel></rss>";

    private Task<FeedRow> FollowAsync(string path = "/feed") => _collector.FollowAsync(new Uri(_site.Address, path).AbsoluteUri);

    private async Task<FeedRow> RowAsync(FeedId id) => (await Feeds.AllAsync(Ct)).Single(feed => feed.Id == id);

    private async Task<FeedRow> CheckAsync(FeedRow feed, TimeSpan later = default)
    {
        Clock.Advance(later);
        await _collector.Get<Refresh>().RunAsync(await RowAsync(feed.Id), Ct);
        return await RowAsync(feed.Id);
    }

    private static Task Answer(HttpContext context, int status, string body = "", params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return status == 304 ? Task.CompletedTask : context.Response.WriteAsync(body);
    }

    [Fact]
    public async Task New_validators_are_kept_when_the_body_is_the_same()
    {
        var version = 0;
        _answer = context => Answer(context, 200, FeedOf(1), ("ETag", $"\"{++version}\""));
        var feed = await FollowAsync();

        await CheckAsync(feed);
        Assert.Equal("\"2\"", (await CheckAsync(feed)).Etag);
        await CheckAsync(feed);

        Assert.Equal([null, "\"1\"", "\"2\""], _asked.Select(asked => asked.IfNoneMatch));
    }

    [Fact]
    public async Task New_validators_that_come_with_unchanged_are_kept_and_old_ones_where_none_come()
    {
        var answers = new Queue<(int Status, string? Etag)>([(200, "W/\"a\""), (304, null), (304, "W/\"b\""), (304, null)]);
        _answer = context =>
        {
            var (status, etag) = answers.Dequeue();
            return Answer(context, status, FeedOf(1), [.. etag is null ? Array.Empty<(string, string)>() : [("ETag", etag)]]);
        };
        var feed = await FollowAsync();

        for (var check = 0; check < 4; check++)
            feed = await CheckAsync(feed);

        Assert.Equal([null, "W/\"a\"", "W/\"a\"", "W/\"b\""], _asked.Select(asked => asked.IfNoneMatch));
        Assert.Equal("W/\"b\"", feed.Etag);
        Assert.Null(feed.Problem);
    }

    [Theory]
    [InlineData("Expires", "0")]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Cache-Control", "no-cache, max-age=0")]
    public async Task An_answer_that_is_stale_at_once_keeps_its_validators(string header, string value)
    {
        _answer = context => Answer(context, 200, FeedOf(1), ("ETag", "\"1\""), (header, value));
        var feed = await FollowAsync();

        Assert.Equal("\"1\"", (await CheckAsync(feed)).Etag);
    }

    [Fact]
    public async Task A_broken_answer_does_not_bring_validators_that_would_make_it_pass_for_unchanged()
    {
        _answer = context => context.Request.Headers.IfNoneMatch == "\"2\"" ? Answer(context, 304) : Answer(context, 200, "<rss><channel", ("ETag", "\"2\""));
        var feed = await FollowAsync();

        await CheckAsync(feed);
        feed = await CheckAsync(feed, TimeSpan.FromHours(1));

        Assert.Equal(2, feed.Failures);
        Assert.NotNull(feed.Problem);
    }

    [Fact]
    public async Task A_site_that_only_says_unchanged_is_asked_for_the_whole_once_in_a_while()
    {
        _answer = context => context.Request.Headers.IfNoneMatch.Count > 0 ? Answer(context, 304) : Answer(context, 200, FeedOf(1), ("ETag", "\"1\""));
        var feed = await FollowAsync();

        for (var day = 0; day < 10; day++)
            await CheckAsync(feed, TimeSpan.FromDays(1));

        Assert.Equal(2, _asked.Count(asked => asked.IfNoneMatch is null));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_permanent_redirect_moves_the_address_when_it_is_still_there_an_hour_later(int status)
    {
        _answer = context => context.Request.Path == "/old" ? Answer(context, status, "", ("Location", "/new")) : Answer(context, 200, FeedOf(1));
        var feed = await FollowAsync("/old");

        Assert.EndsWith("/old", (await CheckAsync(feed)).Url, StringComparison.Ordinal);
        Assert.EndsWith("/old", (await CheckAsync(feed, TimeSpan.FromMinutes(5))).Url, StringComparison.Ordinal);
        Assert.EndsWith("/new", (await CheckAsync(feed, TimeSpan.FromHours(1))).Url, StringComparison.Ordinal);
        _asked.Clear();
        await CheckAsync(feed);

        Assert.Equal("/new", Assert.Single(_asked).Path);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task A_temporary_redirect_moves_nothing_however_often_it_is_seen(int status)
    {
        _answer = context => context.Request.Path == "/old" ? Answer(context, status, "", ("Location", "/new")) : Answer(context, 200, FeedOf(1));
        var feed = await FollowAsync("/old");

        for (var day = 0; day < 3; day++)
            feed = await CheckAsync(feed, TimeSpan.FromDays(1));

        Assert.EndsWith("/old", feed.Url, StringComparison.Ordinal);
        Assert.Null(feed.Problem);
    }

    [Fact]
    public async Task A_redirect_that_is_gone_again_or_leads_elsewhere_starts_anew()
    {
        var to = (string?)"/a";
        _answer = context => to is not null && context.Request.Path == "/old" ? Answer(context, 301, "", ("Location", to)) : Answer(context, 200, FeedOf(1));
        var feed = await FollowAsync("/old");

        await CheckAsync(feed);
        to = "/b";
        await CheckAsync(feed, TimeSpan.FromHours(2));
        to = null;
        await CheckAsync(feed, TimeSpan.FromHours(2));
        to = "/b";
        feed = await CheckAsync(feed, TimeSpan.FromHours(2));

        Assert.EndsWith("/old", feed.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permanent_redirect_to_what_is_no_feed_moves_nothing()
    {
        _answer = context => context.Request.Path == "/old" ? Answer(context, 301, "", ("Location", "/")) : Answer(context, 200, "<!doctype html><title>Home</title><p>Welcome");
        var feed = await FollowAsync("/old");

        await CheckAsync(feed);
        feed = await CheckAsync(feed, TimeSpan.FromDays(1));

        Assert.EndsWith("/old", feed.Url, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.WebPage, feed.Problem?.Kind);
    }

    [Theory]
    [InlineData("/old", "/new")]
    [InlineData("/new", "/old")]
    public async Task A_feed_that_moves_to_where_another_is_leaves_the_older_of_the_two(string older, string newer)
    {
        _answer = context => context.Request.Path == "/old" ? Answer(context, 301, "", ("Location", "/new")) : Answer(context, 200, FeedOf(1));
        var kept = await FollowAsync(older);
        var stopped = await FollowAsync(newer);
        var moving = older == "/old" ? kept : stopped;

        await CheckAsync(moving);
        await CheckAsync(moving, TimeSpan.FromHours(2));

        (kept, stopped) = (await RowAsync(kept.Id), await RowAsync(stopped.Id));
        Assert.EndsWith("/new", kept.Url, StringComparison.Ordinal);
        Assert.EndsWith("/old", stopped.Url, StringComparison.Ordinal);
        Assert.False(kept.IsStopped);
        Assert.True(stopped.IsStopped);
        Assert.Equal(ProblemKind.FollowedAlready, stopped.Problem?.Kind);
        Assert.Null(kept.Problem);
    }

    [Fact]
    public async Task Two_feeds_that_move_to_one_address_become_one()
    {
        _answer = context => context.Request.Path != "/new" ? Answer(context, 301, "", ("Location", "/new")) : Answer(context, 200, FeedOf(1));
        var one = await FollowAsync("/a");
        var other = await FollowAsync("/b");

        foreach (var later in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromHours(2)])
        {
            one = await CheckAsync(one, later);
            other = await CheckAsync(other);
        }

        Assert.False(one.IsStopped);
        Assert.Equal(ProblemKind.FollowedAlready, other.Problem?.Kind);
    }

    [Fact]
    public async Task An_address_that_is_gone_is_no_longer_asked()
    {
        _answer = context => Answer(context, 410);
        var feed = await CheckAsync(await FollowAsync());

        Assert.True(feed.IsStopped);
        Assert.Equal(ProblemKind.Gone, feed.Problem?.Kind);
        Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await Feeds.DueAsync(10, Ct));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is_by_all_its_feeds_after_a_restart_too_and_none_is_blamed()
    {
        _answer = context => Answer(context, 429, "", ("Retry-After", "7200"));
        var one = await FollowAsync("/a");
        var other = await FollowAsync("/b");

        one = await CheckAsync(one);
        await _collector.RestartAsync();
        other = await CheckAsync(other, TimeSpan.FromMinutes(30));

        Assert.Single(_asked);
        Assert.All((FeedRow[])[one, other], feed =>
        {
            Assert.Equal(0, feed.Failures);
            Assert.Equal(ProblemKind.RateLimited, feed.Problem?.Kind);
            Assert.True(feed.NextCheckAt >= Clock.GetUtcNow().AddMinutes(90));
        });

        _answer = context => Answer(context, 200, FeedOf(1));
        Assert.Null((await CheckAsync(other, TimeSpan.FromHours(2))).Problem);
    }

    [Theory]
    [InlineData("<channel-ttl/>", "Cache-Control", "max-age=14400", 4.0)]
    [InlineData("<channel-ttl/>", "Expires", "+4", 4.0)]
    [InlineData("<ttl>240</ttl>", "X-Nothing", "", 4.0)]
    [InlineData("<ttl>240</ttl>", "Cache-Control", "max-age=60", 4.0)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>", "X-Nothing", "", 1.0)]
    [InlineData("<ttl>99999</ttl>", "X-Nothing", "", 24.0)]
    [InlineData("<channel-ttl/>", "Cache-Control", "max-age=31536000", 24.0)]
    [InlineData("<channel-ttl/>", "Cache-Control", "no-store, max-age=14400", 0.25)]
    public async Task What_the_site_and_the_feed_ask_for_widens_the_interval_up_to_a_day(string channel, string header, string value, double hours)
    {
        value = value == "+4" ? Clock.GetUtcNow().AddHours(4).ToString("r", CultureInfo.InvariantCulture) : value;
        var date = Clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        _answer = context => Answer(context, 200, FeedOf(1, channel), (header, value), ("Date", date));
        var feed = await CheckAsync(await FollowAsync());

        Assert.InRange(feed.NextCheckAt - Clock.GetUtcNow(), TimeSpan.FromHours(hours), TimeSpan.FromHours(hours * 1.1));
    }

    [Fact]
    public async Task What_a_feed_asks_for_holds_when_it_is_unchanged()
    {
        _answer = context => context.Request.Headers.IfNoneMatch.Count > 0 ? Answer(context, 304) : Answer(context, 200, FeedOf(1, "<ttl>240</ttl>"), ("ETag", "\"1\""));
        var feed = await FollowAsync();

        await CheckAsync(feed);
        feed = await CheckAsync(feed, TimeSpan.FromHours(4));

        Assert.True(feed.NextCheckAt - Clock.GetUtcNow() >= TimeSpan.FromHours(4));
    }

    [Fact]
    public async Task A_feed_that_fails_for_weeks_is_asked_once_a_day_and_never_dropped()
    {
        _answer = context => Answer(context, 200, "<?xml version=\"1.0\"?>");
        var feed = await FollowAsync();
        var waits = new List<TimeSpan>();
        var start = Clock.GetUtcNow();

        for (var check = 0; check < 25; check++)
        {
            feed = await CheckAsync(feed);
            waits.Add(feed.NextCheckAt - Clock.GetUtcNow());
            Clock.Advance(waits[^1]);
            await _collector.RestartAsync();
        }

        Assert.InRange(waits[0], TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(33));
        Assert.InRange(waits[^1], TimeSpan.FromHours(24), TimeSpan.FromHours(26.4));
        Assert.Equal(waits.Order(), waits);
        Assert.False(feed.IsStopped);
        Assert.Equal(25, feed.Failures);
        Assert.Equal(start, feed.FailingSince);

        _answer = context => Answer(context, 200, FeedOf(1));
        feed = await CheckAsync(feed);
        Assert.Equal((0, null, null), (feed.Failures, feed.FailingSince, feed.LastProblem));
    }

    [Theory]
    [InlineData("", ProblemKind.Empty)]
    [InlineData(" \r\n", ProblemKind.Empty)]
    [InlineData("<!doctype html><title>Harbour Post</title><p>Welcome", ProblemKind.WebPage)]
    [InlineData("<!doctype html><title>Just a moment...</title>", ProblemKind.Challenge)]
    [InlineData("{\"error\": \"no such feed\"}", ProblemKind.NotAFeed)]
    [InlineData("No feed today.", ProblemKind.NotAFeed)]
    public async Task What_comes_in_place_of_a_feed_is_told_for_what_it_is(string body, object kind)
    {
        _answer = context => Answer(context, 200, body);
        var feed = await CheckAsync(await FollowAsync());

        Assert.Equal(kind, feed.Problem?.Kind);
        Assert.Equal(1, feed.Failures);
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_and_does_not_stop_the_round()
    {
        await Feeds.AddAsync([new NewFeed("http://"), new NewFeed("/feed.xml")], Ct);

        foreach (var feed in await Feeds.AllAsync(Ct))
            Assert.NotNull((await CheckAsync(feed)).Problem);
    }

    [Fact]
    public async Task How_often_a_feed_publishes_decides_how_often_it_is_looked_at()
    {
        var items = string.Concat(Enumerable.Range(0, 10).Select(day =>
            $"<item><title>Day {day}</title><guid>d{day}</guid><pubDate>{Clock.GetUtcNow().AddDays(-day).ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>"));
        _answer = context => Answer(context, 200, $"<rss version=\"2.0\"><channel><title>Daily</title>{items}</channel></rss>");
        var feed = await CheckAsync(await FollowAsync());

        Assert.InRange(feed.NextCheckAt - Clock.GetUtcNow(), TimeSpan.FromHours(5), TimeSpan.FromHours(7));
    }

    [Fact]
    public async Task A_feed_that_was_stopped_while_it_was_read_stays_stopped()
    {
        var feed = await CheckAsync(await FollowAsync());
        await Feeds.FinishAsync(feed with { IsStopped = true }, Ct);

        await Feeds.FinishAsync(feed, Ct);

        Assert.True((await RowAsync(feed.Id)).IsStopped);
    }
}
