using System.Net;
using Kawaraban.Serve.Social;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve.Social;

/// <summary>Reads, likes, comments and shares of an article or a story.</summary>
public sealed class CounterTests
{
    [Fact]
    public async Task A_reader_counts_once_and_guests_at_one_address_once_a_day()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        foreach (var address in (string[])[$"/stories/{site.Town.Vote}", $"/articles/{site.Town.Wire}"])
        {
            Assert.Equal("1 read", (await site.ReadAsync(address)).Words(".counters span.count"));
            Assert.Equal("1 read", (await site.ReadAsync(address)).Words(".counters span.count"));
            using var opened = await guest.GetAsync(address);
            Assert.DoesNotContain(opened.Headers.NonValidated.SelectMany(header => header.Value), value => value.StartsWith("guest=", StringComparison.Ordinal));
            Assert.Equal("2 reads", (await guest.ReadAsync(address)).Words(".counters span.count"));
            Assert.Equal("2 reads", (await site.ReadAsync(address)).Words(".counters span.count"));
        }

        Assert.Contains("2 reads", (await site.ReadAsync("/")).AllWords(".card .tally"));
    }

    [Theory]
    [InlineData("en", "Be the first to like this", "1 like", "Be the first to comment")]
    [InlineData("id", "Jadilah yang pertama menyukai", "1 suka", "Jadilah yang pertama berkomentar")]
    [InlineData("ja", "最初の「いいね」を付ける", "いいね1", "最初のコメントを書く")]
    [InlineData("zh-Hans", "来点第一个赞", "1个赞", "来写第一条评论")]
    public async Task A_guest_likes_once_and_takes_it_back(string language, string first, string liked, string noComments)
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site) { Language = language };
        var address = $"/articles/{site.Town.Copy}";
        var before = await guest.ReadAsync(address);

        var after = await guest.PressAndReadAsync(address, address + "/like");
        var again = await guest.PressAndReadAsync(address, address + "/like");

        Assert.Equal("♡ " + first, before.Words("button[aria-pressed=false]"));
        Assert.Equal(noComments, before.Words(".counters a.count"));
        Assert.Equal("♥ " + liked, after.Words("button[aria-pressed=true]"));
        Assert.Equal("♡ " + first, again.Words("button[aria-pressed=false]"));
    }

    [Fact]
    public async Task Readers_and_guests_like_side_by_side()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var one = new Visitor(site);
        using var other = new Visitor(site);
        var address = $"/stories/{site.Town.Vote}";

        using var byOwner = await site.PressAsync(address, address + "/like");
        await one.PressAndReadAsync(address, address + "/like");
        var page = await other.PressAndReadAsync(address, address + "/like");

        Assert.Equal("♥ 3 likes", page.Words("button[aria-pressed=true]"));
        using var taken = await site.PressAsync(address, address + "/like");
        Assert.Equal("♡ 2 likes", (await site.ReadAsync(address)).Words("button[aria-pressed=false]"));
    }

    [Fact]
    public async Task What_merged_into_a_story_counts_with_it()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        var (breach, vote) = (site.Town.Breach, site.Town.Vote);
        using var liked = await site.PressAsync($"/stories/{vote}", $"/stories/{vote}/like");
        using var merged = await site.PressAsync($"/stories/{vote}", $"/stories/{vote}/merge", ("other", breach.ToString()));

        Assert.Equal("♥ 3 likes", (await site.ReadAsync($"/stories/{vote}")).Words("button[aria-pressed=true]"));
        using var undone = await site.PressAsync($"/stories/{vote}?did=1", "/corrections/1/undo");
        Assert.Equal("♡ 2 likes", (await site.ReadAsync($"/stories/{breach}")).Words("button[aria-pressed=false]"));
    }

    [Fact]
    public async Task Sharing_leads_to_a_link_that_holds_and_counts_once_a_day()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        foreach (var address in (string[])[$"/stories/{site.Town.Vote}", $"/articles/{site.Town.Wire}"])
        {
            var page = await guest.PressAndReadAsync(address, address + "/share");
            await guest.PressAndReadAsync(address, address + "/share");

            Assert.False(page.QuerySelector(".sharing")!.HasAttribute("hidden"));
            var link = page.QuerySelector(".sharing input")!.GetAttribute("value")!;
            Assert.StartsWith(site.Address.ToString(), link, StringComparison.Ordinal);
            using var answer = await guest.GetAsync(new Uri(link).PathAndQuery);
            Assert.Equal((HttpStatusCode.Redirect, address), (answer.StatusCode, answer.Headers.Location!.ToString()));
            var mail = page.QuerySelector(".sharing a")!.GetAttribute("href")!;
            Assert.StartsWith("mailto:?subject=" + Uri.EscapeDataString(page.Words("h1")), mail, StringComparison.Ordinal);
            Assert.EndsWith(Uri.EscapeDataString(link), mail, StringComparison.Ordinal);
            Assert.Equal("Share · 1 share", (await site.ReadAsync(address)).Words("[data-share]"));
        }
    }

    [Theory]
    [InlineData("/s/00000000-0000-7000-8000-000000000000")]
    [InlineData("/a/not-a-uuid")]
    public async Task A_link_to_nothing_is_a_page_that_says_so(string path)
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", (await TestSite.ParseAsync(answer)).Words("h1"));
    }

    [Fact]
    public async Task A_guest_who_likes_too_fast_is_told()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);
        var address = $"/articles/{site.Town.Wire}";
        for (var i = 0; i < Pace.MostOf(Act.Like); i++)
            using (await guest.PressAsync(address, address + "/like")) { }

        Assert.Equal("That was too often in a short time. Try again in a few minutes.", (await guest.PressAndReadAsync(address, address + "/like")).Words(".counters [role=alert]"));
    }

    [Fact]
    public async Task What_the_owner_switches_off_is_neither_shown_nor_taken()
    {
        await using var site = await TestSite.StartOpenAsync();
        await SmallTalk.BeginAsync(site);
        using var guest = new Visitor(site);
        var address = $"/stories/{site.Town.Breach}";

        using var saved = await site.PressAsync("/settings", "/settings/social");

        Assert.Equal("Saved.", (await site.ReadAsync(saved.Headers.Location!.ToString())).Words(".said"));
        Assert.Empty((await site.ReadAsync("/settings")).QuerySelectorAll("input[checked]"));
        var page = await site.ReadAsync(address);
        Assert.Empty(page.QuerySelectorAll(".counters, .comments"));
        Assert.Empty((await site.ReadAsync("/")).QuerySelectorAll(".tally"));
        foreach (var action in (string[])["/like", "/share"])
        {
            using var refused = await site.PressAsync(address, address + action);
            Assert.Equal($"{address}?social=Off#counters", refused.Headers.Location!.ToString());
        }

        using var comment = await site.PressAsync(address, address + "/comments", ("_handler", "comment"), ("text", "Still here?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, comment.StatusCode);
        Assert.Equal("Comments are switched off on this site.", (await TestSite.ParseAsync(comment)).Words("[role=alert]"));
        var ct = TestContext.Current.CancellationToken;
        var tally = (await site.Get<Tallies>().ListAsync(PieceKind.Story, [site.Town.Breach.Value], ct))[site.Town.Breach.Value];
        Assert.Equal((2, 4, 1), (tally.Likes, tally.Comments, tally.Shares));
    }

    [Fact]
    public async Task Only_the_owner_changes_settings()
    {
        await using var site = await TestSite.StartOpenAsync();
        using var guest = new Visitor(site);

        using var page = await guest.GetAsync("/settings");
        using var saved = await guest.PressAsync($"/stories/{site.Town.Vote}", "/settings/social");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, saved.StatusCode));
        Assert.NotEmpty((await guest.ReadAsync($"/stories/{site.Town.Vote}")).QuerySelectorAll(".counters"));
    }
}
