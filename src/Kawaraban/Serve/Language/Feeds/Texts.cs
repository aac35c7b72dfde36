using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

// What the pages around feeds, images and installing say.
internal abstract partial class Texts
{
    // Following something new.
    public abstract string FollowNew { get; }
    public abstract string AddressToFollow { get; }
    public abstract string AddressHint { get; }
    public abstract string LookAndFollow { get; }
    public abstract string AddressMissing { get; }
    public abstract string MoreWays { get; }
    public abstract string ListIn { get; }
    public abstract string ListTake { get; }
    public abstract string ListOut { get; }
    public abstract string FileMissing { get; }
    public abstract string FileTooLarge(int megabytes);
    public abstract string FileNoList { get; }
    public abstract string TooMuchWork { get; }
    public abstract string AddToKawaraban { get; }
    public abstract string BookmarkletNote { get; }
    public abstract string NothingToAdd { get; }
    public abstract string AlreadyFollowed { get; }
    public abstract string ReadTheArticle { get; }
    public abstract string FollowSite { get; }
    public abstract string AddNote { get; }
    public abstract string EditorsOnly { get; }

    // An errand, and what it came to.
    public abstract string WorkLooking { get; }
    public abstract string WorkReading { get; }
    public abstract string WorkRuns { get; }
    public abstract string ReadSoFar(int done, int total);
    public abstract string LooksAgain { get; }
    public abstract string LookAgain { get; }
    public abstract string FoundTitle { get; }
    public abstract string FoundSeveral { get; }
    public abstract string FoundOnlyLinks { get; }
    public abstract string NothingChosen { get; }
    public abstract string FollowChosen { get; }
    public abstract string CountItems(int count);
    public abstract string CountLinks(int count);
    public abstract string FollowedTitle { get; }
    public abstract string FollowedAlready { get; }
    public abstract string FollowedNow(int feeds, int articles);
    public abstract string TookInTitle { get; }
    public abstract string PageTakenIn { get; }
    public abstract string PageKnown { get; }
    public abstract string ListTitle { get; }
    public abstract string ListTaken(int added, int known);
    public abstract string ListRefused(int count);
    public abstract string RefreshedTitle { get; }
    public abstract string RefreshDone(int feeds, int added, int changed);
    public abstract string FailedTitle { get; }
    public abstract string WhatElse { get; }
    public abstract string FollowLinks { get; }
    public abstract string TakePage { get; }
    public abstract string TookTooLong { get; }
    public abstract string WentWrong { get; }
    public abstract string BackToFeeds { get; }

    // The list, a feed’s own page, the folders.
    public abstract string RefreshAllNow { get; }
    public abstract string FindFeeds { get; }
    public abstract string FindFeed { get; }
    public abstract string NoFeedsMatch { get; }
    public abstract string CountFeeds(int count);
    public abstract string AllFeeds(int count);
    public abstract string AllAiling(int count);
    public abstract string MoreFeeds { get; }
    public abstract string FirstFeeds { get; }
    public abstract string Folders { get; }
    public abstract string FoldersNote { get; }
    public abstract string NoFolders { get; }
    public abstract string FolderLabel { get; }
    public abstract string RenameFolder { get; }
    public abstract string RemoveFolder { get; }
    public abstract string OwnTitle { get; }
    public abstract string FeedAddress { get; }
    public abstract string AddressRefused { get; }
    public abstract string AddressTaken { get; }
    public abstract string SaveFeed { get; }
    public abstract string RemoveFeed { get; }
    public abstract string RemoveFeedNote(int articles);
    public abstract string RemoveFeedYes { get; }
    public abstract string FeedRemoved { get; }
    public abstract string LastArticles { get; }
    public abstract string NoArticlesYet { get; }
    public abstract string ProblemHistory { get; }
    public abstract string NoProblemsYet { get; }
    public abstract string ProblemSince(string from);
    public abstract string ProblemLasted(string from, string to);
    public abstract string FeedHomePage { get; }
    public abstract string FeedArticles { get; }
    public abstract string LastCheck { get; }
    public abstract string LastNews { get; }

    // What a reader follows alone.
    public abstract string OnlyForYou { get; }
    public abstract string OnlyForYouNote { get; }
    public abstract string ForWhom { get; }
    public abstract string ForEverybody { get; }
    public abstract string ForMe { get; }
    public abstract string FollowAloneNote { get; }
    public abstract string OwnFeedsFull(int most);
    public abstract string RefreshMineNow { get; }
    public abstract string ShareFeed { get; }
    public abstract string ShareFeedNote { get; }
    public abstract string ShareFeedYes { get; }
    public abstract string FeedShared { get; }
    public abstract string NothingAlone { get; }
    public abstract string BesideEverybodys { get; }
    public abstract string InYourOwnFeeds { get; }
    public abstract string OwnFeedsLegend { get; }
    public abstract string MostOwnFeedsLabel { get; }
    public abstract string MostOwnFeedsNote { get; }
    public abstract string MostOwnFeedsUnfit(int most);

    // Corrections, page by page.
    public abstract string OlderCorrections { get; }
    public abstract string NewestCorrections { get; }

    // Images, and the program at hand without a network.
    public abstract string ShowImages { get; }
    public abstract string HideImages { get; }
    public abstract string OfflineTitle { get; }
    public abstract string OfflineText { get; }
    public abstract string OfflineNone { get; }
    public abstract string OfflineAgain { get; }

    /// <summary>What is offered to be followed: "Atom feed", "RSS feed of comments", "news sitemap".</summary>
    /// <param name="format">The format by its name; null when nobody looked yet.</param>
    public abstract string OfferKind(FeedKind kind, string? format, bool isOfComments);

    /// <summary>What was found where a feed was looked for: "an HTML page".</summary>
    public abstract string NameOf(ContentKind content);

    /// <summary>How a feed is broken.</summary>
    public abstract string HowBroken(Breakage breakage);

    /// <summary>Says where something was noticed.</summary>
    public abstract string OnLine(string what, int line);

    /// <summary>How a feed is broken, and where.</summary>
    public string HowBroken(ParseResult.Malformed broken) =>
        broken.Line is { } line ? OnLine(HowBroken(broken.Breakage), line) : HowBroken(broken.Breakage);

    // What an older program wrote down in its own words stays as it is.
    protected string? WhatWasFound(FeedProblem problem) =>
        problem.Found is { } found ? NameOf(found.Kind) + (found.Root is { } root ? $" ({root})" : "") : problem.Detail;

    /// <inheritdoc cref="WhatWasFound"/>
    protected string? WhatIsBroken(FeedProblem problem) => problem.Broken is { } broken ? HowBroken(broken) : problem.Detail;

    /// <summary>Why nothing was added, where it is not that the address could not be read.</summary>
    public abstract string NotAdded(AddProblem problem);
}
