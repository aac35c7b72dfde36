using System.Globalization;
using Kawaraban.Collect;
using Kawaraban.Collect.Finding;
using Kawaraban.Collect.Following;
using Kawaraban.Export;
using Kawaraban.Serve.Images;
using Kawaraban.Store;
using Kawaraban.WebSub;

namespace Kawaraban;

/// <summary>What the program is made of, said once for the terminal, the server and the tests.</summary>
internal static class Composition
{
    public static IServiceCollection AddKawaraban(this IServiceCollection services, string dataDirectory, CollectOptions collect)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(collect);
        services.AddSingleton<Database>(_ => new SqliteDatabase(Path.Combine(dataDirectory, "kawaraban.db")));
        services.AddSingleton<Feeds>().AddSingleton<Hosts>().AddSingleton<Subscriptions>().AddSingleton<Intake>().AddSingleton<PageQueue>().AddSingleton<RelatingStore>();
        services.AddSingleton<Readers>().AddSingleton<ReaderSessions>().AddSingleton<ApiTokens>().AddSingleton<Passkeys>().AddSingleton<OwnData>().AddSingleton<SiteSettings>().AddSingleton<Audit>();
        services.AddSingleton<ImportMarks>().AddSingleton<Archive>().AddSingleton<Corrections>().AddSingleton<Decisions>();
        services.AddSingleton<Stories>().AddSingleton<Storylines>().AddSingleton<Articles>().AddSingleton<Search>().AddSingleton<Similar>();
        services.AddSingleton<Spelling>().AddSingleton<SearchCharacters>().AddSingleton<FeedEntries>().AddSingleton<SearchAdvice>().AddSingleton<SavedSearches>();
        services.AddSingleton<Tallies>().AddSingleton<Likes>().AddSingleton<Comments>().AddSingleton<Moderating>().AddSingleton<SocialRules>();
        services.AddSingleton<ReadingState>().AddSingleton<ReaderSettings>().AddSingleton<StoryArticles>().AddSingleton<DailyCounts>();
        services.AddSingleton(provider => PublicHttp.Create(provider.GetRequiredService<CollectOptions>()));
        services.AddSingleton(provider => new HostGate(collect.HostSpacing, provider.GetRequiredService<TimeProvider>())
        {
            Connections = collect.ConnectionsPerHost,
            Remember = provider.GetRequiredService<Hosts>().CloseAsync,
        });
        services.AddSingleton<Fetcher>().AddSingleton<PageReader>().AddSingleton<SitemapFiles>().AddSingleton<SourceReader>();
        services.AddSingleton<HubSubscriptions>().AddSingleton<HubRequests>().AddSingleton<Subscriber>();
        services.AddSingleton<Discovery>().AddSingleton<SitemapSearch>();
        services.AddSingleton<FeedItems>().AddSingleton<Refresh>().AddSingleton<RefreshAll>().AddSingleton<Import>().AddSingleton<Exporting>();
        services.AddSingleton<Adding>().AddSingleton<Relating>().AddSingleton<Correcting>();
        services.AddSingleton<FeedPages>().AddSingleton<FeedLists>();
        services.AddImages(dataDirectory);
        return services;
    }

    /// <summary>Makes the data directory where it is missing and brings the database to this program's schema.</summary>
    public static async Task PrepareAsync(IServiceProvider services, string dataDirectory, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(dataDirectory);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException(dataDirectory, problem.Message);
        }

        await Migrator.MigrateAsync(services.GetRequiredService<Database>(), ct);
        services.GetRequiredService<HostGate>().Restore(await services.GetRequiredService<Hosts>().ClosedAsync(ct));
    }

    /// <summary>Where the data lies when nobody says: the place this system keeps programs' data in.</summary>
    public static string DefaultDataDirectory =>
        Environment.GetEnvironmentVariable("KAWARABAN_DATA") is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "kawaraban");
}

/// <summary>The data directory cannot be used.</summary>
internal sealed class DataDirectoryException(string directory, string problem)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The data directory {directory} cannot be used: {problem} Choose another one with --data DIR."));
