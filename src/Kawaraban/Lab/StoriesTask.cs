using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Kawaraban.Relate;
using Kawaraban.Relate.Stories;

namespace Kawaraban.Lab;

/// <summary><c>lab stories</c>: groups articles as a stream, in order of date then id, and prints each one's final story in the order of the input.</summary>
internal static class StoriesTask
{
    private static readonly Argument<FileInfo> Articles = new("ARTICLES.jsonl") { Description = "Lines of {id, lang, date, source, title, text, url}" };

    public static Command Create()
    {
        var command = new Command("stories", "Group articles into stories and storylines, and find copies") { Articles };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(Articles), Console.Out, Console.Error));
        return command;
    }

    private static int Run(FileInfo file, TextWriter output, TextWriter errors)
    {
        if (!file.Exists)
        {
            errors.WriteLine($"{file.FullName}: no such file");
            return 1;
        }

        var lines = JsonLines.Read(file.FullName).Select((line, index) => Line.From(line, index)).ToList();
        var groups = new StoryGroups();
        var readable = lines.Where(line => line.Problem is null).ToArray();
        var signatures = readable.AsParallel().AsOrdered().Select(line => StoryIndex.Read(line.Article)).ToArray();
        foreach (var (line, signature) in readable.Zip(signatures).OrderBy(pair => pair.First.Date is null).ThenBy(pair => pair.First.Date).ThenBy(pair => pair.First.IdText, StringComparer.Ordinal))
            groups.Add(signature);

        var ids = readable.ToDictionary(line => line.Article.Id, line => line.Id);
        JsonLines.Answer(lines, line => line.Id, line => Answer(line, groups, ids), output);
        return lines.Exists(line => line.Problem is not null) ? 1 : 0;
    }

    private static JsonObject Answer(Line line, StoryGroups groups, Dictionary<long, JsonNode?> ids)
    {
        if (line.Problem is not null)
            throw new FormatException(line.Problem);
        var (story, storyline, copyOf) = groups.Of(line.Article.Id);
        return new JsonObject
        {
            ["id"] = line.Id?.DeepClone(),
            ["story"] = story,
            ["storyline"] = storyline,
            ["copy_of"] = copyOf is { } original ? ids[original]?.DeepClone() : null,
        };
    }

    /// <summary>An input line as an article; ids of the file may be any text, so articles are numbered by line.</summary>
    private sealed record Line(JsonNode? Id, Article Article, DateTimeOffset? Date, string? Problem)
    {
        public string IdText => Id?.ToString() ?? "";

        public static Line From(JsonObject json, int index)
        {
            var date = Text(json, "date") is { Length: > 0 } text ? ParseDate(text) : null;
            var article = new Article
            {
                Id = index + 1,
                Title = Text(json, "title"),
                Text = Text(json, "text") ?? "",
                Language = Text(json, "lang"),
                Published = date,
                Outlet = Text(json, "source"),
                Url = Text(json, "url"),
            };
            return new Line(json["id"], article, date, json["error"]?.ToString() ?? (json["id"] is null ? "the line has no id" : null));
        }

        private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

        private static DateTimeOffset? ParseDate(string text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
    }
}
