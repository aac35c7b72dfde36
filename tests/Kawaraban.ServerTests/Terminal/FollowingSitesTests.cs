using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>Sites without a feed, from adding them to their articles.</summary>
public sealed class FollowingSitesTests : IAsyncLifetime
{
    private readonly KawarabanProgram _kawaraban = new();
    private SmallSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await SmallSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _kawaraban.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/news-sitemap.xml")]
    public async Task A_site_with_a_news_sitemap_is_followed_by_it(string known)
    {
        var path = known == "/robots.txt" ? "/maps/of-the-day.xml" : known;
        _site.Html("/", "<body>Welcome").Article("/town/ferry", "Council approves a second ferry line").Article("/town/pier", "Crane falls at pier four of the harbour")
            .Put("/robots.txt", "text/plain", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nsitemap: {(known == "/robots.txt" ? _site.Address + path : "")}\n"))
            .NewsSitemap(path, ("/town/ferry", 3), ("/town/pier", 5), ("/town/long-ago", 24 * 30));

        var added = await _kawaraban.JsonAsync(Arguments("add", _site.Address));
        var first = await RefreshAsync();
        var second = await RefreshAsync();
        _site.Article("/town/boats", "Nineteen boats return from the northern grounds").NewsSitemap(path, ("/town/boats", 0), ("/town/ferry", 3), ("/town/pier", 5));
        var third = await RefreshAsync();

        Assert.Equal(("news sitemap", _site.Address + path), (added.GetProperty("kind").GetString(), added.GetProperty("url").GetString()));
        Assert.Equal((2, 0, 1), (first, second, third));
        Assert.DoesNotContain("/town/long-ago", _site.Asked);
        Assert.Single(_site.Asked, asked => asked == "/town/ferry");
    }

    [Fact]
    public async Task The_date_and_title_of_a_news_sitemap_are_the_articles()
    {
        _site.Article("/town/ferry", "Council approves a second ferry line").NewsSitemap("/sitemap_news.xml", ("/town/ferry", 3));

        await _kawaraban.JsonAsync(Arguments("add", _site.Address + "/sitemap_news.xml"));
        await RefreshAsync();
        var article = await _kawaraban.JsonAsync("article", "1");

        Assert.Equal("About /town/ferry", article.GetProperty("title").GetString());
        var published = DateTimeOffset.Parse(article.GetProperty("published").GetString()!, CultureInfo.InvariantCulture);
        Assert.InRange(TimeProvider.System.GetUtcNow() - published, TimeSpan.FromHours(2.9), TimeSpan.FromHours(3.5));
        Assert.Contains("3.2 million crowns", article.GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_leads_to_its_sitemap_of_news_packed_or_not()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(_site.SitemapOf(("/town/ferry", 3))));
        _site.Html("/", "<body>Welcome").Article("/town/ferry", "Council approves a second ferry line")
            .Put("/sitemap_index.xml", "text/xml", Encoding.UTF8.GetBytes(
                $"<sitemapindex><sitemap><loc>{_site.Address}/post-sitemap.xml</loc></sitemap><sitemap><loc>{_site.Address}/google-news.xml.gz</loc></sitemap></sitemapindex>"))
            .Put("/google-news.xml.gz", "application/x-gzip", packed.ToArray());

        await _kawaraban.JsonAsync(Arguments("add", _site.Address));

        Assert.Equal(1, await RefreshAsync());
        Assert.DoesNotContain("/post-sitemap.xml", _site.Asked);
    }

    [Fact]
    public async Task A_site_with_nothing_but_links_is_offered_to_be_followed_by_them()
    {
        ListArticles(1, 8);

        var (exitCode, output, _) = await _kawaraban.RunAsync(Arguments("add", _site.Address, "--json"));
        var choice = JsonDocument.Parse(output).RootElement.GetProperty("choices")[0];
        var (_, _, messages) = await _kawaraban.RunAsync(Arguments("add", _site.Address));

        Assert.Equal(1, exitCode);
        Assert.Equal($"kawaraban add {_site.Address} --follow-links", choice.GetProperty("command").GetString());
        Assert.Contains("8 article links", messages, StringComparison.Ordinal);
        Assert.Contains("--follow-links", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_a_page_are_followed_and_only_new_ones_are_news()
    {
        ListArticles(1, 8);

        await _kawaraban.JsonAsync(Arguments("add", _site.Address, "--follow-links"));
        var first = await RefreshAsync();
        ListArticles(2, 8);
        var second = await RefreshAsync();
        var article = await _kawaraban.JsonAsync("article", "1");

        Assert.Equal((8, 1), (first, second));
        Assert.DoesNotContain("/about-this-paper-and-its-people", _site.Asked);
        Assert.StartsWith("Report number", article.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, article.GetProperty("published").ValueKind);
    }

    [Fact]
    public async Task A_page_that_was_rebuilt_does_not_flood()
    {
        ListArticles(1, 12);
        await _kawaraban.JsonAsync(Arguments("add", _site.Address, "--follow-links"));
        await RefreshAsync();

        ListArticles(500, 40);

        Assert.Equal(0, await RefreshAsync());
        ListArticles(501, 40);
        Assert.Equal(1, await RefreshAsync());
    }

    [Fact]
    public async Task Pages_behind_links_are_read_a_bounded_number_at_a_time()
    {
        ListArticles(1, 12);
        await _kawaraban.JsonAsync(Arguments("add", _site.Address, "--follow-links"));
        await RefreshAsync();

        ListArticles(1, 45);

        Assert.Equal((30, 3), (await RefreshAsync(), await RefreshAsync()));
    }

    [Fact]
    public async Task Pages_that_robots_must_not_read_are_left_alone()
    {
        ListArticles(1, 8);
        _site.Put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /reports/"u8.ToArray());
        await _kawaraban.JsonAsync(Arguments("add", _site.Address, "--follow-links"));

        await RefreshAsync();

        Assert.DoesNotContain(_site.Asked, path => path.StartsWith("/reports/", StringComparison.Ordinal));
        Assert.Empty((await _kawaraban.JsonAsync("stories")).EnumerateArray());
        Assert.Equal(1, (await _kawaraban.RunAsync("article", "1")).ExitCode);
    }

    [Fact]
    public async Task A_page_that_robots_must_not_read_is_not_followed()
    {
        ListArticles(1, 8);
        _site.Put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /"u8.ToArray());

        var (exitCode, _, messages) = await _kawaraban.RunAsync(Arguments("add", _site.Address, "--follow-links"));

        Assert.Equal(1, exitCode);
        Assert.Contains("robots.txt", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_article_links_cannot_be_followed()
    {
        _site.Html("/", "<body><a href='/about'>About</a>");

        var (exitCode, _, messages) = await _kawaraban.RunAsync(Arguments("add", _site.Address, "--follow-links"));

        Assert.Equal(1, exitCode);
        Assert.Contains("no link on this page", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_has_no_article_links_any_more_is_told_as_one()
    {
        ListArticles(1, 8);
        await _kawaraban.JsonAsync(Arguments("add", _site.Address, "--follow-links"));
        await RefreshAsync();

        _site.Html("/", "<body><a href='/about'>About</a>");

        Assert.StartsWith("This is a page on which no link looks like one to an article, not a feed.", await ProblemAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "127.0.0.1 has a fault of its own (503). It is asked again later.")]
    [InlineData(410, "127.0.0.1 has nothing at this address (410). It may have moved: look for the feed on the site again.")]
    [InlineData(304, "127.0.0.1 answered 304 Not Modified. Open the address in a browser to see what it says.")]
    public async Task A_sitemap_that_cannot_be_read_is_told_as_what_is_amiss_with_it(int status, string problem)
    {
        _site.Article("/town/ferry", "Council approves a second ferry line").NewsSitemap("/google-news.xml", ("/town/ferry", 3));
        ListSitemap("/google-news.xml");
        await _kawaraban.JsonAsync(Arguments("add", _site.Address + "/sitemap_index.xml"));
        Assert.Equal(1, await RefreshAsync());

        ListSitemap("/down.xml");
        _site.Otherwise = context => Task.FromResult(context.Response.StatusCode = context.Request.Path == "/down.xml" ? status : 404);
        Assert.Equal(problem, await ProblemAsync());

        _site.Put("/sitemap_index.xml", "text/xml", "<sitemapindex></sitemapindex>"u8.ToArray());
        Assert.StartsWith("This is a list of sitemaps without any, not a feed.", await ProblemAsync(), StringComparison.Ordinal);
    }

    private void ListSitemap(string path) =>
        _site.Put("/sitemap_index.xml", "text/xml", Encoding.UTF8.GetBytes($"<sitemapindex><sitemap><loc>{_site.Address}{path}</loc></sitemap></sitemapindex>"));

    /// <summary>A front page of the reports from a number on, the newest first.</summary>
    private void ListArticles(int first, int count)
    {
        var cards = new StringBuilder();
        foreach (var number in Enumerable.Range(first, count).Reverse())
        {
            var headline = $"Report number {number} from the harbour of Bay Town";
            cards.Append(CultureInfo.InvariantCulture, $"<div class='card'><h2><a href='/reports/{10_000 + number}'>{headline}</a></h2></div>");
            _site.Article($"/reports/{10_000 + number}", headline);
        }

        _site.Html("/", $"<head><title>Bay Town Record</title></head><body><nav><a href='/town'>Town</a></nav>{cards}<footer><a href='/about-this-paper-and-its-people'>About this paper and its people</a></footer>");
    }

    private async Task<string?> ProblemAsync()
    {
        var (_, output, _) = await _kawaraban.RunAsync(Arguments("refresh", "--json"));
        return JsonDocument.Parse(output).RootElement[0].GetProperty("problem").GetString();
    }

    private async Task<int> RefreshAsync()
    {
        var (_, output, messages) = await _kawaraban.RunAsync(Arguments("refresh", "--json"));
        var feed = JsonDocument.Parse(output).RootElement[0];
        Assert.True(feed.GetProperty("problem").ValueKind == JsonValueKind.Null, messages);
        return feed.GetProperty("new").GetInt32();
    }

    private static string[] Arguments(params string[] arguments) => [.. arguments, "--allow-private-addresses", "--host-spacing", "0"];
}
