using System.CommandLine;
using System.Globalization;
using Kawaraban.Serve.Language;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>The feeds that are followed: how each is, and what can be set for it.</summary>
internal static class FeedCommands
{
    private static readonly Argument<string> Which = new("URL|ID") { Description = "The address of the feed, or the number that kawaraban feeds shows" };

    public static Command Create()
    {
        var command = new Command("feeds", "List the feeds that are followed: how each is, when it is read next") { SetCommand(), RemoveCommand() };
        command.SetAction(Session.Run(async (session, _, ct) =>
        {
            var feeds = await session.Get<Subscriptions>().ListAsync(Readers.First, ct);
            if (session.IsJson)
                CliJson.Print<IReadOnlyList<SubscriptionLine>>([.. feeds.Select(LineOf)]);
            else if (feeds.Count == 0)
                session.Say("No feeds are followed yet. Follow one with: kawaraban add URL");
            else
                Write(session.Output, feeds, session.Get<TimeProvider>());
            return CliOptions.Done;
        }));
        return command;
    }

    private static Command SetCommand()
    {
        var fullText = new Option<FullText?>("--full-text") { Description = "When the page behind an item is read", HelpName = "automatic|always|never" };
        var folder = new Option<string?>("--folder") { Description = "The folder it stands in; a slash for a folder in a folder, \"\" for none", HelpName = "F" };
        var title = new Option<string?>("--title") { Description = "What you call it; \"\" for what it calls itself", HelpName = "T" };
        var pause = new Option<bool>("--pause") { Description = "Do not read it for now" };
        var resume = new Option<bool>("--resume") { Description = "Read it again" };
        var command = new Command("set", "Set something for a feed") { Which, fullText, folder, title, pause, resume };
        command.Validators.Add(result =>
        {
            if (result.GetValue(pause) && result.GetValue(resume))
                result.AddError("A feed cannot be paused and resumed at once.");
        });
        command.SetAction(Session.Run((session, parsed, ct) => ForFeedAsync(session, parsed.GetRequiredValue(Which), async feed =>
        {
            await session.Get<Subscriptions>().SetAsync(
                feed.Id,
                new FeedSettings
                {
                    FullText = parsed.GetValue(fullText),
                    Folder = parsed.GetValue(folder),
                    Title = parsed.GetValue(title),
                    IsPaused = parsed.GetValue(pause) ? true : parsed.GetValue(resume) ? false : null,
                },
                ct);
            session.Say($"Set for {feed.Name ?? feed.Url}.");
        }, ct)));
        return command;
    }

    private static Command RemoveCommand()
    {
        var command = new Command("remove", "Follow a feed no longer; its articles stay") { Which };
        command.SetAction(Session.Run((session, parsed, ct) => ForFeedAsync(session, parsed.GetRequiredValue(Which), async feed =>
        {
            await session.Get<Subscriptions>().RemoveAsync(feed.Id, ct);
            session.Say($"{feed.Name ?? feed.Url} is followed no longer. Its articles stay.");
        }, ct)));
        return command;
    }

    private static async Task<int> ForFeedAsync(Session session, string which, Func<FeedRow, Task> action, CancellationToken ct)
    {
        if (await session.Get<Subscriptions>().FindAsync(which, Readers.First, ct) is not { } feed)
        {
            session.Complain($"No feed is followed under {which}. kawaraban feeds lists those there are.");
            return CliOptions.SomethingUnread;
        }

        await action(feed);
        return CliOptions.Done;
    }

    private static void Write(IAnsiConsole output, IReadOnlyList<Subscription> feeds, TimeProvider clock)
    {
        var words = new FeedWords(new EnglishTexts(), clock);
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "feed", "state", "next", "this week", "full text");
        var folders = feeds.OrderBy(feed => FeedHealth.Of(feed.Feed)).GroupBy(feed => (IsMine: feed.Feed.OnlyFor is not null, feed.Feed.Folder));
        foreach (var folder in folders.OrderBy(group => group.Key.IsMine).ThenBy(group => group.Key.Folder, StringComparer.Ordinal))
        {
            if (HeadingOf(folder.Key.IsMine, folder.Key.Folder) is { } heading)
                table.AddRow(new Markup(""), new Markup($"[bold]{Markup.Escape(heading)}[/]"));
            foreach (var (feed, week) in folder)
            {
                table.AddRow(
                    new Markup($"[grey]{feed.Id}[/]"),
                    new Markup(Markup.Escape(feed.Name ?? feed.Url)),
                    new Markup($"[{ColourOf(feed)}]{Markup.Escape(words.State(feed))}[/]"),
                    new Markup(Markup.Escape(words.Next(feed) ?? "–")),
                    new Markup(week.ToString(CultureInfo.InvariantCulture)),
                    new Markup(feed.FullText.ToString().ToLowerInvariant()));
            }
        }

        output.Write(table);
        foreach (var (feed, _) in feeds.Where(feed => FeedHealth.NeedsLook(feed.Feed)))
            output.MarkupLineInterpolated($"[yellow]{feed.Id} {feed.Name ?? feed.Url}[/]: {feed.LastProblem}");
    }

    private static string? HeadingOf(bool isMine, string? folder)
    {
        var name = folder is null ? null : FeedWords.FolderName(folder);
        return isMine ? string.Join(": ", new[] { "only for you", name }.OfType<string>()) : name;
    }

    private static string ColourOf(FeedRow feed) => FeedHealth.Of(feed) switch
    {
        FeedState.Failing or FeedState.Stopped => "red",
        FeedState.Waiting => "yellow",
        FeedState.Paused => "grey",
        _ => "green",
    };

    private static SubscriptionLine LineOf(Subscription subscription)
    {
        var feed = subscription.Feed;
        return new SubscriptionLine(
            feed.Id.Value, feed.Url, feed.Name, feed.Folder is null ? [] : FolderPath.Split(feed.Folder), FeedHealth.Of(feed), feed.FailingSince, feed.Problem?.Kind, feed.LastProblem,
            feed.CheckedAt, FeedHealth.NextCheck(feed), subscription.ArticlesOfWeek, feed.FullText, feed.OnlyFor is not null);
    }
}
