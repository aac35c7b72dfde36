using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>What a reader read, keeps and likes, over HTTP as a browser without script would.</summary>
public sealed class ReadingStateTests
{
    [Fact]
    public async Task A_story_that_was_opened_is_read_and_leaves_the_unread_ones()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(8, await CountAsync(site, "/?view=unread"));

        await site.ReadAsync($"/stories/{site.Town.Breach}");

        Assert.Equal(7, await CountAsync(site, "/?view=unread"));
        Assert.True((await CardAsync(site, site.Town.Breach)).ClassList.Contains("read"));
        Assert.Equal("Mark as unread", (await CardAsync(site, site.Town.Breach)).Words("[data-key=m]"));
    }

    [Theory]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    public async Task A_page_that_a_browser_fetches_ahead_is_not_read(string header, string value)
    {
        await using var site = await TestSite.StartAsync();

        foreach (var address in (string[])[$"/stories/{site.Town.Breach}", $"/articles/{site.Town.Wire}"])
            (await site.GetWithAsync(address, header, value)).Dispose();

        Assert.Equal(8, await CountAsync(site, "/?view=unread"));
        Assert.Equal("once", (await site.ReadAsync($"/articles/{site.Town.Wire}")).Words(".figures div:last-child dd"));
    }

    [Fact]
    public async Task A_story_with_a_later_report_has_news_and_is_unread_again()
    {
        await using var site = await TestSite.StartAsync();
        await site.ReadAsync($"/stories/{site.Town.Breach}");

        await using (var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("update story set news_at = news_at + 1000 where id = @Breach", new { site.Town.Breach });

        Assert.Equal(8, await CountAsync(site, "/?view=unread"));
        Assert.Equal("News since you read it", (await CardAsync(site, site.Town.Breach)).Words(".news"));
    }

    [Fact]
    public async Task Marking_a_story_unread_lasts_until_it_is_opened_again()
    {
        await using var site = await TestSite.StartAsync();
        var address = $"/stories/{site.Town.Breach}";
        await site.ReadAsync(address);

        using var answer = await site.PressAsync(address + "?marked=Read", address + "/mark", ("mark", "Unread"));
        var back = await site.ReadAsync(answer.Headers.Location!.ToString());

        Assert.Equal("Marked as unread. It stays so until you open it again.", back.Words(".marks [role=status]"));
        Assert.Equal(8, await CountAsync(site, "/?view=unread"));
    }

    [Fact]
    public async Task Liking_a_story_that_was_marked_unread_leaves_it_unread()
    {
        await using var site = await TestSite.StartAsync();
        var address = $"/stories/{site.Town.Breach}";
        await site.ReadAsync(address);
        using var marked = await site.PressAsync(address + "?marked=Read", address + "/mark", ("mark", "Unread"));

        using var liked = await site.PressAsync(address + "?marked=Unread", address + "/like");
        var page = await site.ReadAsync(liked.Headers.Location!.ToString());

        Assert.Equal("Liked.", page.Words(".counters [role=status]"));
        Assert.Equal(8, await CountAsync(site, "/?view=unread"));
    }

    [Fact]
    public async Task What_is_kept_for_later_or_liked_is_listed_by_when_it_was_kept_stories_and_articles_alike()
    {
        await using var site = await TestSite.StartAsync();
        (await site.PressAsync("/", $"/stories/{site.Town.Vote}/mark", ("mark", "Later"), ("back", "/?lang=en"))).Dispose();
        (await site.PressAsync("/", $"/articles/{site.Town.Copy}/mark", ("mark", "Later"))).Dispose();
        (await site.PressAsync("/", $"/stories/{site.Town.Breach}/like")).Dispose();

        Assert.Equal(
            ["Council of Minamihama votes to raise its sea wall", "Sea wall gives way in Minamihama"],
            (await site.ReadAsync("/?view=later")).AllWords(".front h2").Order(StringComparer.Ordinal));
        Assert.Equal([SmallTown.Title], (await site.ReadAsync("/?view=liked")).AllWords(".front h2"));
        Assert.Equal(["Sea wall gives way in Minamihama"], (await site.ReadAsync("/?view=later&outlet=Coastal%20Wire")).AllWords(".front h2"));

        (await site.PressAsync("/", $"/stories/{site.Town.Vote}/mark", ("mark", "NotLater"))).Dispose();
        Assert.Equal(1, await CountAsync(site, "/?view=later"));
    }

    [Fact]
    public async Task A_button_leads_back_to_the_list_it_was_pressed_in_and_nowhere_else()
    {
        await using var site = await TestSite.StartAsync();
        var action = $"/stories/{site.Town.Vote}/mark";

        using var list = await site.PressAsync("/", action, ("mark", "Later"), ("back", "/?view=unread&lang=en"));
        using var elsewhere = await site.PressAsync("/", action, ("mark", "Later"), ("back", "//evil.example/"));
        using var nonsense = await site.PressAsync("/", action, ("mark", "Burn"));

        Assert.Equal($"/?view=unread&lang=en#story-{site.Town.Vote}", list.Headers.Location!.ToString());
        Assert.Equal($"/stories/{site.Town.Vote}?marked=Later", elsewhere.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync(action));
    }

    [Fact]
    public async Task All_stories_of_a_list_are_marked_read_at_once()
    {
        await using var site = await TestSite.StartAsync();
        var button = (await site.ReadAsync("/?lang=en")).QuerySelector<IHtmlButtonElement>("[formaction='/stories/read']")!;

        (await site.PressAsync("/", "/stories/read", ("stories", button.Value), ("back", "/?lang=en"))).Dispose();

        Assert.Equal(0, await CountAsync(site, "/?view=unread&lang=en"));
        Assert.Equal(4, await CountAsync(site, "/?view=unread"));
    }

    [Fact]
    public async Task Unread_stories_follow_page_by_page_without_a_gap()
    {
        await using var site = await TestSite.StartAsync();
        await site.Town.AddQuietDaysAsync(60, TestContext.Current.CancellationToken);
        await site.ReadAsync($"/stories/{site.Town.Breach}");
        var seen = new List<string>();

        for (var address = "/?view=unread"; address is not null;)
        {
            var page = await site.ReadAsync(address);
            seen.AddRange(page.QuerySelectorAll(".front h2 a").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(67, seen.Count);
        Assert.Equal(67, seen.Distinct().Count());
    }

    private static async Task<int> CountAsync(TestSite site, string address) => (await site.ReadAsync(address)).QuerySelectorAll(".front > li").Length;

    private static async Task<IElement> CardAsync(TestSite site, StoryId story) => (await site.ReadAsync("/")).QuerySelector($"#story-{story}")!;
}
