using System.CommandLine;
using Kawaraban.Collect.Finding;
using Kawaraban.Store;

namespace Kawaraban.Cli;

/// <summary><c>kawaraban add</c>: follow a site, by whatever address of it.</summary>
internal static class AddCommand
{
    private static readonly Argument<string> Source = new("URL|FILE.opml") { Description = "Any address of a site, a feed's, or a list of feeds" };
    private static readonly Option<int?> Pick = new("--pick") { Description = "Follow this one of several that are offered", HelpName = "N" };
    private static readonly Option<bool> All = new("--all") { Description = "Follow all that is offered" };
    private static readonly Option<bool> FollowLinks = new("--follow-links") { Description = "Look for no feed: follow the links to articles on this page" };
    private static readonly Option<bool> PageOnly = new("--page") { Description = "Look for no feed: take this page in as an article" };

    private static readonly Option<bool> OnlyMe = new("--only-me") { Description = "For you alone: nobody else sees it, nor what comes from it" };

    public static Command Create()
    {
        var command = new Command("add", "Follow a site by any of its addresses, a feed, or a list of feeds (OPML)") { Source, Pick, All, FollowLinks, PageOnly, OnlyMe };
        command.SetAction(Session.Run((session, parsed, ct) => AddAsync(
            session,
            parsed.GetRequiredValue(Source),
            new AddChoice(parsed.GetValue(Pick), parsed.GetValue(All), parsed.GetValue(FollowLinks), parsed.GetValue(PageOnly), parsed.GetValue(OnlyMe) ? Readers.First : null),
            ct)));
        return command;
    }

    private static async Task<int> AddAsync(Session session, string source, AddChoice choice, CancellationToken ct)
    {
        var outcome = await Progressing.WaitAsync(session, "Looking for what can be followed", () => session.Get<Adding>().AddAsync(source, choice, ct));
        if (outcome is AddOutcome.TookIn)
            await Progressing.RelateAsync(session, ct);

        if (outcome is AddOutcome.Failed failed)
            session.Complain($"{source}: {failed.Problem}");
        else if (session.IsJson)
            CliJson.Print(LineOf(outcome, source, choice));
        else
            Say(session, outcome, source, choice);
        return outcome is AddOutcome.Failed or AddOutcome.Offers ? CliOptions.SomethingUnread : CliOptions.Done;
    }

    private static void Say(Session session, AddOutcome outcome, string source, AddChoice choice)
    {
        switch (outcome)
        {
            case AddOutcome.Followed followed:
                session.Say(TextOf(followed));
                break;
            case AddOutcome.TookIn page:
                session.Say(page.What == TakenIn.New ? $"Took in the page: {page.Title}" : $"The page was known: {page.Title}");
                break;
            case AddOutcome.Offers { Choices: [{ Kind: FeedKind.Links } links] }:
                session.Say($"{source} has no feed that could be found. Its {links.Format} can be followed instead:");
                session.Say($"  {CommandFor(source, 1, links, choice)}");
                break;
            case AddOutcome.Offers offers:
                session.Say($"{source} offers several; the first is the likeliest. Choose one, or follow all with --all:");
                foreach (var (number, offer) in offers.Choices.Index())
                {
                    session.Say($"  {number + 1}. {offer.Title} ({offer.KindInWords}) {offer.Url.AbsoluteUri}");
                    session.Say($"     {CommandFor(source, number + 1, offer, choice)}");
                }

                break;
            default:
                throw new InvalidOperationException("An outcome of adding has four cases.");
        }
    }

    private static string TextOf(AddOutcome.Followed followed) => (followed.New, followed.First) switch
    {
        (0, _) => followed.Of == 1 ? $"{followed.Title} is followed already." : $"All {followed.Of} feeds are followed already.",
        (1, { Kind: FeedKind.Sitemap } sitemap) => $"There is no feed; follows {sitemap.Title} by its {sitemap.KindInWords}, {sitemap.Url.AbsoluteUri}. Read it with: kawaraban refresh",
        (1, { Kind: FeedKind.Links } page) => $"Follows {page.Title} by the links of the page ({page.Format} now). Read it with: kawaraban refresh",
        (1, { } feed) => $"Follows {followed.Title} ({feed.Url.AbsoluteUri}). Read it with: kawaraban refresh",
        (1, null) => $"Follows {followed.Title}. Read it with: kawaraban refresh",
        _ => $"Follows {followed.New} new feeds of {followed.Of}. Read them with: kawaraban refresh",
    };

    private static AddLine LineOf(AddOutcome outcome, string source, AddChoice choice) => outcome switch
    {
        AddOutcome.Followed followed => new AddLine("followed", followed.New, followed.Title, followed.First?.Url.AbsoluteUri, followed.First?.KindInWords, []),
        AddOutcome.TookIn page => new AddLine("took_in", page.What == TakenIn.New ? 1 : 0, page.Title, null, null, []),
        AddOutcome.Offers offers => new AddLine("choose", 0, null, null, null,
        [
            .. offers.Choices.Select((offer, index) => new ChoiceLine(index + 1, offer.Title, offer.KindInWords, offer.Url.AbsoluteUri, CommandFor(source, index + 1, offer, choice))),
        ]),
        _ => throw new InvalidOperationException("An outcome of adding has four cases."),
    };

    private static string CommandFor(string source, int number, Offer offer, AddChoice choice) =>
        $"kawaraban add {source} {(offer.Kind is FeedKind.Links ? "--follow-links" : $"--pick {number}")}{(choice.OnlyFor is null ? "" : " --only-me")}";
}
