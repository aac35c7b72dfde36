using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class EnglishTexts
{
    public override string SearchHelpTitle => "How to search";
    public override IReadOnlyList<(string Example, string Meaning)> SearchHelp =>
    [
        ("harbour ferry", "articles that have both words"),
        ("\"sea wall\"", "exactly these words, side by side"),
        ("ferry -football", "without the word after the minus"),
        ("ferry OR boat", "one of the two; brackets hold parts together: (ferry OR boat) storm"),
        ("title:harbour", "in the headline"),
        ("outlet:gazette", "by this outlet"),
        ("lang:ja", "in this language; its name will do, too: lang:japanese"),
        ("category:sports", "in this section"),
        ("after:2024-05 before:2025", "published from May 2024 on, before 2025"),
        ("age:2w", "at most two weeks old: h, d, w, m, y"),
        ("is:unread", "not read yet; also is:read, is:later, is:liked"),
    ];

    public override string DaysAreUtc => "Days begin at midnight UTC. What stands before the colon may be written in any language of this site.";

    protected override string Phrase(string words) => $"“{words}”";
    protected override string Leaving(string what) => $"not {what}";
    protected override string InHeadline(string what) => $"headline: {what}";
    protected override string OfOutlet(string what) => $"outlet: {what}";
    protected override string InLanguage(string language) => $"in {language}";
    protected override string InCategory(string category) => $"section: {category}";
    protected override string PublishedBefore(string day) => $"before {day} (UTC)";
    protected override string PublishedFrom(string day) => $"from {day} (UTC)";
    protected override string EitherOf(IEnumerable<string> parts) => string.Join(" or ", parts);
    protected override string TheseTogether(IEnumerable<string> parts) => $"({string.Join(" and ", parts)})";
    protected override string StateOf(QueryState state) => state switch
    {
        QueryState.Unread => "unread",
        QueryState.Read => "read",
        QueryState.Later => "to read later",
        _ => "liked",
    };

    public override string AtMostOld(int count, AgeUnit unit) => "at most " + unit switch
    {
        AgeUnit.Hours => Count(count, "hour", "hours"),
        AgeUnit.Days => Count(count, "day", "days"),
        AgeUnit.Weeks => Count(count, "week", "weeks"),
        AgeUnit.Months => Count(count, "month", "months"),
        _ => Count(count, "year", "years"),
    } + " old";

    public override string RemovePart(string what) => $"Search without “{what}”";

    // The store says it in English, as the terminal does.
    public override string Problem(QueryProblem problem) => problem.Text;

    public override string AgeLimit => "Age";
    public override string InOrder => "Order";
    public override string BestFirst => "Best first";
    public override string NewestFirst => "Newest first";
    public override string CountFound(int stories, bool isMore) => isMore ? $"{Number(stories)} stories among the latest articles; there are more" : Count(stories, "story found", "stories found");
    public override string FoundLoosely => "No article has all of this. These have some of the words:";
    public override string DidYouMean => "Did you mean";
    public override string FindsWithout => "Something is found without one of these:";
    public override string MoreReportsFound(int count) => Count(count, "more report", "more reports");
    public override string CopiesFound(int count) => Count(count, "copy", "copies");
    public override string MoreResults => "More results";
    public override string FirstResults => "First results";

    public override string SaveSearch => "Save this search";
    public override string SearchSaved => "You follow this search.";
    public override string Subjects => "Subjects you follow";
    public override string SavedSearches => "Saved searches";
    public override string SavedSearchesNote => "What you follow, and what came in since you last looked.";
    public override string NoSavedSearches => "You follow no search yet. Search for something and save it: its new stories are then counted here.";
    public override string SavedForReaders => "Sign in to save searches and to see what came in since you last looked.";
    public override string NameOfSearch => "Name";
    public override string Rename => "Rename";
    public override string RemoveSearch => "Remove";
    public override string NewStories(int count, bool isMore) => isMore ? $"{Number(count)} or more new stories" : Count(count, "new story", "new stories");
    public override string NothingNew => "nothing new";
    public override string LastLooked => "last looked at";
    public override string TakeOutAs => "This search as a feed:";
    public override string FeedOfSearch(string query) => $"{query} · Kawaraban search";
}
