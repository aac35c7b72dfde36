using System.CommandLine;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>The commands that show what is there: stories, story, article, storylines, search.</summary>
internal static class ReadCommands
{
    private static readonly Argument<long> Id = new("ID") { Description = "The number that the lists show" };

    public static IEnumerable<Command> Create() => [StoriesCommand(), StoryCommand(), ArticleCommand(), StorylinesCommand(), SearchCommand()];

    private static Command StoriesCommand()
    {
        var take = new Option<int>("--take") { Description = "How many, the newest first", HelpName = "N", DefaultValueFactory = _ => 40 };
        var command = new Command("stories", "List the stories, the newest first (with --json: all of them)") { take };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var stories = session.Get<Stories>();
            if (session.IsJson)
            {
                CliJson.Print(await AllAsync(stories, ct));
                return CliOptions.Done;
            }

            var rows = await stories.ListAsync(new StoryFilter { Reader = Readers.First, Take = parsed.GetValue(take) }, ct);
            if (rows.Count == 0)
                session.Say("No stories yet. Bring some in: kawaraban add URL, kawaraban import FILE, or see kawaraban demo.");
            else
                session.Output.Write(StoryTable.Of(rows));

            return CliOptions.Done;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<StoryLine>> AllAsync(Stories stories, CancellationToken ct)
    {
        var lines = new List<StoryLine>();
        (DateTimeOffset, StoryId)? before = null;
        while (await stories.ListAsync(new StoryFilter { Reader = Readers.First, Before = before, Take = 500 }, ct) is { Count: > 0 } rows)
        {
            var articles = await stories.ArticlesOfAsync([.. rows.Select(row => row.Id)], ct);
            lines.AddRange(rows.Select(row => new StoryLine(
                row.Id.Value, row.Title, row.StorylineId?.Value, row.EventDate, [.. articles[row.Id].Select(Wire.Of)])));
            before = (rows[^1].LatestAt, rows[^1].Id);
        }

        return lines;
    }

    private static Command StoryCommand()
    {
        var why = new Option<bool>("--why") { Description = "Say why these articles are one story, and why it stands in its storyline" };
        var command = new Command("story", "Show a story: what its reports agree on, what only one says, where they differ") { Id, why };
        foreach (var correction in CorrectCommands.OfStories())
            command.Add(correction);
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var id = parsed.GetValue(Id);
            if (await session.Get<Stories>().FindAsync(new StoryId(id), Readers.First, ct) is not { } page)
                return NotThere(session, $"There is no story {id}. kawaraban stories lists those there are.");

            var decisions = parsed.GetValue(why) ? await session.Get<Decisions>().OfAsync(page.Story.Id, ct) : null;
            if (session.IsJson)
                CliJson.Print(decisions is null ? Wire.Of(page) : Wire.Of(page) with { Why = Wire.Of(page, decisions) });
            else if (decisions is not null)
                StoryWhyPrint.Write(session.Output, page, decisions);
            else
                StoryPrint.Write(session.Output, page);

            return CliOptions.Done;
        }));
        return command;
    }

    private static Command ArticleCommand()
    {
        var command = new Command("article", "Show an article: clean text, summary, similar readings, all its details") { Id };
        foreach (var correction in CorrectCommands.OfArticles())
            command.Add(correction);
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var id = parsed.GetValue(Id);
            if (await session.Get<Articles>().FindAsync(new ArticleId(id), Readers.First, ct) is not { } page)
                return NotThere(session, $"There is no article {id}. kawaraban story ID lists the articles of a story.");

            if (session.IsJson)
                CliJson.Print(Wire.Of(page));
            else
                ArticlePrint.Write(session.Output, page);

            return CliOptions.Done;
        }));
        return command;
    }

    private static Command StorylinesCommand()
    {
        var command = new Command("storylines", "List the storylines: stories that follow one another, in order of event");
        command.SetAction(Session.Run(async (session, _, ct) =>
        {
            var lines = await session.Get<Storylines>().ListAsync(Readers.First, ct);
            if (session.IsJson)
            {
                CliJson.Print<IReadOnlyList<StorylineLine>>(
                    [.. lines.Select(line => new StorylineLine(line.Id.Value, line.Title, [.. line.Stories.Select(story => story.Id.Value)]))]);
                return CliOptions.Done;
            }

            if (lines.Count == 0)
                session.Say("No storylines yet: they grow where one story follows another.");
            foreach (var line in lines)
                session.Output.Write(StoryTable.Of(line));

            return CliOptions.Done;
        }));
        return command;
    }

    private static Command SearchCommand()
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words, \"quoted phrases\", -without, OR, and fields: title: outlet: lang: category: before: after: age: is:", Arity = ArgumentArity.OneOrMore };
        var newest = new Option<bool>("--newest") { Description = "The newest first, not the best" };
        var take = new Option<int>("--take") { Description = "How many stories", HelpName = "N", DefaultValueFactory = _ => 30 };
        var command = new Command("search", "Search the articles") { words, newest, take };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            // A shell takes the quotes of a phrase away: an argument with a space in it was one.
            var typed = parsed.GetRequiredValue(words);
            var query = SearchQuery.Parse(typed.Length == 1 ? typed[0] : string.Join(' ', typed.Select(Quoted)));
            var reader = Readers.First;
            var order = parsed.GetValue(newest) ? SearchOrder.Newest : SearchOrder.Relevance;
            var found = await session.Get<Search>().FindAsync(new SearchRequest(query) { Reader = reader, Order = order, Take = parsed.GetValue(take) }, ct);
            foreach (var problem in found.Query.Problems)
                session.Complain(problem.Text);
            if (session.IsJson)
                CliJson.Print<IReadOnlyList<SearchLine>>([.. found.Stories.SelectMany(story => story.Hits).Select(Wire.Of)]);
            else if (found.Query.CanSearch)
                await PrintAsync(session, found, reader, ct);

            return found.Query.CanSearch ? CliOptions.Done : CliOptions.WrongUsage;
        }));
        return command;
    }

    private static async Task PrintAsync(Session session, SearchPage found, ReaderId reader, CancellationToken ct)
    {
        var advice = Advice.None;
        if (found.Stories.Count == 0 || found.IsLoose)
        {
            await session.Get<Spelling>().CatchUpAsync(ct);
            advice = await session.Get<SearchAdvice>().ForAsync(found, reader, ct);
        }

        SearchPrint.Write(session.Output, found, advice);
    }

    // The name of a field stays before the quotes: outlet:"Coastal Wire".
    private static string Quoted(string word)
    {
        if (!word.Contains(' ', StringComparison.Ordinal) || word.Contains('"', StringComparison.Ordinal))
            return word;
        var from = word.AsSpan(0, word.IndexOf(' ', StringComparison.Ordinal)).IndexOfAny(':', '：') + 1;
        var minus = from == 0 && word[0] == '-' ? 1 : 0;
        return $"{word[..(from + minus)]}\"{word[(from + minus)..]}\"";
    }

    private static int NotThere(Session session, string message)
    {
        session.Complain(message);
        return CliOptions.SomethingUnread;
    }
}
