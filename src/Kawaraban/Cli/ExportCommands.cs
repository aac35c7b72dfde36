using System.CommandLine;
using System.Globalization;
using System.Text;
using Kawaraban.Export;
using Kawaraban.Store;

namespace Kawaraban.Cli;

/// <summary>The commands that take things out: export articles, export stories, export feeds.</summary>
internal static class ExportCommands
{
    private static readonly Option<ExportFormat> Format = new("--format") { Description = "jsonl: a line of JSON each; md: Markdown", HelpName = "jsonl|md" };
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write (a folder that is there: with md a file each); default: standard output",
        HelpName = "FILE|DIR",
    };

    private static readonly Option<long?> Story = new("--story") { Description = "Only this story", HelpName = "ID" };
    private static readonly Option<long?> Storyline = new("--storyline") { Description = "Only this storyline", HelpName = "ID" };
    private static readonly Option<string?> Search = new("--search") { Description = "Only what this search finds", HelpName = "QUERY" };
    private static readonly Option<DateTimeOffset?> Since = new("--since")
    {
        Description = "Only what was published from this day on (2025-03-01; UTC)",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                return at;
            result.AddError($"{result.Tokens[0].Value} is not a date; write it as 2025-03-01.");
            return null;
        },
    };

    private delegate IAsyncEnumerable<Exported> Entries(Exporting exporting, ArchiveChoice choice, ExportFormat format, CancellationToken ct);

    public static Command Create() => new("export", "Take articles, stories or feeds out, with their sources")
    {
        ChosenCommand("articles", "Articles: a line of JSON each (import reads them back), or Markdown", (exporting, choice, format, ct) => exporting.ArticlesAsync(choice, format, ct)),
        ChosenCommand("stories", "Stories with what is agreed, differing and only here, each line with its sources", (exporting, choice, format, ct) => exporting.StoriesAsync(choice, format, ct)),
        FeedsCommand(),
    };

    private static Command FeedsCommand()
    {
        var command = new Command("feeds", "The list of feeds (OPML 2.0), as every reader takes it") { Out };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var list = Encoding.UTF8.GetBytes(session.Get<Exporting>().ListOf(await session.Get<Feeds>().ListAsync(Readers.First, ct)));
            return await WriteAsync(session, new Target(parsed.GetValue(Out), "feeds.opml", EachApart: null), One(list), ct);
        }));
        return command;

        static async IAsyncEnumerable<Exported> One(byte[] list)
        {
            await Task.CompletedTask;
            yield return new Exported("feeds", list);
        }
    }

    private static Command ChosenCommand(string what, string description, Entries entries)
    {
        var command = new Command(what, description) { Format, Out, Story, Storyline, Search, Since };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var choice = new ArchiveChoice
            {
                Story = parsed.GetValue(Story) is { } story ? new StoryId(story) : null,
                Storyline = parsed.GetValue(Storyline) is { } storyline ? new StorylineId(storyline) : null,
                Since = parsed.GetValue(Since),
            };
            if (parsed.GetValue(Search) is { } query)
            {
                var asked = SearchQuery.Parse(query);
                foreach (var problem in asked.Problems)
                    session.Complain(problem.Text);
                if (!asked.CanSearch)
                    return CliOptions.SomethingUnread;

                choice = choice with { Articles = await session.Get<Search>().FindAllAsync(asked, Readers.First, ct) };
            }

            var format = parsed.GetValue(Format);
            var target = new Target(parsed.GetValue(Out), $"{what}.{format.ToString().ToLowerInvariant()}", format == ExportFormat.Md ? ".md" : null);
            return await WriteAsync(session, target, entries(session.Get<Exporting>(), choice, format, ct), ct);
        }));
        return command;
    }

    /// <param name="Name">The file in a folder that is named.</param>
    /// <param name="EachApart">The ending of files of which a folder gets one each; null: one file for all.</param>
    private sealed record Target(string? Out, string Name, string? EachApart);

    private static async Task<int> WriteAsync(Session session, Target target, IAsyncEnumerable<Exported> entries, CancellationToken ct)
    {
        try
        {
            if (target.Out is null)
            {
                await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
                await WriteAllAsync(output, entries, ct);
                return CliOptions.Done;
            }

            var isFolder = Directory.Exists(target.Out) || Path.EndsInDirectorySeparator(target.Out);
            if (isFolder)
                Directory.CreateDirectory(target.Out);
            var path = isFolder ? Path.Combine(target.Out, target.Name) : target.Out;
            var count = isFolder && target.EachApart is { } ending ? await WriteEachAsync(target.Out, ending, entries, ct) : await WriteOneAsync(path, entries, ct);
            session.Say($"{count} written to {(isFolder && target.EachApart is not null ? target.Out : path)}");
            return CliOptions.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the output may have had enough of it (| head): that is no fault to speak of.
            if (target.Out is not null)
                session.Complain($"{target.Out} cannot be written: {problem.Message} Nothing half-written is left there.");
            return CliOptions.SomethingUnread;
        }
    }

    private static async Task<int> WriteOneAsync(string path, IAsyncEnumerable<Exported> entries, CancellationToken ct)
    {
        await using var file = new WholeFile(path);
        var count = await WriteAllAsync(file.Stream, entries, ct);
        await file.FinishAsync(ct);
        return count;
    }

    private static async Task<int> WriteEachAsync(string folder, string ending, IAsyncEnumerable<Exported> entries, CancellationToken ct)
    {
        var count = 0;
        await foreach (var entry in entries.WithCancellation(ct))
        {
            await using var file = new WholeFile(Path.Combine(folder, entry.Name + ending));
            await file.Stream.WriteAsync(entry.Bytes, ct);
            await file.FinishAsync(ct);
            count++;
        }

        return count;
    }

    private static async Task<int> WriteAllAsync(Stream stream, IAsyncEnumerable<Exported> entries, CancellationToken ct)
    {
        var count = 0;
        await foreach (var entry in entries.WithCancellation(ct))
        {
            // An empty line between two texts; a line of JSON has its own end.
            if (count++ > 0 && entry.Bytes is [(byte)'#', ..])
                stream.WriteByte((byte)'\n');
            await stream.WriteAsync(entry.Bytes, ct);
        }

        return count;
    }
}
