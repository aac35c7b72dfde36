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
        var own = await town.Site.ReadAsync(busy.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Empty(own.QuerySelectorAll("[formaction$='/refresh']"));
        Assert.Single(own.QuerySelectorAll("[formaction$='/pause']"));
    }

    [Fact]
    public async Task Settings_do_what_they_say_and_lead_back()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Feeds>().AddAsync([new NewFeed("https://gazette.example/feed", "Gazette"), new NewFeed("https://other.example/feed")], TestContext.Current.CancellationToken);

        using var paused = await site.PressAsync("/feeds/1", "/feeds/1/pause");
        Assert.Equal((HttpStatusCode.Redirect, "/feeds/1?did=saved"), (paused.StatusCode, paused.Headers.Location!.ToString()));
        Assert.True((await FeedAsync(site)).IsPaused);

        using var resumed = await site.PressAsync("/feeds/1", "/feeds/1/resume");
        Assert.False((await FeedAsync(site)).IsPaused);

        using var saved = await site.PressAsync("/feeds/1", "/feeds/1/settings", ("title", "Morning paper"), ("folder", "Coast/North"), ("full-text", "always"), ("address", "gazette.example/new"));
        var feed = await FeedAsync(site);
        Assert.Equal(("Morning paper", "Coast/North", FullText.Always, "https://gazette.example/new"), (feed.OwnTitle, feed.Folder, feed.FullText, feed.Url));
        Assert.Equal("Saved for Morning paper.", (await site.ReadAsync(saved.Headers.Location!.ToString())).Words(".said"));

        using var taken = await site.PressAsync("/feeds/1", "/feeds/1/settings", ("title", ""), ("full-text", "never"), ("address", "https://other.example/feed"));
        Assert.Contains("another feed has that address", (await site.ReadAsync(taken.Headers.Location!.ToString())).Words(".said"), StringComparison.Ordinal);
        Assert.Equal(("https://gazette.example/new", (string?)null), ((await FeedAsync(site)).Url, (await FeedAsync(site)).Folder));
    }

    [Fact]
    public async Task A_feed_that_is_removed_leaves_its_articles()
    {
        await using var site = await TestSite.StartAsync();
        var gazette = (await site.Get<Feeds>().AtAsync(["https://gazette.example/feed"], reader: null, TestContext.Current.CancellationToken)).Single();
        var page = await site.ReadAsync($"/feeds/{gazette.Id}");
        Assert.Contains("3 articles stay", page.Words("details"), StringComparison.Ordinal);
        Assert.Contains("Minamihama wall was due for repair", page.Words(".feed-last"), StringComparison.Ordinal);

        using var removed = await site.PressAsync($"/feeds/{gazette.Id}", $"/feeds/{gazette.Id}/remove");

        Assert.Equal("The feed is read no longer. Its articles stay.", (await site.ReadAsync(removed.Headers.Location!.ToString())).Words(".said"));
        await site.ReadAsync($"/articles/{site.Town.Edited}");
        using var gone = await site.GetAsync($"/feeds/{gazette.Id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Folders_are_renamed_with_what_stands_below_them_and_removed_without_their_feeds()
    {
        await using var site = await TestSite.StartAsync();

        using var renamed = await site.PressAsync("/feeds/folders", "/feeds/folders/rename", ("folder", "Coast"), ("name", "Shore/East"));
        Assert.Equal(["Shore / East", "Shore / East / 日本/海"], (await site.ReadAsync("/feeds/folders")).AllWords(".folders h2"));

        using var removed = await site.PressAsync("/feeds/folders", "/feeds/folders/remove", ("folder", "Shore/East"));
        Assert.Equal(["Shore", "Shore / 日本/海"], (await site.ReadAsync("/feeds/folders")).AllWords(".folders h2"));
        Assert.Equal(2, (await site.ReadAsync("/feeds?folder=Shore")).QuerySelectorAll(".feeds tbody tr").Length);
    }

    [Fact]
    public async Task Hundreds_of_feeds_come_page_by_page_each_once_and_are_found_by_name()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Feeds>().AddAsync(Enumerable.Range(0, 200).Select(n => new NewFeed($"https://n{n}.example/feed", $"Paper {n % 50}", n % 3 == 0 ? null : $"Folder {n % 3}")), TestContext.Current.CancellationToken);

        var seen = new List<string>();
        for (var address = (string?)"/feeds"; address is not null;)
        {
            var page = await site.ReadAsync(address);
            seen.AddRange(page.AllWords(".feeds .address"));
            address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((200, 200), (seen.Count, seen.Distinct().Count()));
        Assert.Equal(4, (await site.ReadAsync("/feeds?q=paper+49")).QuerySelectorAll(".feeds tbody tr").Length);
        Assert.Equal("No feed has this in its name or address.", (await site.ReadAsync("/feeds?q=100%25")).Words(".quiet"));
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Feeds>().AddAsync([new NewFeed("https://gazette.example/feed", "Gazette")], TestContext.Current.CancellationToken);

        foreach (var action in (string[])["1/pause", "1/resume", "1/refresh", "1/settings", "1/remove", "folders/rename", "folders/remove", "add", "list", "refresh", "errands/x/follow"])
            Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync($"/feeds/{action}"));
        Assert.False((await FeedAsync(site)).IsPaused);
    }

    [Fact]
    public async Task Without_feeds_the_page_says_how_the_first_one_comes()
    {
        await using var site = await TestSite.StartEmptyAsync();

        var page = await site.ReadAsync("/feeds");

        Assert.Contains("No feeds are followed yet.", page.Words("main"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[action='/feeds/add'] input[name=url]"));
    }

    private static async Task<FeedRow> FeedAsync(TestSite site) => (await site.Get<Subscriptions>().FindAsync("1", Readers.First, TestContext.Current.CancellationToken))!;
}
