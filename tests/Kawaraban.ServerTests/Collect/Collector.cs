using System.Net;
using Dapper;
using Kawaraban.Collect;
using Kawaraban.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kawaraban.ServerTests.Collect;

/// <summary>
/// The program's own parts over a fresh store and a clock that a test moves. Every host's name leads to this machine, so that one loopback
/// site plays as many outlets as a test needs.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private static readonly CollectOptions Options = new() { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kawaraban-collector-");
    private ServiceProvider _parts;

    private Collector() => _parts = Compose();

    public ManualClock Clock { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await Composition.PrepareAsync(collector._parts, collector._folder.FullName, Ct);
        return collector;
    }

    public T Get<T>() where T : notnull => _parts.GetRequiredService<T>();

    /// <summary>All that a process remembers is new; what the database remembers stays.</summary>
    public async Task RestartAsync()
    {
        await _parts.DisposeAsync();
        _parts = Compose();
        await Composition.PrepareAsync(_parts, _folder.FullName, Ct);
    }

    public async Task<FeedRow> FollowAsync(string url)
    {
        await Get<Feeds>().AddAsync([new NewFeed(url)], Ct);
        return (await Get<Feeds>().AllAsync(Ct)).Single(feed => feed.Url == url);
    }

    /// <summary>What <c>refresh</c> does: reads the feeds, then the pages behind teasers, and relates what came.</summary>
    /// <returns>How many articles were new and how many changed, by the feeds' own word.</returns>
    public async Task<(int New, int Changed)> RefreshAsync()
    {
        var done = await Get<RefreshAll>().RunAsync(await Get<Feeds>().AllAsync(Ct), progress: null, Ct);
        Assert.All(done, one => Assert.Null(one.Outcome.Problem));
        await Get<PageReader>().RunAsync(progress: null, Ct);
        await Get<Relating>().RunAsync(progress: null, Ct);
        return (done.Sum(one => one.Outcome.New), done.Sum(one => one.Outcome.Changed));
    }

    /// <summary>All articles as their pages show them, the oldest first.</summary>
    public async Task<IReadOnlyList<ArticlePage>> ArticlesAsync()
    {
        var pages = new List<ArticlePage>();
        foreach (var id in await QueryAsync<long>("select id from article order by id"))
            pages.Add((await Get<Articles>().FindAsync(new ArticleId(id), Readers.First, Ct))!);
        return pages;
    }

    /// <summary>The only article there is.</summary>
    public async Task<ArticlePage> ArticleAsync() => Assert.Single(await ArticlesAsync());

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await Get<Database>().OpenAsync(Ct);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider Compose() =>
        new ServiceCollection().AddLogging().AddKawaraban(_folder.FullName, Options)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(_ => PublicHttp.Create(Options, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])))
            .BuildServiceProvider();
}
