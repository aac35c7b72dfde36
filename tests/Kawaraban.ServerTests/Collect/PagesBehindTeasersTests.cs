using Kawaraban.ServerTests.Terminal;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

/// <summary>The pages behind the items of feeds that carry less: when they are read, and what stands where they cannot be.</summary>
public sealed class PagesBehindTeasersTests : IAsyncLifetime
{
    private const string Lead = "The council approved a second ferry line across the bay.";
    private const string FromThePage = "Residents of the north shore";

    private Collector _collector = null!;
    private SmallSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        _site = await SmallSite.StartAsync();
        await _collector.FollowAsync(At("record.example", "/feed"));
        _site.Rss("/feed", Ferry);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _collector.DisposeAsync();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private RssItem Ferry => new("A second ferry", At("record.example", "/ferry"), "1", Lead);

    private string At(string host, string path) => $"http://{host}:{_site.Port}{path}";

    private int TimesAsked(string path) => _site.Asked.Count(asked => asked == path);

    private async Task<PageState> StateAsync() =>
        Assert.Single(await _collector.QueryAsync<PageState>("select page_due_at as due_at, page_tries as tries, related_at is not null as is_related from article"));

    private sealed record PageState
    {
        public DateTimeOffset? DueAt { get; init; }
        public int Tries { get; init; }
        public bool IsRelated { get; init; }
    }

    [Fact]
    public async Task The_pages_text_becomes_the_articles_under_the_feeds_headline_and_is_no_version()
    {
        _site.Article("/ferry", "Second ferry line for Bay Town, says council");

        Assert.Equal((1, 0), await _collector.RefreshAsync());

        var article = await _collector.ArticleAsync();
        Assert.Equal("A second ferry", article.Article.Title);
        Assert.Contains(FromThePage, article.BodyText, StringComparison.Ordinal);
        Assert.Single(article.Versions);
        Assert.NotNull(article.Story);
        Assert.Single((await _collector.Get<Search>().FindAsync(new SearchRequest(SearchQuery.Parse("residents shore")), Ct)).Stories);
    }

    [Fact]
    public async Task A_teaser_that_changed_makes_the_page_be_read_again_and_only_a_changed_page_is_a_version()
    {
        _site.Article("/ferry", "A second ferry");
        await _collector.RefreshAsync();

        _site.Rss("/feed", Ferry with { Text = Lead + " It voted on Tuesday." });
        await _collector.RefreshAsync();
        Assert.Equal(2, TimesAsked("/ferry"));
        Assert.Single((await _collector.ArticleAsync()).Versions);

        _site.Article("/ferry", "A second ferry", "The first boat is to sail in May.");
        _site.Rss("/feed", Ferry with { Text = Lead + " The first boat is to sail in May." });
        await _collector.RefreshAsync();
        var article = await _collector.ArticleAsync();
        Assert.Equal(2, article.Versions.Count);
        Assert.DoesNotContain("in May", article.Versions[0].BodyText, StringComparison.Ordinal);
        Assert.Contains("in May", article.BodyText, StringComparison.Ordinal);

        await _collector.RefreshAsync();
        Assert.Equal(3, TimesAsked("/ferry"));
    }

    [Fact]
    public async Task A_page_that_was_cut_is_a_version_and_a_notice_in_its_place_is_none()
    {
        _site.Article("/ferry", "A second ferry", "The first boat is to sail in May.");
        await _collector.RefreshAsync();

        _site.Article("/ferry", "A second ferry").Rss("/feed", Ferry with { Text = Lead + " It voted on Tuesday." });
        await _collector.RefreshAsync();
        Assert.Equal(2, (await _collector.ArticleAsync()).Versions.Count);
        Assert.DoesNotContain("in May", (await _collector.ArticleAsync()).BodyText, StringComparison.Ordinal);

        _site.Html("/ferry", "<body><article><h1>A second ferry</h1><p>This report is for those who support the Bay Town Record. Support it to read on.</p></article></body>")
            .Rss("/feed", Ferry with { Text = Lead + " It voted on Wednesday." });
        await _collector.RefreshAsync();
        Assert.Equal(2, (await _collector.ArticleAsync()).Versions.Count);
        Assert.Contains(FromThePage, (await _collector.ArticleAsync()).BodyText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_headline_that_changed_is_a_version_whether_its_page_is_still_there_or_not(bool isPageThere)
    {
        _site.Article("/ferry", "A second ferry");
        await _collector.RefreshAsync();

        _site.Rss("/feed", Ferry with { Title = "A second ferry from April" });
        if (!isPageThere)
            _site.Remove("/ferry");
        await _collector.RefreshAsync();

        var article = await _collector.ArticleAsync();
        Assert.Equal(["A second ferry", "A second ferry from April"], article.Versions.Select(version => version.Title));
        Assert.Contains(FromThePage, article.BodyText, StringComparison.Ordinal);
        Assert.Single((await _collector.Get<Search>().FindAsync(new SearchRequest(SearchQuery.Parse("title April ferry")), Ct)).Stories);
    }

    [Fact]
    public async Task Where_the_page_is_not_there_the_feeds_text_stands_and_its_changes_are_versions()
    {
        await _collector.RefreshAsync();
        var article = await _collector.ArticleAsync();
        Assert.Equal((Lead, (DateTimeOffset?)null), (article.BodyText, (await StateAsync()).DueAt));
        Assert.NotNull(article.Story);

        _site.Rss("/feed", Ferry with { Text = Lead + " It voted on Tuesday." });
        Assert.Equal((0, 1), await _collector.RefreshAsync());

        article = await _collector.ArticleAsync();
        Assert.Equal([Lead, Lead + " It voted on Tuesday."], article.Versions.Select(version => version.BodyText));
        Assert.True((await StateAsync()).IsRelated);
    }

    [Fact]
    public async Task A_page_that_comes_to_be_there_takes_the_place_of_the_feeds_text()
    {
        await _collector.RefreshAsync();

        _site.Article("/ferry", "A second ferry").Rss("/feed", Ferry with { At = _collector.Clock.GetUtcNow() });
        await _collector.RefreshAsync();

        var article = await _collector.ArticleAsync();
        Assert.Contains(FromThePage, article.BodyText, StringComparison.Ordinal);
        Assert.Single(article.Versions);
    }

    [Theory]
    [InlineData("<p>Please enable JavaScript.</p>")]
    [InlineData("<body><nav><a href=/a>News</a> <a href=/b>Sport</a></nav></body>")]
    public async Task A_page_that_says_less_than_the_feed_changes_nothing(string html)
    {
        _site.Html("/ferry", html);

        await _collector.RefreshAsync();

        Assert.Equal(Lead, (await _collector.ArticleAsync()).BodyText);
        Assert.True((await StateAsync()).IsRelated);
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("broken")]
    public async Task A_page_that_cannot_be_read_now_is_tried_again_and_meanwhile_related_by_what_the_feed_said(string how)
    {
        _site.Otherwise = how == "busy" ? Unavailable : Breaks;
        await _collector.RefreshAsync();
        var state = await StateAsync();
        Assert.Equal((1, true), (state.Tries, state.IsRelated));
        Assert.NotNull((await _collector.ArticleAsync()).Story);

        var asked = TimesAsked("/ferry");
        _collector.Clock.Advance(TimeSpan.FromMinutes(29));
        await _collector.RefreshAsync();
        Assert.Equal(asked, TimesAsked("/ferry"));

        _site.Article("/ferry", "A second ferry");
        _collector.Clock.Advance(TimeSpan.FromMinutes(2));
        await _collector.RefreshAsync();

        var article = await _collector.ArticleAsync();
        Assert.Contains(FromThePage, article.BodyText, StringComparison.Ordinal);
        Assert.Single(article.Versions);
        Assert.Null((await StateAsync()).DueAt);
        Assert.Single(await _collector.QueryAsync<long>("select id from story"));
    }

    [Fact]
    public async Task A_page_at_a_host_where_nobody_answers_is_tried_again()
    {
        _site.Rss("/feed", Ferry with { Link = $"http://record.example:{WebSub.WebSubSite.FreePort()}/ferry" });

        await _collector.RefreshAsync();

        var state = await StateAsync();
        Assert.Equal((_collector.Clock.GetUtcNow().AddMinutes(30), 1, true), (state.DueAt, state.Tries, state.IsRelated));
    }

    [Fact]
    public async Task A_page_that_could_never_be_read_is_no_longer_tried()
    {
        _site.Otherwise = Unavailable;
        for (var day = 0; day < 5; day++)
        {
            await _collector.RefreshAsync();
            _collector.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(3, TimesAsked("/ferry"));
        Assert.Null((await StateAsync()).DueAt);
        Assert.Equal(Lead, (await _collector.ArticleAsync()).BodyText);
    }

    [Fact]
    public async Task A_page_that_robots_must_not_read_is_not_asked_for_and_the_feeds_text_stands()
    {
        _site.Article("/ferry", "A second ferry").Put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /ferry"u8.ToArray());

        await _collector.RefreshAsync();

        Assert.DoesNotContain("/ferry", _site.Asked);
        Assert.Equal(Lead, (await _collector.ArticleAsync()).BodyText);
        Assert.True((await StateAsync()).IsRelated);
    }

    [Fact]
    public async Task A_site_that_asks_for_a_pause_is_left_alone_and_no_try_is_counted()
    {
        _site.Rss("/feed", Ferry, new RssItem("A new bridge", At("record.example", "/bridge"), "2", "The bridge is to open."));
        _site.Otherwise = context => Answer(context, context.Request.Path == "/robots.txt" ? 404 : 429, ("Retry-After", "7200"));
        await _collector.RefreshAsync();
        Assert.Equal(1, TimesAsked("/ferry") + TimesAsked("/bridge"));

        _site.Article("/ferry", "A second ferry").Article("/bridge", "A new bridge");
        _collector.Clock.Advance(TimeSpan.FromMinutes(119));
        await _collector.Get<PageReader>().RunAsync(progress: null, Ct);
        Assert.Equal(1, TimesAsked("/ferry") + TimesAsked("/bridge"));
        Assert.Equal([(0, false), (0, false)], await _collector.QueryAsync<(int, bool)>("select page_tries, related_at is not null from article"));

        _collector.Clock.Advance(TimeSpan.FromMinutes(2));
        await _collector.Get<PageReader>().RunAsync(progress: null, Ct);
        Assert.All(await _collector.ArticlesAsync(), article => Assert.Contains(FromThePage, article.BodyText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FullText.Automatic, false)]
    [InlineData(FullText.Always, true)]
    [InlineData(FullText.Never, false)]
    public async Task Whether_the_page_of_a_whole_text_is_read_is_the_readers_choice(object choice, bool isRead)
    {
        await ChooseAsync((FullText)choice);
        _site.Article("/ferry", "A second ferry").Rss("/feed", Ferry with { Text = RssItem.Whole("ferry") });

        await _collector.RefreshAsync();

        Assert.Equal(isRead, _site.Asked.Contains("/ferry"));
        Assert.Equal(isRead, (await _collector.ArticleAsync()).BodyText.Contains(FromThePage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FullText.Automatic, true)]
    [InlineData(FullText.Always, true)]
    [InlineData(FullText.Never, false)]
    public async Task Whether_the_page_of_a_teaser_is_read_is_the_readers_choice(object choice, bool isRead)
    {
        await ChooseAsync((FullText)choice);
        _site.Article("/ferry", "A second ferry");

        await _collector.RefreshAsync();

        Assert.Equal(isRead, _site.Asked.Contains("/ferry"));
        Assert.NotNull((await _collector.ArticleAsync()).Story);
    }

    private RssItem[] WholeReports => [.. Enumerable.Range(1, 5).Select(number =>
        new RssItem($"Report {number}", At("record.example", $"/{number}"), $"r{number}", RssItem.Whole($"quay {number}")))];

    [Fact]
    public async Task A_short_item_that_comes_to_a_feed_of_whole_texts_is_whole()
    {
        _site.Rss("/feed", WholeReports);
        await _collector.RefreshAsync();

        _site.Rss("/feed", [Ferry, .. WholeReports]);
        await _collector.RefreshAsync();

        Assert.DoesNotContain("/ferry", _site.Asked);
    }

    [Fact]
    public async Task A_summary_alone_is_a_teaser_where_the_other_items_have_a_text_besides()
    {
        _site.Article("/ferry", "A second ferry").Rss("/feed", [Ferry, .. WholeReports.Select(report => report with { Summary = "A line about the quay." })]);

        await _collector.RefreshAsync();

        Assert.Equal(1, TimesAsked("/ferry"));
        Assert.DoesNotContain("/1", _site.Asked);
    }

    [Fact]
    public async Task Pages_of_many_hosts_are_read_in_turns()
    {
        string[] slow = [.. Enumerable.Range(1, 12).Select(number => $"/slow/{number}")];
        string[] quick = [.. Enumerable.Range(1, 12).Select(number => $"/quick/{number}")];
        var allQuick = new TaskCompletionSource();
        _site.Rss("/feed", [.. slow.Select(path => Item("slow.example", path)), .. quick.Select(path => Item("quick.example", path))]);
        _site.Otherwise = async context =>
        {
            // The slow host answers when all pages of the quick one have been asked for.
            if (context.Request.Path == quick[^1])
                allQuick.TrySetResult();
            if (context.Request.Path.StartsWithSegments("/slow"))
                await allQuick.Task.WaitAsync(context.RequestAborted);
            context.Response.StatusCode = 404;
        };

        await _collector.RefreshAsync();

        Assert.All((string[])[.. slow, .. quick], path => Assert.Equal(1, TimesAsked(path)));

        RssItem Item(string host, string path) => new($"Report {path}", At(host, path), path, Lead);
    }

    [Fact]
    public async Task A_page_that_calls_itself_by_the_address_of_another_feeds_article_of_the_same_headline_is_that_article()
    {
        _site.Article("/ferry", "A second ferry");
        await _collector.RefreshAsync();
        await _collector.FollowAsync(At("partner.example", "/partner"));
        _site.Article("/shared", "A second ferry", canonical: At("record.example", "/ferry")).Rss("/partner", new RssItem("A second ferry", At("partner.example", "/shared"), "p1", Lead));

        await _collector.RefreshAsync();
        Assert.Equal(At("record.example", "/ferry"), (await _collector.ArticleAsync()).Article.Url);

        _site.Rss("/partner", new RssItem("A second ferry", At("partner.example", "/shared"), "p1b", Lead));
        Assert.Equal((0, 0), await _collector.RefreshAsync());
        Assert.Single(await _collector.ArticlesAsync());
    }

    [Fact]
    public async Task A_page_that_calls_itself_by_the_address_of_an_article_of_another_headline_is_an_article_of_its_own()
    {
        var bridge = new RssItem("A new bridge", At("record.example", "/bridge"), "2", "The bridge is to open.");
        _site.Rss("/feed", bridge, Ferry).Article("/ferry", "A second ferry").Article("/bridge", "A new bridge", canonical: At("record.example", "/ferry"));

        await _collector.RefreshAsync();

        Assert.Equal(2, (await _collector.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task A_page_that_leads_elsewhere_is_found_by_both_addresses()
    {
        _site.Article("/2026/ferry", "A second ferry").Otherwise = context => Answer(context, context.Request.Path == "/ferry" ? 301 : 404, ("Location", "/2026/ferry"));
        await _collector.RefreshAsync();

        _site.Rss("/feed", Ferry with { Link = At("record.example", "/2026/ferry"), Guid = "new" });

        Assert.Equal((0, 0), await _collector.RefreshAsync());
        Assert.Single((await _collector.ArticleAsync()).Versions);
    }

    [Fact]
    public async Task A_link_without_a_headline_behind_which_there_is_no_article_was_none()
    {
        _site.Rss("/feed", new RssItem(Link: At("record.example", "/about")));

        await _collector.RefreshAsync();

        Assert.Empty(await _collector.ArticlesAsync());
    }

    private async Task ChooseAsync(FullText choice)
    {
        var feeds = await _collector.Get<Feeds>().AllAsync(Ct);
        await _collector.Get<Subscriptions>().SetAsync(feeds[0].Id, new FeedSettings { FullText = choice }, Ct);
    }

    private static Task Unavailable(HttpContext context) => Answer(context, context.Request.Path == "/robots.txt" ? 404 : 503);

    private static Task Breaks(HttpContext context)
    {
        if (context.Request.Path == "/robots.txt")
            return Answer(context, 404);

        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    }
}
