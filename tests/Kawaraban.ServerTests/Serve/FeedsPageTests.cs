using System.Net;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

public sealed class FeedsPageTests(TownSite town)
{
    [Fact]
    public async Task Feeds_that_need_a_look_come_first_with_what_is_wrong_and_what_to_do()
    {
        var page = await town.Site.ReadAsync("/feeds");

        Assert.Equal("Worth a look", page.AllWords(".feeds h2")[0]);
        Assert.Equal(["Kabar Pesisir broken.example/feed", "Portside Archive gone.example/atom"], page.AllWords(".ailing tbody th"));
        Assert.Equal("Failing; it began 3 days ago", page.AllWords(".ailing .state")[0]);
        Assert.Equal("broken.example has nothing at this address (404). It may have moved: look for the feed on the site again.", page.AllWords(".ailing .problem")[0]);
    }

    [Fact]
    public async Task The_others_stand_by_folder_with_their_state_their_next_check_and_their_week()
    {
        var page = await town.Site.ReadAsync("/feeds");

        Assert.Equal(["Worth a look", "Coast", "Coast / 日本/海", "Without a folder"], page.AllWords(".feeds h2"));
        var gazette = page.QuerySelectorAll(".feeds tr").Single(row => row.Words().Contains("Tidewater Gazette", StringComparison.Ordinal));
        Assert.Equal("Fresh, read 12 minutes ago", gazette.Words(".state"));
        Assert.Equal(["in 48 minutes", "3"], gazette.AllWords("[data-label]"));
        Assert.Contains("Waiting: its site asked for a pause", page.AllWords(".waiting .state"));
        Assert.Contains("busy.example asks to be left alone until 18 Sep 2025 15:00. It is asked again then.", page.AllWords(".waiting .problem"));
        Assert.Contains("Waiting to be read for the first time", page.AllWords(".waiting .state"));
        Assert.Equal(["Paused by you"], page.AllWords(".paused .state"));
    }

    [Fact]
    public async Task A_site_that_asked_for_a_pause_is_not_asked_at_once()
    {
        var page = await town.Site.ReadAsync("/feeds");

        var busy = page.QuerySelectorAll(".feeds tr").Single(row => row.Words().Contains("Inland Post", StringComparison.Ordinal));
        Assert.Empty(busy.QuerySelectorAll("[formaction$='/refresh']"));
        Assert.Single(busy.QuerySelectorAll("[formaction$='/pause']"));
    }

    [Fact]
    public async Task Buttons_do_what_they_say_and_lead_back()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Feeds>().AddAsync([new NewFeed("https://gazette.example/feed", "Gazette")], TestContext.Current.CancellationToken);

        using var paused = await site.PressAsync("/feeds", "/feeds/1/pause");
        Assert.Equal((HttpStatusCode.Redirect, "/feeds?did=saved&feed=1#feed-1"), (paused.StatusCode, paused.Headers.Location!.ToString()));
        Assert.True((await FeedAsync(site)).IsPaused);

        using var resumed = await site.PressAsync("/feeds", "/feeds/1/resume");
        Assert.False((await FeedAsync(site)).IsPaused);

        using var always = await site.PressAsync("/feeds", "/feeds/1/full-text", ("full-text-1", "always"));
        Assert.Equal(FullText.Always, (await FeedAsync(site)).FullText);

        using var refreshed = await site.PressAsync("/feeds", "/feeds/1/refresh");
        Assert.Equal("Gazette is read within half a minute.", (await site.ReadAsync(refreshed.Headers.Location!.ToString().Split('#')[0])).Words(".said"));
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Feeds>().AddAsync([new NewFeed("https://gazette.example/feed", "Gazette")], TestContext.Current.CancellationToken);

        foreach (var action in (string[])["pause", "resume", "refresh", "full-text"])
            Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync($"/feeds/1/{action}"));
        Assert.False((await FeedAsync(site)).IsPaused);
    }

    [Fact]
    public async Task Without_feeds_the_page_says_how_the_first_one_comes()
    {
        await using var site = await TestSite.StartEmptyAsync();

        var page = await site.ReadAsync("/feeds");

        Assert.Contains("No feeds are followed yet.", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("kawaraban add", page.Words("main"), StringComparison.Ordinal);
    }

    private static async Task<FeedRow> FeedAsync(TestSite site) => (await site.Get<Subscriptions>().FindAsync("1", TestContext.Current.CancellationToken))!;
}
