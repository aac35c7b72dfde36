using Kawaraban.ServerTests.Terminal;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Collect;

/// <summary>One article per page, whatever of it changes; and never one for two.</summary>
public sealed class OneArticlePerPageTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 2, 28, 6, 0, 0, TimeSpan.Zero);

    private Collector _collector = null!;
    private SmallSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        _site = await SmallSite.StartAsync();
        await _collector.FollowAsync(At("record.example", "/feed"));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _collector.DisposeAsync();
    }

    private string At(string host, string path, string scheme = "http") => $"{scheme}://{host}:{_site.Port}{path}";

    private RssItem Ferry => new("A second ferry", At("record.example", "/ferry"), "1", RssItem.Whole("ferry"), Morning);

    private RssItem Bridge => new("A new bridge", At("record.example", "/bridge"), "2", RssItem.Whole("bridge"), Morning);

    /// <summary>The feed is read, shows something else, and is read again.</summary>
    private async Task<(int New, int Changed)> SecondTimeAsync(RssItem[] first, RssItem[] second)
    {
        _site.Rss("/feed", first);
        Assert.Equal((first.Length, 0), await _collector.RefreshAsync());
        _site.Rss("/feed", second);
        return await _collector.RefreshAsync();
    }

    [Theory]
    [InlineData("https", "record.example", "/ferry", "1")]
    [InlineData("http", "www.record.example", "/ferry", "1")]
    [InlineData("http", "RECORD.example", "/ferry/", "1")]
    [InlineData("http", "record.example", "/ferry?utm_source=rss&utm_medium=feed", "1")]
    [InlineData("http", "record.example", "/ferry?fbclid=1#comments", "1")]
    [InlineData("http", "record.example", "/ferry", "tag:record.example,2026:1")]
    [InlineData("https", "www.record.example", "/ferry/?gclid=1", "https://record.example/?p=1")]
    public async Task A_page_is_the_same_however_its_address_is_written_and_its_guid_changes(string scheme, string host, string path, string ownId)
    {
        var again = Ferry with { Link = At(host, path, scheme), Guid = ownId };

        Assert.Equal((0, 0), await SecondTimeAsync([Ferry], [again]));

        Assert.Single((await _collector.ArticleAsync()).Versions);
    }

    [Fact]
    public async Task An_article_that_moved_and_kept_its_guid_is_found_by_its_new_address_and_its_old_one()
    {
        var moved = Ferry with { Link = At("record.example", "/2026/ferry-line"), Text = RssItem.Whole("ferry of the bay") };

        Assert.Equal((0, 1), await SecondTimeAsync([Ferry], [moved]));
        var article = await _collector.ArticleAsync();
        Assert.Equal((moved.Link, 2), (article.Article.Url, article.Versions.Count));

        _site.Rss("/feed", moved with { Link = Ferry.Link, Guid = null });
        Assert.Equal((0, 0), await _collector.RefreshAsync());
        Assert.Equal(moved.Link, (await _collector.ArticleAsync()).Article.Url);
    }

    [Fact]
    public async Task An_article_whose_host_and_guid_changed_is_known_by_its_text_of_the_same_moment()
    {
        var moved = Ferry with { Link = At("bayrecord.example", "/news/17"), Guid = "17" };

        Assert.Equal((0, 0), await SecondTimeAsync([Ferry], [moved]));

        Assert.Equal(moved.Link, (await _collector.ArticleAsync()).Article.Url);
    }

    [Fact]
    public async Task The_same_text_of_another_moment_is_another_article()
    {
        var next = Ferry with { Link = At("record.example", "/ferry-2"), Guid = "3", At = Morning.AddDays(1) };

        Assert.Equal((1, 0), await SecondTimeAsync([Ferry], [next]));

        Assert.Equal(2, (await _collector.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task One_guid_for_all_items_tells_none_of_them()
    {
        RssItem[] items = [Bridge with { Guid = "1" }, Ferry];
        var third = new RssItem("A third mole", At("record.example", "/mole"), "1", RssItem.Whole("mole"), Morning.AddHours(1));

        Assert.Equal((1, 0), await SecondTimeAsync(items, [third, .. items]));

        Assert.Equal(["A second ferry", "A new bridge", "A third mole"], await TitlesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_link_for_all_items_tells_none_of_them_and_their_guids_or_headlines_do(bool haveGuids)
    {
        RssItem[] items = [.. new[] { Bridge, Ferry }.Select(item => item with { Link = At("record.example", "/news"), Guid = haveGuids ? item.Guid : null })];
        var edited = items[0] with { Text = RssItem.Whole("bridge and its road") };

        Assert.Equal((0, 1), await SecondTimeAsync(items, [edited, items[1]]));

        Assert.Equal(["A second ferry", "A new bridge"], await TitlesAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("/?utm_source=rss")]
    public async Task The_sites_front_page_as_the_link_is_nobodys_address(string front)
    {
        var first = Ferry with { Link = At("record.example", front) };
        var second = Bridge with { Link = At("record.example", front) };

        Assert.Equal((1, 0), await SecondTimeAsync([first], [second]));

        Assert.Equal(["A second ferry", "A new bridge"], await TitlesAsync());
        Assert.DoesNotContain("/", _site.Asked);
    }

    [Fact]
    public async Task Items_without_guid_and_link_are_known_by_their_headlines_and_dates()
    {
        RssItem[] items = [Bridge with { Guid = null, Link = null }, Ferry with { Guid = null, Link = null }];

        Assert.Equal((0, 1), await SecondTimeAsync(items, [items[0] with { Text = RssItem.Whole("bridge and its road") }, items[1]]));

        Assert.Equal(["A second ferry", "A new bridge"], await TitlesAsync());
    }

    [Fact]
    public async Task One_headline_twice_under_one_address_is_one_article_and_the_newer_stands()
    {
        _site.Rss("/feed", Ferry with { Guid = "1b", Text = RssItem.Whole("ferry of the bay") }, Ferry);

        Assert.Equal((1, 0), await _collector.RefreshAsync());

        Assert.Contains("ferry of the bay", (await _collector.ArticleAsync()).BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_vanished_and_came_back_is_neither_new_nor_changed()
    {
        Assert.Equal((1, 0), await SecondTimeAsync([Ferry], [Bridge]));

        _site.Rss("/feed", Bridge, Ferry);

        Assert.Equal((0, 0), await _collector.RefreshAsync());
        Assert.All(await _collector.ArticlesAsync(), article => Assert.Single(article.Versions));
    }

    [Fact]
    public async Task A_text_that_changed_under_unchanged_dates_is_a_version_with_the_words_that_changed()
    {
        var edited = Ferry with { Text = RssItem.Whole("ferry").Replace("after dark", "before dawn", StringComparison.Ordinal) };

        Assert.Equal((0, 1), await SecondTimeAsync([Ferry], [edited]));

        var article = await _collector.ArticleAsync();
        Assert.Equal((2, 1), (article.Versions.Count, article.Versions[0].Number));
        Assert.Contains("after dark", article.Versions[0].BodyText, StringComparison.Ordinal);
        Assert.Contains("before dawn", article.BodyText, StringComparison.Ordinal);
        Assert.Equal(article.BodyText, article.Versions[1].BodyText);
        Assert.Single(await _collector.QueryAsync<long>("select id from story"));
    }

    [Fact]
    public async Task A_text_that_went_back_to_what_it_was_is_a_version_too()
    {
        await SecondTimeAsync([Ferry], [Ferry with { Text = RssItem.Whole("ferry of the bay") }]);

        _site.Rss("/feed", Ferry);

        Assert.Equal((0, 1), await _collector.RefreshAsync());
        Assert.Equal(3, (await _collector.ArticleAsync()).Versions.Count);
    }

    [Fact]
    public async Task A_page_that_two_feeds_carry_is_one_article_and_the_first_of_them_speaks_for_it()
    {
        await _collector.FollowAsync(At("record.example", "/harbour-feed"));
        var other = Ferry with { Guid = "harbour-1", Text = RssItem.Whole("ferry, as the harbour desk tells it") };
        _site.Rss("/feed", Ferry);
        _site.Rss("/harbour-feed", other);
        await _collector.RefreshAsync();

        // Each feed changes elsewhere, so each is read again.
        _site.Rss("/feed", Bridge, Ferry);
        Assert.Equal((1, 0), await _collector.RefreshAsync());
        _site.Rss("/harbour-feed", Bridge with { Guid = "harbour-2" }, other);
        Assert.Equal((0, 0), await _collector.RefreshAsync());

        var articles = await _collector.ArticlesAsync();
        Assert.Equal(["A second ferry", "A new bridge"], articles.Select(article => article.Article.Title));
        Assert.All(articles, article => Assert.Single(article.Versions));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_feeds_the_one_with_the_whole_text_speaks(bool isTeaserFirst)
    {
        var lead = Ferry with { Text = "The council approved a second line." };
        var (lessPath, wholePath) = isTeaserFirst ? ("/feed", "/other") : ("/other", "/feed");
        _site.Rss(isTeaserFirst ? lessPath : wholePath, isTeaserFirst ? lead : Ferry);
        await ReadFeedsAsync();
        await _collector.FollowAsync(At("record.example", "/other"));
        _site.Rss(lessPath, lead).Rss(wholePath, Ferry);
        await _collector.RefreshAsync();

        _site.Rss(lessPath, lead with { Text = "The council approved a second line. It voted on Tuesday." });

        Assert.Equal((0, 0), await _collector.RefreshAsync());
        var article = await _collector.ArticleAsync();
        Assert.Contains("came home after dark", article.BodyText, StringComparison.Ordinal);
        Assert.Single(article.Versions);
        Assert.DoesNotContain("/ferry", _site.Asked);
    }

    [Fact]
    public async Task When_the_feed_that_speaks_for_a_page_is_stopped_another_one_does()
    {
        var feed = Assert.Single(await _collector.Get<Feeds>().AllAsync(TestContext.Current.CancellationToken));
        _site.Rss("/feed", Ferry);
        await _collector.RefreshAsync();
        await _collector.Get<Feeds>().FinishAsync(feed with { IsStopped = true, BodyHash = "read" }, TestContext.Current.CancellationToken);
        await _collector.FollowAsync(At("record.example", "/other"));
        _site.Rss("/other", Ferry with { Text = RssItem.Whole("ferry of the bay") });

        Assert.Equal((0, 1), await _collector.RefreshAsync());

        Assert.Equal(2, (await _collector.ArticleAsync()).Versions.Count);
    }

    private async Task<IEnumerable<string?>> TitlesAsync() => (await _collector.ArticlesAsync()).Select(article => article.Article.Title);

    private async Task ReadFeedsAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await _collector.Get<RefreshAll>().RunAsync(await _collector.Get<Feeds>().AllAsync(ct), progress: null, ct);
    }
}
