using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Kawaraban.Lab;

namespace Kawaraban.Tests.Parse;

/// <summary>The labelled feeds (docs/feeds.md), scored by the script that comes with them. A floor is what was reached; it is never lowered.</summary>
public sealed class DevCasesTests
{
    private const double PassRateFloor = 0.975;
    private const double FieldScoreFloor = 0.989;

    [Fact]
    public void As_many_labelled_feeds_are_read_right_as_ever_before()
    {
        var cases = SharedFeeds.Path("cases");
        var scorer = Path.GetFullPath(Path.Combine(cases, "..", "..", "..", "eval", "feeds.py"));
        var answers = Path.GetTempFileName();
        using (var output = new StreamWriter(answers))
            Assert.Equal(0, FeedsTask.Create().Parse([cases]).Invoke(new InvocationConfiguration { Output = output }));

        var score = Score(scorer, answers);

        File.Delete(answers);
        Assert.Equal(0, score["not_parsed"]!.GetValue<int>());
        Assert.InRange(score["pass_rate"]!.GetValue<double>(), PassRateFloor, 1);
        Assert.InRange(score["field_score"]!.GetValue<double>(), FieldScoreFloor, 1);
    }

    private static JsonNode Score(string scorer, string answers)
    {
        var start = new ProcessStartInfo("python3", [scorer, "--jsonl", answers, "--json"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonNode.Parse(output)!;
    }
}
