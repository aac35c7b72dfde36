using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

// Searching: the query as it was understood, its problems, results, saved searches and feeds of them.
internal abstract partial class Texts
{
    /// <summary>How to search: what to type, and what it finds.</summary>
    public abstract IReadOnlyList<(string Example, string Meaning)> SearchHelp { get; }
    public abstract string SearchHelpTitle { get; }
    public abstract string DaysAreUtc { get; }

    // The parts of a query.
    protected abstract string Phrase(string words);
    protected abstract string Leaving(string what);
    protected abstract string InHeadline(string what);
    protected abstract string OfOutlet(string what);
    protected abstract string InLanguage(string language);
    protected abstract string InCategory(string category);
    protected abstract string PublishedBefore(string day);
    protected abstract string PublishedFrom(string day);
    protected abstract string EitherOf(IEnumerable<string> parts);
    protected abstract string TheseTogether(IEnumerable<string> parts);
    protected abstract string StateOf(QueryState state);
    public abstract string AtMostOld(int count, AgeUnit unit);
    public abstract string RemovePart(string what);

    /// <summary>What of a query was not understood: what, where, what to do.</summary>
    public abstract string Problem(QueryProblem problem);

    // Results.
    public abstract string AgeLimit { get; }
    public abstract string InOrder { get; }
    public abstract string BestFirst { get; }
    public abstract string NewestFirst { get; }
    public abstract string CountFound(int stories, bool isMore);
    public abstract string FoundLoosely { get; }
    public abstract string DidYouMean { get; }
    public abstract string FindsWithout { get; }
    public abstract string MoreReportsFound(int count);
    public abstract string CopiesFound(int count);
    public abstract string MoreResults { get; }
    public abstract string FirstResults { get; }

    // Saved searches and feeds.
    public abstract string SaveSearch { get; }
    public abstract string SearchSaved { get; }
    public abstract string Subjects { get; }
    public abstract string SavedSearches { get; }
    public abstract string SavedSearchesNote { get; }
    public abstract string NoSavedSearches { get; }
    public abstract string SavedForReaders { get; }
    public abstract string NameOfSearch { get; }
    public abstract string Rename { get; }
    public abstract string RemoveSearch { get; }
    public abstract string NewStories(int count, bool isMore);
    public abstract string NothingNew { get; }
    public abstract string LastLooked { get; }
    public abstract string TakeOutAs { get; }
    public abstract string FeedOfSearch(string query);

    /// <summary>A part of a query in words.</summary>
    public string Understood(QueryPart part) => part switch
    {
        QueryPart.Text { Field: TextField.Title } text => InHeadline(WordsOf(text)),
        QueryPart.Text { Field: TextField.Outlet } text => OfOutlet(WordsOf(text)),
        QueryPart.Text text => WordsOf(text),
        QueryPart.Language language => InLanguage(ContentLanguage.Name(language.Tag, Culture)),
        QueryPart.Category category => InCategory(category.Name),
        QueryPart.Before before => PublishedBefore(Day(before.At)),
        QueryPart.After after => PublishedFrom(Day(after.At)),
        QueryPart.Age age => AtMostOld(age.Count, age.Unit),
        QueryPart.Is state => StateOf(state.State),
        QueryPart.Without without => Leaving(Understood(without.Part)),
        QueryPart.AnyOf any => EitherOf(any.Parts.Select(Understood)),
        QueryPart.AllOf all => TheseTogether(all.Parts.Select(Understood)),
        _ => "",
    };

    private string WordsOf(QueryPart.Text text) => text.IsQuoted ? Phrase(text.Raw) : text.Raw;

    // Which character of the query, where the piece alone does not show it.
    protected static string Around(QueryProblem problem, string message, string place) => problem.Position > 1 ? $"{message} {place}" : message;
}
