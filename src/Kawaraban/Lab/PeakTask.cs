using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Kawaraban.Parse;
using ParseResult = Kawaraban.Parse.ParseResult;

namespace Kawaraban.Lab;

/// <summary>
/// <c>lab peak FILE</c>: what reading one feed costs a process that does nothing else, as JSON: the CPU time, and the most memory it held
/// at any moment (everything: the file, the result, the runtime). One file for each run, because a process's peak never falls.
/// </summary>
internal static class PeakTask
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A feed" };
        file.AcceptExistingOnly();
        var command = new Command("peak", "Parse one feed and print the CPU time and peak memory of the process") { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, TextWriter output)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var start = Environment.CpuUsage.TotalTime;
        var result = FeedParser.Parse(bytes, FeedContext.None);
        var spent = Environment.CpuUsage.TotalTime - start;
        using var self = Process.GetCurrentProcess();
        output.WriteLine(new JsonObject
        {
            ["file"] = file.Name,
            ["megabytes"] = Megabytes(bytes.Length),
            ["result"] = result switch
            {
                ParseResult.Parsed parsed => $"{parsed.Feed.Items.Count} items",
                ParseResult.NotAFeed other => $"not a feed: {other.Found}",
                ParseResult.Malformed broken => $"malformed: {broken.What}",
                _ => throw new InvalidOperationException("A parse result has three cases."),
            },
            ["cpu_seconds"] = Math.Round(spent.TotalSeconds, 2),
            ["peak_megabytes"] = Megabytes(self.PeakWorkingSet64),
        }.ToJsonString());
    }

    private static double Megabytes(long bytes) => Math.Round(bytes / 1024.0 / 1024.0, 1);
}
