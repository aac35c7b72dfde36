using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Kawaraban.Collect;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>The commands that bring news in: <see cref="AddCommand"/>, <see cref="ImportCommand"/>, refresh.</summary>
internal static class CollectCommands
{
    public static IEnumerable<Command> Create() => [AddCommand.Create(), ImportCommand.Create(), RefreshCommand()];

    private static Command RefreshCommand()
    {
        var due = new Option<bool>("--due") { Description = "Only the feeds whose time has come" };
        var command = new Command("refresh", "Read the feeds that are followed") { due };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var feeds = parsed.GetValue(due)
                ? await session.Get<Feeds>().DueAsync(int.MaxValue, ct)
                : [.. (await session.Get<Feeds>().AllAsync(ct)).Where(feed => feed is { IsStopped: false, IsPaused: false })];
            if (feeds.Count == 0)
            {
                session.Say(parsed.GetValue(due) ? "No feed is due." : "No feeds are followed yet. Follow one with: kawaraban add URL");
                return CliOptions.Done;
            }

            var started = Stopwatch.GetTimestamp();
            var done = await Progressing.RefreshAsync(session, feeds, ct);
            var exit = Report(session, done, Stopwatch.GetElapsedTime(started));
            started = Stopwatch.GetTimestamp();
            await Progressing.ReadPagesAsync(session, ct);
            await Progressing.RelateAsync(session, ct);
            if (!session.IsJson && done.Any(one => one.Outcome.New + one.Outcome.Changed > 0))
                session.Say(string.Create(CultureInfo.InvariantCulture, $"Compared with one another in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s. See the stories with: kawaraban stories"));
            return exit;
        }));
        return command;
    }

    private static int Report(Session session, IReadOnlyList<RefreshedFeed> done, TimeSpan took)
    {
        foreach (var (feed, outcome) in done.Where(one => one.Outcome.Problem is not null))
            session.Complain($"{FetchRequest.Shown(feed.Url)}: {outcome.Problem}");

        if (session.IsJson)
        {
            CliJson.Print<IReadOnlyList<FeedLine>>(
                [.. done.Select(one => new FeedLine(FetchRequest.Shown(one.Feed.Url), one.Feed.Title, one.Outcome.New, one.Outcome.Changed, one.Outcome.Problem))]);
        }
        else
        {
            session.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{done.Count} feeds read in {took.TotalSeconds:0.0} s: {done.Sum(one => one.Outcome.New)} new articles, {done.Sum(one => one.Outcome.Changed)} changed."));
        }

        return done.Any(one => one.Outcome.Problem is not null) ? CliOptions.SomethingUnread : CliOptions.Done;
    }
}
