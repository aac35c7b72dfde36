using System.Globalization;
using System.IO.Compression;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

public sealed class FetcherTests
{
    private static readonly CollectOptions Loopback = new() { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero };

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("not-even-quoted")]
    [InlineData("\"abc\", \"def\"")]
    public async Task Validators_are_echoed_exactly_as_they_came(string etag)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Headers.ETag = etag;
            context.Response.Headers.LastModified = "Tue, 03 Jun 2025 08:00:00 GMT";
            return context.Response.WriteAsync("<rss/>");
        });

        var first = Assert.IsType<FetchResult.Fetched>(await site.FetchAsync());
        await site.FetchAsync(etag: first.Etag, lastModified: first.LastModified);

        Assert.Equal(etag, site.Asked[1]["If-None-Match"]);
        Assert.Equal("Tue, 03 Jun 2025 08:00:00 GMT", site.Asked[1]["If-Modified-Since"]);
    }

    [Fact]
    public async Task It_says_who_it_is_and_sends_neither_cookies_nor_referrer()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Cookies.Append("visitor", "7");
            if (context.Request.Path == "/")
                context.Response.Redirect("/feed");
            return Task.CompletedTask;
        });

        await site.FetchAsync();

        Assert.Equal(2, site.Asked.Count);
        Assert.All(site.Asked, headers =>
        {
            Assert.StartsWith("Kawaraban/", headers.UserAgent);
            Assert.False(headers.ContainsKey("Cookie"));
            Assert.False(headers.ContainsKey("Referer"));
        });
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(307, false)]
    public async Task Only_a_permanent_redirect_moves_the_address(int status, bool moves)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            if (context.Request.Path == "/old")
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = "/new";
            }

            return Task.CompletedTask;
        });

        var answer = Assert.IsType<FetchResult.Fetched>(await site.FetchAsync("/old"));

        Assert.Equal("/new", answer.Url.AbsolutePath);
        Assert.Equal(moves ? "/new" : null, answer.MovedTo?.AbsolutePath);
    }

    [Fact]
    public async Task A_redirect_loop_ends_with_a_reason()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Redirect("/again");
            return Task.CompletedTask;
        });

        Assert.Equal(ProblemKind.TooManyRedirects, Assert.IsType<FetchResult.Refused>(await site.FetchAsync()).What.Kind);
        Assert.Equal(2, site.Asked.Count);
    }

    [Theory]
    [InlineData(304, typeof(FetchResult.Refused))] // nothing was asked on a condition
    [InlineData(410, typeof(FetchResult.Gone))]
    [InlineData(404, typeof(FetchResult.Refused))]
    [InlineData(403, typeof(FetchResult.Refused))]
    [InlineData(500, typeof(FetchResult.Refused))]
    [InlineData(429, typeof(FetchResult.RateLimited))]
    [InlineData(503, typeof(FetchResult.Refused))]
    public async Task A_status_is_told_for_what_it_is(int status, Type outcome)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.IsType(outcome, await site.FetchAsync());
    }

    [Fact]
    public async Task Retry_After_is_honoured_as_seconds_and_as_a_date()
    {
        var at = TimeProvider.System.GetUtcNow().AddHours(2);
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value!.EndsWith("503", StringComparison.Ordinal) ? 503 : 429;
            context.Response.Headers.RetryAfter = context.Request.Path.StartsWithSegments("/date") ? at.ToString("r", CultureInfo.InvariantCulture) : "7200";
            return Task.CompletedTask;
        });

        foreach (var path in (string[])["/seconds", "/date", "/seconds/503", "/date/503"])
        {
            var limited = Assert.IsType<FetchResult.RateLimited>(await site.FetchAsync(path));
            Assert.InRange(limited.Until, at.AddMinutes(-1), at.AddMinutes(5));
        }
    }

    [Fact]
    public async Task A_host_that_asked_to_be_left_alone_is_not_asked_again()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            return Task.CompletedTask;
        });
        using var http = PublicHttp.Create(Loopback);
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.Zero, TimeProvider.System), Loopback, TimeProvider.System);
        var request = new FetchRequest(site.Address, FetchRequest.Feed);

        await fetcher.FetchAsync(request, TestContext.Current.CancellationToken);
        var second = await fetcher.FetchAsync(request, TestContext.Current.CancellationToken);

        Assert.IsType<FetchResult.RateLimited>(second);
        Assert.Single(site.Asked);
    }

    private static Stream Packing(string coding, Stream body) => coding switch
    {
        "br" => new BrotliStream(body, CompressionLevel.Fastest),
        "deflate" => new ZLibStream(body, CompressionLevel.Fastest),
        _ => new GZipStream(body, CompressionLevel.Fastest),
    };

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("")] // packed, and not a word about it
    public async Task What_unpacks_to_more_than_the_limit_is_refused(string coding)
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using var packed = Packing(coding, context.Response.Body);
            await packed.WriteAsync(new byte[4 * 1024 * 1024], context.RequestAborted);
        });

        var result = await site.FetchAsync(options: Loopback with { MostBytes = 1024 * 1024 });

        Assert.Equal(new FeedProblem(ProblemKind.TooLarge, "127.0.0.1", "1"), result.Fault);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_answer_is_unpacked(string coding)
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using Stream packed = Packing(coding, context.Response.Body);
            await packed.WriteAsync("<rss/>"u8.ToArray(), context.RequestAborted);
        });

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(await site.FetchAsync()).Bytes.Span));
    }

    [Fact]
    public async Task A_packed_file_sent_without_a_word_is_unpacked_too()
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync("<rss/>"u8.ToArray(), context.RequestAborted);
        });

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(Assert.IsType<FetchResult.Fetched>(await site.FetchAsync()).Bytes.Span));
    }

    [Fact]
    public async Task A_site_that_stalls_is_given_up_with_a_reason()
    {
        await using var site = await LoopbackSite.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var result = await site.FetchAsync(options: Loopback with { Timeout = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(ProblemKind.NoAnswer, Assert.IsType<FetchResult.Unreachable>(result).What.Kind);
    }

    [Fact]
    public async Task Nothing_reaches_into_this_machine_unless_its_owner_says_so()
    {
        await using var site = await LoopbackSite.StartAsync(_ => Task.CompletedTask);

        var result = await site.FetchAsync(options: new CollectOptions { HostSpacing = TimeSpan.Zero });

        Assert.Equal(new FeedProblem(ProblemKind.PrivateAddress, "127.0.0.1"), result.Fault);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_site_nobody_is_at_says_so()
    {
        var site = await LoopbackSite.StartAsync(_ => Task.CompletedTask);
        var address = site.Address;
        await site.DisposeAsync();
        using var http = PublicHttp.Create(Loopback);
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.Zero, TimeProvider.System), Loopback, TimeProvider.System);

        var result = await fetcher.FetchAsync(new FetchRequest(address, FetchRequest.Feed), TestContext.Current.CancellationToken);

        Assert.Equal(ProblemKind.ConnectionRefused, Assert.IsType<FetchResult.Unreachable>(result).What.Kind);
    }
}
