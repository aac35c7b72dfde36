using Kawaraban.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

public sealed class RobotsTests
{
    private static readonly CollectOptions Options = new() { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero };

    private readonly ManualClock _clock = new();
    private readonly List<string> _asked = [];

    private string _robots = "User-agent: *\nDisallow: /private";
    private int _status = 200;

    private Task<LoopbackSite> StartAsync() => LoopbackSite.StartAsync(context =>
    {
        lock (_asked)
            _asked.Add(context.Request.Path.Value!);
        if (context.Request.Path != "/robots.txt")
            return context.Response.WriteAsync("<p>A page</p>");

        context.Response.StatusCode = _status;
        if (_status is 301)
            context.Response.Headers.Location = "/robots.txt?again=" + _asked.Count;
        if (_status is 429)
            context.Response.Headers.RetryAfter = "600";
        return context.Response.WriteAsync(_robots);
    });

    private async Task<IReadOnlyList<FetchResult>> FetchAsync(LoopbackSite site, params (string Path, TimeSpan Later)[] pages)
    {
        using var http = PublicHttp.Create(Options);
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.Zero, _clock), Options, _clock);
        var results = new List<FetchResult>();
        foreach (var (path, later) in pages)
        {
            _clock.Advance(later);
            results.Add(await fetcher.FetchAsync(
                new FetchRequest(new Uri(site.Address, path), FetchRequest.Page) { ObeysRobots = true }, TestContext.Current.CancellationToken));
        }

        return results;
    }

    [Fact]
    public async Task A_page_that_is_forbidden_is_not_asked_for_and_says_why()
    {
        await using var site = await StartAsync();

        var results = await FetchAsync(site, ("/private/7", default), ("/news/7", default));

        Assert.Equal(new FeedProblem(ProblemKind.RobotsForbid, "127.0.0.1"), results[0].Fault);
        Assert.IsType<FetchResult.Fetched>(results[1]);
        Assert.Equal(["/robots.txt", "/news/7"], _asked);
    }

    [Fact]
    public async Task A_feed_is_fetched_without_asking()
    {
        _robots = "User-agent: *\nDisallow: /";
        await using var site = await StartAsync();

        Assert.IsType<FetchResult.Fetched>(await site.FetchAsync("/feed"));
        Assert.Equal(["/feed"], _asked);
    }

    [Fact]
    public async Task It_is_asked_for_once_a_day()
    {
        await using var site = await StartAsync();

        await FetchAsync(site, ("/1", default), ("/2", TimeSpan.FromHours(23)), ("/3", TimeSpan.FromHours(2)));

        Assert.Equal(["/robots.txt", "/1", "/2", "/robots.txt", "/3"], _asked);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(410)]
    [InlineData(301)] // in a circle
    public async Task A_site_that_has_none_allows_all(int status)
    {
        _status = status;
        await using var site = await StartAsync();

        Assert.IsType<FetchResult.Fetched>((await FetchAsync(site, ("/private/7", default)))[0]);
    }

    [Fact]
    public async Task While_it_cannot_be_read_nothing_is_and_an_hour_later_it_is_tried_again()
    {
        _status = 500;
        await using var site = await StartAsync();

        var results = await FetchAsync(site, ("/news/7", default), ("/news/8", TimeSpan.FromMinutes(50)), ("/news/9", TimeSpan.FromMinutes(20)));

        Assert.All(results, result => Assert.Equal(ProblemKind.RobotsUnreadable, result.Fault?.Kind));
        Assert.Equal(["/robots.txt", "/robots.txt"], _asked);
    }

    [Fact]
    public async Task A_site_that_asks_to_be_left_alone_is_and_is_not_said_to_forbid()
    {
        _status = 429;
        await using var site = await StartAsync();

        Assert.IsType<FetchResult.RateLimited>((await FetchAsync(site, ("/news/7", default)))[0]);
        Assert.Equal(["/robots.txt"], _asked);
    }

    [Fact]
    public async Task What_is_longer_than_any_is_read_as_far_as_it_counts()
    {
        _robots = "User-agent: *\nDisallow: /private\n" + new string('#', 2 * RobotsTxt.MostBytes);
        await using var site = await StartAsync();

        Assert.Equal(ProblemKind.RobotsForbid, (await FetchAsync(site, ("/private/7", default)))[0].Fault?.Kind);
    }
}
