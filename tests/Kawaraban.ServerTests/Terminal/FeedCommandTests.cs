using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kawaraban.ServerTests.Terminal;

public sealed class FeedCommandTests : IDisposable
{
    private const string List =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="Without &quot;a&quot; folder &amp; &lt;odd&gt;" type="rss" xmlUrl="https://post.example/feed?a=1&amp;b=2" htmlUrl="https://post.example/"/>
          <outline text="News">
            <outline text="日本/海">
              <outline text="南浜日報" type="rss" xmlUrl="https://minamihama.example/rss.xml"/>
              <outline text="C:\temp &amp; 'more'"><outline text="Deep" type="rss" xmlUrl="https://deep.example/atom"/></outline>
            </outline>
            <outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/>
          </outline>
        </body></opml>
        """;

    private readonly KawarabanProgram _kawaraban = new();
    private readonly KawarabanProgram _other = new();

    public void Dispose()
    {
        _kawaraban.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task A_feed_that_is_added_for_oneself_alone_is_listed_apart_and_its_stories_are_the_owners()
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Rss("/letter", new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        paper.Html("/", "<head><title>Bay</title><link rel=alternate type='application/rss+xml' href='/letter'><link rel=alternate type='application/rss+xml' href='/more' title='More'></head><body><p>Hello</p></body>");
        paper.Feed("/more", "More of it", "/a");

        var (_, _, offered) = await _kawaraban.RunAsync("add", paper.Address, "--only-me", "--allow-private-addresses");
        await _kawaraban.RunAsync("add", paper.Address + "/letter", "--only-me", "--allow-private-addresses");
        await _kawaraban.RunAsync("refresh", "--allow-private-addresses", "--host-spacing", "0");

        Assert.Contains($"kawaraban add {paper.Address} --pick 1 --only-me", offered, StringComparison.Ordinal);
        Assert.True(Assert.Single((await _kawaraban.JsonAsync("feeds")).EnumerateArray()).GetProperty("only_for_me").GetBoolean());
        Assert.Contains("only for you", (await _kawaraban.RunAsync("feeds")).Output, StringComparison.Ordinal);
        Assert.Single((await _kawaraban.JsonAsync("stories")).EnumerateArray());
        Assert.Single((await _kawaraban.JsonAsync("search", "bridge")).EnumerateArray());

        // What is taken out of the archive is what everybody may see.
        Assert.Equal("", (await _kawaraban.RunAsync("export", "articles")).Output);
    }

    [Fact]
    public async Task A_list_that_is_exported_and_added_again_gives_the_same_feeds_and_folders()
    {
        await _kawaraban.RunAsync("add", _kawaraban.FileOf("mine.opml", List));
        var exported = Path.Combine(_kawaraban.Folder, "out.opml");

        var (exitCode, _, _) = await _kawaraban.RunAsync("export", "feeds", "--out", exported);
        await _other.RunAsync("add", exported);

        Assert.Equal(0, exitCode);
        var feeds = Folders(await _kawaraban.JsonAsync("feeds"));
        Assert.Equal(feeds, Folders(await _other.JsonAsync("feeds")));
        Assert.Equal(
            [
                ("https://post.example/feed?a=1&b=2", "Without \"a\" folder & <odd>", ""),
                ("https://minamihama.example/rss.xml", "南浜日報", "News|日本/海"),
                ("https://deep.example/atom", "Deep", @"News|日本/海|C:\temp & 'more'"),
                ("https://gazette.example/feed", "Gazette", "News"),
            ],
            feeds);
        var text = await File.ReadAllTextAsync(exported, TestContext.Current.CancellationToken);
        Assert.Contains("version=\"2.0\"", text, StringComparison.Ordinal);
        Assert.Contains("type=\"rss\"", text, StringComparison.Ordinal);

        static List<(string, string, string)> Folders(JsonElement feeds) =>
            [.. feeds.EnumerateArray().Select(feed => (feed.GetProperty("url").GetString()!, feed.GetProperty("title").GetString()!, string.Join('|', feed.GetProperty("folder").EnumerateArray().Select(name => name.GetString()))))
                .OrderBy(feed => feed.Item1 switch { ['h', 't', 't', 'p', 's', ':', '/', '/', 'p', ..] => 0, ['h', 't', 't', 'p', 's', ':', '/', '/', 'm', ..] => 1, ['h', 't', 't', 'p', 's', ':', '/', '/', 'd', ..] => 2, _ => 3 })];
    }

    [Fact]
    public async Task What_is_set_for_a_feed_stays_and_leaves_the_rest_alone()
    {
        await _kawaraban.RunAsync("add", _kawaraban.FileOf("mine.opml", List));

        await _kawaraban.RunAsync("feeds", "set", "https://gazette.example/feed", "--full-text", "always", "--folder", "Papers/Daily", "--title", "The Gazette", "--pause");
        await _kawaraban.RunAsync("feeds", "set", "1", "--full-text", "never");

        var feeds = (await _kawaraban.JsonAsync("feeds")).EnumerateArray().ToList();
        var gazette = feeds.Single(feed => feed.GetProperty("url").GetString() == "https://gazette.example/feed");
        Assert.Equal(("always", "paused", "The Gazette"), (Text(gazette, "full_text"), Text(gazette, "state"), Text(gazette, "title")));
        Assert.Equal(["Papers", "Daily"], gazette.GetProperty("folder").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(JsonValueKind.Null, gazette.GetProperty("next_check").ValueKind);
        Assert.Equal(("never", "waiting"), (Text(feeds[0], "full_text"), Text(feeds[0], "state")));

        await _kawaraban.RunAsync("feeds", "set", "https://gazette.example/feed", "--resume", "--title", "", "--folder", "");

        gazette = (await _kawaraban.JsonAsync("feeds")).EnumerateArray().Single(feed => feed.GetProperty("url").GetString() == "https://gazette.example/feed");
        Assert.Equal(("waiting", "Gazette", 0), (Text(gazette, "state"), Text(gazette, "title"), gazette.GetProperty("folder").GetArrayLength()));
    }

    [Fact]
    public async Task A_feed_that_is_removed_leaves_its_articles()
    {
        await _kawaraban.RunAsync("add", _kawaraban.FileOf("mine.opml", List));
        await _kawaraban.RunAsync("import", _kawaraban.FileOf("one.jsonl", """{"url":"https://gazette.example/1","title":"Ferry","text":"The ferry runs again, the council said."}"""));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_kawaraban.Data, "kawaraban.db")};Pooling=False"))
            await connection.ExecuteAsync("update article set feed_id = (select id from feed where url like '%gazette%')");

        await _kawaraban.RunAsync("feeds", "remove", "https://gazette.example/feed");

        Assert.Equal(3, (await _kawaraban.JsonAsync("feeds")).GetArrayLength());
        Assert.Equal("Ferry", (await _kawaraban.JsonAsync("article", "1")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_person_reads_how_each_feed_is_and_what_to_do()
    {
        await _kawaraban.RunAsync("add", _kawaraban.FileOf("mine.opml", List));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_kawaraban.Data, "kawaraban.db")};Pooling=False"))
        {
            await connection.ExecuteAsync(
                "update feed set checked_at = 1, failures = 3, failing_since = 1704067200000, last_problem = 'gazette.example has nothing at this address (404). It may have moved.', problem_kind = 'NotFound', problem_host = 'gazette.example', problem_detail = '404' where url like '%gazette%'");
        }

        var (_, output, _) = await _kawaraban.RunAsync("feeds");

        Assert.Contains("Failing; it began 1 Jan 2024", output, StringComparison.Ordinal);
        Assert.Contains("It may have moved", output, StringComparison.Ordinal);
        Assert.Contains("Waiting to be read for the first time", output, StringComparison.Ordinal);
        Assert.Contains("News / 日本/海", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeds", "set", "1", "--full-text", "sometimes")]
    [InlineData("feeds", "set", "1", "--pause", "--resume")]
    [InlineData("export", "articles", "--since", "yesterdayish")]
    [InlineData("export", "articles", "--format", "pdf")]
    public async Task A_wrong_choice_is_wrong_usage(params string[] arguments) => Assert.Equal(2, (await _kawaraban.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task A_feed_that_is_not_followed_is_named()
    {
        var (exitCode, _, messages) = await _kawaraban.RunAsync("feeds", "remove", "https://nobody.example/feed");

        Assert.Equal(1, exitCode);
        Assert.Contains("No feed is followed under https://nobody.example/feed", messages, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
