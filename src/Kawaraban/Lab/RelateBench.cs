using System.Diagnostics;
using System.Text.Json.Nodes;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Stories;

namespace Kawaraban.Lab;

/// <summary>What relating costs: an article against ever more live ones, and a story's coverage by the number of its reports.</summary>
internal static class RelateBench
{
    private const int Step = 10;
    private static readonly int[] Sizes = [5, 10, 20, 40, 50];

    /// <summary>From each row to the next ten times as many: the cost of an article on the way there, and the memory at its end.</summary>
    public static JsonArray Curve(int most)
    {
        var curve = new JsonArray();
        var index = new StoryIndex();
        var (live, since, next) = (0, 0, Math.Min(1000, most));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        TimeSpan read = default, decide = default;
        foreach (var article in SampleArticles.Generate(most))
        {
            var start = BenchTask.Cpu;
            var signature = StoryIndex.Read(article);
            var decided = BenchTask.Cpu;
            Remember(index, signature, index.Decide(signature));
            read += decided - start;
            decide += BenchTask.Cpu - decided;
            if (++live != next)
                continue;

            var articles = live - since;
            curve.Add((JsonNode)new JsonObject
            {
                ["live_articles"] = live,
                ["read_ms"] = BenchTask.Rounded(read.TotalMilliseconds / articles),
                ["relate_ms"] = BenchTask.Rounded(decide.TotalMilliseconds / articles),
                ["articles_per_cpu_second"] = BenchTask.Rounded(articles / (read + decide).TotalSeconds),
                ["bytes_per_live_article"] = (GC.GetTotalMemory(forceFullCollection: true) - before) / live,
            });
            (read, decide, since) = (default, default, live);
            next = (int)Math.Min(most, (long)next * Step);
        }

        return curve;
    }

    private static void Remember(StoryIndex index, ArticleSignature signature, Assignment assignment)
    {
        switch (assignment)
        {
            case Assignment.Joins joins:
                index.Remember(signature, joins.Story, copyOf: null);
                break;
            case Assignment.Copies copies:
                index.Remember(signature, copies.Story, copies.Of);
                break;
            case Assignment.Replaces replaces:
                index.Remember(signature, replaces.Story, copyOf: null);
                break;
            default:
                index.Remember(signature, signature.Id, copyOf: null);
                break;
        }
    }

    /// <summary>The clock on the wall, one thread: a reader waits for it.</summary>
    public static JsonArray Coverage() =>
    [
        .. Sizes.Select(reports =>
        {
            var story = SampleStory.Generate(reports);
            StoryCoverage? coverage = null;
            var elapsed = double.MaxValue;
            BenchTask.Best(() =>
            {
                var start = Stopwatch.GetTimestamp();
                coverage = CoverageBuilder.Of(story);
                elapsed = Math.Min(elapsed, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            });
            return (JsonNode)new JsonObject
            {
                ["reports"] = reports,
                ["ms"] = BenchTask.Rounded(elapsed),
                ["agreed"] = coverage!.Agreed.Count,
                ["only_here"] = coverage.Only.Count,
                ["differing"] = coverage.Differing.Count,
            };
        }),
    ];
}
