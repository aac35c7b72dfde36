using System.Globalization;
using Kawaraban.Endpoint;
using Kawaraban.Relate;
using Kawaraban.Store;

namespace Kawaraban.Serve.Language;

/// <summary>
/// Every text of the interface, one class a language: a text that is missing does not compile. What outlets wrote is never here.
/// </summary>
internal abstract partial class Texts
{
    public static IReadOnlyList<Texts> All { get; } = [new EnglishTexts(), new IndonesianTexts(), new JapaneseTexts(), new ChineseTexts()];

    /// <summary>The texts for a reader's culture: English where we have nothing closer.</summary>
    public static Texts For(CultureInfo culture) =>
        All.FirstOrDefault(texts => texts.Culture.TwoLetterISOLanguageName == culture.TwoLetterISOLanguageName) ?? All[0];

    public abstract CultureInfo Culture { get; }

    /// <summary>The name the language gives itself, for the choice of languages.</summary>
    public abstract string OwnName { get; }

    // The frame of every page.
    public abstract string Motto { get; }
    public abstract string SkipToContent { get; }
    public abstract string MainNavigation { get; }
    public abstract string Stories { get; }
    public abstract string Storylines { get; }
    public abstract string Search { get; }
    public abstract string InterfaceLanguage { get; }
    public abstract string MorePages { get; }
    public abstract string FooterNote { get; }

    // Lists of stories.
    public abstract string Filter { get; }
    public abstract string FilteredBy { get; }
    public abstract string RemoveFilter(string what);
    public abstract string Outlet { get; }
    public abstract string LanguageLabel { get; }
    public abstract string Storyline { get; }
    public abstract string AnyOutlet { get; }
    public abstract string AnyLanguage { get; }
    public abstract string Apply { get; }
    public abstract string MoreStories { get; }
    public abstract string OlderStories { get; }
    public abstract string NewestStories { get; }
    public abstract string LatestOfStoryline { get; }
    public abstract string AndMore(int count);
    public abstract string UnknownOutlet { get; }
    public abstract string NoHeadline { get; }

    // Counts.
    public abstract string CountStories(int count);
    public abstract string CountOutlets(int count);
    public abstract string CountReports(int count);
    public abstract string CountCopies(int count);
    public abstract string CountLanguages(int count);
    public abstract string CountWords(int count);
    public abstract string CountMinutes(int count);
    public abstract string MinutesToRead(int count);

    /// <summary>Why not every article of a large story stands in the comparison.</summary>
    public abstract string ComparedSome(int compared, int all);
    public abstract string CountReads(int count);

    // A story.
    public abstract string EventDate { get; }
    public abstract string FirstReport { get; }
    public abstract string LatestReport { get; }
    public abstract string Summary { get; }
    public abstract string SummaryNote { get; }
    public abstract string WhatTheySay { get; }
    public abstract string Agreed { get; }
    public abstract string AgreedNote { get; }
    public abstract string Differing { get; }
    public abstract string DifferingNote { get; }
    public abstract string OnlyHere { get; }
    public abstract string OnlyHereNote { get; }
    public abstract string Background { get; }
    public abstract string OneReportSoFar { get; }
    public abstract string NothingCompared { get; }
    public abstract string Point { get; }
    public abstract string NotSaid { get; }
    public abstract string Figure { get; }
    public abstract string Name { get; }
    public abstract string Place { get; }
    public abstract string Date { get; }
    public abstract string Reports { get; }
    public abstract string Credit(string agency);
    public abstract string Edited(int times);
    public abstract string BeforeAndAfter { get; }
    public abstract string ThisStory { get; }
    public abstract string WholeStoryline { get; }
    public abstract string WhyItFollows { get; }
    public abstract string WhyTogether { get; }

    /// <summary>A reason of the engine as a sentence; one of a signal we do not know stands as the engine wrote it.</summary>
    public abstract string Reason(Reason reason);

    /// <summary>What was decided of an article; of a copy, whose it is.</summary>
    public abstract string Decided(DecisionKind decision, string? origin);
    public abstract string BecamePart(long story, long? becauseOf);
    public abstract string SimilarReadings { get; }
    public abstract string DateUnknown { get; }

    // What a reader corrects.
    public abstract string CorrectThis { get; }
    public abstract string CorrectNote { get; }
    public abstract string SplitOff { get; }
    public abstract string MoveThere { get; }
    public abstract string MergeHere { get; }
    public abstract string OtherStory { get; }
    public abstract string NotACopy { get; }
    public abstract string ACopyOf { get; }
    public abstract string MarkAsCopy { get; }
    public abstract string Undo { get; }
    public abstract string Undone { get; }
    public abstract string Corrections { get; }
    public abstract string CorrectionsNote { get; }
    public abstract string NoCorrections { get; }
    public abstract string Corrected(Correction correction);

    /// <summary>Why a correction was not made, and what to do.</summary>
    public abstract string Refused(Refusal refusal);

    // An article.
    public abstract string PartOfStory { get; }
    public abstract string ReadAtSource { get; }
    public abstract string By(string author);
    public abstract string LeadStandsIn { get; }
    public abstract string Notes { get; }
    public abstract string CopyOf { get; }
    public abstract string Statistics { get; }
    public abstract string Words { get; }
    public abstract string ReadingTime { get; }
    public abstract string TimesRead { get; }
    public abstract string Details { get; }
    public abstract string Id { get; }
    public abstract string Category { get; }
    public abstract string Address { get; }
    public abstract string Published { get; }
    public abstract string Created { get; }
    public abstract string Updated { get; }
    public abstract string LastRead { get; }
    public abstract string SourceFile { get; }
    public abstract string Versions { get; }
    public abstract string VersionsNote { get; }
    public abstract string Version(int number);
    public abstract string WhyHere { get; }
    /// <summary>The text is the free beginning of an article for subscribers.</summary>
    public abstract string Preview { get; }

    /// <summary>The text ends with a mark that more follows elsewhere.</summary>
    public abstract string BrokenOff { get; }
    public abstract string EmptyArticle { get; }

    // What a machine wrote, where the owner named one.
    public abstract string MachineSummary { get; }
    public abstract string SummaryByMachine(string model);
    public abstract string MachineLeftOut(int sentences);
    public abstract string SentencesCited { get; }
    public abstract string AskForSummary { get; }
    public abstract string AskForSummaryNote { get; }
    public abstract string Translate { get; }
    public abstract string TranslateNote { get; }
    public abstract string TranslateTheRest { get; }
    public abstract string TranslatedByMachine(string model);
    public abstract string StandInOriginal(int paragraphs);
    public abstract string ShowOriginal { get; }
    public abstract string Original { get; }
    public abstract string MachineProblem(EndpointProblem problem);

    // Storylines.
    public abstract string StorylinesNote { get; }
    public abstract string From(string first, string last);

    // Search.
    public abstract string SearchLabel { get; }
    public abstract string SearchTip { get; }
    public abstract string UnderstoodAs { get; }
    public abstract string NothingFound(string query);
    public abstract string NothingFoundAdvice { get; }

    /// <summary>In place of its story, for an article that waits to be related.</summary>
    public abstract string JustIn { get; }
    public abstract string SearchIntroduction { get; }

    // The feeds that are followed.
    public abstract string Feeds { get; }
    public abstract string FeedsNote { get; }
    public abstract string NoFeeds { get; }
    public abstract string NeedsLook { get; }
    public abstract string WithoutFolder { get; }
    public abstract string Feed { get; }
    public abstract string State { get; }
    public abstract string NextCheck { get; }
    public abstract string ThisWeek { get; }
    public abstract string FullTextLabel { get; }
    public abstract string FullTextAutomatic { get; }
    public abstract string FullTextAlways { get; }
    public abstract string FullTextNever { get; }
    public abstract string RefreshNow { get; }
    public abstract string Pause { get; }
    public abstract string Resume { get; }
    public abstract string FeedSettings { get; }
    public abstract string FeedNeverRead { get; }
    public abstract string FeedAskedToWait { get; }
    public abstract string FeedPaused { get; }
    public abstract string FeedStopped { get; }
    public abstract string FeedFailing { get; }
    public abstract string FeedFresh(string ago);
    public abstract string FeedFailingSince(string ago);
    public abstract string FeedSaved(string name);
    public abstract string Soon { get; }
    public abstract string InMinutes(int count);
    public abstract string InHours(int count);

    /// <summary>Why a feed could not be read, and what to do. <see cref="FeedProblem.Detail"/> holds a time of the reader's clock where it is one.</summary>
    public abstract string Problem(FeedProblem problem);

    // When there is nothing to show.
    public abstract string EmptyTitle { get; }
    public abstract string EmptyIntroduction { get; }
    public abstract string EmptyDemo { get; }
    public abstract string EmptyAdd { get; }
    public abstract string EmptyImport { get; }
    public abstract string NoStoriesMatch { get; }
    public abstract string NoStorylines { get; }
    public abstract string NotFoundTitle { get; }
    public abstract string NotFoundText { get; }
    public abstract string NotTakenTitle { get; }
    public abstract string NotTakenText { get; }
    public abstract string ErrorTitle { get; }
    public abstract string ErrorText { get; }
    public abstract string BackToStories { get; }
    public abstract string BackToForm { get; }

    // Times.
    public abstract string JustNow { get; }
    public abstract string MinutesAgo(int count);
    public abstract string HoursAgo(int count);
    public abstract string DaysAgo(int count);
    protected abstract string DayFormat { get; }
    protected abstract string MonthFormat { get; }
    protected abstract string LongDayFormat { get; }

    public abstract string ListSeparator { get; }

    /// <summary>Between a label and what it labels.</summary>
    public abstract string Colon { get; }

    public string Day(DateTimeOffset at) => at.ToString(DayFormat, Culture);

    public string LongDay(DateTimeOffset at) => at.ToString(LongDayFormat, Culture);

    public string DayAndTime(DateTimeOffset at) => at.ToString(DayFormat + " HH:mm", Culture);

    /// <summary>"8 hours ago" up to two weeks; after that, and for what lies ahead, the day itself says more.</summary>
    public string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < -1 or >= 14 * 24 * 60 } => Day(at),
        { TotalMinutes: < 1 } => JustNow,
        { TotalHours: < 1 } age => MinutesAgo((int)age.TotalMinutes),
        { TotalDays: < 1 } age => HoursAgo((int)age.TotalHours),
        var age => DaysAgo((int)age.TotalDays),
    };

    /// <summary>A date of which only the year or the month may be known: 2025-01-31, 2024-10, 2021.</summary>
    public string PartialDate(string date) =>
        DateTimeOffset.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? Day(day)
        : DateTimeOffset.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var month) ? month.ToString(MonthFormat, Culture)
        : date;

    /// <summary>A share or a likelihood, 0 to 1, as whole percents.</summary>
    protected string Percent(double share) => string.Create(Culture, $"{share * 100:0} %");

    /// <summary>The days that <see cref="Signals.DaysApart"/> tells of.</summary>
    protected string DaysOf(Reason reason) => ((1 / reason.Value) - 1).ToString("0.#", Culture);

    public string Number(int count) => count.ToString("N0", Culture);

    public string List(IEnumerable<string> names) => string.Join(ListSeparator, names.Select(Isolated));

    // An Arabic or Hebrew name would pull the names and figures beside it into its own direction.
    private static string Isolated(string name) =>
        name.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') ? $"\u2068{name}\u2069" : name;
}
