using System.Net;
using Kawaraban.Serve.Reading;
using Kawaraban.ServerTests.Accounts;

namespace Kawaraban.ServerTests.Serve;

/// <summary>Two articles side by side, how articles are set, what stands before and after, the keys.</summary>
public sealed class ComfortTests(TownSite town)
{
    [Fact]
    public async Task A_copy_stands_beside_its_origin_sentence_by_sentence()
    {
        var page = await town.Site.ReadAsync($"/compare?a={town.Town.Wire}&b={town.Town.Copy}");

        Assert.Equal(page.QuerySelectorAll(".pairs tbody tr").Length, page.QuerySelectorAll(".pairs .shared").Length);
        Assert.Empty(page.QuerySelectorAll(".pairs mark"));
    }

    [Fact]
    public async Task Two_reports_share_sentences_alike_in_words_and_those_that_the_claims_bring_together()
    {
        var rows = (await town.Site.ReadAsync($"/compare?a={town.Town.Wire}&b={town.Town.Edited}")).AllWords(".pairs .shared");

        Assert.Equal(2, rows.Count);
        Assert.Contains("gave way before dawn", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain("in other words", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("in other words", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_sentence_finds_its_earlier_self_and_what_is_new_stands_where_it_was_said()
    {
        var before = new Side(1, "The wall is 40 metres long and five metres high.\n\nNobody was hurt.", "en");
        var after = new Side(2, "A pump was brought.\n\nThe wall is 60 metres long and five metres high.\n\nThe mayor was asked.", "en");

        Assert.Equal(
            [
                new SidePair(null, "A pump was brought.", false, false),
                new SidePair("The wall is 40 metres long and five metres high.", "The wall is 60 metres long and five metres high.", true, false),
                new SidePair("Nobody was hurt.", "The mayor was asked.", false, false),
            ],
            SideBySide.Of(before, after, coverage: null));
    }

    [Fact]
    public async Task Two_articles_that_nobody_named_lead_to_a_page_that_says_what_to_do()
    {
        Assert.Contains("choose them on the page of their story", (await town.Site.ReadAsync("/compare")).Words("main"), StringComparison.Ordinal);
        foreach (var address in (string[])["/compare?a=1&b=99999", "/compare?a=x&b=1"])
        {
            using var answer = await town.Site.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_articles_before_and_after_are_those_of_the_story()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Copy}");

        Assert.Contains("Inland Post", page.Words(".neighbours [rel=prev]"), StringComparison.Ordinal);
        Assert.Contains("Storm breaches wall", page.Words(".neighbours [rel=next]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_articles_are_set_is_kept_in_a_cookie_and_stands_on_the_root_of_every_page()
    {
        using var answer = await town.Site.PressAsync("/reading", "/reading", ("size", "large"), ("width", "wide"), ("face", "sans"), ("theme", "dark"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("reading=", StringComparison.Ordinal));

        using var front = await town.Site.GetWithAsync("/", "Cookie", cookie.Split(';')[0]);
        var root = (await TestSite.ParseAsync(front)).DocumentElement;

        Assert.Equal(["large", "wide", "sans", "dark"], ((string[])["data-size", "data-width", "data-face", "data-theme"]).Select(root.GetAttribute));
        using var settings = await town.Site.GetWithAsync("/reading", "Cookie", cookie.Split(';')[0]);
        Assert.Equal(["large", "wide", "sans", "dark"], (await TestSite.ParseAsync(settings)).QuerySelectorAll("input:checked").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task As_long_as_there_is_no_account_another_browser_is_set_as_before()
    {
        using var answer = await town.Site.PressAsync("/reading", "/reading", ("size", "huge"), ("width", "narrow"), ("face", "sans"), ("theme", "dark"));

        var root = (await town.Site.ReadAsync("/")).DocumentElement;

        Assert.All((string[])["data-size", "data-width", "data-face", "data-theme"], name => Assert.Null(root.GetAttribute(name)));
    }

    [Fact]
    public async Task An_account_takes_how_articles_are_set_to_its_other_browsers_and_to_nobody_elses()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site, guestsMayRead: true);
        using var elsewhere = new Visitor(site);
        using var guest = new Visitor(site);

        await owner.SubmitAsync("/reading", "/reading", ("size", "normal"), ("width", "normal"), ("face", "serif"), ("theme", "dark"));
        await elsewhere.SignInAsync("Rin");

        Assert.Equal("dark", (await elsewhere.ReadAsync("/")).DocumentElement.GetAttribute("data-theme"));
        Assert.Null((await guest.ReadAsync("/")).DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("gigantic.normal.serif.dark", "dark")]
    [InlineData("\"><script>", null)]
    [InlineData("", null)]
    public async Task A_setting_that_is_not_offered_is_the_plain_one(string written, string? theme)
    {
        using var answer = await town.Site.GetWithAsync("/", "Cookie", "reading=" + Uri.EscapeDataString(written));
        var root = (await TestSite.ParseAsync(answer)).DocumentElement;

        Assert.Null(root.GetAttribute("data-size"));
        Assert.Equal(theme, root.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task All_claims_of_a_kind_stand_on_a_page_of_their_own()
    {
        var page = await town.Site.ReadAsync($"/stories/{town.Town.Breach}/claims?kind=only");

        Assert.Equal("Only here 11", page.Words("h1"));
        Assert.Equal(11, page.QuerySelectorAll(".claim").Length);
    }

    [Theory]
    [InlineData("/?age=day", 1)]
    [InlineData("/?age=week", 7)]
    [InlineData("/?age=year", 7)]
    [InlineData("/?age=aeon", 8)]
    [InlineData("/?category=coast", 8)]
    public async Task An_age_and_a_category_narrow_the_list(string address, int stories) =>
        Assert.Equal(stories, (await town.Site.ReadAsync(address)).QuerySelectorAll(".front > li").Length);

    [Fact]
    public async Task A_storyline_narrows_the_list_and_shows_its_articles_a_day()
    {
        var page = await town.Site.ReadAsync($"/?storyline={town.Town.SeaWall}");

        Assert.Equal(2, page.QuerySelectorAll(".front > li").Length);
        Assert.Contains("7 articles from 20 Aug 2025 to 18 Sep 2025; the most on 18 Sep 2025: 7.", page.Words(".bars"), StringComparison.Ordinal);
        Assert.Equal(30, page.QuerySelectorAll(".bars rect").Length);
    }
}
