using System.Net;

namespace Kawaraban.ServerTests.Serve;

public sealed class StoryPageTests(TownSite town)
{
    private string Breach => $"/stories/{town.Town.Breach}";

    [Fact]
    public async Task The_head_counts_outlets_reports_copies_and_languages()
    {
        var page = await town.Site.ReadAsync(Breach);

        Assert.Equal(SmallTown.Title, page.Words("h1"));
        Assert.Equal(
            "7 outlets · 5 independent reports · 2 copies · 3 languages English, Japanese, Indonesian",
            page.Words(".head .meta"));
        Assert.Equal("Happened 18 Sep 2025 First report 8 hours ago Latest report 4 hours ago", page.Words(".head .dates"));
    }

    [Fact]
    public async Task Every_sentence_of_the_summary_leads_to_the_articles_that_say_it()
    {
        var page = await town.Site.ReadAsync(Breach);

        Assert.Equal(
            [$"/articles/{town.Town.Wire}", $"/articles/{town.Town.Edited}"],
            page.QuerySelectorAll(".column .summary .cites:first-of-type a").Select(link => link.GetAttribute("href")));
        Assert.Equal(3, page.QuerySelectorAll(".column .summary .cites").Length);
    }

    [Fact]
    public async Task A_claim_opens_to_the_outlets_own_sentences()
    {
        var page = await town.Site.ReadAsync(Breach);

        var claim = page.QuerySelector(".agreed .claim")!;
        Assert.Equal("A storm surge broke through the sea wall at Minamihama before dawn on Thursday", claim.Words(".text"));
        Assert.Equal("Coastal Wire, Tidewater Gazette, 南浜日報, Kabar Pesisir", claim.Words(".by"));
        Assert.Equal(["en", "en", "ja", "id"], claim.QuerySelectorAll("blockquote").Select(quote => quote.GetAttribute("lang")));
        Assert.Equal("18日未明、高潮により南浜町の防波堤が決壊した。", claim.AllWords("blockquote")[2]);
    }

    [Fact]
    public async Task A_tile_a_report_shows_who_makes_a_claim_and_copies_have_none()
    {
        var page = await town.Site.ReadAsync(Breach);

        var tiles = page.QuerySelector(".agreed .claim .tiles")!.Children;
        Assert.Equal([false, true, false, false, false], tiles.Select(tile => tile.ClassList.Contains("silent")));
    }

    [Fact]
    public async Task Differences_are_a_table_of_points_by_outlets()
    {
        var page = await town.Site.ReadAsync(Breach);

        Assert.Equal(["Point", "Coastal Wire", "南浜日報", "Kabar Pesisir", "Tidewater Gazette"], page.AllWords(".differences thead th"));
        Assert.Equal(["Figure people hurt", "Figure width of the breach"], page.AllWords(".differences tbody th"));
        Assert.Equal(["14", "14", "belasan", "17", "40 metres", "not said", "60 meter", "not said"], page.AllWords(".differences td"));
    }

    [Fact]
    public async Task What_only_one_says_stands_under_its_name()
    {
        var page = await town.Site.ReadAsync(Breach);

        Assert.Equal(["南浜日報 1", "Tidewater Gazette 10"], page.AllWords(".only h4"));
        Assert.Equal(11, page.QuerySelectorAll(".only .claim").Length);
        Assert.Equal("and 4 more", page.Words(".only .more summary"));
    }

    [Fact]
    public async Task Copies_are_folded_under_their_origin()
    {
        var page = await town.Site.ReadAsync(Breach);

        Assert.Equal(5, page.QuerySelectorAll(".reports > ol > li").Length);
        Assert.Equal("2 copies", page.Words(".copies summary"));
        Assert.Equal(["Sea wall gives way in Minamihama", "Storm breaches wall at Minamihama"], page.AllWords(".copies .title"));
    }

    [Fact]
    public async Task The_storyline_stands_in_order_of_event_with_this_story_marked()
    {
        var page = await town.Site.ReadAsync(Breach);

        Assert.Equal(["4 Mar 2024", "18 Sep 2025"], page.AllWords(".timeline time"));
        Assert.Contains(SmallTown.Title, page.Words(".timeline [aria-current]"), StringComparison.Ordinal);
        Assert.Contains("Names and numbers in both: Minamihama, Haruka Ono", page.Words(".aside .reasons"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_an_article_is_in_the_story_can_be_looked_into()
    {
        var story = await town.Site.ReadAsync(Breach);
        Assert.Equal(7, story.QuerySelectorAll(".why .reasons li").Length);

        var article = await town.Site.ReadAsync($"/articles/{town.Town.Edited}");
        Assert.Contains("Names and numbers in both: Minamihama", article.Words(".reasons"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_story_leads_to_the_one_it_merged_into()
    {
        using var answer = await town.Site.GetAsync($"/stories/{town.Town.Merged}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(Breach, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_headline_is_listed_by_its_first_sentence()
    {
        var page = await town.Site.ReadAsync($"/stories/{town.Town.Vote}");

        Assert.StartsWith("After four hours of debate", page.AllWords(".reports .title")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_with_nothing_in_common_says_so()
    {
        var page = await town.Site.ReadAsync($"/stories/{town.Town.Vote}");

        Assert.Equal("These reports share no point that can be laid side by side.", page.Words(".compared .quiet"));
    }

    [Fact]
    public async Task Storylines_are_listed_with_their_span()
    {
        var list = await town.Site.ReadAsync("/storylines");
        Assert.Equal("2 stories 4 Mar 2024 – 18 Sep 2025", list.Words(".storylines .meta"));

        var line = await town.Site.ReadAsync($"/storylines/{town.Town.SeaWall}");
        Assert.Equal(2, line.QuerySelectorAll(".timeline a").Length);
    }

    [Theory]
    [InlineData("/stories/99999")]
    [InlineData("/stories/first")]
    [InlineData("/stories/99999999999999999999999")]
    [InlineData("/storylines/99999")]
    [InlineData("/articles/99999")]
    [InlineData("/no/such/page")]
    public async Task What_is_not_there_is_said_to_be_missing_on_a_page_like_the_others(string address)
    {
        using var answer = await town.Site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await TestSite.ParseAsync(answer);
        Assert.Equal("There is no such page", page.Words("h1"));
        Assert.NotNull(page.QuerySelector(".masthead"));
    }
}
