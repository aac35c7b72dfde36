using System.CommandLine;
using System.Text.Json.Nodes;
using Kawaraban.Parse;
using ParseResult = Kawaraban.Parse.ParseResult;

namespace Kawaraban.Lab;

/// <summary><c>lab feeds DIR</c>: every feed file in a folder, with the headers it was served with beside it, as canonical JSON.</summary>
internal static class FeedsTask
{
    public const string HeadersSuffix = ".headers.json";

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder of feed files; NAME.headers.json holds url, content-type, content-location" };
        folder.AcceptExistingOnly();
        var command = new Command("feeds", "Parse every feed file in a folder") { folder };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(DirectoryInfo folder, TextWriter output)
    {
        var files = folder.GetFiles()
            .Where(file => !file.Name.EndsWith(HeadersSuffix, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        JsonLines.Answer(files, file => file.Name, Answer, output);
    }

    private static JsonObject Answer(FileInfo file)
    {
        var result = FeedParser.Parse(File.ReadAllBytes(file.FullName), ReadContext(file));
        return result switch
        {
            ParseResult.Parsed parsed => new JsonObject { ["file"] = file.Name, ["feed"] = CanonicalFeed.ToJson(parsed.Feed) },
            ParseResult.NotAFeed other => Problem(file, $"not a feed: {other.Found}"),
            ParseResult.Malformed broken => Problem(file, $"{broken.What} (line {broken.Line})"),
            _ => throw new InvalidOperationException("A kind of result nobody has described here"),
        };
    }

    private static JsonObject Problem(FileInfo file, string what) => new() { ["file"] = file.Name, ["error"] = what };

    private static FeedContext ReadContext(FileInfo file)
    {
        var path = Path.ChangeExtension(file.FullName, null) + HeadersSuffix;
        if (!File.Exists(path) || JsonNode.Parse(File.ReadAllText(path)) is not JsonObject headers)
            return FeedContext.None;
        return new FeedContext
        {
            Url = Uri.TryCreate(Header("url"), UriKind.Absolute, out var url) ? url : null,
            ContentType = Header("content-type"),
            ContentLocation = Header("content-location"),
            ContentLanguage = Header("content-language"),
        };

        string? Header(string name) => headers[name]?.GetValue<string>();
    }
}
