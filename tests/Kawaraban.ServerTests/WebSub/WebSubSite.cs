using System.Net;
using System.Net.Sockets;
using Kawaraban.Collect;
using Kawaraban.Store;
using Kawaraban.WebSub;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kawaraban.ServerTests.WebSub;

/// <summary>Our side of WebSub on a real port and a real SQLite file: rounds are made when a test says so, and the clock goes when it says so.</summary>
internal sealed class WebSubSite : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly WebApplication _app;

    private WebSubSite(DirectoryInfo directory, Uri? publicUrl, int port, DateTimeOffset now)
    {
        _directory = directory;
        Clock = new SetClock { Now = now };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "kawaraban" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        var options = new CollectOptions { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero, PublicUrl = publicUrl };
        builder.Services.AddKawaraban(directory.FullName, options).AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<Pushes>().AddHostedService(services => services.GetRequiredService<Pushes>());
        _app = builder.Build();
        _app.MapWebSub();
    }

    public SetClock Clock { get; }

    public Subscriber Subscriber => _app.Services.GetRequiredService<Subscriber>();

    public HubSubscriptions HubSubscriptions => _app.Services.GetRequiredService<HubSubscriptions>();

    public Feeds Feeds => _app.Services.GetRequiredService<Feeds>();

    public static async Task<WebSubSite> StartAsync(string? path = "/")
    {
        var port = FreePort();
        var site = new WebSubSite(
            Directory.CreateTempSubdirectory("kawaraban-websub-"), path is null ? null : new Uri($"http://127.0.0.1:{port}{path}"), port, new(2025, 9, 18, 12, 0, 0, TimeSpan.Zero));
        await site.PrepareAsync();
        return site;
    }

    /// <summary>Stops this one and starts another over the same data, at another public address or none.</summary>
    public async Task<WebSubSite> RestartAsync(Uri? publicUrl)
    {
        var port = new Uri(_app.Urls.First()).Port;
        await _app.DisposeAsync();
        var next = new WebSubSite(_directory, publicUrl, port, Clock.Now);
        await next.PrepareAsync();
        return next;
    }

    public async Task<FeedRow> FollowAsync(string url)
    {
        await Feeds.AddAsync([new NewFeed(url)], TestContext.Current.CancellationToken);
        return await RefreshAsync(url);
    }

    public async Task<FeedRow> RefreshAsync(string url)
    {
        await _app.Services.GetRequiredService<Refresh>().RunAsync(await FeedAsync(url), TestContext.Current.CancellationToken);
        return await FeedAsync(url);
    }

    public async Task<FeedRow> FeedAsync(string url) => (await Feeds.AllAsync(TestContext.Current.CancellationToken)).Single(feed => feed.Url == url);

    public Task RoundAsync() => Subscriber.RoundAsync(TestContext.Current.CancellationToken);

    public async Task<SubscriptionRow> SubscriptionAsync(FeedRow feed)
    {
        var row = await HubSubscriptions.OfFeedAsync(feed.Id, TestContext.Current.CancellationToken);
        Assert.NotNull(row);
        return row;
    }

    /// <summary>Waits until a story with this title is there; false when it does not come in time.</summary>
    public async Task<bool> ShowsAsync(string title, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        while (!stop.IsCancellationRequested)
        {
            if (await CountAsync(title) > 0)
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }

        return false;
    }

    public async Task<long> CountAsync(string title)
    {
        await using var connection = await _app.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken);
        return await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from article where title = @title and related_at is not null", new { title });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_directory.Exists)
            _directory.Delete(recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task PrepareAsync()
    {
        await Composition.PrepareAsync(_app.Services, _directory.FullName, TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    internal sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
