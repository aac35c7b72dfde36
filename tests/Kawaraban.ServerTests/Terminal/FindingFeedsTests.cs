using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Terminal;

public sealed class FindingFeedsTests : IAsyncLifetime
{
    private const string NamesFeed = """<head><link rel="alternate" type="application/rss+xml" title="Bay Town Record" href="/news.rss"></head><body><a href="/about">About</a></body>""";

    private readonly KawarabanProgram _kawaraban = new();
    private SmallSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await SmallSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _kawaraban.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_home_page_that_names_one_feed_is_followed_by_it()
    {
        _site.Html("/", NamesFeed).Feed("/news.rss", "Bay Town Record");

        var added = await AddAsync(_site.Address);

        Assert.Equal(("followed", 1, _site.Address + "/news.rss"), (Text(added, "outcome"), added.GetProperty("new").GetInt32(), Text(added, "url")));
        Assert.Equal(0, (await AddAsync(_site.Address)).GetProperty("new").GetInt32());
    }

    [Fact]
    public async Task A_feed_wins_over_what_its_site_offers()
    {
        _site.Html("/", NamesFeed).Feed("/news.rss", "Bay Town Record").Feed("/harbour.rss", "The harbour");

        Assert.Equal(_site.Address + "/harbour.rss", Text(await AddAsync(_site.Address + "/harbour.rss"), "url"));
        Assert.Equal(["/harbour.rss"], _site.Asked);
    }

    [Theory]
    [InlineData("feed:{0}/news.rss")]
    [InlineData("{1}/news.rss")]
    [InlineData("feed://{1}/news.rss")]
    public async Task An_address_may_be_written_as_people_write_it(string written)
    {
        _site.Feed("/news.rss", "Bay Town Record");

        var added = await AddAsync(string.Format(CultureInfo.InvariantCulture, written, _site.Address, new Uri(_site.Address).Authority));

        Assert.Equal(_site.Address + "/news.rss", Text(added, "url"));
    }

    [Fact]
    public async Task An_article_deep_in_a_site_leads_to_the_sites_feed()
    {
        _site.Html("/", NamesFeed).Feed("/news.rss", "Bay Town Record").Article("/town/2026/03/02/second-ferry-line", "Council approves a second ferry line");

        Assert.Equal(_site.Address + "/news.rss", Text(await AddAsync(_site.Address + "/town/2026/03/02/second-ferry-line"), "url"));
    }

    [Fact]
    public async Task A_page_that_is_gone_still_leads_to_its_site()
    {
        _site.Html("/", NamesFeed).Feed("/news.rss", "Bay Town Record");

        Assert.Equal(_site.Address + "/news.rss", Text(await AddAsync(_site.Address + "/no/longer/here"), "url"));
    }

    [Fact]
    public async Task Of_several_the_reader_chooses_and_comments_come_last()
    {
        _site.Html("/sport/", """
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" title="Everything" href="/feed">
            <link rel="alternate" type="application/atom+xml" title="Sport" href="/sport/atom.xml">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">
            """).Feed("/feed", "Everything").Feed("/sport/atom.xml", "Sport").Feed("/comments/feed", "Comments");

        var (exitCode, output, _) = await _kawaraban.RunAsync(Arguments(_site.Address + "/sport/", "--json"));
        var choices = JsonDocument.Parse(output).RootElement.GetProperty("choices").EnumerateArray().ToList();
        var picked = await AddAsync(_site.Address + "/sport/", "--pick", "2");
        var all = await AddAsync(_site.Address + "/sport/", "--all");

        Assert.Equal(1, exitCode);
        Assert.Equal(["Sport", "Everything", "Comments"], choices.Select(choice => Text(choice, "title")));
        Assert.Equal("RSS feed of comments", Text(choices[2], "kind"));
        Assert.Contains("--pick 1", Text(choices[0], "command"), StringComparison.Ordinal);
        Assert.Equal(_site.Address + "/feed", Text(picked, "url"));
        Assert.Equal(2, all.GetProperty("new").GetInt32());
    }

    [Fact]
    public async Task People_are_told_what_to_type_for_each()
    {
        _site.Html("/", """<link rel="alternate" type="application/rss+xml" title="Town" href="/a"><link rel="alternate" type="application/rss+xml" title="Bay" href="/b">""");

        var (_, output, messages) = await _kawaraban.RunAsync(Arguments(_site.Address));
        var (exitCode, _, refused) = await _kawaraban.RunAsync(Arguments(_site.Address, "--pick", "3"));

        Assert.Empty(output);
        Assert.Contains($"2. Bay (RSS feed) {_site.Address}/b", messages, StringComparison.Ordinal);
        Assert.Contains($"kawaraban add {_site.Address} --pick 2", messages, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Contains("no choice 3", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_nobody_names_is_found_where_feeds_usually_stand()
    {
        _site.Html("/", "<body><a href='/about'>About</a>").Feed("/feed.xml", "Bay Town Record");

        Assert.Equal(_site.Address + "/feed.xml", Text(await AddAsync(_site.Address), "url"));
        Assert.Equal(_site.Asked.Count, _site.Asked.Distinct().Count());
    }

    [Fact]
    public async Task A_feed_behind_a_page_about_feeds_is_found()
    {
        _site.Html("/", "<body><a href='/services/subscriptions'>RSS</a>")
            .Html("/services/subscriptions", "<body><a href='/rss/town.xml'>Town</a><a href='/rss/bay.xml'>Bay</a>")
            .Feed("/rss/town.xml", "Town").Feed("/rss/bay.xml", "Bay");

        var (_, messages, _) = await _kawaraban.RunAsync(Arguments(_site.Address, "--json"));

        Assert.Equal(["Town", "Bay"], JsonDocument.Parse(messages).RootElement.GetProperty("choices").EnumerateArray().Select(choice => Text(choice, "title")));
    }

    [Fact]
    public async Task A_named_feed_that_is_none_does_not_end_the_search()
    {
        _site.Html("/", """<link rel="alternate" type="application/rss+xml" href="/dead.rss">""").Feed("/rss.xml", "Bay Town Record");

        Assert.Equal(_site.Address + "/rss.xml", Text(await AddAsync(_site.Address), "url"));
    }

    [Fact]
    public async Task A_feed_of_comments_alone_is_only_offered()
    {
        _site.Html("/", """<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">""").Feed("/comments/feed", "Comments");

        var (exitCode, output, _) = await _kawaraban.RunAsync(Arguments(_site.Address, "--json"));

        Assert.Equal((1, "choose"), (exitCode, Text(JsonDocument.Parse(output).RootElement, "outcome")));
    }

    [Fact]
    public async Task A_profile_of_a_social_server_is_followed()
    {
        _site.Html("/@ines", "<body>Please allow scripts to see this profile").Feed("/@ines.rss", "Ines");

        Assert.Equal(_site.Address + "/@ines.rss", Text(await AddAsync(_site.Address + "/@ines"), "url"));
    }

    [Fact]
    public async Task A_site_that_answers_everything_with_a_page_ends_the_search()
    {
        _site.Otherwise = context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<!doctype html><html><head><title>Bay</title></head><body>Nothing is here.</body></html>");
        };

        var (exitCode, _, messages) = await _kawaraban.RunAsync(Arguments(_site.Address));

        Assert.Equal(1, exitCode);
        Assert.Contains("neither a feed nor an article", messages, StringComparison.Ordinal);
        Assert.InRange(_site.Asked.Count, 1, 34);
    }

    [Fact]
    public async Task A_site_that_leads_every_guess_home_is_asked_no_further()
    {
        _site.Html("/", "<body>Welcome");
        _site.Otherwise = context =>
        {
            context.Response.Redirect("/");
            return Task.CompletedTask;
        };

        var (exitCode, _, _) = await _kawaraban.RunAsync(Arguments(_site.Address));

        Assert.Equal(1, exitCode);
        Assert.InRange(_site.Asked.Count, 1, 10);
    }

    [Fact]
    public async Task Robots_that_forbid_end_the_looking_around_but_not_what_the_reader_asked_for()
    {
        _site.Put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /"u8.ToArray()).Html("/", "<body>Welcome").Feed("/feed", "Bay Town Record");

        var (exitCode, _, _) = await _kawaraban.RunAsync(Arguments(_site.Address));
        var named = await AddAsync(_site.Address + "/feed");

        Assert.Equal(1, exitCode);
        Assert.Equal(["/", "/feed", "/robots.txt"], _site.Asked.Distinct().Order());
        Assert.Equal(_site.Address + "/feed", Text(named, "url"));
    }

    [Fact]
    public async Task A_feed_that_the_page_names_is_read_whatever_robots_are_told()
    {
        _site.Put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /"u8.ToArray()).Html("/", NamesFeed).Feed("/news.rss", "Bay Town Record");

        Assert.Equal(_site.Address + "/news.rss", Text(await AddAsync(_site.Address), "url"));
    }

    [Fact]
    public async Task A_huge_page_is_read_in_bounds()
    {
        var links = string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<div><a href='/news/{number}'>A headline number {number} for the huge page</a>"));
        _site.Html("/", NamesFeed + links).Feed("/news.rss", "Bay Town Record");

        Assert.Equal(_site.Address + "/news.rss", Text(await AddAsync(_site.Address), "url"));
    }

    [Fact]
    public async Task A_page_is_taken_in_as_an_article_when_the_reader_says_so()
    {
        _site.Article("/second-ferry-line-approved", "Council approves a second ferry line").Feed("/feed", "Bay Town Record");

        var added = await AddAsync(_site.Address + "/second-ferry-line-approved", "--page");

        Assert.Equal(("took_in", "Council approves a second ferry line"), (Text(added, "outcome"), Text(added, "title")));
        Assert.Single(_site.Asked);
    }

    private Task<JsonElement> AddAsync(params string[] arguments) => _kawaraban.JsonAsync(Arguments(arguments));

    private static string[] Arguments(params string[] arguments) => ["add", .. arguments, "--allow-private-addresses", "--host-spacing", "0"];

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
