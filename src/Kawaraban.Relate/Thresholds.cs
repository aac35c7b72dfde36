namespace Kawaraban.Relate;

/// <summary>Every number that decides how articles are grouped, with the run that chose it (docs: relating, "Stories, copies, storylines").</summary>
internal static class Thresholds
{
    // What is kept of an article.

    /// <summary>Terms of a signature. 96 against 400: pair F1 within .004 on all four sets, a quarter of the memory.</summary>
    public const int TermsKept = 96;

    /// <summary>Characters of the text that count as its lead, for dates.</summary>
    public const int LeadLength = 700;

    public const int DatesOfAnArticle = 12;

    /// <summary>Content words at the beginning of the text that stand beside the title in the title's view, and with what weight.</summary>
    public const int LeadWords = 60;
    public const double LeadWeightInTitle = 0.3;

    /// <summary>A word of the title counts as two of the text.</summary>
    public const double TitleWeight = 2;

    // How rare a term is. Until the archive can tell, a term is taken to stand in 2 % of fifty imagined articles.
    public const double ImaginedArticles = 50;
    public const double ImaginedShare = 0.02;

    // Stories.

    /// <summary>What is kept of a story: the terms of its sum, its newest reports, its dates.</summary>
    public const int TermsOfAStory = 256;
    public const int NewestReports = 8;
    public const int DatesOfAStory = 24;

    /// <summary>Finding candidates: terms of an article that are looked up, places looked at for one term and for all, and stories compared.</summary>
    public const int IndexedTerms = 24;
    public const int MostVisitsOfATerm = 400;
    public const int MostVisits = 4000;
    public const int MostCandidates = 16;

    /// <summary>An article without a date counts as this many days away: neither near nor far.</summary>
    public const double DaysApartUnknown = 1.7;

    /// <summary>Days after an event in which the news of it is published.</summary>
    public const int DaysUntilReported = 3;

    public const double WordsOfAShortText = 15;

    /// <summary>The weights of <see cref="Stories.Evidence.Signals"/>.</summary>
    public static readonly double[] Weights = [-5.61, -5.72, 9.40, 5.57, 9.01, -4.52, 2.95, 0.58, 0.39, -1.95, -0.56, 0.82, 0.35, -1];

    /// <summary>Log-odds from which an article joins a story, and from which two stories merge.</summary>
    public const double JoinAt = 0;
    public const double MergeAt = 1;

    public const double UncertaintyOfAnEmptyArchive = 4;

    // Storylines.

    /// <summary>The weights of <see cref="Stories.Evidence.Signals"/> for two stories of one storyline: no date counts.</summary>
    public static readonly double[] LineWeights = [-5, 0, 8, 0, 4, 0, 3, 0, 0.4, 0, 0, 0.5, 0, 0];
    public const double FollowAt = 0;

    /// <summary>How much clearer a later report must show that its story follows another: most lines are found by the first report.</summary>
    public const double FollowLater = 1;

    /// <summary>A date named in the lead of a dated report is the event's when it lies no further back than this.</summary>
    public const int DaysOfOldNews = 10;

    /// <summary>How fast a story's pull on a missing year fades with the days between.</summary>
    public const double DaysThatMatterInALine = 200;

    // Copies.

    /// <summary>Shingle hashes kept of a text, and how many of the smallest are indexed.</summary>
    public const int SketchLength = 64;
    public const int IndexedHashes = 16;

    /// <summary>Texts shorter than this many runs of words are not compared: two headlines are no copies.</summary>
    public const int LeastRunsOfACopy = 12;

    /// <summary>Runs of the smaller text that must stand where both sketches are complete for an estimate to mean anything.</summary>
    public const int LeastSharedRuns = 6;
    public const int LeastSharedHashes = 2;
    public const int NewestCopies = 32;

    /// <summary>Share of the shorter text's runs that must stand in the longer.</summary>
    public const double OverlapOfACopy = 0.6;
    public const double OverlapOfACreditedCopy = 0.4;
}
