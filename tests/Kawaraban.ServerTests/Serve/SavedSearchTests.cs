using System.Net;
using System.Text.Json.Nodes;
using Dapper;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

public sealed class SavedSearchTests(TownSite town)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_is_saved_from_its_results_renamed_and_removed()
    {
        await using var site = await TestSite.StartAsync();
        using var saved = await site.PressAsync("/search?q=wall&age=1y", "/searches", ("q", "wall age:1y"));
        Assert.Equal("/search?q=wall&age=1y", saved.Headers.Location!.OriginalString);

        var list = await site.ReadAsync("/searches");
        Assert.Equal(["wall age:1y"], list.AllWords(".saved h2"));
        Assert.Equal(["nothing new"], list.AllWords(".saved h2 + p"));
        Assert.Contains("You follow this search.", (await site.ReadAsync("/search?q=wall&age=1y")).Words(".follow"), StringComparison.Ordinal);

        using var renamed = await site.PressAsync("/searches", "/searches/1/rename", ("name-1", " The sea wall "));
        Assert.Equal(["The sea wall"], (await site.ReadAsync("/searches")).AllWords(".saved h2"));

        using var removed = await site.PressAsync("/searches", "/searches/1/remove");
        Assert.Empty((await site.ReadAsync("/searches")).QuerySelectorAll(".saved h2"));
    }

    [Fact]
    public async Task What_came_in_since_the_reader_last_looked_is_counted_until_they_look()
    {
        await using var site = await TestSite.StartAsync();
        var searches = site.Get<SavedSearches>();
        await searches.SaveAsync(new ReaderId(1), "quiet", null, Stop);
        await searches.SaveAsync(new ReaderId(1), "lang:en", "English", Stop);
        await site.Town.AddQuietDaysAsync(3, Stop);

        Assert.Equal(["3 new stories", "3 new stories"], (await site.ReadAsync("/searches")).AllWords(".saved .news"));

        await site.ReadAsync("/search?q=quiet&sort=newest");
        Assert.Equal(["3 new stories"], (await site.ReadAsync("/searches")).AllWords(".saved .news"));
    }

    [Fact]
    public async Task The_front_page_leads_to_what_is_new_in_the_subjects_a_reader_follows()
    {
        await using var site = await TestSite.StartOpenAsync();
        var searches = site.Get<SavedSearches>();
        await searches.SaveAsync(new ReaderId(1), "quiet", "Quiet days", Stop);
        await searches.SaveAsync(new ReaderId(1), "wall", "The sea wall", Stop);
        Assert.Empty((await site.ReadAsync("/")).QuerySelectorAll(".subjects .new"));
        await site.Town.AddQuietDaysAsync(5, Stop);

        var front = await site.ReadAsync("/");
        Assert.Equal(["Quiet days", "The sea wall"], front.AllWords(".subjects h3"));
        Assert.Equal(["5 new stories", "nothing new"], front.AllWords(".subjects h3 + p"));
        Assert.Equal(3, front.QuerySelectorAll(".subjects li li a[href^='/stories/']").Length);
        Assert.Null((await site.ReadAsync("/?lang=en")).QuerySelector(".subjects"));
        using var guest = await site.GetWithAsync("/", TestSite.AsHeader, "guest");
        Assert.Null((await TestSite.ParseAsync(guest)).QuerySelector(".subjects"));

        // What the heading leads to is what was new, and having been there it is so no longer.
        await site.ReadAsync(front.QuerySelector(".subjects h3 a")!.GetAttribute("href")!);
        Assert.Equal(["nothing new", "nothing new"], (await site.ReadAsync("/")).AllWords(".subjects h3 + p"));
    }

    [Fact]
    public async Task A_readers_searches_are_their_own()
    {
        await using var site = await TestSite.StartAsync();
        await using (var connection = await site.Get<Database>().OpenAsync(Stop))
            await connection.ExecuteAsync("insert into reader (id, name, created_at) values (2, 'somebody', 0)");
        var searches = site.Get<SavedSearches>();
        await searches.SaveAsync(new ReaderId(2), "wall", "Walls", Stop);

        using var removed = await site.PressAsync("/search?q=wall", "/searches/1/remove");
        using var renamed = await site.PressAsync("/search?q=wall", "/searches/1/rename", ("name-1", "Mine"));

        Assert.Equal("Walls", Assert.Single(await searches.ListAsync(new ReaderId(2), Stop)).Name);
        Assert.Empty(await searches.ListAsync(new ReaderId(1), Stop));
    }

    [Fact]
    public async Task Nothing_is_saved_without_the_token_of_our_pages() =>
        Assert.Equal(HttpStatusCode.BadRequest, await town.Site.PostBlindlyAsync("/searches"));

    [Theory]
    [InlineData("/search.atom")]
    [InlineData("/search.json")]
    public async Task A_search_reads_back_as_a_feed(string path)
    {
        using var answer = await town.Site.GetAsync(path + "?q=" + Uri.EscapeDataString("wall OR \"<&>\""));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        var feed = Assert.IsType<ParseResult.Parsed>(FeedParser.Parse(bytes, FeedContext.None)).Feed;

        var breach = Assert.Single(feed.Items, item => item.Title == SmallTown.Title);
        await using var connection = await town.Site.Get<Database>().OpenAsync(Stop);
        Assert.Equal("urn:uuid:" + await connection.ExecuteScalarAsync<string>("select uuid from story where id = @Breach", new { town.Town.Breach }), breach.Id);
        Assert.EndsWith($"/stories/{town.Town.Breach}", breach.Url?.ToString(), StringComparison.Ordinal);
        Assert.Equal(feed.Items.Count, feed.Items.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        using var first = await town.Site.GetAsync("/search.atom?q=wall");
        Assert.NotNull(first.Content.Headers.LastModified);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(town.Site.Address, "/search.atom?q=wall"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        using var client = new HttpClient();
#pragma warning restore RS0030
        using var second = await client.SendAsync(again, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_json_feed_says_what_it_is_of()
    {
        using var answer = await town.Site.GetAsync("/search.json?q=wall");
        var feed = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed["version"]!.GetValue<string>());
        Assert.EndsWith("/search?q=wall", feed["home_page_url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("/search.json?q=wall", feed["feed_url"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_nothing_says_what_is_wrong()
    {
        using var answer = await town.Site.GetAsync("/search.atom?q=-wall");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("at least one word", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_name_their_feeds()
    {
        var page = await town.Site.ReadAsync("/search?q=wall&age=1y");

        Assert.Equal(
            ["/search.atom?q=wall%20age%3A1y", "/search.json?q=wall%20age%3A1y"],
            page.QuerySelectorAll("head link[rel=alternate]").Select(link => link.GetAttribute("href")));
    }
}
