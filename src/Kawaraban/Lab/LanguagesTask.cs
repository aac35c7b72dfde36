using System.CommandLine;
using System.Text.Json.Nodes;
using Kawaraban.Extract.Language;

namespace Kawaraban.Lab;

/// <summary><c>lab languages DOCS.jsonl</c>: the language of each text, of the whole and of its first words.</summary>
internal static class LanguagesTask
{
    public static Command Create()
    {
        var docs = new Argument<FileInfo>("docs") { Description = "JSON Lines: {id, text}" };
        var words = new Option<int?>("--words") { Description = "Look at so many words of each text only" };
        var command = new Command("languages", "Tell the language of texts") { docs, words };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(docs), arguments.GetValue(words)));
        return command;
    }

    private static int Run(FileInfo docs, int? words)
    {
        if (!docs.Exists)
        {
            Console.Error.WriteLine($"There is no file {docs.FullName}.");
            return 1;
        }
        using var output = new StreamWriter(Console.OpenStandardOutput());
        JsonLines.Answer(JsonLines.Read(docs.FullName), line => line["id"], line => Answer(line, words), output);
        return 0;
    }

    private static JsonObject Answer(JsonObject line, int? words)
    {
        if ((string?)line["text"] is not { } text)
            throw new InvalidDataException((string?)line["error"] ?? "the line holds no text");
        var sample = words is { } count ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(count)) : text;
        return new JsonObject { ["id"] = line["id"]?.DeepClone(), ["lang"] = LanguageDetector.DetectWithScript(sample) };
    }
}
