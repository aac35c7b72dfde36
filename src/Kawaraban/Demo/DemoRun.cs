using Kawaraban.Cli;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Demo;

/// <summary>
/// Reads the sample newsroom as a reader of its outlets would have over two years: follows its feeds, takes in the pages of the
/// outlet that has none, and looks again when articles have been edited.
/// </summary>
internal static class DemoRun
{
    private const int Editions = 3;

    public static async Task<int> ReadAsync(Session session, NewsroomServer newsroom, CancellationToken ct)
    {
        session.Messages.MarkupLineInterpolated($"[grey]Thirteen invented outlets answer at {newsroom.Address}; nothing leaves this machine.[/]");
        await session.Get<Adding>().AddAsync($"{newsroom.Address}/subscriptions.opml", ct);
        for (newsroom.Edition = 1; newsroom.Edition <= Editions; newsroom.Edition++)
        {
            var done = await Progressing.RefreshAsync(session, await session.Get<Feeds>().AllAsync(ct), ct);
            foreach (var (feed, outcome) in done.Where(one => one.Outcome.Problem is not null))
                session.Complain($"{feed.Url}: {outcome.Problem}");
            await Progressing.ReadPagesAsync(session, ct);
        }

        foreach (var page in newsroom.AddressesIn("pages.txt"))
        {
            if (await session.Get<Adding>().AddAsync(page, new AddChoice(PageOnly: true), ct) is AddOutcome.Failed failed)
                session.Complain($"{page}: {failed.Problem}");
        }

        await Progressing.RelateAsync(session, ct);
        await PrintAsync(session, ct);
        return CliOptions.Done;
    }

    private static async Task PrintAsync(Session session, CancellationToken ct)
    {
        var stories = await session.Get<Stories>().ListAsync(new StoryFilter { Take = 100 }, ct);
        session.Output.MarkupLineInterpolated($"[bold]{stories.Sum(story => story.Articles)} articles, {stories.Count} stories[/]");
        session.Output.Write(StoryTable.Of(stories));
        foreach (var line in await session.Get<Storylines>().ListAsync(Readers.First, ct))
            session.Output.Write(StoryTable.Of(line));
        session.Output.WriteLine();
    }
}
