using Dapper;
using Kawaraban.Serve.Language;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

public sealed class SearchPageTests(TownSite town)
{
    [Fact]
    public async Task Without_a_query_the_tip_and_the_examples_explain_how_to_search()
    {
        var page = await town.Site.ReadAsync("/search");

        Assert.Contains("double quotes", page.Words("#tip"), StringComparison.Ordinal);
        Assert.Equal("tip", page.QuerySelector(".search input")!.GetAttribute("aria-describedby"));
        Assert.Contains("age:2w", page.AllWords(".how dt"));
        Assert.True(page.QuerySelector(".how")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Hits_stand_under_their_story_with_the_words_marked()
    {
        var page = await town.Site.ReadAsync("/search?q=railway");

        Assert.Equal([SmallTown.Title], page.AllWords(".results h2"));
        Assert.All(page.QuerySelectorAll("mark"), mark => Assert.Equal("railway", mark.Words()));
        Assert.Contains("railway along the coast", page.Words(".passage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_of_what_is_found_are_counted_and_not_listed()
    {
        var page = await town.Site.ReadAsync("/search?q=railway");

        Assert.Single(page.QuerySelectorAll(".results > li"));
        Assert.DoesNotContain(page.QuerySelectorAll(".results .title"), title => title.GetAttribute("href") == $"/articles/{town.Town.Copy}");
        Assert.Equal("2 copies", page.Words(".results > li > .marks .hint"));
    }

    [Fact]
    public async Task A_phrase_is_marked_as_a_whole()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("\"sea wall\""));

        Assert.All(page.QuerySelectorAll("mark"), mark => Assert.Equal("sea wall", mark.Words().ToLowerInvariant()));
        Assert.NotEmpty(page.QuerySelectorAll("mark"));
    }

    [Theory]
    [InlineData("\"sea wall\" -council", "en", "“sea wall” ×", "not council ×")]
    [InlineData("lang:ja 見出し：防波堤 age:1y", "en", "in Japanese ×", "headline: 防波堤 ×", "at most 1 year old ×")]
    [InlineData("wall before:2025-05", "id", "wall ×", "sebelum 1 Mei 2025 (UTC) ×")]
    [InlineData("wall is:unread", "ja", "wall ×", "未読 ×")]
    [InlineData("wall OR council", "zh-Hans", "wall 或 council ×")]
    public async Task What_was_understood_is_said_in_the_readers_words(string query, string language, params string[] chips)
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString(query), language);

        Assert.Equal(chips, page.QuerySelector(".chosen")!.QuerySelectorAll(".chip").Select(chip => chip.Words()));
    }

    [Fact]
    public async Task Each_part_can_be_taken_back()
    {
        var page = await town.Site.ReadAsync("/search?age=1y&q=" + Uri.EscapeDataString("\"sea wall\" -council"));

        Assert.Equal(
            ["/search?q=-council&age=1y", "/search?q=%22sea%20wall%22&age=1y", "/search?q=%22sea%20wall%22%20-council"],
            page.QuerySelectorAll(".chosen .chip").Select(chip => chip.GetAttribute("href")));
        Assert.Equal("\"sea wall\" -council", page.QuerySelector(".search input")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("wall title:council", 1)]
    [InlineData("wall outlet:portside", 1)]
    [InlineData("lang:id", 2)]
    [InlineData("lang:id -tanggul", 1)]
    [InlineData("wall after:2025", 1)]
    [InlineData("wall before:2025", 1)]
    [InlineData("wall age:1m", 1)]
    [InlineData("category:weather_1", 1)]
    [InlineData("category:weatherX1", 0)]
    [InlineData("category:WEATHER_1", 1)]
    [InlineData("category:weather_1 lang:en", 1)]
    [InlineData("category:weather_1 lang:zh", 0)]
    [InlineData("category:weather_1 OR lang:zh", 2)]
    [InlineData("category:weather_1 OR lang:zh -ferry", 2)]
    [InlineData("(lang:zh OR lang:ar) (category:coast OR category:weather_1)", 2)]
    [InlineData("(lang:zh OR lang:ar) -category:coast", 0)]
    [InlineData("lang:en OR 新轮渡", 5)]
    [InlineData("lang:en before:2025", 1)]
    [InlineData("lang:en-sg", 0)]
    [InlineData("防波堤 OR tanggul", 1)]
    [InlineData("(防波堤 OR lang:en) wall", 2)]
    [InlineData("wall (council OR outlet:\"Kabar Pesisir\")", 1)]
    [InlineData("堤", 1)]
    [InlineData("防", 1)]
    [InlineData("た", 2)]
    [InlineData("成", 1)]
    public async Task Fields_narrow_what_is_found(string query, int stories)
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(stories, page.QuerySelector("[role=status]") is { } line && line.TextContent.Contains("have some of the words", StringComparison.Ordinal) ? 0 : page.QuerySelectorAll(".results > li").Length);
    }

    [Fact]
    public async Task What_an_article_says_of_itself_since_it_was_edited_is_found_before_its_story_is_told_anew()
    {
        await using var site = await TestSite.StartAsync();
        await using (var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("update article set category = 'Harbours', language = 'fr-CA', related_at = null where id = @id", new { id = site.Town.Headless });

        foreach (var query in (string[])["category:harbours", "lang:fr", "lang:fr-ca", "lang:fr category:harbours", "category:none OR lang:fr"])
        {
            var page = await site.ReadAsync("/search?q=" + Uri.EscapeDataString(query));
            Assert.Equal([$"/stories/{site.Town.Vote}"], page.QuerySelectorAll(".results h2 a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task A_category_that_is_not_among_the_list_of_its_article_is_found_all_the_same()
    {
        await using var site = await TestSite.StartAsync();
        await using (var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("update article set category = 'harbours' where id = @id", new { id = site.Town.Copy });
        await using (var session = await site.Get<Database>().BeginWriteAsync(TestContext.Current.CancellationToken))
        {
            await StoryTags.WriteAsync(session, site.Town.Breach.Value);
            await session.CommitAsync(TestContext.Current.CancellationToken);
        }

        foreach (var query in (string[])["category:harbours", "category:weather_1"])
            Assert.Single((await site.ReadAsync("/search?q=" + query)).QuerySelectorAll(".results > li"));
    }

    [Fact]
    public async Task A_limit_of_age_is_a_choice_and_stays_chosen()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("wall age:1m"));

        Assert.Equal("1m", page.QuerySelector(".search option[selected]")!.GetAttribute("value"));
        Assert.Equal("wall", page.QuerySelector(".search input")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll(".results > li"));
    }

    [Fact]
    public async Task The_newest_can_come_first()
    {
        var newest = await town.Site.ReadAsync("/search?q=wall&sort=newest");

        Assert.Equal("Newest first", newest.Words(".found [aria-current]"));
        Assert.Equal(SmallTown.Title, newest.AllWords(".results h2")[0]);
    }

    [Fact]
    public async Task Japanese_is_found_inside_a_longer_word()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("防波堤"));

        Assert.Equal([SmallTown.Title], page.AllWords(".results h2"));
        Assert.Contains("防波堤", string.Concat(page.AllWords("mark")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_character_of_a_run_is_found_and_marked()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("成"));

        Assert.Equal(["成"], page.AllWords("mark"));
        Assert.Contains("低三成", page.Words(".passage"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothinglikethis", "Nothing found for “nothinglikethis”. Try fewer words, or take the quotes away.")]
    [InlineData("-wall", "A search needs at least one word to look for, besides those to leave out.")]
    public async Task A_query_that_finds_nothing_gets_a_plain_line(string query, string line)
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal([line], page.AllWords("main > [role=status]"));
    }

    [Fact]
    public async Task A_wrong_part_gets_a_line_and_the_rest_is_searched_for()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("railway before:someday"));

        Assert.Equal("before:someday is not a date and was left out. Write 2024, 2024-05 or 2024-05-17. (Character 9)", page.Words(".problem"));
        Assert.Equal([SmallTown.Title], page.AllWords(".results h2"));
    }

    [Fact]
    public async Task Where_nothing_has_all_of_it_what_has_some_is_shown_and_which_part_to_drop()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("railway zebra"));

        Assert.Equal("No article has all of this. These have some of the words:", page.Words(".found [role=status]"));
        Assert.Equal(["zebra"], page.AllWords(".chip del"));
    }

    [Theory]
    [InlineData("raliway", "railway")]
    [InlineData("concil", "council")]
    [InlineData("xinamihama", "minamihama")]
    [InlineData("\"sea wal\"", "\"sea wall\"")]
    [InlineData("防派堤", "防波堤")]
    [InlineData("高潮 kuonsil", null)]
    public async Task A_slip_of_the_finger_is_answered_with_what_was_meant(string query, string? meant)
    {
        await using var site = await TestSite.StartAsync();
        await site.Town.AddQuietDaysAsync(1, TestContext.Current.CancellationToken);
        await using (var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("update article set title = 'Storm closes railway' where id = @id", new { id = site.Town.Copy });
        await site.Get<Spelling>().CatchUpAsync(TestContext.Current.CancellationToken);
        var page = await site.ReadAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(meant, page.QuerySelector(".meant a")?.Words());
    }

    [Fact]
    public async Task A_long_list_goes_on_by_key_and_shows_every_story_once()
    {
        await using var site = await TestSite.StartAsync();
        await site.Town.AddQuietDaysAsync(40, TestContext.Current.CancellationToken);
        foreach (var query in (string[])["quiet", "quiet&sort=newest", "outlet%3Aalmanac%20after%3A2022", "before%3A2024", "category%3Acoast%20lang%3Aen%20before%3A2024", "before%3A2024%20(lang%3Aen%20OR%20category%3Acoast)"])
        {
            var seen = new List<string>();
            for (var address = "/search?q=" + query; address is not null;)
            {
                var page = await site.ReadAsync(address);
                seen.AddRange(page.QuerySelectorAll(".results h2 a").Select(link => link.GetAttribute("href")!));
                address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(40, seen.Count);
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task What_a_reader_kept_liked_and_read_can_be_searched()
    {
        await using var site = await TestSite.StartAsync();
        await using (var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken))
        {
            await connection.ExecuteAsync(
                "insert into story_reading (reader_id, story_id, read_at, later_at) values (1, @story, @now, @now); insert into reading (reader_id, article_id, liked_at) values (1, @article, @now)",
                new { story = site.Town.Vote, article = site.Town.Wire, now = TestSite.Now });
        }

        Assert.Equal([$"/stories/{site.Town.Vote}"], await StoriesOf("wall is:read"));
        Assert.Equal([$"/stories/{site.Town.Breach}"], await StoriesOf("wall is:unread"));
        Assert.Equal([$"/stories/{site.Town.Vote}"], await StoriesOf("is:later"));
        Assert.Equal([$"/stories/{site.Town.Breach}"], await StoriesOf("is:liked"));

        async Task<IEnumerable<string?>> StoriesOf(string query) =>
            (await site.ReadAsync("/search?q=" + Uri.EscapeDataString(query))).QuerySelectorAll(".results h2 a").Select(link => link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("((( OR AND NOT")]
    [InlineData("title:* ^x NEAR(a b)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000")]
    [InlineData("category:' OR 1=1 --")]
    [InlineData("age:999y before:0001")]
    [InlineData("wall -lang:ja -(wall OR outlet:x)")]
    public async Task No_query_breaks_the_page(string query)
    {
        var page = await town.Site.ReadAsync("/search?after=1e300_x&q=" + Uri.EscapeDataString(query));

        Assert.Equal("Search", page.Words("h1"));
        Assert.Null(page.QuerySelector("body script"));
    }

    [Fact]
    public void Every_problem_and_every_example_is_told_in_every_language()
    {
        var english = Texts.All[0];
        foreach (var text in Texts.All)
        {
            Assert.All(text.SearchHelp, row => Assert.Empty(SearchQuery.Parse(row.Example).Problems));
            foreach (var problem in Enum.GetValues<QueryProblemKind>().Select(kind => new QueryProblem(kind, "x:", 3)))
            {
                Assert.NotEmpty(text.Problem(problem));
                Assert.Equal(text == english, text.Problem(problem) == problem.Text);
            }
        }
    }
}
