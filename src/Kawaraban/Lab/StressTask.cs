using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kawaraban.Extract;

namespace Kawaraban.Lab;

/// <summary>
/// <c>lab stress DIR</c>: many pages in a row, each one of those in a folder, damaged (<see cref="MutatedPages"/>) or as it is: whether one ends
/// in an exception, how long the slowest took, and what memory the process holds on the way.
/// </summary>
internal static class StressTask
{
    private const int Looks = 10;
    private const double TooLong = 2;

    private static readonly Uri Address = new("https://harbour.example/2025/05/06/ferry");

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder of pages (*.html)" };
        folder.AcceptExistingOnly();
        var count = new Option<int>("--pages") { Description = "How many are read", HelpName = "N", DefaultValueFactory = _ => 5_000 };
        var from = new Option<int>("--from") { Description = "The number of the first: to look at one again", HelpName = "N" };
        var whole = new Option<bool>("--whole") { Description = "Read them as they are, again and again, without damaging them" };
        var command = new Command("stress", "Read damaged pages, and print exceptions, the slowest and the memory held") { folder, count, from, whole };
        command.SetAction(parsed =>
        {
            List<byte[]> pages = [.. parsed.GetRequiredValue(folder).EnumerateFiles("*.html", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).Select(file => File.ReadAllBytes(file.FullName))];
            if (pages.Count == 0)
            {
                Console.Error.WriteLine($"There is no *.html in {parsed.GetRequiredValue(folder).FullName}.");
                return 1;
            }

            var isWhole = parsed.GetValue(whole);
            var result = Run(parsed.GetValue(from), parsed.GetValue(count), number => isWhole ? pages[number % pages.Count] : MutatedPages.Of(pages, number));
            Console.Out.WriteLine(result.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
            return 0;
        });
        return command;
    }

    private static JsonObject Run(int first, int count, Func<int, byte[]> pageOf)
    {
        var (articles, overTwoSeconds, slowest) = (0, 0, (Number: 0, Seconds: 0.0));
        var exceptions = new JsonArray();
        var memory = new JsonArray();
        for (var number = first; number < first + count; number++)
        {
            var bytes = pageOf(number);
            // Of CPU time: on a shared machine the clock on the wall measures the others.
            var start = Environment.CpuUsage.TotalTime;
            if (WhatWentWrong(bytes, ref articles) is { } problem)
                exceptions.Add((JsonNode)new JsonObject { ["page"] = number, ["exception"] = problem });
            var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            overTwoSeconds += seconds > TooLong ? 1 : 0;
            slowest = seconds > slowest.Seconds ? (number, seconds) : slowest;
            if ((number + 1 - first) % Math.Max(1, count / Looks) == 0)
                memory.Add((JsonNode)Held(number + 1 - first));
        }

        return new JsonObject
        {
            ["pages"] = count,
            ["articles"] = articles,
            ["exceptions"] = exceptions,
            ["over_two_cpu_seconds"] = overTwoSeconds,
            ["slowest"] = new JsonObject { ["page"] = slowest.Number, ["cpu_seconds"] = Math.Round(slowest.Seconds, 2) },
            ["memory"] = memory,
        };
    }

    /// <summary>Reads the article, the links, and the whole as the text of a feed's item; what was thrown, or null.</summary>
    private static string? WhatWentWrong(byte[] bytes, ref int articles)
    {
        var page = new Page { Bytes = bytes, Url = Address, FetchedAt = DateTimeOffset.UnixEpoch };
        // To find out whether anything is thrown is what this is for.
#pragma warning disable CA1031
        try
        {
            articles += ArticleExtractor.Extract(page) is ExtractResult.Extracted ? 1 : 0;
            PageLinks.Read(page);
            ArticleExtractor.ExtractFeedText(new FeedText { Html = Encoding.UTF8.GetString(bytes), BaseUrl = Address });
            return null;
        }
        catch (Exception problem)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{problem.GetType().Name}: {problem.Message} {problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Kawaraban.Extract", StringComparison.Ordinal))?.Trim()}");
        }
#pragma warning restore CA1031
    }

    private static JsonObject Held(int pages)
    {
        var live = GC.GetTotalMemory(forceFullCollection: true);
        using var self = Process.GetCurrentProcess();
        return new JsonObject
        {
            ["pages"] = pages,
            ["live_megabytes"] = Math.Round(live / 1e6, 1),
            ["process_megabytes"] = Math.Round(self.WorkingSet64 / 1e6, 1),
        };
    }
}
