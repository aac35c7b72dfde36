using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class EnglishTexts
{
    public override string FollowNew => "Follow something new";
    public override string AddressToFollow => "Address of a site, a page or a feed";
    public override string AddressHint => "Any address of the site will do: what can be followed there is looked for.";
    public override string LookAndFollow => "Look and follow";
    public override string AddressMissing => "That is no address. Write one such as news.example.org.";
    public override string MoreWays => "Lists of feeds, and a button for your browser";
    public override string ListIn => "Take in a list of feeds (OPML)";
    public override string ListTake => "Take in";
    public override string ListOut => "Take your list out (OPML)";
    public override string FileMissing => "No file was chosen.";
    public override string FileTooLarge(int megabytes) => $"The file has more than {megabytes} MB, which no list of feeds has. Is it the right one?";
    public override string FileNoList => "The file is no list of feeds (OPML), or it names none. Take the list out of the other program again.";
    public override string TooMuchWork => "Too much is being looked up just now. Try again in a minute.";
    public override string AddToKawaraban => "Add to Kawaraban";
    public override string BookmarkletNote => "Drag this to your bookmarks; pressed on any page, it brings that page here. A click on it here does nothing.";
    public override string NothingToAdd => "There is no address in what was shared.";
    public override string AlreadyFollowed => "Followed already:";
    public override string ReadTheArticle => "Read it";
    public override string FollowSite => "Follow its site";
    public override string AddNote => "Nothing has been asked of that site yet: it is when you press a button.";
    public override string EditorsOnly => "Only editors add feeds and pages here.";

    public override string WorkLooking => "Looking";
    public override string WorkReading => "Reading";
    public override string WorkRuns => "This takes a moment: sites are asked one thing a second.";
    public override string ReadSoFar(int done, int total) => $"{Number(done)} of {Number(total)} read";
    public override string LooksAgain => "This page looks again every two seconds.";
    public override string LookAgain => "Look now";
    public override string FoundTitle => "What can be followed";
    public override string FoundSeveral => "The likeliest comes first. Tick what you want to follow.";
    public override string FoundOnlyLinks => "The site has no feed that could be found. The article links of the page can be followed instead.";
    public override string NothingChosen => "Nothing is ticked.";
    public override string FollowChosen => "Follow what is ticked";
    public override string CountItems(int count) => Count(count, "item", "items");
    public override string CountLinks(int count) => Count(count, "article link", "article links");
    public override string FollowedTitle => "Followed";
    public override string FollowedAlready => "This was followed already.";
    public override string FollowedNow(int feeds, int articles) => $"{Count(feeds, "feed is", "feeds are")} followed from now on; {Count(articles, "article", "articles")} came with the first reading.";
    public override string TookInTitle => "Taken in";
    public override string PageTakenIn => "The page was taken in as an article.";
    public override string PageKnown => "The page is here already.";
    public override string ListTitle => "The list was taken in";
    public override string ListTaken(int added, int known) => $"{Count(added, "feed is", "feeds are")} new, {Count(known, "was", "were")} followed already. They are read one after the other from now on.";
    public override string ListRefused(int count) => $"{Count(count, "feed was", "feeds were")} refused";
    public override string RefreshedTitle => "Read";
    public override string RefreshDone(int feeds, int added, int changed) => $"{Count(feeds, "feed", "feeds")} read: {Count(added, "new article", "new articles")}, {Number(changed)} changed.";
    public override string FailedTitle => "Nothing was added";
    public override string WhatElse => "The page itself, the site’s root, the usual places for feeds and the site’s map were tried. Otherwise you can:";
    public override string FollowLinks => "Follow the article links of this page";
    public override string TakePage => "Take this page in as an article";
    public override string TookTooLong => "It took longer than a minute and was given up. Try the exact address of the page, or try again later.";
    public override string WentWrong => "Something went wrong on our side. It is written down in the program’s log.";
    public override string BackToFeeds => "To the feeds";

    public override string RefreshAllNow => "Read all now";
    public override string FindFeeds => "Search within the feeds";
    public override string FindFeed => "Search";
    public override string NoFeedsMatch => "No feed has this in its name or address.";
    public override string CountFeeds(int count) => Count(count, "feed", "feeds");
    public override string AllFeeds(int count) => $"All {Number(count)} feeds";
    public override string AllAiling(int count) => $"All {Number(count)} that are worth a look";
    public override string MoreFeeds => "More feeds";
    public override string FirstFeeds => "From the beginning";
    public override string Folders => "Folders";
    public override string FoldersNote => "A slash in the name puts a folder into another. Removing one keeps its feeds.";
    public override string NoFolders => "There are no folders yet. A feed’s own page has a field for its folder.";
    public override string FolderLabel => "Folder name";
    public override string RenameFolder => "Rename";
    public override string RemoveFolder => "Remove the folder";
    public override string OwnTitle => "Your own name for it";
    public override string FeedAddress => "Its address";
    public override string AddressRefused => "The rest is saved, but that is no address a feed can be read from.";
    public override string AddressTaken => "The rest is saved, but another feed has that address already.";
    public override string SaveFeed => "Save";
    public override string RemoveFeed => "Remove this feed …";
    public override string RemoveFeedNote(int articles) => $"It is read no longer. Its {Count(articles, "article stays", "articles stay")}, with all stories.";
    public override string RemoveFeedYes => "Yes, remove it";
    public override string FeedRemoved => "The feed is read no longer. Its articles stay.";
    public override string LastArticles => "What came last";
    public override string NoArticlesYet => "Nothing has come from it yet.";
    public override string ProblemHistory => "What was wrong with it";
    public override string NoProblemsYet => "Nothing that was written down.";
    public override string ProblemSince(string from) => $"Since {from}";
    public override string ProblemLasted(string from, string to) => $"{from} – {to}";
    public override string FeedHomePage => "Its site";
    public override string FeedArticles => "Articles in all";
    public override string LastCheck => "Last asked";
    public override string LastNews => "Last news";

    public override string OnlyForYou => "Only for you";
    public override string OnlyForYouNote => "Nobody else sees this feed, nor what comes from it.";
    public override string ForWhom => "For whom";
    public override string ForEverybody => "Everybody";
    public override string ForMe => "Only me";
    public override string FollowAloneNote => "What you add here is for you alone: nobody else sees it, nor what comes from it.";
    public override string OwnFeedsFull(int most) => $"Each reader may follow {Count(most, "feed", "feeds")} alone, and this would be more. Remove some of yours, or choose fewer.";
    public override string RefreshMineNow => "Read mine now";
    public override string ShareFeed => "Make it everybody’s …";
    public override string ShareFeedNote => "Everybody gets what it carries from now on. What it brought you so far stays yours alone.";
    public override string ShareFeedYes => "Yes, make it everybody’s";
    public override string FeedShared => "This feed is everybody’s now.";
    public override string NothingAlone => "Nothing has come yet from the feeds that you follow alone.";
    public override string BesideEverybodys => "The same event in everybody’s news";
    public override string InYourOwnFeeds => "In your own feeds";
    public override string OwnFeedsLegend => "Feeds of one’s own";
    public override string MostOwnFeedsLabel => "How many feeds each reader may follow alone";
    public override string MostOwnFeedsNote => "Nobody but that reader sees them, or what comes from them. With 0, feeds are added by editors only; those there are stay.";
    public override string MostOwnFeedsUnfit(int most) => $"That is not a number from 0 to {Number(most)}: nothing was changed.";

    public override string OlderCorrections => "Older corrections";
    public override string NewestCorrections => "Newest corrections";

    public override string ShowImages => "Show images";
    public override string HideImages => "Hide images";
    public override string OfflineTitle => "No connection";
    public override string OfflineText => "Kawaraban cannot be reached just now. These are the pages you read last:";
    public override string OfflineNone => "None is at hand. Try again when there is a connection.";
    public override string OfflineAgain => "Try again";

    public override string OfferKind(FeedKind kind, string? format, bool isOfComments) => kind switch
    {
        FeedKind.Links => "the article links of the page",
        FeedKind.Sitemap => format ?? "sitemap",
        _ => (format is null ? "feed" : format + " feed") + (isOfComments ? " of comments" : ""),
    };

    public override string NameOf(ContentKind content) => new Content(content).ToString();
    public override string HowBroken(Breakage breakage) => new ParseResult.Malformed(breakage, null).What;
    public override string OnLine(string what, int line) => $"{what} (line {Number(line)})";

    public override string NotAdded(AddProblem problem) => problem switch
    {
        AddProblem.NotAnAddress => "This is no address such as https://example.org.",
        AddProblem.EmptyList => "This is a list of feeds that names none.",
        AddProblem.BrokenFeed => "There is a feed, but it is broken and cannot be read.",
        AddProblem.NotAPage => "This is no page, so it has no links to follow.",
        AddProblem.NoArticleLinks => "No link on this page looks like one to an article. Name the page that lists the articles.",
        AddProblem.OtherFile => "There is no text at this address: it is empty, or a picture, a document or another file. Name a page.",
        _ => "There is neither a feed nor an article here: no text on this page reads like an article.",
    };
}
