using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kawaraban.Extract;

namespace Kawaraban.Lab;

/// <summary><c>lab pages PAGES.jsonl --root DIR</c>: what the extractor reads off saved pages.</summary>
internal static class PagesTask
{
    public static Command Create()
    {
        var pages = new Argument<FileInfo>("pages") { Description = "JSON Lines: {id, url, page, charset}" };
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder that the pages' names start from", Required = true };
        var command = new Command("pages", "Read the articles off saved pages") { pages, root };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(pages), arguments.GetRequiredValue(root)));
        return command;
    }

    private static int Run(FileInfo pages, DirectoryInfo root)
    {
        if (!pages.Exists)
        {
            Console.Error.WriteLine($"There is no file {pages.FullName}.");
            return 1;
        }
        using var output = new StreamWriter(Console.OpenStandardOutput());
        JsonLines.Answer(JsonLines.Read(pages.FullName), line => line["id"], line => Read(line, root.FullName), output);
        return 0;
    }

    private static JsonObject Read(JsonObject line, string root)
    {
        if ((string?)line["page"] is not { } name)
            throw new InvalidDataException((string?)line["error"] ?? "the line names no page");
        var result = ArticleExtractor.Extract(new Page
        {
            Bytes = File.ReadAllBytes(Path.Combine(root, name)),
            Url = Uri.TryCreate((string?)line["url"], UriKind.Absolute, out var url) ? url : null,
            Charset = (string?)line["charset"],
        });
        var answer = new JsonObject { ["id"] = line["id"]?.DeepClone() };
        if (result is ExtractResult.Extracted { Article: var article })
            Describe(article, answer);
        else if (result is ExtractResult.NoArticle { Why: var why })
            answer["error"] = why;
        return answer;
    }

    private static void Describe(ExtractedArticle article, JsonObject answer)
    {
        answer["title"] = article.Title;
        answer["authors"] = new JsonArray([.. article.CreditedTo.Select(name => (JsonNode)name)]);
        answer["date"] = article.Published is { } published
            ? published.At.ToString(published.IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
        answer["site"] = article.Outlet;
        answer["lang"] = article.Language;
        answer["text"] = article.Text;
    }
}
