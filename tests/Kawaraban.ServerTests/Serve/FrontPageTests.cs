using System.Net;

namespace Kawaraban.ServerTests.Serve;

public sealed class FrontPageTests(TownSite town)
{
    [Fact]
    public async Task Every_event_stands_once_and_the_latest_first()
    {
        var page = await town.Site.ReadAsync("/");

        var headlines = page.AllWords(".front h2");
        Assert.Equal(8, headlines.Count);
        Assert.Equal(SmallTown.Title, headlines[0]);
        Assert.Equal("Council of Minamihama votes to raise its sea wall", headlines[^1]);
    }

    [Fact]
    public async Task Copies_are_told_apart_from_independent_reports()
    {
        var page = await town.Site.ReadAsync("/");

        Assert.Contains("7 outlets · 5 independent reports · 2 copies · 3 languages", page.Words(".front li:first-child .meta"), StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll(".front li:first-child .tiles i:not(.copy)").Length);
        Assert.Equal(2, page.QuerySelectorAll(".front li:first-child .tiles i.copy").Length);
    }

    [Fact]
    public async Task A_story_that_one_outlet_reports_names_that_outlet()
    {
        var page = await town.Site.ReadAsync("/");

        Assert.Equal("海桥日报 2 days ago", page.Words(".front li:nth-child(3) .meta"));
    }

    [Fact]
    public async Task Headlines_say_their_language_and_direction()
    {
        var page = await town.Site.ReadAsync("/");

        Assert.Equal(["en", "ja", "zh", "id", "ar", "en", "en", "en"], page.QuerySelectorAll(".front h2").Select(headline => headline.GetAttribute("lang")));
        Assert.Equal("rtl", page.QuerySelector(".front h2[lang=ar]")!.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("/?lang=ja", 2)]
    [InlineData("/?outlet=Kabar%20Pesisir", 2)]
    [InlineData("/?outlet=Kabar%20Pesisir&lang=id", 2)]
    [InlineData("/?lang=&outlet=", 8)]
    [InlineData("/?outlet=Nobody", 0)]
    public async Task Language_and_outlet_narrow_the_list(string address, int stories)
    {
        var page = await town.Site.ReadAsync(address);

        Assert.Equal(stories, page.QuerySelectorAll(".front li").Length);
    }

    [Fact]
    public async Task A_filter_can_be_taken_back()
    {
        var page = await town.Site.ReadAsync("/?outlet=Kabar%20Pesisir&lang=id");

        Assert.Equal(["/?outlet=Kabar%20Pesisir", "/?lang=id"], page.QuerySelectorAll("a.chip").Select(chip => chip.GetAttribute("href")));
        Assert.Equal(["Indonesian ×", "Kabar Pesisir ×"], page.AllWords("a.chip"));
    }

    [Theory]
    [InlineData("/?before=nonsense")]
    [InlineData("/?before=99999999999999999999-1")]
    [InlineData("/?before=9223372036854775807-1")]
    [InlineData("/?before=-5-1")]
    public async Task A_broken_key_leads_to_the_first_page(string address)
    {
        var page = await town.Site.ReadAsync(address);

        Assert.Equal(8, page.QuerySelectorAll(".front li").Length);
    }

    [Fact]
    public async Task Older_stories_follow_page_by_page_without_a_gap()
    {
        await using var site = await TestSite.StartAsync();
        await site.Town.AddQuietDaysAsync(60, TestContext.Current.CancellationToken);
        var seen = new List<string>();

        for (var address = "/"; address is not null;)
        {
            var page = await site.ReadAsync(address);
            seen.AddRange(page.QuerySelectorAll(".front h2 a").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(68, seen.Count);
        Assert.Equal(68, seen.Distinct().Count());
    }

    [Fact]
    public async Task An_empty_data_directory_says_what_to_do_next()
    {
        await using var site = await TestSite.StartEmptyAsync();

        var page = await site.ReadAsync("/");

        Assert.Equal("Nothing printed yet", page.Words("h1"));
        Assert.Equal(
            ["kawaraban demo", "kawaraban add https://news.example/feed.xml kawaraban refresh", "kawaraban import page.html notes.txt archive/"],
            page.AllWords("code"));
    }

    [Fact]
    public async Task An_empty_data_directory_has_no_storylines_and_finds_nothing()
    {
        await using var site = await TestSite.StartEmptyAsync();

        Assert.Contains("No two stories follow one another yet", (await site.ReadAsync("/storylines")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Nothing found for “wall”", (await site.ReadAsync("/search?q=wall")).Words("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/stories/1")).StatusCode);
    }
}
