using System.Net;
using System.Net.Sockets;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

/// <summary>Sites that fail, each in its own way, and what is told of it.</summary>
public sealed class FetchFaultTests
{
    private static readonly CollectOptions Impatient = new()
    {
        AllowPrivateAddresses = true,
        HostSpacing = TimeSpan.Zero,
        ProgressTimeout = TimeSpan.FromSeconds(1),
    };

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>", nameof(ProblemKind.ConnectionBroken))]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n", nameof(ProblemKind.ConnectionBroken))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n<rss>", nameof(ProblemKind.CannotUnpack))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\n<rss>", nameof(ProblemKind.CannotUnpack))]
    [InlineData("", nameof(ProblemKind.ConnectionBroken))]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", nameof(ProblemKind.ConnectionBroken))]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: gopher://post.example/\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.NotHttp))]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.NotHttp))]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://post.example:25/\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.Port))]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.OtherAnswer))]
    [InlineData("HTTP/1.1 402 Payment Required\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.AccessRefused))]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.AccessRefused))]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.NotFound))]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.ServerFault))]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.ServerFault))]
    [InlineData("HTTP/1.1 451 Unavailable For Legal Reasons\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.OtherAnswer))]
    [InlineData("HTTP/1.1 403 Forbidden\r\ncf-mitigated: challenge\r\nContent-Length: 0\r\n\r\n", nameof(ProblemKind.Challenge))]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 29\r\n\r\n<title>Just a moment...</title", nameof(ProblemKind.Challenge))]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\nContent-Length: 36\r\n\r\n<p>Checking your browser, please.</p>", nameof(ProblemKind.Challenge))]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<h1>Subscribers.</h1>", nameof(ProblemKind.AccessRefused))]
    public async Task What_a_site_does_wrong_is_told_for_what_it_is(string sent, string kind)
    {
        await using var site = RawSite.Sending(sent);

        var fault = (await site.FetchAsync(Impatient)).Fault;

        Assert.Equal(kind, fault?.Kind.ToString());
    }

    [Fact]
    public async Task More_headers_than_any_site_needs_are_not_read()
    {
        await using var site = RawSite.Sending($"HTTP/1.1 200 OK\r\nX-Filler: {new string('x', 100_000)}\r\n\r\n");

        Assert.Equal(ProblemKind.HeadersTooLarge, (await site.FetchAsync(Impatient)).Fault?.Kind);
    }

    [Fact]
    public async Task A_site_that_stops_in_the_middle_of_its_answer_is_given_up()
    {
        await using var site = RawSite.Start(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>"u8.ToArray(), ct);
            await Task.Delay(Timeout.Infinite, ct);
        });

        Assert.Equal(ProblemKind.TooSlow, (await site.FetchAsync(Impatient)).Fault?.Kind);
    }

    [Fact]
    public async Task A_site_that_drips_is_given_up_as_one_that_stalls()
    {
        await using var site = RawSite.Start(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n"u8.ToArray(), ct);
            while (true)
            {
                await stream.WriteAsync("<!--drip-->"u8.ToArray(), ct);
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        });

        Assert.Equal(ProblemKind.TooSlow, (await site.FetchAsync(Impatient)).Fault?.Kind);
    }

    [Fact]
    public async Task A_site_that_comes_on_and_never_ends_is_given_up_in_time()
    {
        await using var site = RawSite.Start(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), ct);
            while (true)
            {
                await stream.WriteAsync(new byte[2048], ct);
                await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
            }
        });

        Assert.Equal(ProblemKind.TooSlow, (await site.FetchAsync(Impatient with { Timeout = TimeSpan.FromSeconds(2) })).Fault?.Kind);
    }

    [Fact]
    public async Task Headers_that_drip_are_given_up_too()
    {
        await using var site = RawSite.Start(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
            for (var line = 0; ; line++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{line}: drip\r\n"), ct);
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
        });

        Assert.Equal(ProblemKind.NoAnswer, (await site.FetchAsync(Impatient with { AnswerTimeout = TimeSpan.FromSeconds(1) })).Fault?.Kind);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, nameof(ProblemKind.NoSuchHost))]
    [InlineData(SocketError.NoData, nameof(ProblemKind.NoSuchHost))]
    [InlineData(SocketError.TryAgain, nameof(ProblemKind.NoSuchHost))]
    public async Task A_name_that_leads_nowhere_is_told(SocketError error, string kind)
    {
        using var http = PublicHttp.Create(Impatient, resolve: (_, _) => throw new SocketException((int)error));
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.Zero, TimeProvider.System), Impatient, TimeProvider.System);

        var result = await fetcher.FetchAsync(new FetchRequest(new Uri("http://nowhere.example/feed"), FetchRequest.Feed), TestContext.Current.CancellationToken);

        Assert.Equal(new FeedProblem(Enum.Parse<ProblemKind>(kind), "nowhere.example"), result.Fault);
    }

    [Fact]
    public async Task Waiting_for_a_turn_does_not_count_against_the_site()
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<rss/>"));
        var clock = new ManualClock();
        using var http = PublicHttp.Create(Impatient);
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.FromHours(1), clock), Impatient, clock);
        var request = new FetchRequest(site.Address, FetchRequest.Feed);
        await fetcher.FetchAsync(request, TestContext.Current.CancellationToken);

        var second = fetcher.FetchAsync(request, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.IsType<FetchResult.Fetched>(await second);
    }

    [Fact]
    public async Task Every_failure_stands_in_the_docs_in_the_words_that_are_shown()
    {
        var docs = await File.ReadAllTextAsync(Path.Combine(Shared.Repository, "docs", "collecting.md"), TestContext.Current.CancellationToken);

        Assert.All(Enum.GetValues<ProblemKind>(), kind => Assert.Contains(new FeedProblem(kind, "HOST", "…").Text, docs, StringComparison.Ordinal));
    }
}
