using System.CommandLine;
using System.Globalization;
using Kawaraban.Serve.Language;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>The commands a reader corrects with: story split and merge, article move, not-a-copy and copy-of, corrections, undo.</summary>
internal static class CorrectCommands
{
    private static readonly Argument<long> Story = new("STORY") { Description = "The number of a story" };
    private static readonly Argument<long> Article = new("ARTICLE") { Description = "The number of an article" };

    public static IEnumerable<Command> Create() => [ListCommand(), UndoCommand()];

    public static IEnumerable<Command> OfStories()
    {
        var articles = new Argument<long[]>("ARTICLE") { Description = "The numbers of the articles that are another event", Arity = ArgumentArity.OneOrMore };
        var split = new Command("split", "Some articles of a story are another event: make them a story of their own") { Story, articles };
        split.SetAction(Correct((correcting, parsed, ct) =>
            correcting.SplitAsync(new StoryId(parsed.GetValue(Story)), [.. parsed.GetRequiredValue(articles).Select(id => new ArticleId(id))], ct)));
        var other = new Argument<long>("OTHER") { Description = "The story that becomes part of it; its number leads there from then on" };
        var merge = new Command("merge", "Two stories are one event: make the second part of the first") { Story, other };
        merge.SetAction(Correct((correcting, parsed, ct) => correcting.MergeAsync(new StoryId(parsed.GetValue(Story)), new StoryId(parsed.GetValue(other)), ct)));
        return [split, merge];
    }

    public static IEnumerable<Command> OfArticles()
    {
        var move = new Command("move", "An article belongs to another story") { Article, Story };
        move.SetAction(Correct((correcting, parsed, ct) => correcting.MoveAsync(new ArticleId(parsed.GetValue(Article)), new StoryId(parsed.GetValue(Story)), ct)));
        var report = new Command("not-a-copy", "An article that was taken for a copy is a report of its own") { Article };
        report.SetAction(Correct((correcting, parsed, ct) => correcting.NotACopyAsync(new ArticleId(parsed.GetValue(Article)), ct)));
        var origin = new Argument<long>("ORIGIN") { Description = "The article its text was taken from" };
        var copy = new Command("copy-of", "An article is a copy of another") { Article, origin };
        copy.SetAction(Correct((correcting, parsed, ct) => correcting.CopyOfAsync(new ArticleId(parsed.GetValue(Article)), new ArticleId(parsed.GetValue(origin)), ct)));
        return [move, report, copy];
    }

    private static Command UndoCommand()
    {
        var number = new Argument<long?>("N") { Description = "The number that kawaraban corrections shows (default: the last one)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("undo", "Undo a correction") { number };
        command.SetAction(Correct((correcting, parsed, ct) => correcting.UndoAsync(parsed.GetValue(number), ct)));
        return command;
    }

    private static Command ListCommand()
    {
        var command = new Command("corrections", "List what you corrected, the newest first");
        command.SetAction(Session.Run(async (session, _, ct) =>
        {
            var corrections = await session.Get<Corrections>().ListAsync(story: null, ct);
            if (session.IsJson)
                CliJson.Print<IReadOnlyList<CorrectionLine>>([.. corrections.Select(Wire.Of)]);
            else if (corrections.Count == 0)
                session.Say("Nothing has been corrected. kawaraban story split, story merge, article move and article not-a-copy correct.");
            else
                Write(session.Output, corrections);
            return CliOptions.Done;
        }));
        return command;
    }

    private static Func<ParseResult, CancellationToken, Task<int>> Correct(Func<Correcting, ParseResult, CancellationToken, Task<CorrectionResult>> correct) =>
        Session.Run(async (session, parsed, ct) =>
        {
            var result = await correct(session.Get<Correcting>(), parsed, ct);
            if (result is not CorrectionResult.Done(var correction))
            {
                session.Complain(((CorrectionResult.Refused)result).Why.Text);
                return CliOptions.SomethingUnread;
            }

            if (session.IsJson)
                CliJson.Print(Wire.Of(correction));
            else
                session.Output.MarkupLineInterpolated($"{TextOf(correction)} [grey]({(correction.UndoneAt is null ? $"kawaraban undo {correction.Id} takes it back" : "undone")})[/]");
            return CliOptions.Done;
        });

    private static void Write(IAnsiConsole output, IReadOnlyList<Correction> corrections)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "when", "what", "");
        table.Columns[0].RightAligned().NoWrap();
        table.Columns[1].NoWrap();
        foreach (var correction in corrections)
        {
            table.AddRow(
                new Text(correction.Id.ToString(CultureInfo.InvariantCulture), new Style(Color.Grey)),
                new Text(StoryWhyPrint.Time(correction.MadeAt), new Style(Color.Grey)),
                new Text(TextOf(correction)),
                new Text(correction.UndoneAt is null ? "" : "undone", new Style(Color.Grey)));
        }

        output.Write(table);
    }

    public static string TextOf(Correction correction) => new EnglishTexts().Corrected(correction);
}
