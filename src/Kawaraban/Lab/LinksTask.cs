using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kawaraban.Extract;

namespace Kawaraban.Lab;

/// <summary><c>kawaraban lab links PAGES.jsonl --root DIR</c>: the feeds that saved pages name, and the article links on them.</summary>
internal static class LinksTask
{
    public static Command Create()
    {
        var pages = new Argument<FileInfo>("pages") { Description = "JSON Lines: {id, url, page, charset}" };
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder that the pages' names start from", Required = true };
        var command = new Command("links", "Read feeds and article links off saved pages") { pages, root };
        command.SetAction(arguments =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput());
            var folder = arguments.GetRequiredValue(root).FullName;
            JsonLines.Answer(JsonLines.Read(arguments.GetRequiredValue(pages).FullName), line => line["id"], line => Read(line, folder), output);
        });
        return command;
    }

    private static JsonObject Read(JsonObject line, string root)
    {
        var links = PageLinks.Read(new Page
        {
            Bytes = File.ReadAllBytes(Path.Combine(root, (string?)line["page"] ?? throw new InvalidDataException("the line names no page"))),
            Url = new Uri((string?)line["url"] ?? throw new InvalidDataException("the line names no address")),
            Charset = (string?)line["charset"],
        }) ?? throw new InvalidDataException("this is no HTML page");
        return new JsonObject
        {
            ["id"] = line["id"]?.DeepClone(),
            ["feeds"] = new JsonArray([.. links.Named.Select(Describe)]),
            ["alike"] = new JsonArray([.. links.Alike.Select(Describe)]),
            ["articles"] = new JsonArray(
                [.. links.Articles.Select(link => new JsonObject { ["url"] = link.Url.AbsoluteUri, ["text"] = link.Text, ["day"] = link.Day?.ToString("O", CultureInfo.InvariantCulture) })]),
        };
    }

    private static JsonNode Describe(FeedLink feed) =>
        new JsonObject { ["url"] = feed.Url.AbsoluteUri, ["title"] = feed.Title, ["format"] = feed.Format, ["comments"] = feed.IsOfComments };
}
