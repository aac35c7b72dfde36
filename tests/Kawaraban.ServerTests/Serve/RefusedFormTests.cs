using System.Net;
using AngleSharp.Dom;

namespace Kawaraban.ServerTests.Serve;

/// <summary>Whoever sends a form that cannot be taken reads why, and where to go on.</summary>
public sealed class RefusedFormTests
{
    [Theory]
    [InlineData("en", "This was not accepted", "To that page")]
    [InlineData("id", "Ini tidak dapat diterima", "Ke halaman itu")]
    [InlineData("ja", "受け付けられません", "元のページへ")]
    [InlineData("zh-Hans", "未能接受", "返回该页面")]
    public async Task A_form_whose_token_is_not_known_any_more_is_told_so_with_the_way_back(string language, string title, string back)
    {
        await using var site = await TestSite.StartAsync();
        var story = $"/stories/{site.Town.Breach}";

        using var answer = await site.PostAsync($"{story}/mark", [("mark", "Later"), ("__RequestVerificationToken", "from before")], ("Accept-Language", language), ("Referer", new Uri(site.Address, story).AbsoluteUri));
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal((back, story), (page.QuerySelector(".notice a.button")!.TextContent, page.QuerySelector(".notice a.button")!.GetAttribute("href")));
        Assert.Empty((await site.ReadAsync("/?view=later")).QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task A_form_that_comes_from_nowhere_leads_to_the_stories()
    {
        await using var site = await TestSite.StartAsync();

        using var answer = await site.PostAsync("/searches", [], ("Referer", "https://elsewhere.example/stories/1"));
        var page = await TestSite.ParseAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/", page.QuerySelector(".notice a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_form_sent_to_no_page_is_answered_with_the_page_that_says_so()
    {
        await using var site = await TestSite.StartAsync();

        using var answer = await site.PressAsync("/", "/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", (await TestSite.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_with_nonsense_in_it_is_told_so()
    {
        await using var site = await TestSite.StartAsync();

        using var answer = await site.PressAsync("/", $"/stories/{site.Town.Vote}/mark", ("mark", "Burn"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("This was not accepted", (await TestSite.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
    }
}
