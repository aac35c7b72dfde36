using System.CommandLine;
using Kawaraban.Collect;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>The commands that bring news in over the network: add, refresh. What lies on the disk comes in by <see cref="ImportCommand"/>.</summary>
internal static class CollectCommands
{
    public static IEnumerable<Command> Create() => [AddCommand(), ImportCommand.Create(), RefreshCommand()];

    private static Command AddCommand()
    {
        var source = new Argument<string>("URL|FILE.opml") { Description = "A feed, a page, or a list of feeds" };
        var command = new Command("add", "Follow a feed or a list of feeds (OPML), or take in one page") { source };
        command.SetAction(Session.Run((session, parsed, ct) => AddAsync(session, parsed.GetRequiredValue(source), ct)));
        return command;
    }

    private static async Task<int> AddAsync(Session session, string source, CancellationToken ct)
    {
        var outcome = await session.Get<Adding>().AddAsync(source, ct);
        switch (outcome)
        {
            case AddOutcome.Followed followed:
                session.Say(followed.New switch
                {
                    0 => followed.Of == 1 ? "This feed is followed already." : $"All {followed.Of} feeds are followed already.",
                    1 => $"Follows {followed.Title}. Read it with: kawaraban refresh",
                    var many => $"Follows {many} new feeds of {followed.Of}. Read them with: kawaraban refresh",
                });
                return CliOptions.Done;
            case AddOutcome.TookIn page:
                session.Say(page.What == TakenIn.New ? $"Took in the page: {page.Title}" : $"The page was known: {page.Title}");
                await Progressing.RelateAsync(session, ct);
                return CliOptions.Done;
            case AddOutcome.Offers offers:
                session.Say($"{source} offers several feeds. Choose one:");
                foreach (var (url, title) in offers.Feeds)
                    session.Say($"  kawaraban add {url}   {title}");
                return CliOptions.SomethingUnread;
            case AddOutcome.Failed failed:
                session.Complain($"{source}: {failed.Problem}");
                return CliOptions.SomethingUnread;
            default:
                throw new InvalidOperationException("An outcome of adding has four cases.");
        }
    }

    private static Command RefreshCommand()
    {
        var due = new Option<bool>("--due") { Description = "Only the feeds whose time has come" };
        var command = new Command("refresh", "Read the feeds that are followed") { due };
        command.SetAction(Session.Run(async (session, parsed, ct) =>
        {
            var feeds = parsed.GetValue(due)
                ? await session.Get<Feeds>().DueAsync(int.MaxValue, ct)
                : [.. (await session.Get<Feeds>().ListAsync(ct)).Where(feed => feed is { IsStopped: false, IsPaused: false })];
            if (feeds.Count == 0)
            {
                session.Say(parsed.GetValue(due) ? "No feed is due." : "No feeds are followed yet. Follow one with: kawaraban add URL");
                return CliOptions.Done;
            }

            var done = await Progressing.RefreshAsync(session, feeds, ct);
            await Progressing.RelateAsync(session, ct);
            return Report(session, done);
        }));
        return command;
    }

    private static int Report(Session session, IReadOnlyList<RefreshedFeed> done)
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
            session.Say($"{done.Count} feeds read: {done.Sum(one => one.Outcome.New)} new articles, {done.Sum(one => one.Outcome.Changed)} changed.");
        }

        return done.Any(one => one.Outcome.Problem is not null) ? CliOptions.SomethingUnread : CliOptions.Done;
    }
}
