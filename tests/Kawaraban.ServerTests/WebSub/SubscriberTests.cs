using System.Net;
using Kawaraban.Collect;
using Kawaraban.Store;
using Kawaraban.WebSub;

namespace Kawaraban.ServerTests.WebSub;

/// <summary>Our side of WebSub against a hub on this machine.</summary>
public sealed class SubscriberTests : IAsyncLifetime
{
    private LoopbackHub _hub = null!;
    private WebSubSite _site = null!;

    public async ValueTask InitializeAsync() => (_hub, _site) = (await LoopbackHub.StartAsync(), await WebSubSite.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _hub.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_feed_that_names_a_hub_is_subscribed_and_verified(bool inHeader)
    {
        _hub.NamesHubInHeader = inHeader;
        var feed = await _site.FollowAsync(_hub.Topic);

        await _site.RoundAsync();

        var asked = Assert.Single(_hub.Asked);
        Assert.Equal("subscribe", asked["hub.mode"]);
        Assert.Equal(_hub.Topic, asked["hub.topic"]);
        Assert.Matches("^[0-9a-f]{64}$", asked["hub.secret"]);
        Assert.Matches("/websub/[0-9a-f]{64}$", asked["hub.callback"]);
        Assert.Equal("864000", asked["hub.lease_seconds"]);
        Assert.Equal((HttpStatusCode.OK, "a-challenge"), await _hub.CallAsync(asked["hub.callback"], "subscribe"));
        Assert.True((await _site.SubscriptionAsync(feed)).IsLive(_site.Clock.Now));
    }

    [Fact]
    public async Task Nothing_is_verified_that_was_not_asked_for()
    {
        var callback = await SubscribeAsync(verified: false);

        Assert.Equal(HttpStatusCode.NotFound, (await _hub.CallAsync(callback, "subscribe", "https://other.example/feed")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _hub.CallAsync(callback, "unsubscribe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _hub.CallAsync(callback, "nonsense")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _hub.CallAsync(callback, "subscribe", challenge: null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _hub.CallAsync(callback[..^64] + new string('0', 64), "subscribe")).Status);
        Assert.Equal("asked", (await OfTopicAsync()).State);
    }

    [Fact]
    public async Task A_feed_without_a_hub_and_a_program_without_an_address_ask_nobody()
    {
        await using var unreachable = await WebSubSite.StartAsync(path: null);
        await unreachable.FollowAsync(_hub.Topic);
        await unreachable.RoundAsync();
        _hub.NamesHub = false;
        await _site.FollowAsync(_hub.Topic);
        await _site.RoundAsync();

        Assert.Empty(_hub.Asked);
    }

    [Fact]
    public async Task A_hub_that_denies_is_left_alone_and_says_why()
    {
        var callback = await SubscribeAsync(verified: false);

        var (status, _) = await _hub.CallAsync(callback, "denied");
        _site.Clock.Now += TimeSpan.FromDays(1);
        await _site.RoundAsync();

        var row = await OfTopicAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("denied", row.State);
        Assert.Contains("no room", row.LastProblem, StringComparison.Ordinal);
        Assert.Single(_hub.Asked);
    }

    [Fact]
    public async Task A_lease_is_renewed_before_it_ends_under_the_same_callback()
    {
        var callback = await SubscribeAsync(verified: true);
        await _site.RoundAsync();
        Assert.Single(_hub.Asked);

        _site.Clock.Now += TimeSpan.FromHours(20);
        await _site.RoundAsync();

        Assert.Equal([callback, callback], _hub.Asked.Select(asked => asked["hub.callback"]));
        await _hub.CallAsync(callback, "subscribe");
        Assert.Equal(_site.Clock.Now + TimeSpan.FromDays(1), (await OfTopicAsync()).LeaseEndsAt);
    }

    [Fact]
    public async Task A_hub_that_never_verifies_is_asked_again_less_and_less_often()
    {
        await SubscribeAsync(verified: false);
        for (var minutes = 0; minutes < 24 * 60; minutes += 5)
        {
            _site.Clock.Now += TimeSpan.FromMinutes(5);
            await _site.RoundAsync();
        }

        Assert.InRange(_hub.Asked.Count, 4, 8);
    }

    [Fact]
    public async Task Where_one_hub_refuses_the_next_one_is_asked()
    {
        _hub.OtherHub = "http://127.0.0.1:9/hub";
        await _site.FollowAsync(_hub.Topic);
        await _site.RoundAsync();
        Assert.NotNull((await OfTopicAsync()).LastProblem);

        _site.Clock.Now += TimeSpan.FromHours(1);
        await _site.RoundAsync();

        Assert.Single(_hub.Asked);
        Assert.Null((await OfTopicAsync()).LastProblem);
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_was_subscribed()
    {
        var callback = await SubscribeAsync(verified: true);
        var publicUrl = new Uri(callback[..callback.IndexOf("/websub/", StringComparison.Ordinal)]);

        _site = await _site.RestartAsync(publicUrl);
        await _site.RoundAsync();

        Assert.Single(_hub.Asked);
        Assert.True((await OfTopicAsync()).IsLive(_site.Clock.Now));
        _site.Clock.Now += TimeSpan.FromHours(20);
        await _site.RoundAsync();
        Assert.Equal(2, _hub.Asked.Count);
    }

    [Fact]
    public async Task Another_public_address_leaves_the_old_subscription_and_asks_for_a_new_one()
    {
        var callback = await SubscribeAsync(verified: true);

        _site = await _site.RestartAsync(new Uri("https://news.example/reader/"));
        _hub.Items = LoopbackHub.Item("Quay reopens", "The quay is open again.");
        _site.Clock.Now += TimeSpan.FromHours(7);
        await _site.RoundAsync();
        await _site.RefreshAsync(_hub.Topic);
        await _site.RoundAsync();

        Assert.Equal(["subscribe", "unsubscribe", "subscribe"], _hub.Asked.Select(asked => asked["hub.mode"]));
        Assert.Equal(callback, _hub.Asked.ElementAt(1)["hub.callback"]);
        Assert.StartsWith("https://news.example/reader/websub/", _hub.Asked.ElementAt(2)["hub.callback"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "a-challenge"), await _hub.CallAsync(callback, "unsubscribe"));
        Assert.Equal(HttpStatusCode.NotFound, (await _hub.CallAsync(callback, "unsubscribe")).Status);
    }

    [Fact]
    public async Task A_feed_that_is_stopped_is_unsubscribed_and_what_is_pushed_for_it_is_answered_with_gone()
    {
        var callback = await SubscribeAsync(verified: true);

        await _site.Feeds.FinishAsync(await _site.FeedAsync(_hub.Topic) with { IsStopped = true }, TestContext.Current.CancellationToken);
        await _site.RoundAsync();

        Assert.Equal("unsubscribe", _hub.Asked.Last()["hub.mode"]);
        Assert.False(_hub.Asked.Last().ContainsKey("hub.secret"));
        Assert.Equal(HttpStatusCode.Gone, await _hub.PushAsync(callback, _hub.Feed(""), "sha256", _hub.Asked.First()["hub.secret"]));
    }

    [Fact]
    public async Task A_feed_that_no_longer_names_its_hub_leaves_it()
    {
        await SubscribeAsync(verified: true);

        _hub.NamesHub = false;
        await _site.RefreshAsync(_hub.Topic);
        await _site.RoundAsync();

        Assert.Equal("unsubscribe", _hub.Asked.Last()["hub.mode"]);
    }

    [Fact]
    public async Task While_a_hub_announces_a_feed_it_is_polled_seldom_but_not_never()
    {
        var before = await _site.FollowAsync(_hub.Topic);
        await SubscribeAsync(verified: true);

        var live = await _site.RefreshAsync(_hub.Topic);
        _site.Clock.Now += TimeSpan.FromDays(2);
        var after = await _site.RefreshAsync(_hub.Topic);

        Assert.InRange(before.NextCheckAt - before.CheckedAt!.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(Subscriber.QuietInterval, live.NextCheckAt - live.CheckedAt!.Value);
        Assert.Equal("live", (await OfTopicAsync()).State);
        Assert.False((await OfTopicAsync()).IsLive(_site.Clock.Now));
        Assert.InRange(after.NextCheckAt - after.CheckedAt!.Value, TimeSpan.Zero, Schedule.Longest * 1.1);
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public async Task What_a_hub_pushes_and_signs_is_taken_in_and_related(string method)
    {
        var callback = await SubscribeAsync(verified: true);
        var body = _hub.Feed(LoopbackHub.Item("Ferry line opens", "The council opened the new ferry line on Tuesday, the harbour said."));

        Assert.Equal(HttpStatusCode.Accepted, await _hub.PushAsync(callback, body, method, _hub.Asked.First()["hub.secret"]));

        Assert.True(await _site.ShowsAsync("Ferry line opens", TimeSpan.FromSeconds(30)));
        await _hub.PushAsync(callback, body, method, _hub.Asked.First()["hub.secret"]);
        Assert.Equal(1, await _site.CountAsync("Ferry line opens"));
    }

    [Fact]
    public async Task What_is_not_signed_or_signed_wrongly_is_acknowledged_and_not_taken_in()
    {
        var callback = await SubscribeAsync(verified: true);
        var forged = _hub.Feed(LoopbackHub.Item("Forged report", "Nothing of this happened."));
        var honest = _hub.Feed(LoopbackHub.Item("Honest report", "All of this happened."));

        Assert.Equal(HttpStatusCode.Accepted, await _hub.PushAsync(callback, forged, null, ""));
        Assert.Equal(HttpStatusCode.Accepted, await _hub.PushAsync(callback, forged, "sha256", "another secret"));
        await _hub.PushAsync(callback, honest, "sha256", _hub.Asked.First()["hub.secret"]);

        Assert.True(await _site.ShowsAsync("Honest report", TimeSpan.FromSeconds(30)));
        Assert.Equal(0, await _site.CountAsync("Forged report"));
    }

    [Fact]
    public async Task A_push_that_is_too_large_or_no_feed_has_the_feed_polled_at_once()
    {
        var callback = await SubscribeAsync(verified: true);
        await _site.RefreshAsync(_hub.Topic);
        var secret = _hub.Asked.First()["hub.secret"];

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await _hub.PushAsync(callback, new string(' ', 9 * 1024 * 1024), "sha256", secret));
        Assert.Equal(_site.Clock.Now, (await _site.FeedAsync(_hub.Topic)).NextCheckAt);

        await _site.RefreshAsync(_hub.Topic);
        await _hub.PushAsync(callback, "It changed.", "sha256", secret);
        var honest = _hub.Feed(LoopbackHub.Item("Honest report", "All of this happened."));
        await _hub.PushAsync(callback, honest, "sha256", secret);
        Assert.True(await _site.ShowsAsync("Honest report", TimeSpan.FromSeconds(30)));
        Assert.Equal(_site.Clock.Now, (await _site.FeedAsync(_hub.Topic)).NextCheckAt);
    }

    private async Task<string> SubscribeAsync(bool verified)
    {
        await _site.FollowAsync(_hub.Topic);
        await _site.RoundAsync();
        var callback = _hub.Asked.Last()["hub.callback"];
        if (verified)
            await _hub.CallAsync(callback, "subscribe");
        return callback;
    }

    private async Task<SubscriptionRow> OfTopicAsync() => await _site.SubscriptionAsync(await _site.FeedAsync(_hub.Topic));
}
