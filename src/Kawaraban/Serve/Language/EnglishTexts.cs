using System.Globalization;
using Kawaraban.Endpoint;
using Kawaraban.Relate;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

internal sealed partial class EnglishTexts : Texts
{
    public override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en");
    public override string OwnName => "English";

    public override string Motto => "Every event once";
    public override string SkipToContent => "Skip to the content";
    public override string MainNavigation => "Main";
    public override string Stories => "Stories";
    public override string Storylines => "Storylines";
    public override string Search => "Search";
    public override string InterfaceLanguage => "Language of the interface";
    public override string MorePages => "More pages";
    public override string FooterNote => "Kawaraban shows every event once: what the reports agree on, what only one of them says, and where they differ.";

    public override string Filter => "Filter";
    public override string FilteredBy => "Showing only";
    public override string RemoveFilter(string what) => $"Remove the filter “{what}”";
    public override string Outlet => "Outlet";
    public override string LanguageLabel => "Language";
    public override string Storyline => "Storyline";
    public override string AnyOutlet => "All outlets";
    public override string AnyLanguage => "All languages";
    public override string Apply => "Apply";
    public override string MoreStories => "More stories";
    public override string OlderStories => "Older stories";
    public override string NewestStories => "Newest stories";
    public override string LatestOfStoryline => "Latest of its storyline";
    public override string AndMore(int count) => $"and {Number(count)} more";
    public override string UnknownOutlet => "Unknown outlet";
    public override string NoHeadline => "Without a headline";

    public override string CountStories(int count) => Count(count, "story", "stories");
    public override string CountOutlets(int count) => Count(count, "outlet", "outlets");
    public override string CountReports(int count) => Count(count, "independent report", "independent reports");
    public override string CountCopies(int count) => Count(count, "copy", "copies");
    public override string CountLanguages(int count) => Count(count, "language", "languages");
    public override string CountWords(int count) => Count(count, "word", "words");
    public override string CountMinutes(int count) => Count(count, "minute", "minutes");
    public override string MinutesToRead(int count) => Count(count, "minute to read", "minutes to read");
    public override string ComparedSome(int compared, int all) => $"Compared sentence by sentence: {Number(compared)} of {Number(all)} articles, each outlet’s first one first.";
    public override string CountReads(int count) => count == 1 ? "once" : Count(count, "time", "times");

    public override string EventDate => "Happened";
    public override string FirstReport => "First report";
    public override string LatestReport => "Latest report";
    public override string Summary => "Summary";
    public override string SummaryNote => "Sentences from the reports themselves. The numbers lead to the article each one stands in.";
    public override string WhatTheySay => "The reports compared";
    public override string Agreed => "Agreed";
    public override string AgreedNote => "Said by at least two independent reports. Open a line to read their own sentences.";
    public override string Differing => "Differing";
    public override string DifferingNote => "The same point, told with another figure, name, place or date.";
    public override string OnlyHere => "Only here";
    public override string OnlyHereNote => "Said by one report and by no other so far.";
    public override string Background => "Background";
    public override string OneReportSoFar => "There is one independent report so far. When a second one arrives, the two are compared here.";
    public override string NothingCompared => "These reports share no point that can be laid side by side.";
    public override string Point => "Point";
    public override string NotSaid => "not said";
    public override string Figure => "Figure";
    public override string Name => "Name";
    public override string Place => "Place";
    public override string Date => "Date";
    public override string Reports => "Reports";
    public override string Credit(string agency) => $"Credit: {agency}";
    public override string Edited(int times) => times == 1 ? "edited once" : $"edited {Number(times)} times";
    public override string BeforeAndAfter => "Before and after";
    public override string ThisStory => "this story";
    public override string WholeStoryline => "The whole storyline";
    public override string WhyItFollows => "Why it follows the story before it";
    public override string WhyTogether => "Why these belong together";

    public override string Reason(Reason reason) => reason.Signal switch
    {
        Signals.NearIdenticalText => $"About {Percent(reason.Value)} of the shorter text stands word for word in the longer",
        Signals.OriginCameLater => $"It came after its copies: about {Percent(reason.Value)} of the shorter text stands word for word in the longer",
        Signals.NothingLikeIt => $"No story known then is likely the same event ({Percent(1 - reason.Value)} for the nearest)",
        Signals.OneEvent => $"One event, with a likelihood of {Percent(reason.Value)}",
        Signals.SharedNames => $"Names and numbers in both: {reason.Detail}",
        Signals.SharedTitleWords => $"Words of headline and lead in both: {reason.Detail}",
        Signals.SharedWords => $"Telling words in both: {reason.Detail}",
        Signals.DaysApart => $"Days between their publication: {DaysOf(reason)}",
        Signals.DatesExclude => $"They name dates that exclude each other: {reason.Detail}",
        _ => $"{reason.Signal}: {reason.Detail}",
    };

    public override string Decided(DecisionKind decision, string? origin) => decision switch
    {
        DecisionKind.Started => "Started a story of its own",
        DecisionKind.Joined => "Joined the story",
        DecisionKind.Copy => $"Copy of {origin}",
        DecisionKind.Origin => "The origin of copies that came before it",
        _ => "Was taken for a copy",
    };

    public override string BecamePart(long story, long? becauseOf) =>
        becauseOf is { } article ? $"Story {story} became part of it: article {article} speaks for both" : $"Story {story} became part of it";

    public override string SimilarReadings => "Similar readings";
    public override string DateUnknown => "Date unknown";

    public override string CorrectThis => "Something is in the wrong place";
    public override string CorrectNote => "Choose the articles that belong elsewhere. What you correct holds for all that comes later, and can be undone.";
    public override string SplitOff => "They are another event: split them off";
    public override string MoveThere => "Move them there";
    public override string MergeHere => "It is the same event: merge it into this story";
    public override string OtherStory => "Another story, by number or address";
    public override string NotACopy => "Not a copy";
    public override string ACopyOf => "The chosen article is a copy of";
    public override string MarkAsCopy => "Mark as a copy";
    public override string Undo => "Undo";
    public override string Undone => "undone";
    public override string Corrections => "Corrections";
    public override string CorrectionsNote => "What you corrected, the newest first. A correction can be undone while no later one builds on it.";
    public override string NoCorrections => "Nothing has been corrected. The page of each story has a place for it, below its reports.";

    public override string Corrected(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Split => $"Split off from story {correction.From}: story {correction.Into}, “{correction.IntoTitle}” ({Count(correction.Articles.Count, "article", "articles")})",
        CorrectionKind.Merge => $"Story {correction.From} merged into story {correction.Into}, “{correction.IntoTitle}”",
        CorrectionKind.Move => $"{Count(correction.Articles.Count, "article", "articles")} moved from story {correction.From} to story {correction.Into}, “{correction.IntoTitle}”",
        CorrectionKind.Report => $"A report of its own, not a copy: “{correction.ArticleTitle}”",
        _ => $"A copy: “{correction.ArticleTitle}”",
    };

    public override string Refused(Refusal refusal) => refusal.Text;

    public override string PartOfStory => "Part of the story";
    public override string ReadAtSource => "Read it at the source";
    public override string By(string author) => $"By {author}";
    public override string LeadStandsIn => "The page has no headline of its own; its first sentence stands in.";
    public override string Notes => "Worth knowing";
    public override string CopyOf => "This is a copy. The text comes from:";
    public override string Statistics => "Statistics";
    public override string Words => "Words";
    public override string ReadingTime => "Reading time";
    public override string TimesRead => "Read";
    public override string Details => "Details";
    public override string Id => "Number";
    public override string Category => "Category";
    public override string Address => "Address";
    public override string Published => "Published";
    public override string Created => "Created";
    public override string Updated => "Updated";
    public override string LastRead => "Last read";
    public override string SourceFile => "Source file";
    public override string Versions => "Versions";
    public override string VersionsNote => "What the outlet changed after publication, word by word.";
    public override string Version(int number) => $"Version {Number(number)}";
    public override string WhyHere => "Why it is in this story";
    public override string Preview => "Only the beginning: the outlet asks for a subscription.";
    public override string BrokenOff => "Only the beginning: the text breaks off.";
    public override string EmptyArticle => "Nothing but the headline is known of this article.";

    public override string MachineSummary => "Summary by a machine";
    public override string SummaryByMachine(string model) => $"Written by a machine ({model}), from the sentences cited. What the reports say themselves stands above and below.";
    public override string MachineLeftOut(int sentences) => $"{Count(sentences, "sentence", "sentences")} left out: what the machine wrote there is not borne out by the sentences it cites.";
    public override string SentencesCited => "The sentences cited";
    public override string AskForSummary => "Ask a machine for a summary";
    public override string AskForSummaryNote => "Sends sentences of these reports to the endpoint the owner of this program has named. It may take a while.";
    public override string Translate => "Ask a machine to translate into English";
    public override string TranslateNote => "Sends this article’s text to the endpoint the owner of this program has named. It may take a while.";
    public override string TranslateTheRest => "Try the rest again";
    public override string TranslatedByMachine(string model) => $"Translated by a machine ({model}), with nobody to check it. The original stands below.";
    public override string StandInOriginal(int paragraphs) => $"{Count(paragraphs, "paragraph stands", "paragraphs stand")} in the original: no sound translation came.";
    public override string ShowOriginal => "Back to the original";
    public override string Original => "The original";
    public override string MachineProblem(EndpointProblem problem) => problem switch
    {
        EndpointProblem.TimedOut => "The machine did not answer in time. What came is kept; try again, or give it longer with --endpoint-timeout.",
        EndpointProblem.Unreachable => "Nobody answers at the endpoint. Is it running, and is its address right?",
        EndpointProblem.Refused => "The endpoint refuses the key it was given. The owner can set another in KAWARABAN_ENDPOINT_KEY.",
        EndpointProblem.NotFound => "The endpoint has no such model, or its address is another. The owner can name others with --endpoint and --endpoint-model.",
        EndpointProblem.TooManyCalls => "The endpoint asks for fewer calls, or its account is used up. Try again later.",
        EndpointProblem.Failing => "The endpoint answered with an error of its own. Try again later.",
        EndpointProblem.NotUnderstood => "The endpoint answered, but not with a text that can be read.",
        EndpointProblem.TooLong => "The endpoint’s answer was too long and was not read.",
        EndpointProblem.Resting => "The endpoint failed several times in a row and is left alone for a few minutes. Try again then.",
        _ => "The machine answered, but nothing more of its answer can be shown: it does not hold against the text it was given.",
    };

    public override string StorylinesNote => "Stories that follow one another, over days or years.";
    public override string From(string first, string last) => $"{first} – {last}";

    public override string SearchLabel => "Words to search for";
    public override string SearchTip => "Avoid common words. Put words that belong together in double quotes: \"sea wall\". Leave a word out with a minus: -football.";
    public override string UnderstoodAs => "Understood as";
    public override string NothingFound(string query) => $"Nothing found for “{query}”.";
    public override string NothingFoundAdvice => "Try fewer words, or take the quotes away.";
    public override string JustIn => "Just in: being compared with the other reports";
    public override string SearchIntroduction => "Search all articles, in every language. What is found stands under the story it belongs to.";

    public override string Feeds => "Feeds";
    public override string FeedsNote => "What is read and how each feed is. What needs your eye comes first.";
    public override string NoFeeds => "No feeds are followed yet.";
    public override string NeedsLook => "Worth a look";
    public override string WithoutFolder => "Without a folder";
    public override string Feed => "Feed";
    public override string State => "State";
    public override string NextCheck => "Next check";
    public override string ThisWeek => "This week";
    public override string FullTextLabel => "Full text";
    public override string FullTextAutomatic => "from the page where the feed is short";
    public override string FullTextAlways => "always from the page";
    public override string FullTextNever => "only what the feed carries";
    public override string RefreshNow => "Refresh now";
    public override string Pause => "Pause";
    public override string Resume => "Resume";
    public override string FeedSettings => "Settings";
    public override string FeedNeverRead => "Waiting to be read for the first time";
    public override string FeedAskedToWait => "Waiting: its site asked for a pause";
    public override string FeedPaused => "Paused by you";
    public override string FeedStopped => "Stopped";
    public override string FeedFailing => "Failing";
    public override string FeedFresh(string ago) => $"Fresh, read {ago}";
    public override string FeedFailingSince(string ago) => $"Failing; it began {ago}";
    public override string FeedSaved(string name) => $"Saved for {name}.";
    public override string Soon => "within a minute";
    public override string InMinutes(int count) => $"in {Count(count, "minute", "minutes")}";
    public override string InHours(int count) => $"in {Count(count, "hour", "hours")}";

    public override string Problem(FeedProblem problem) =>
        problem.Kind == ProblemKind.RateLimited ? $"{problem.Host} asks to be left alone until {problem.Detail}. It is asked again then." : problem.Text;

    public override string EmptyTitle => "Nothing printed yet";
    public override string EmptyIntroduction => "There are no articles in this data directory. Here is how the first ones get in:";
    public override string EmptyDemo => "Look around with a sample newsroom of invented outlets";
    public override string EmptyAdd => "Follow a feed, and read it";
    public override string EmptyImport => "Take in pages that you saved";
    public override string NoStoriesMatch => "No story matches this filter.";
    public override string NoStorylines => "No two stories follow one another yet. A storyline appears as soon as a story continues an earlier one.";
    public override string NotFoundTitle => "There is no such page";
    public override string NotFoundText => "The address may be mistyped, or what stood here was never printed.";
    public override string NotTakenTitle => "This was not accepted";
    public override string NotTakenText => "The page it was sent from may be out of date, or something is missing. Nothing was changed. Load that page again and try once more.";
    public override string ErrorTitle => "The press has jammed";
    public override string ErrorText => "Something went wrong on our side, and it was written to the log. Trying again may help.";
    public override string BackToStories => "To the stories";
    public override string BackToForm => "To that page";

    public override string JustNow => "just now";
    public override string MinutesAgo(int count) => Count(count, "minute ago", "minutes ago");
    public override string HoursAgo(int count) => Count(count, "hour ago", "hours ago");
    public override string DaysAgo(int count) => Count(count, "day ago", "days ago");
    protected override string DayFormat => "d MMM yyyy";
    protected override string MonthFormat => "MMMM yyyy";
    protected override string LongDayFormat => "dddd, d MMMM yyyy";
    public override string ListSeparator => ", ";
    public override string Colon => ": ";

    private string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";
}
