using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Kawaraban.ServerTests.Accounts;
using Kawaraban.ServerTests.Terminal;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>Feeds that a reader follows alone, and what comes from them: theirs, and on no page of anybody else's.</summary>
public sealed class OwnFeedsTests : IAsyncLifetime
{
    // Words that stand nowhere but in what Sae follows alone.
    private const string Secret = "Quillfeather";
    private const string Headline = $"The {Secret} bridge opens again";

    private const string Quiet =
        "<p>Nothing was decided in the valley this week, and the mill stood still for want of rain. The baker has taken a second apprentice, who comes from the hills.</p>"
        + "<p>On Sunday the choir sang in the old school, because the chapel is being painted. Two dogs were lost and one was found, which was another.</p>";

    private TestSite _site = null!;
    private SmallSite _paper = null!;
    private Visitor _owner = null!;
    private Visitor _editor = null!;
    private Visitor _sae = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Letter => _paper.Address + "/letter";

    public async ValueTask InitializeAsync()
    {
        _paper = await SmallSite.StartAsync();
        _paper.Rss("/letter", new RssItem(Headline, _paper.Address + "/one", Text: RssItem.Whole(Secret)), new RssItem("A quiet week", _paper.Address + "/two", Text: Quiet));
        _site = await TestSite.StartReadingAsync();
        await _site.Town.BuildAsync(Ct);
        _owner = await Visitor.OwnerAsync(_site, guestsMayRead: true);
        _editor = await Visitor.InvitedAsync(_site, _owner, "Haruka", "editor");
        _sae = await Visitor.InvitedAsync(_site, _owner, "Sae", "reader");
    }

    [Fact]
    public async Task A_reader_follows_a_feed_alone_and_finds_it_where_all_else_is_found()
    {
        var added = await AddAsync(_sae, Letter);
        var (article, story) = await PlaceAsync();

        Assert.Equal("1 feed is followed from now on; 2 articles came with the first reading.", added.Words(".errand > p[role=status]"));
        Assert.Equal("Only for you", added.Words(".head .alone"));
        Assert.Equal("Only for you", (await _sae.ReadAsync("/feeds")).Words(".feeds section:not(.ailing) h2"));
        Assert.Contains($"{Headline}", (await _sae.ReadAsync("/")).Words("main"), StringComparison.Ordinal);
        var alone = await _sae.ReadAsync("/?view=alone");
        Assert.Equal(2, alone.QuerySelectorAll(".front .card").Length);
        Assert.Equal("Only for you", alone.Words(".views [aria-current]"));
        Assert.Equal("Only for you", alone.Words(".card .alone"));
        Assert.Contains(Headline, (await _sae.ReadAsync($"/search?q={Secret}")).Words(".results"), StringComparison.Ordinal);
        Assert.Equal(Headline, (await _sae.ReadAsync($"/articles/{article}")).Words("h1"));
        Assert.Equal(Headline, (await _sae.ReadAsync($"/stories/{story}")).Words("h1"));
    }

    [Fact]
    public async Task What_a_reader_follows_alone_is_on_no_page_of_anybody_else()
    {
        await AddAsync(_sae, Letter);
        var (article, story) = await PlaceAsync();
        await _site.Get<Spelling>().CatchUpAsync(Ct);
        using var guest = new Visitor(_site);
        string[] lists =
        [
            "/", "/?view=unread", "/?view=alone", "/?outlet=Bay%20Town%20Record", "/?lang=en", "/?age=year", "/storylines", "/feeds", "/feeds?q=bay", "/feeds?show=ailing", "/feeds/folders",
            $"/search?q={Secret}", $"/search?q=boats", "/search?q=outlet%3A%22Bay%20Town%20Record%22", $"/search?q=is%3Aunread%20{Secret}", "/search?q=Quillfaether", $"/search.atom?q={Secret}", $"/search.json?q={Secret}",
            "/searches", "/corrections", "/moderation", "/audit", "/settings", "/people", $"/add?url={Uri.EscapeDataString(Letter)}", "/feeds/list", $"/stories/{_site.Town.Breach}", $"/articles/{_site.Town.Wire}",
            "/account", "/account/export",
        ];
        string[] own =
        [
            $"/articles/{article}", $"/articles/{article}/comments", $"/stories/{story}", $"/stories/{story}/claims?kind=only", $"/stories/{story}/comments", "/feeds/8",
            $"/compare?a={article}&b={_site.Town.Wire}", $"/compare?a={_site.Town.Wire}&b={article}", $"/stories/{story}/articles", $"/?storyline=99",
        ];

        foreach (var (name, visitor) in new (string, Visitor)[] { ("owner", _owner), ("editor", _editor), ("guest", guest) })
        {
            foreach (var address in lists.Concat(own))
            {
                using var answer = await visitor.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync(Ct);
                // What a search looked for stands in its own field.
                var told = text.Replace($"value=\"{Secret}\"", "", StringComparison.Ordinal).Replace($"q={Secret}", "", StringComparison.Ordinal);
                Assert.False(address.Contains(Secret, StringComparison.Ordinal) ? told.Contains("bridge", StringComparison.Ordinal) : told.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{name} reads it at {address}");
                if (!address.StartsWith("/add", StringComparison.Ordinal))
                    Assert.False(told.Contains("/letter", StringComparison.Ordinal), $"{name} sees where it comes from at {address}");
                Assert.DoesNotContain("Bay Town Record", address.Contains("outlet", StringComparison.Ordinal) ? "" : told, StringComparison.Ordinal);
            }

            foreach (var address in own.SkipLast(2))
                Assert.Equal((name, address, HttpStatusCode.NotFound), (name, address, (await visitor.GetAsync(address)).StatusCode));
        }
    }

    [Fact]
    public async Task Nobody_else_can_do_anything_to_it()
    {
        await AddAsync(_sae, Letter);
        var (article, story) = await PlaceAsync();
        var feed = (await RowAsync()).Id;

        foreach (var action in (string[])["pause", "resume", "settings", "remove", "refresh", "share"])
            Assert.Equal((action, "NotFound"), (action, await _editor.SubmitAsync("/feeds", $"/feeds/{feed}/{action}")));
        foreach (var visitor in (Visitor[])[_editor, _owner])
        {
            Assert.Equal("NotFound", await visitor.SubmitAsync("/", $"/stories/{story}/like"));
            Assert.Equal("NotFound", await visitor.SubmitAsync("/", $"/articles/{article}/share"));
            await visitor.SubmitAsync("/", $"/stories/{story}/mark", ("mark", "later"));
            await visitor.SubmitAsync("/", $"/articles/{article}/mark", ("mark", "later"));
            Assert.StartsWith("Nothing is kept for later.", (await visitor.ReadAsync("/?view=later")).Words(".quiet"), StringComparison.Ordinal);
        }

        Assert.StartsWith($"/stories/{_site.Town.Breach}?no=", await _editor.SubmitAsync($"/stories/{_site.Town.Breach}", $"/stories/{_site.Town.Breach}/merge", ("other", $"{story}")), StringComparison.Ordinal);
        Assert.False((await RowAsync()).IsPaused);
        Assert.Equal(new ReaderId(3), (await RowAsync()).OnlyFor);
        Assert.Equal(0, await CountAsync("select count(*) from story_reading where story_id = @story", new { story }));
    }

    [Fact]
    public async Task It_is_never_shared_commented_on_or_corrected_and_what_is_done_with_it_is_not_written_down()
    {
        await AddAsync(_sae, Letter);
        var (article, story) = await PlaceAsync();

        foreach (var address in (string[])[$"/articles/{article}", $"/stories/{story}"])
        {
            var page = await _sae.ReadAsync(address);
            Assert.Empty(page.QuerySelectorAll("#comments, [data-share], .correct"));
            Assert.Equal(HttpStatusCode.NotFound, (await _sae.GetAsync(address + "/comments")).StatusCode);
            Assert.Equal("NotFound", await _sae.SubmitAsync(address, address + "/share"));
            Assert.StartsWith(address, await _sae.SubmitAsync(address, address + "/like"), StringComparison.Ordinal);
        }

        Assert.Equal("/feeds/8?did=saved", await _sae.SubmitAsync("/feeds/8", "/feeds/8/pause"));
        Assert.DoesNotContain(await _site.Get<Audit>().ListAsync(null, 50, Ct), row => row.Name == "Sae");
    }

    [Fact]
    public async Task Only_its_reader_sets_it_and_what_everybody_follows_is_for_editors()
    {
        await AddAsync(_sae, Letter);

        Assert.Equal("/feeds/8?did=saved", await _sae.SubmitAsync("/feeds/8", "/feeds/8/settings", ("title", "Letters"), ("folder", "Mine"), ("full-text", "never"), ("address", Letter)));
        Assert.Equal("Forbidden", await _sae.SubmitAsync("/account", "/feeds/1/pause"));

        // The addresses of what everybody follows may hold a key: their list is for editors.
        using (var list = await _sae.GetAsync("/feeds/list"))
        {
            var feeds = await list.Content.ReadAsStringAsync(Ct);
            Assert.Contains(Letter, feeds, StringComparison.Ordinal);
            Assert.DoesNotContain("gazette.example", feeds, StringComparison.Ordinal);
        }

        var page = await _sae.ReadAsync("/feeds");
        Assert.Equal("Mine", page.Words(".feeds section:not(.ailing) h2"));
        Assert.Contains("Letters", page.Words(".feeds section:not(.ailing)"), StringComparison.Ordinal);

        // Folders of one name, theirs and everybody's, are two.
        await _sae.SubmitAsync("/feeds/8", "/feeds/8/settings", ("title", "Letters"), ("folder", "Coast"), ("full-text", "never"));
        Assert.Equal("/feeds/folders", await _sae.SubmitAsync("/feeds/folders", "/feeds/folders/rename", ("folder", "Coast"), ("name", "Shore")));
        Assert.Equal("Shore", (await RowAsync()).Folder);
        Assert.Equal(2, await CountAsync("select count(*) from feed where folder = 'Coast'", new { }));
    }

    [Fact]
    public async Task One_address_may_be_followed_by_several_each_alone_and_what_everybody_follows_by_nobody_alone()
    {
        await AddAsync(_sae, Letter);
        await AddAsync(_editor, Letter, ("for", "me"));
        Assert.Equal(4, await CountAsync("select count(*) from article where only_for is not null", new { }));
        Assert.Equal(2, await CountAsync("select count(*) from feed where only_for is not null", new { }));

        var shared = await AddAsync(_owner, Letter);
        Assert.Equal("1 feed is followed from now on; 2 articles came with the first reading.", shared.Words(".errand > p[role=status]"));
        Assert.Contains(Headline, (await _owner.ReadAsync("/")).Words("main"), StringComparison.Ordinal);
        using var guest = new Visitor(_site);
        Assert.Contains(Headline, (await guest.ReadAsync($"/search?q={Secret}")).Words(".results"), StringComparison.Ordinal);

        var late = await Visitor.InvitedAsync(_site, _owner, "Noor", "reader");
        Assert.Equal("This was followed already.", (await AddAsync(late, Letter)).Words(".errand > p[role=status]"));
        Assert.Equal(3, await CountAsync("select count(*) from feed where url = @Letter", new { Letter }));
    }

    [Fact]
    public async Task Reports_that_one_reader_has_alone_change_no_story_of_everybodys()
    {
        var wall = $"<p>A storm surge broke through the sea wall at Minamihama before dawn on Thursday, flooding the lower town. The prefecture said 31 people were hurt, as the {Secret} letter learned.</p>" + RssItem.Whole("Minamihama sea wall");
        _paper.Rss("/wall", new RssItem("Storm surge breaks through sea wall at Minamihama", _paper.Address + "/wall-story", Text: wall, At: new DateTimeOffset(2025, 9, 18, 8, 0, 0, TimeSpan.Zero)));
        var before = await _owner.ReadAsync($"/stories/{_site.Town.Breach}");

        await AddAsync(_sae, _paper.Address + "/wall");

        var after = await _owner.ReadAsync($"/stories/{_site.Town.Breach}");
        Assert.Equal((before.Words(".head"), before.Words(".reports")), (after.Words(".head"), after.Words(".reports")));
        Assert.Equal(1, await CountAsync("select count(distinct story_id) from article where only_for = 3 and story_id not in (select story_id from article where only_for is null)", new { }));
    }

    [Fact]
    public async Task A_report_that_a_reader_has_alone_lies_beside_everybodys_story_of_the_event_for_them_whichever_came_first()
    {
        var text = string.Concat((await TextAsync(_site.Town.Wire)).Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));
        _paper.Rss("/wall", new RssItem($"The {Secret} letter on the wall", _paper.Address + "/wall-story", Text: text, At: new DateTimeOffset(2025, 9, 18, 8, 0, 0, TimeSpan.Zero)));
        _paper.Rss("/early", new RssItem(Headline, _paper.Address + "/one", Text: RssItem.Whole(Secret), At: new DateTimeOffset(2025, 9, 18, 8, 0, 0, TimeSpan.Zero)));
        await AddAsync(_sae, _paper.Address + "/wall");
        await _site.Get<PageReader>().RunAsync(progress: null, Ct);
        await AddAsync(_sae, _paper.Address + "/early");
        _paper.Rss("/late", new RssItem("Bridge open again", _paper.Address + "/late-story", Text: RssItem.Whole(Secret), At: new DateTimeOffset(2025, 9, 18, 12, 0, 0, TimeSpan.Zero)));

        await AddAsync(_editor, _paper.Address + "/late");

        var shared = await _sae.ReadAsync($"/stories/{_site.Town.Breach}");
        Assert.Equal($"The {Secret} letter on the wall", shared.Words("section[aria-labelledby=own] .title"));
        Assert.Contains(shared.AllWords("select[name=b] option"), option => option.EndsWith("· Only for you", StringComparison.Ordinal));
        Assert.Empty((await _owner.ReadAsync($"/stories/{_site.Town.Breach}")).QuerySelectorAll("section[aria-labelledby=own]"));
        var (_, story) = await PlaceAsync();
        Assert.Equal("Bridge open again", (await _sae.ReadAsync($"/stories/{story}")).Words("section[aria-labelledby=beside] .title"));
    }

    [Fact]
    public async Task The_owner_decides_how_many_feeds_a_reader_may_follow_alone()
    {
        Assert.Equal("/settings?saved=true", await _owner.SubmitAsync("/settings", "/settings/feeds", ("most", "1")));
        await AddAsync(_sae, Letter);
        Assert.Equal("/feeds?did=own-full", await _sae.SubmitAsync("/feeds", "/feeds/add", ("url", _paper.Address + "/more")));
        Assert.StartsWith("Each reader may follow 1 feed alone, and this would be more.", (await _sae.ReadAsync("/feeds?did=own-full")).Words(".said"), StringComparison.Ordinal);

        Assert.Equal("/settings?saved=false&no=number", await _owner.SubmitAsync("/settings", "/settings/feeds", ("most", "many")));
        Assert.StartsWith("That is not a number from 0 to 5,000", (await _owner.ReadAsync("/settings?saved=false&no=number")).Words(".problem"), StringComparison.Ordinal);

        await _owner.SubmitAsync("/settings", "/settings/feeds", ("most", "0"));
        Assert.Empty((await _sae.ReadAsync("/feeds")).QuerySelectorAll(".add-feed"));
        Assert.Equal("/feeds?did=own-full", await _sae.SubmitAsync("/account", "/feeds/add", ("url", _paper.Address + "/three"), ("how", "page")));
        Assert.Contains("Only editors add feeds", (await _sae.ReadAsync("/add?url=https%3A%2F%2Fx.example%2Ffeed")).Words("main"), StringComparison.Ordinal);
        Assert.Empty((await _editor.ReadAsync("/feeds")).QuerySelectorAll(".for-whom"));
        Assert.Contains(Headline, (await _sae.ReadAsync("/?view=alone")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_makes_a_feed_of_their_own_everybodys_and_what_came_before_stays_theirs()
    {
        await AddAsync(_editor, Letter, ("for", "me"));
        _paper.Rss("/letter", new RssItem(Headline, _paper.Address + "/one", Text: RssItem.Whole(Secret)), new RssItem("Lanterns for the pier", _paper.Address + "/three", Text: RssItem.Whole("pier")));

        Assert.Equal("/feeds/9?did=shared", await _editor.SubmitAsync("/feeds/8", "/feeds/8/share"));
        Assert.Equal("This feed is everybody’s now.", (await _editor.ReadAsync("/feeds/9?did=shared")).Words(".said"));
        Assert.Equal(HttpStatusCode.NotFound, (await _editor.GetAsync("/feeds/8")).StatusCode);
        await EndAsync(_editor, await _editor.SubmitAsync("/feeds/9", "/feeds/9/refresh"));

        Assert.Equal(2, await CountAsync("select count(*) from article where only_for = 2", new { }));
        var stories = (await _sae.ReadAsync("/")).Words("main");
        Assert.Contains("Lanterns for the pier", stories, StringComparison.Ordinal);
        Assert.DoesNotContain("A quiet week", stories, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_with_the_account_without_a_trace_and_can_be_taken_along_before()
    {
        await AddAsync(_sae, Letter);
        var (_, story) = await PlaceAsync();
        await _sae.SubmitAsync($"/stories/{story}", $"/stories/{story}/mark", ("mark", "later"));
        using (var export = await _sae.GetAsync("/account/export"))
        {
            var data = JsonDocument.Parse(await export.Content.ReadAsStringAsync(Ct)).RootElement;
            Assert.Equal(Letter, Assert.Single(data.GetProperty("feed").EnumerateArray()).GetProperty("url").GetString());
            Assert.Contains(data.GetProperty("article_text").EnumerateArray(), text => text.GetProperty("body_text").GetString()!.Contains(Secret, StringComparison.Ordinal));
        }

        var articles = await CountAsync("select count(*) from article", new { });

        Assert.Equal("/sign-in?did=Deleted", await _sae.SubmitAsync("/account", "/account/delete", ("password", Visitor.Password)));

        Assert.Equal(articles - 2, await CountAsync("select count(*) from article", new { }));
        foreach (var table in (string[])["feed", "article", "story"])
            Assert.Equal((table, 0), (table, await CountAsync($"select count(*) from {table} where only_for is not null", new { })));
        Assert.Equal(0, await CountAsync("select count(*) from article_text where body_text like @pattern", new { pattern = $"%{Secret}%" }));
        Assert.Equal(0, await CountAsync("select count(*) from article_search where article_search match @word", new { word = Secret.ToLowerInvariant() }));
        Assert.Equal(0, await CountAsync("select count(*) from story_term where story_id = @story", new { story }));
        Assert.Equal(7, await CountAsync("select count(*) from feed", new { }));
    }

    [Fact]
    public async Task A_page_can_be_taken_in_for_oneself_alone()
    {
        _paper.Article("/essay", $"On the {Secret} harbour");

        var page = await AddAsync(_sae, _paper.Address + "/essay", ("how", "page"));

        Assert.Equal("The page was taken in as an article.", page.Words(".errand > p[role=status]"));
        Assert.Contains(Secret, (await _sae.ReadAsync("/?view=alone")).Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await _owner.ReadAsync("/")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("The page is here already.", (await _sae.ReadAsync($"/add?url={Uri.EscapeDataString(_paper.Address + "/essay")}")).Words(".said"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_behind_a_teaser_is_read_for_its_reader_alone()
    {
        _paper.Feed("/short", "Short letters", "/essay").Article("/essay", $"On the {Secret} harbour", more: $"The {Secret} has three masts.");

        await AddAsync(_sae, _paper.Address + "/short");
        await _site.Get<PageReader>().RunAsync(progress: null, Ct);
        await _site.Get<Relating>().RunAsync(progress: null, Ct);

        Assert.Contains("three masts", (await _sae.ReadAsync($"/search?q=%22three%20masts%22")).Words(".results"), StringComparison.Ordinal);
        Assert.Empty((await _owner.ReadAsync("/search?q=%22three%20masts%22")).QuerySelectorAll(".results li"));
    }

    /// <summary>Adds something through the form, and gives the page that says what came of it.</summary>
    private async Task<IHtmlDocument> AddAsync(Visitor visitor, string address, params (string, string)[] more) =>
        await EndAsync(visitor, await visitor.SubmitAsync("/feeds", "/feeds/add", [("url", address), .. more]));

    private static async Task<IHtmlDocument> EndAsync(Visitor visitor, string errand)
    {
        Assert.StartsWith("/feeds/errands/", errand, StringComparison.Ordinal);
        while (true)
        {
            using var page = await visitor.GetAsync(errand);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            if (!page.Headers.Contains("Refresh"))
                return await TestSite.ParseAsync(page);
            await Task.Delay(50, Ct);
        }
    }

    private async Task<(long Article, long Story)> PlaceAsync()
    {
        await using var connection = await _site.Get<Database>().OpenAsync(Ct);
        return await connection.QuerySingleAsync<(long, long)>("select id, story_id from article where title = @Headline and only_for is not null", new { Headline });
    }

    private async Task<string> TextAsync(ArticleId article) => (await _site.Get<Articles>().TextAsync(article, reader: null, Ct))!.Value.BodyText;

    private async Task<FeedRow> RowAsync() => Assert.Single(await _site.Get<Feeds>().AllAsync(Ct), feed => feed.OnlyFor is not null);

    private async Task<int> CountAsync(string sql, object values)
    {
        await using var connection = await _site.Get<Database>().OpenAsync(Ct);
        return await connection.ExecuteScalarAsync<int>(sql, values);
    }

    public async ValueTask DisposeAsync()
    {
        _owner.Dispose();
        _editor.Dispose();
        _sae.Dispose();
        await _site.DisposeAsync();
        await _paper.DisposeAsync();
    }
}
