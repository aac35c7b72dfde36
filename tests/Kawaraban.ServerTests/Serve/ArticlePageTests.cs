namespace Kawaraban.ServerTests.Serve;

public sealed class ArticlePageTests(TownSite town)
{
    [Fact]
    public async Task The_text_stands_as_it_was_stored_with_its_language()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Wire}");

        Assert.Equal(SmallTown.Title, page.Words("h1"));
        Assert.Equal(5, page.QuerySelectorAll(".body > p").Length);
        Assert.Equal("en", page.QuerySelector(".body")!.GetAttribute("lang"));
        Assert.Contains("By Rin Calloway", page.Words(".head .meta"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Only the beginning: the outlet asks for a subscription.")]
    [InlineData("id", "Hanya bagian awal: media ini meminta berlangganan.")]
    [InlineData("ja", "冒頭のみ：続きを読むには配信元の購読が必要です。")]
    [InlineData("zh", "仅有开头：该媒体要求订阅后才能继续阅读。")]
    public async Task The_line_under_the_headline_and_a_text_that_is_only_a_beginning_are_shown(string language, string note)
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Copy}", language);

        Assert.Equal(SmallTown.Subtitle, page.Words(".head .subtitle"));
        Assert.Contains(note, page.AllWords(".note"));
        Assert.Equal(["coast", "weather_1"], page.AllWords(".details .category"));
    }

    [Fact]
    public async Task A_text_that_is_whole_says_nothing_of_it()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Wire}");

        Assert.Empty(page.QuerySelectorAll(".note, .subtitle"));
    }

    [Theory]
    [InlineData("weather_1", 1)]
    [InlineData("weather-1", 0)]
    [InlineData("weather", 0)]
    public async Task A_further_section_of_an_article_finds_its_story(string category, int stories)
    {
        var page = await town.Site.ReadAsync($"/?category={category}");

        Assert.Equal(stories, page.QuerySelectorAll("main h2 a, main h3 a").Count(link => link.TextContent.Contains(SmallTown.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_details_are_there()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Wire}");

        Assert.Equal(
            ["Number", "Outlet", "Category", "Language", "Address", "Published", "Created", "Updated"],
            page.AllWords(".details dt").Where(term => term != "Last read"));
        Assert.Contains("18 Sep 2025 05:10", page.Words(".details"), StringComparison.Ordinal);
        Assert.Contains("https://news.example/", page.Words(".details .address"), StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{8}-[0-9a-f]{4}-7", page.Words(".details .uuid"));
    }

    [Fact]
    public async Task Opening_an_article_counts_as_reading_it()
    {
        await using var site = await TestSite.StartAsync();
        var address = $"/articles/{site.Town.Wire}";

        Assert.Equal("once", (await site.ReadAsync(address)).Words(".figures div:last-child dd"));
        var second = await site.ReadAsync(address);

        Assert.Equal("2 times", second.Words(".figures div:last-child dd"));
        Assert.Contains("Last read", second.AllWords(".details dt"));
    }

    [Fact]
    public async Task The_first_sentence_stands_in_for_a_lost_headline_and_says_so()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Headless}");

        Assert.StartsWith("After four hours of debate the council", page.Words("h1"), StringComparison.Ordinal);
        Assert.EndsWith("…", page.Words("h1"), StringComparison.Ordinal);
        Assert.Equal("The page has no headline of its own; its first sentence stands in.", page.Words(".head .hint"));
    }

    [Fact]
    public async Task A_name_conflict_is_noted_before_the_text()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Headless}");

        Assert.Contains("Haruka Ono", page.Words(".note p"), StringComparison.Ordinal);
        Assert.Contains("Holm", page.Words(".note p"), StringComparison.Ordinal);
        Assert.Equal("note", page.QuerySelector(".column")!.Children[0].ClassName);
    }

    [Fact]
    public async Task A_day_without_a_time_stays_that_day()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Headless}");

        Assert.NotNull(page.QuerySelector(".details time[datetime='2024-03-05']"));
        Assert.Contains("5 Mar 2024", page.Words(".head .meta"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_names_its_origin_and_its_credit()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Copy}");

        Assert.Contains("This is a copy. The text comes from:", page.Words(".note.copy"), StringComparison.Ordinal);
        Assert.Equal($"/articles/{town.Town.Wire}", page.QuerySelector(".note.copy a")!.GetAttribute("href"));
        Assert.Equal("Credit: Coastal Wire", page.Words(".column > .source .credit"));
    }

    [Fact]
    public async Task An_edited_article_shows_what_changed_word_by_word()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.Edited}");

        Assert.Equal(["12"], page.AllWords(".change del"));
        Assert.Equal(["next spring", "17"], page.AllWords(".change ins"));
        Assert.Contains("At least 1217 people were", page.Words(".change:not(.title)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_runs_from_right_to_left_does()
    {
        var page = await town.Site.ReadAsync($"/articles/{town.Town.RightToLeft}");

        Assert.Equal("rtl", page.QuerySelector("h1")!.GetAttribute("dir"));
        Assert.Equal("rtl", page.QuerySelector(".body")!.GetAttribute("dir"));
    }
}
