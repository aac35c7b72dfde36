using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kawaraban.Collect;
using Kawaraban.Extract;
using Kawaraban.Parse;

namespace Kawaraban.Cli;

/// <summary>The commands that show what one part makes of one file or address, and store nothing: extract, parse.</summary>
internal static class InspectCommands
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static IEnumerable<Command> Create() => [ExtractCommand(), ParseCommand()];

    private static Command ExtractCommand()
    {
        var source = new Argument<string>("FILE|URL") { Description = "A saved page or the address of one" };
        var command = new Command("extract", "Show the article in a page: title, byline, dates, clean text") { source };
        command.SetAction(async (parsed, ct) =>
        {
            var (bytes, url, contentType, problem) = await ReadAsync(parsed.GetRequiredValue(source), FetchRequest.Page, parsed, ct);
            if (bytes is null)
                return Complain(problem!);

            switch (ArticleExtractor.Extract(new Page { Bytes = bytes.Value, Url = url, ContentType = contentType }))
            {
                case ExtractResult.Extracted { Article: var article } when parsed.GetValue(CliOptions.Json):
                    Console.Out.WriteLine(JsonSerializer.Serialize(article, Readable));
                    return CliOptions.Done;
                case ExtractResult.Extracted { Article: var article }:
                    Print(article);
                    return CliOptions.Done;
                case ExtractResult.NoArticle none:
                    return Complain($"{parsed.GetRequiredValue(source)}: no article in it: {none.Why}");
                default:
                    throw new InvalidOperationException("An extract result has two cases.");
            }
        });
        return command;
    }

    private static Command ParseCommand()
    {
        var source = new Argument<string>("FILE|URL") { Description = "A feed's file or address" };
        var command = new Command("parse", "Show what a feed says, as JSON") { source };
        command.SetAction(async (parsed, ct) =>
        {
            var name = parsed.GetRequiredValue(source);
            var (bytes, url, contentType, problem) = await ReadAsync(name, FetchRequest.Feed, parsed, ct);
            if (bytes is null)
                return Complain(problem!);

            switch (FeedParser.Parse(bytes.Value, new FeedContext { Url = url, ContentType = contentType }))
            {
                case Parse.ParseResult.Parsed { Feed: var feed }:
                    Console.Out.WriteLine(JsonSerializer.Serialize(feed, Readable));
                    return CliOptions.Done;
                case Parse.ParseResult.NotAFeed other:
                    return Complain($"{name}: it is {other.Found}, not a feed. For the article in a page, use: kawaraban extract {name}");
                case Parse.ParseResult.Malformed broken:
                    return Complain($"{name}{(broken.Line is { } line ? $", line {line}" : "")}: {broken.What}");
                default:
                    throw new InvalidOperationException("A parse result has three cases.");
            }
        });
        return command;
    }

    private static async Task<(ReadOnlyMemory<byte>? Bytes, Uri? Url, string? ContentType, string? Problem)> ReadAsync(
        string source, string accept, System.CommandLine.ParseResult parsed, CancellationToken ct)
    {
        if (!source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return File.Exists(source)
                ? (await File.ReadAllBytesAsync(source, ct), null, null, null)
                : (null, null, null, $"{source}: there is no such file; check the path, or give an address that starts with https://");
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out var url))
            return (null, null, null, $"{source}: this is not an address");

        var options = CliOptions.CollectOf(parsed);
        using var http = PublicHttp.Create(options);
        var fetcher = new Fetcher(http, new HostGate(options.HostSpacing, TimeProvider.System), options, TimeProvider.System);
        return await fetcher.FetchAsync(new FetchRequest(url, accept), ct) switch
        {
            FetchResult.Fetched answer => (answer.Bytes, answer.Url, answer.ContentType, null),
            var result => (null, null, null, $"{source}: {result.Problem}"),
        };
    }

    private static void Print(ExtractedArticle article)
    {
        foreach (var (name, value) in new (string, string?)[]
        {
            ("Title", article.Title), ("Subtitle", article.Subtitle), ("Byline", string.Join(", ", article.Authors)), ("Outlet", article.Outlet),
            ("Credit", article.Credit), ("Published", article.Published is { } at ? $"{At(at)} ({at.From})" : null),
            ("Modified", article.Modified is { } modified ? $"{At(modified)} ({modified.From})" : null),
            ("Home", article.OutletUrl), ("Sections", string.Join(", ", article.Categories)), ("Image", article.Image), ("Caption", article.ImageCaption),
            ("Extent", article.Extent == TextExtent.Whole ? null : article.Extent == TextExtent.Preview ? "only the beginning: the outlet asks for a subscription" : "only the beginning: the text breaks off"),
            ("Language", article.Language), ("URL", article.CanonicalUrl), ("Words", $"{article.Words}"),
        })
        {
            if (!string.IsNullOrEmpty(value))
                Console.Out.WriteLine($"{name + ":",-11}{value}");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(article.Text);
    }

    private static string At(Instant moment) => moment.IsDay ? $"{moment.At:yyyy-MM-dd}" : $"{moment.At:yyyy-MM-dd HH:mm}{(moment.IsZoneKnown ? $" {moment.At:zzz}" : ", zone unknown")}";

    private static int Complain(string problem)
    {
        Console.Error.WriteLine(problem);
        return CliOptions.SomethingUnread;
    }
}
