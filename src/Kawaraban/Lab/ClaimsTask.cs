using System.CommandLine;
using System.Text.Json.Nodes;
using Kawaraban.Relate.Coverage;

namespace Kawaraban.Lab;

/// <summary>Tells for each pair of sentences whether both make the same claim. The file is tab-separated, as MRPC is: a header, then label, two ids, two sentences.</summary>
internal static class ClaimsTask
{
    private const int FirstSentence = 3;

    public static Command Create()
    {
        var pairs = new Argument<FileInfo>("pairs") { Description = "Tab-separated: a header, then label, id, id, sentence, sentence" };
        var features = new Option<bool>("--features") { Description = "Print what was measured of each pair, for training" };
        var command = new Command("claims", "Tell which sentence pairs make the same claim") { pairs, features };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(pairs);
            if (!file.Exists)
            {
                Console.Error.WriteLine($"{file.FullName}: no such file");
                return 1;
            }
            var lines = File.ReadLines(file.FullName).Skip(1).Where(line => !string.IsNullOrWhiteSpace(line)).Select((line, index) => (Id: index + 1, Fields: line.Split('\t')));
            var withFeatures = parsed.GetValue(features);
            JsonLines.Answer(lines, line => line.Id, line => Answer(line.Id, line.Fields, withFeatures), Console.Out);
            return 0;
        });
        return command;
    }

    private static JsonObject Answer(int id, string[] fields, bool withFeatures)
    {
        if (fields.Length < FirstSentence + 2)
            throw new FormatException("fewer than five fields");
        var (first, second) = (fields[FirstSentence], fields[FirstSentence + 1]);
        if (withFeatures)
            return new JsonObject { ["id"] = id, ["features"] = new JsonArray([.. SameClaim.FeaturesOf(first, second, "en").Select(value => (JsonNode)value)]) };
        var score = SameClaim.Score(first, second, "en");
        return new JsonObject { ["id"] = id, ["same"] = score >= SameClaim.Threshold, ["score"] = Math.Round(score, 4) };
    }
}
