namespace Kawaraban.ServerTests.Serve;

public sealed class SearchPageTests(TownSite town)
{
    [Fact]
    public async Task Without_a_query_the_tip_explains_how_to_search()
    {
        var page = await town.Site.ReadAsync("/search");

        Assert.Contains("double quotes", page.Words("#tip"), StringComparison.Ordinal);
        Assert.Equal("tip", page.QuerySelector(".search input")!.GetAttribute("aria-describedby"));
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
    public async Task What_was_understood_is_shown()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("\"sea wall\" -council"));

        Assert.Equal(2, page.QuerySelectorAll(".chip").Length);
        Assert.Equal("\"sea wall\" -council", page.QuerySelector(".search input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Japanese_is_found_inside_a_longer_word()
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString("防波堤"));

        Assert.Equal([SmallTown.Title], page.AllWords(".results h2"));
        Assert.Contains("防波堤", string.Concat(page.AllWords("mark")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothinglikethis", "Nothing found for “nothinglikethis”. Try fewer words, or take the quotes away.")]
    [InlineData("-wall", "A search needs at least one word to look for, besides those to leave out.")]
    public async Task A_query_that_finds_nothing_gets_a_plain_line(string query, string line)
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal([line], page.AllWords("main > [role=status]"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("((( OR AND NOT")]
    [InlineData("title:* ^x NEAR(a b)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000")]
    public async Task No_query_breaks_the_page(string query)
    {
        var page = await town.Site.ReadAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal("Search", page.Words("h1"));
        Assert.Null(page.QuerySelector("body script"));
    }
}
