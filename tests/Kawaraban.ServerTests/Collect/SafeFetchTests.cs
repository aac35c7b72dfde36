using System.Net;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

/// <summary>What no address, name or redirect can make the collector do.</summary>
public sealed class SafeFetchTests
{
    private static readonly CollectOptions Closed = new() { HostSpacing = TimeSpan.Zero };
    private static readonly CollectOptions Open = Closed with { AllowPrivateAddresses = true };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<FetchResult> FetchAsync(HttpClient http, string url)
    {
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.Zero, TimeProvider.System), Closed, TimeProvider.System);
        return await fetcher.FetchAsync(new FetchRequest(new Uri(url), FetchRequest.Feed), Ct);
    }

    private static Func<string, CancellationToken, Task<IPAddress[]>> Leading(params string[] to) =>
        (_, _) => Task.FromResult<IPAddress[]>([.. to.Select(IPAddress.Parse)]);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("169.254.169.254")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("LOCALHOST")]
    [InlineData("１２７.0.0.1")]
    public async Task However_this_machine_is_spelled_it_is_not_reached(string host)
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("secret"));
        using var http = PublicHttp.Create(Closed);

        var result = await FetchAsync(http, $"http://{host}:{site.Address.Port}/");

        // Some resolvers know no "localhost." with its dot: then there is no such site at all.
        Assert.True(result.Fault is { Kind: ProblemKind.PrivateAddress } || (host == "localhost." && result.Fault is { Kind: ProblemKind.NoSuchHost }), result.Problem);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_followed()
    {
        using var http = PublicHttp.Create(Closed, Leading("10.0.0.1", "fd00::1", "169.254.169.254"));

        Assert.Equal(new FeedProblem(ProblemKind.PrivateAddress, "rebound.example"), (await FetchAsync(http, "http://rebound.example/")).Fault);
    }

    [Fact]
    public async Task The_connection_goes_to_what_was_checked_and_nobody_looks_the_name_up_again()
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<rss/>"));
        var lookups = 0;
        using var http = PublicHttp.Create(Open, (_, _) =>
        {
            lookups++;
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
        });

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(http, $"http://post.example:{site.Address.Port}/"));
        Assert.Equal(1, lookups);
        Assert.Equal($"post.example:{site.Address.Port}", site.Asked[0].Host);
    }

    [Fact]
    public async Task A_redirect_does_not_lead_inside_either()
    {
        await using var inside = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("secret"));
        await using var outside = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Redirect($"http://inside.example:{inside.Address.Port}/");
            return Task.CompletedTask;
        });

        // The first site is on this machine too, so names decide here: one passes for public, the other leads inside.
        using var http = PublicHttp.Create(Open, (name, _) => name == "outside.example"
            ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
            : throw new PrivateAddressException());

        var result = await FetchAsync(http, $"http://outside.example:{outside.Address.Port}/");

        Assert.Equal(new FeedProblem(ProblemKind.PrivateAddress, "inside.example"), result.Fault);
        Assert.Empty(inside.Asked);
    }

    [Fact]
    public async Task A_certificate_must_be_for_the_name_that_was_asked()
    {
        using var certificate = TestCertificate.For("post.example");
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<rss/>"), certificate);
        using var http = PublicHttp.Create(Open, Leading("127.0.0.1"), TestCertificate.TrustIn(certificate));

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(http, $"https://post.example:{site.Address.Port}/"));
        Assert.Equal(ProblemKind.Certificate, (await FetchAsync(http, $"https://other.example:{site.Address.Port}/")).Fault?.Kind);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_not_believed()
    {
        using var certificate = TestCertificate.For("post.example");
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<rss/>"), certificate);
        using var http = PublicHttp.Create(Open, Leading("127.0.0.1"));

        Assert.Equal(ProblemKind.Certificate, (await FetchAsync(http, $"https://post.example:{site.Address.Port}/")).Fault?.Kind);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData(true, "HTTP/2")]
    [InlineData(false, "HTTP/1.1")]
    public async Task Https_sites_are_spoken_to_in_HTTP_2_unless_that_is_off(bool useHttp2, string protocol)
    {
        using var certificate = TestCertificate.For("post.example");
        var spoken = "";
        await using var site = await LoopbackSite.StartAsync(
            context =>
            {
                spoken = context.Request.Protocol;
                return Task.CompletedTask;
            },
            certificate);
        var options = Open with { UseHttp2 = useHttp2 };
        using var http = PublicHttp.Create(options, Leading("127.0.0.1"), TestCertificate.TrustIn(certificate));
        var fetcher = new Fetcher(http, new HostGate(TimeSpan.Zero, TimeProvider.System), options, TimeProvider.System);

        await fetcher.FetchAsync(new FetchRequest(new Uri($"https://post.example:{site.Address.Port}/"), FetchRequest.Feed), Ct);

        Assert.Equal(protocol, spoken);
    }

    [Fact]
    public async Task A_name_and_password_in_the_address_go_to_that_site_alone_and_show_nowhere()
    {
        using var certificate = TestCertificate.For("post.example");
        await using var other = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<rss/>"));
        await using var site = await LoopbackSite.StartAsync(
            context =>
            {
                if (context.Request.Path == "/moved")
                {
                    context.Response.StatusCode = 301;
                    context.Response.Headers.Location = "/feed";
                }
                else if (context.Request.Path == "/away")
                {
                    context.Response.Redirect($"http://other.example:{other.Address.Port}/");
                }

                return Task.CompletedTask;
            },
            certificate);
        using var http = PublicHttp.Create(Open, Leading("127.0.0.1"), TestCertificate.TrustIn(certificate));
        var port = site.Address.Port;

        var moved = Assert.IsType<FetchResult.Fetched>(await FetchAsync(http, $"https://reader:p%40ss@post.example:{port}/moved"));
        var away = Assert.IsType<FetchResult.Fetched>(await FetchAsync(http, $"https://reader:p%40ss@post.example:{port}/away"));

        Assert.All(site.Asked, headers => Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("reader:p@ss")), headers.Authorization));
        Assert.Equal($"https://post.example:{port}/feed", moved.Url.AbsoluteUri);
        Assert.Equal($"https://reader:p%40ss@post.example:{port}/feed", moved.MovedTo?.AbsoluteUri);
        Assert.False(Assert.Single(other.Asked).ContainsKey("Authorization"));
        Assert.Equal($"http://other.example:{other.Address.Port}/", away.Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_password_is_not_sent_where_everyone_can_read_it()
    {
        using var http = PublicHttp.Create(Open, Leading("127.0.0.1"));

        var result = await FetchAsync(http, "http://reader:secret@post.example/feed");

        Assert.Equal(ProblemKind.PasswordInClear, result.Fault?.Kind);
        Assert.DoesNotContain("secret", result.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://reader:secret@post.example/feed?x=1", "https://post.example/feed?x=1")]
    [InlineData("https://post.example/feed", "https://post.example/feed")]
    [InlineData("nonsense", "nonsense")]
    public void An_address_is_shown_without_its_password(string url, string shown) => Assert.Equal(shown, FetchRequest.Shown(url));

    [Theory]
    [InlineData("ftp://post.example/feed", nameof(ProblemKind.NotHttp))]
    [InlineData("file:///etc/passwd", nameof(ProblemKind.NotHttp))]
    [InlineData("data:text/xml,<rss/>", nameof(ProblemKind.NotHttp))]
    [InlineData("https://post.example:22/", nameof(ProblemKind.Port))]
    [InlineData("http://post.example:6379/", nameof(ProblemKind.Port))]
    public async Task Only_http_is_spoken_and_only_where_it_may_be(string url, string kind)
    {
        using var http = PublicHttp.Create(Open, Leading("127.0.0.1"));

        Assert.Equal(kind, (await FetchAsync(http, url)).Fault?.Kind.ToString());
    }

    [Theory]
    [InlineData("http://xn--/")]
    [InlineData("http://xn--a.example/")]
    [InlineData("http://a..b/")]
    [InlineData("http://-/")]
    [InlineData("http://post_office.invalid/")]
    [InlineData("http://post.invalid:0/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://a%20b.invalid/")]
    [InlineData("https://ポスト.invalid/")]
    [InlineData("http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.invalid/")]
    public async Task An_odd_address_ends_in_a_reason(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            return;

        using var http = PublicHttp.Create(Closed);

        Assert.NotNull((await FetchAsync(http, url.AbsoluteUri)).Problem);
    }
}
