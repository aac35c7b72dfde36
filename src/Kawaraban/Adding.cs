using Kawaraban.Collect;
using Kawaraban.Collect.Finding;
using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What a reader says besides the address.</summary>
/// <param name="Pick">Which of several to follow, counted from 1; null: ask.</param>
/// <param name="All">Follow all that is offered.</param>
/// <param name="FollowLinks">Look for no feed: follow the article links of this very page.</param>
/// <param name="PageOnly">Look for no feed: take the page in as an article.</param>
/// <param name="OnlyFor">The reader who is to have it alone (<see cref="Whose"/>); null: everybody.</param>
internal sealed record AddChoice(int? Pick = null, bool All = false, bool FollowLinks = false, bool PageOnly = false, ReaderId? OnlyFor = null)
{
    public static AddChoice None { get; } = new();
}

/// <summary>Why nothing was added.</summary>
internal enum AddProblem
{
    /// <summary>What was written is no address.</summary>
    NotAnAddress,

    /// <summary>A file that is no list of feeds.</summary>
    NotAList,

    /// <summary>A list of feeds that names none.</summary>
    EmptyList,

    /// <summary>The address could not be read; the fault says why.</summary>
    Unread,

    /// <summary>A feed that cannot be understood; the detail says where.</summary>
    BrokenFeed,

    /// <summary>The number of an offer that was not made.</summary>
    NoSuchChoice,

    /// <summary>Links were to be followed of something that is no page.</summary>
    NotAPage,

    /// <summary>No link of the page looks like one to an article.</summary>
    NoArticleLinks,

    /// <summary>A page with neither something to follow nor an article.</summary>
    NothingHere,

    /// <summary>No page: nothing, or a file of another kind.</summary>
    OtherFile,
}

/// <summary>What adding something came to.</summary>
internal abstract record AddOutcome
{
    private AddOutcome() { }

    /// <summary>Feeds are followed now; <paramref name="New"/> of <paramref name="Of"/> were not before.</summary>
    /// <param name="First">The first of them, where it was looked for; null for a list from a file.</param>
    /// <param name="Feeds">All of them, those that were followed before among them.</param>
    public sealed record Followed(int New, int Of, string Title, Offer? First, IReadOnlyList<NewFeed> Feeds) : AddOutcome;

    /// <summary>It was a page, and its article is taken in.</summary>
    /// <param name="Identity">What tells the article from others (<see cref="PageAddress"/>).</param>
    public sealed record TookIn(TakenIn What, string Title, string Identity) : AddOutcome;

    /// <summary>There are several to choose from, the best first; or only one that a reader should decide about.</summary>
    public sealed record Offers(IReadOnlyList<Offer> Choices) : AddOutcome;

    /// <param name="Problem">In English; the other parameters say the same, to be told in other languages.</param>
    /// <param name="Kind">What is amiss.</param>
    /// <param name="Fault">Why the address could not be read, where that is what is amiss.</param>
    /// <param name="Broken">How a feed is broken, where that is what is amiss.</param>
    public sealed record Failed(string Problem, AddProblem Kind, FeedProblem? Fault = null, ParseResult.Malformed? Broken = null) : AddOutcome;
}

/// <summary>Follows what a reader names: any address of a site, a feed's, a page's, or a list of feeds in a file.</summary>
internal sealed class Adding(Fetcher fetcher, Discovery discovery, SitemapSearch sitemaps, PageReader pages, Feeds feeds, Intake intake)
{
    // A page with fewer article links than this is an article or a sign; following it would bring nothing.
    private const int FewLinks = 5;

    public Task<AddOutcome> AddAsync(string source, CancellationToken ct) => AddAsync(source, AddChoice.None, ct);

    public async Task<AddOutcome> AddAsync(string source, AddChoice choice, CancellationToken ct)
    {
        if (File.Exists(source))
        {
            return Opml.Parse(await File.ReadAllBytesAsync(source, ct)) is OpmlResult.Parsed list
                ? await AddListAsync(list.Document, choice.OnlyFor, ct)
                : new AddOutcome.Failed($"this file is no list of feeds (OPML); a saved page is taken in with: kawaraban import {source}", AddProblem.NotAList);
        }

        return await AddAddressAsync(source, choice, ct);
    }

    /// <summary>As <see cref="AddAsync(string, AddChoice, CancellationToken)"/>, of an address alone: whoever writes it gets at no file of this machine.</summary>
    public async Task<AddOutcome> AddAddressAsync(string address, AddChoice choice, CancellationToken ct)
    {
        var meant = WrittenAddress.Read(address);
        if (meant.Count == 0)
            return new AddOutcome.Failed("this is neither a file nor an address such as https://example.org", AddProblem.NotAnAddress);

        if (choice is { FollowLinks: false, PageOnly: false } && await discovery.OfServiceAsync(meant[0], ct) is { Count: > 0 } ofService)
            return await ChooseAsync(ofService, choice, ct);

        var (asked, result) = await FetchAsync(meant, obeysRobots: choice.FollowLinks, ct);
        return result switch
        {
            FetchResult.Fetched answer when choice.FollowLinks => await FollowLinksAsync(asked, answer, choice, ct),
            FetchResult.Fetched answer when choice.PageOnly => await TakeInAsync(answer, choice, ct),
            FetchResult.Fetched answer => await AddAnswerAsync(asked, answer, choice, ct),
            FetchResult.Refused when choice is { FollowLinks: false, PageOnly: false } && asked.AbsolutePath != "/" =>
                await discovery.FindAsync(asked, null, ct) is { Count: > 0 } found ? await ChooseAsync(found, choice, ct) : Unread(result),
            _ => Unread(result),
        };
    }

    /// <summary>Follows what was chosen among the offers, for one reader alone or for everybody.</summary>
    public async Task<AddOutcome> FollowAsync(IReadOnlyList<Offer> chosen, ReaderId? onlyFor, CancellationToken ct)
    {
        var list = chosen.Select(offer => new NewFeed(offer.Url.AbsoluteUri, offer.Title, null, offer.Kind, onlyFor)).ToList();
        return new AddOutcome.Followed(await feeds.AddAsync(list, ct), list.Count, chosen[0].Title, chosen[0], list);
    }

    private static AddOutcome.Failed Unread(FetchResult result) => new(result.Problem ?? "there was no answer", AddProblem.Unread, result.Fault);

    // An address without a scheme is tried over both. What is to be looked at again and again is a matter for robots.txt.
    private async Task<(Uri Asked, FetchResult Result)> FetchAsync(IReadOnlyList<Uri> meant, bool obeysRobots, CancellationToken ct)
    {
        var request = new FetchRequest(meant[0], FetchRequest.Feed) { ObeysRobots = obeysRobots };
        var result = await fetcher.FetchAsync(request, ct);
        return result is FetchResult.Unreachable && meant.Count > 1
            ? (meant[1], await fetcher.FetchAsync(request with { Url = meant[1] }, ct))
            : (meant[0], result);
    }

    private async Task<AddOutcome> AddListAsync(OpmlDocument list, ReaderId? onlyFor, CancellationToken ct)
    {
        if (list.Feeds.Count == 0)
            return new AddOutcome.Failed("this list names no feeds", AddProblem.EmptyList);

        var listed = list.Feeds.Select(feed => new NewFeed(feed.Url, feed.Title, feed.Folders is [var folder, ..] ? FolderPath.Join(folder) : null, OnlyFor: onlyFor)).ToList();
        return new AddOutcome.Followed(await feeds.AddAsync(listed, ct), listed.Count, list.Feeds[0].Title ?? list.Feeds[0].Url, First: null, listed);
    }

    private async Task<AddOutcome> AddAnswerAsync(Uri asked, FetchResult.Fetched answer, AddChoice choice, CancellationToken ct)
    {
        // What the reader names is what they want, when it can be followed itself.
        switch (FeedParser.Parse(answer.Bytes, answer.AsContext()))
        {
            case ParseResult.Parsed:
                return await FollowAsync([Discovery.FeedIn(asked, answer, null)!], choice.OnlyFor, ct);
            case ParseResult.Malformed broken:
                return new AddOutcome.Failed($"this is a broken feed: {broken.What}", AddProblem.BrokenFeed, Broken: broken);
        }

        if (Opml.Parse(answer.Bytes) is OpmlResult.Parsed list)
            return await AddListAsync(list.Document, choice.OnlyFor, ct);

        if (await sitemaps.JudgeAsync(asked, answer, ct) is { } sitemap)
            return await FollowAsync([sitemap], choice.OnlyFor, ct);

        return await discovery.FindAsync(asked, answer, ct) is { Count: > 0 } found ? await ChooseAsync(found, choice, ct) : await WithoutFeedAsync(asked, answer, choice, ct);
    }

    private async Task<AddOutcome> ChooseAsync(IReadOnlyList<Offer> offers, AddChoice choice, CancellationToken ct)
    {
        if (choice.Pick is { } number)
        {
            return number >= 1 && number <= offers.Count
                ? await FollowAsync([offers[number - 1]], choice.OnlyFor, ct)
                : new AddOutcome.Failed($"there is no choice {number}: there {(offers.Count == 1 ? "is 1" : $"are {offers.Count}")}", AddProblem.NoSuchChoice);
        }

        // Nobody is made to read the comments, or to follow every link of a page, without having said so.
        return choice.All || offers is [{ IsOfComments: false, Kind: not FeedKind.Links }] ? await FollowAsync(offers, choice.OnlyFor, ct) : new AddOutcome.Offers(offers);
    }

    /// <summary>A page of articles is offered to be followed by its links; an article is taken in.</summary>
    private async Task<AddOutcome> WithoutFeedAsync(Uri asked, FetchResult.Fetched answer, AddChoice choice, CancellationToken ct)
    {
        if (PageLinks.Read(answer.AsPage()) is { } page && page.Articles.Count >= FewLinks && !page.IsArticle)
            return await ChooseAsync([OfferOf(asked, answer, page)], choice, ct);

        return await TakeInAsync(answer, choice, ct);
    }

    private async Task<AddOutcome> FollowLinksAsync(Uri asked, FetchResult.Fetched answer, AddChoice choice, CancellationToken ct)
    {
        if (PageLinks.Read(answer.AsPage()) is not { } page)
            return new AddOutcome.Failed("this is no page, so it has no links to follow", AddProblem.NotAPage);

        return page.Articles.Count > 0
            ? await FollowAsync([OfferOf(asked, answer, page)], choice.OnlyFor, ct)
            : new AddOutcome.Failed("no link on this page looks like one to an article; name the page that lists the articles", AddProblem.NoArticleLinks);
    }

    private static Offer OfferOf(Uri asked, FetchResult.Fetched answer, PageLinks page) =>
        new(answer.MovedTo ?? asked, page.Title ?? asked.Host, FeedKind.Links, $"{page.Articles.Count} article links") { Items = page.Articles.Count };

    private async Task<AddOutcome> TakeInAsync(FetchResult.Fetched answer, AddChoice choice, CancellationToken ct)
    {
        var read = pages.Read(answer);
        if (read is ExtractResult.NoArticle none)
            return new AddOutcome.Failed($"there is neither a feed nor an article here: {none.Why}", none.IsPage ? AddProblem.NothingHere : AddProblem.OtherFile);

        var article = ((ExtractResult.Extracted)read).Article;
        var address = PageAddress.IdentityOf(article.CanonicalUrl) is null ? answer.Url.AbsoluteUri : article.CanonicalUrl!;
        var identity = PageAddress.IdentityOf(address)!;
        var incoming = new IncomingArticle { Identity = Whose.Identity(choice.OnlyFor, identity), OnlyFor = choice.OnlyFor, Article = article, Url = address };
        var outcomes = await intake.TakeInAsync([incoming], ct);
        return new AddOutcome.TookIn(outcomes[0], article.Title ?? address, identity);
    }
}
