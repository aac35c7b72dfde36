using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Kawaraban.Lab;

/// <summary>Reads JSON Lines and writes them: one line out for each line in, in order, an error line where one cannot be handled.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IEnumerable<JsonObject> Read(string path) =>
        File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(ReadLine);

    /// <summary>Answers every input with its own line; the work runs on all cores, the output keeps the order of the input.</summary>
    public static void Answer<T>(IEnumerable<T> inputs, Func<T, JsonNode?> idOf, Func<T, JsonObject> answer, TextWriter output)
    {
        foreach (var line in inputs.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(AnswerOne))
            output.WriteLine(line.ToJsonString(Readable));

        JsonObject AnswerOne(T input)
        {
            // The door of a researcher's command: whatever goes wrong with one line must not cost the others theirs.
#pragma warning disable CA1031
            try
            {
                return answer(input);
            }
            catch (Exception problem)
            {
                return new JsonObject { ["id"] = idOf(input)?.DeepClone(), ["error"] = problem.Message };
            }
#pragma warning restore CA1031
        }
    }

    private static JsonObject ReadLine(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? new JsonObject { ["error"] = "the line is not a JSON object" };
        }
        catch (JsonException problem)
        {
            return new JsonObject { ["error"] = problem.Message };
        }
    }
}
