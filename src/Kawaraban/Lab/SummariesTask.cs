using System.CommandLine;
using System.Text.Json.Nodes;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Lab;

/// <summary>Summarises documents, or groups of documents about one event, for the ROUGE scorer.</summary>
internal static class SummariesTask
{
    public static Command Create()
    {
        var documents = new Argument<FileInfo>("docs") { Description = "Lines {id, lang, text} or {id, lang, docs: []}" };
        var words = new Option<int?>("--words") { Description = "About so many words" };
        var ratio = new Option<double?>("--ratio") { Description = "About this part of the words, 0 to 1" };
        var command = new Command("summaries", "Summarise documents") { documents, words, ratio };
        command.Validators.Add(result =>
        {
            if (result.GetValue(words) is null == result.GetValue(ratio) is null)
                result.AddError("Say how long: either --words N or --ratio R.");
        });
        command.SetAction(parsed =>
        {
            var length = parsed.GetValue(words) is { } count ? SummaryLength.OfWords(count) : SummaryLength.OfRatio(parsed.GetValue(ratio)!.Value);
            var file = parsed.GetRequiredValue(documents);
            if (!file.Exists)
            {
                Console.Error.WriteLine($"{file.FullName}: no such file");
                return 1;
            }
            JsonLines.Answer(JsonLines.Read(file.FullName), line => line["id"], line => Answer(line, length), Console.Out);
            return 0;
        });
        return command;
    }

    private static JsonObject Answer(JsonObject line, SummaryLength length) => line["error"] is { } problem ? throw new FormatException(problem.ToString()) : new JsonObject
    {
        ["id"] = line["id"]?.DeepClone(),
        ["summary"] = Summarise(line, length).Text,
    };

    private static Summary Summarise(JsonObject line, SummaryLength length)
    {
        var language = (string?)line["lang"];
        if (line["docs"] is not JsonArray documents)
            return Summarizer.Of(ArticleOf(0, (string?)line["text"] ?? throw new FormatException("neither text nor docs"), language), length);
        var reports = documents.Select((text, i) => new CoverageInput(ArticleOf(i, TextOf(text), language))).ToList();
        return Summarizer.Of(reports, CoverageBuilder.Of(reports), length);
    }

    private static string TextOf(JsonNode? document) => document switch
    {
        JsonObject item => (string?)item["text"] ?? "",
        null => "",
        _ => (string?)document ?? "",
    };

    private static Article ArticleOf(long id, string text, string? language) => new() { Id = id, Text = text, Language = language };
}
