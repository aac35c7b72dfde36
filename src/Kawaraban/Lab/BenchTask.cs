using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Kawaraban.Demo;
using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Relate.Text;
using Kawaraban.Store;
using Microsoft.Data.Sqlite;

namespace Kawaraban.Lab;

/// <summary>
/// <c>lab bench</c>: the engine's own speed as JSON, over made-up material that comes with the program. Figures are per second of CPU
/// time of the whole process, which a shared machine disturbs less than the clock on the wall.
/// </summary>
internal static class BenchTask
{
    // Of CPU time: until the runtime has compiled what is used much as well as it can, also where others want the machine.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly string[] Parts = ["feeds", "pages", "stories", "coverage", "search"];

    // The best of them: what other work on the machine takes away is not ours.
    private const int Rounds = 5;

    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "The largest archive to relate against and to search", HelpName = "N", DefaultValueFactory = _ => 10_000 };
        var items = new Option<int>("--items") { Description = "Items of a sample feed", HelpName = "N", DefaultValueFactory = _ => 200 };
        var feeds = new Option<DirectoryInfo>("--feeds") { Description = "Measure only how fast the feeds in this folder are read", HelpName = "DIR" };
        feeds.AcceptExistingOnly();
        var only = new Option<string[]>("--only") { Description = "Measure only these parts: " + string.Join(", ", Parts), HelpName = "PART", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong(Parts);
        var command = new Command("bench", "Measure feeds, pages, stories, coverage and search, and print JSON") { articles, items, feeds, only };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(feeds) is { } folder)
            {
                Console.Out.WriteLine(FolderOfFeeds(folder).ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
                return 0;
            }

            var asked = parsed.GetValue(only) is { Length: > 0 } parts ? parts : Parts;
            var result = new JsonObject();
            foreach (var part in asked.Distinct())
                result[part] = Measure(part, parsed.GetValue(articles), parsed.GetValue(items));
            Console.Out.WriteLine(result.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
            return 0;
        });
        return command;
    }

    private static JsonNode Measure(string part, int articles, int items) => part switch
    {
        "feeds" => Feeds(items),
        "pages" => Pages(),
        "stories" => RelateBench.Curve(articles),
        "coverage" => RelateBench.Coverage(),
        _ => Search(articles),
    };

    private static JsonArray Feeds(int items) =>
    [
        .. SampleFeeds.Kinds.Select(kind =>
        {
            var feed = SampleFeeds.Generate(kind, items, paragraphs: 8);
            const int Feeds = 20;
            var seconds = Best(() =>
            {
                for (var i = 0; i < Feeds; i++)
                    FeedParser.Parse(feed, FeedContext.None);
            });
            return (JsonNode)new JsonObject
            {
                ["kind"] = kind,
                ["megabytes"] = Rounded(feed.Length / 1e6),
                ["megabytes_per_cpu_second"] = Rounded(Feeds * feed.Length / 1e6 / seconds),
                ["feeds_per_cpu_second"] = Rounded(Feeds / seconds),
            };
        }),
    ];

    /// <summary>Real feeds, one after the other: as fast as the clock on the wall, and as the processor counts it.</summary>
    private static JsonObject FolderOfFeeds(DirectoryInfo folder)
    {
        var feeds = folder.GetFiles().Where(file => !file.Name.EndsWith(FeedsTask.HeadersSuffix, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file.FullName)).ToList();
        var megabytes = feeds.Sum(feed => (long)feed.Length) / 1e6;
        var read = 0;
        var allocated = 0L;
        var elapsed = double.MaxValue;
        var seconds = Best(() =>
        {
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            read = feeds.Count(feed => FeedParser.Parse(feed, FeedContext.None) is Kawaraban.Parse.ParseResult.Parsed);
            elapsed = Math.Min(elapsed, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        return new JsonObject
        {
            ["feeds"] = feeds.Count,
            ["read"] = read,
            ["megabytes"] = Rounded(megabytes),
            ["megabytes_per_second"] = Rounded(megabytes / elapsed),
            ["megabytes_per_cpu_second"] = Rounded(megabytes / seconds),
            ["feeds_per_second"] = Rounded(feeds.Count / elapsed),
            ["allocated_per_byte"] = Rounded(allocated / 1e6 / megabytes),
        };
    }

    private static JsonObject Pages()
    {
        var pages = Directory.EnumerateFiles(NewsroomServer.DefaultFolder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new Page { Bytes = File.ReadAllBytes(path), ContentType = "text/html" }).ToList();
        var seconds = Best(() => pages.ForEach(page => ArticleExtractor.Extract(page)));
        return new JsonObject { ["pages"] = pages.Count, ["pages_per_cpu_second"] = Rounded(pages.Count / seconds) };
    }

    private static JsonObject Search(int most)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqliteRanking.AddTo(connection);
        connection.Execute(Migrator.TextOf("sqlite/0002_search.sql"));
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var article in SampleArticles.Generate(most))
            {
                connection.Execute(
                    "insert into article_search (rowid, title, body, outlet) values (@Id, @title, @body, @outlet)",
                    new { article.Id, title = Indexed(article.Title!), body = Indexed(article.Text), outlet = Indexed(article.Outlet!) },
                    transaction);
            }

            transaction.Commit();
        }

        using var dialect = new SqliteDatabase(":memory:");
        var queries = SampleArticles.Generate(100).Select(article =>
            QuerySql.Of(SearchQuery.Parse(string.Join(' ', article.Title!.Split(' ').Take(2))), dialect, DateTimeOffset.UnixEpoch, reader: null).Match).ToList();
        var seconds = Best(() => queries.ForEach(query => connection.Query($"{SqliteDatabase.Match} order by score desc limit 50", new { match = query })));
        return new JsonObject { ["articles"] = most, ["ms_per_query"] = Rounded(seconds * 1000 / queries.Count) };
    }

    private static string Indexed(string text) => SearchIndex.WordsOf(text);

    public static TimeSpan Cpu => Environment.CpuUsage.TotalTime;

    /// <summary>The CPU seconds of the best of some rounds, after those that only warm up.</summary>
    public static double Best(Action work)
    {
        var warm = Cpu;
        do
            work();
        while (Cpu - warm < WarmUp);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Cpu;
            work();
            best = Math.Min(best, (Cpu - start).TotalSeconds);
        }

        return Math.Max(best, 1e-6);
    }

    public static double Rounded(double figure) => Math.Round(figure, 3, MidpointRounding.AwayFromZero);
}
