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

    /// <summary>What is kept of a story: the terms of its sum, its dates.</summary>
    public const int TermsOfAStory = 256;
    public const int DatesOfAStory = 24;

    /// <summary>Finding candidates: terms of an article that are looked up, places looked at for one term and for all, and stories compared.</summary>
    public const int IndexedTerms = 24;
    public const int IndexedNeutralTerms = 16;
    public const int MostVisitsOfATerm = 400;
    public const int MostVisits = 4000;
    public const int MostCandidates = 8;

    /// <summary>Days after an event in which the news of it is published.</summary>
    public const int DaysUntilReported = 3;

    public const double WordsOfAShortText = 15;

    /// <summary>The weights of <see cref="Stories.Evidence.Signals"/>.</summary>
    public static readonly double[] Weights = [-4.99, 1.01, 8.19, 4.72, 3.04, 0.21, 0.50, -3.56, 0.34, 0.52, 1.09, -2.21, -1.66];

    /// <summary>Log-odds from which an article joins a story.</summary>
    public const double JoinAt = 0;

    /// <summary>Log-odds from which an article that joins one story speaks for a second as well, and from which the two then merge.</summary>
    public const double BridgeAt = -0.62;
    public const double MergeAt = 0.5;

    /// <summary>What each doubling (by e) of the smaller story adds to that.</summary>
    public const double MergeCaution = 2.28;

    /// <summary>Log-odds to take off in an empty archive, where every word seems rare; half of it at fifty articles.</summary>
    public const double UncertaintyOfAnEmptyArchive = 3.7;

    // Across languages.

    /// <summary>Terms without a language that are kept, and how much of the text they are read from.</summary>
    public const int NeutralTermsKept = 40;
    public const int NeutralTermsOfAStory = 96;
    public const int NeutralLength = 1500;

    /// <summary>Prior, cosine, rarity of what is shared, days apart, a date both name, dates that exclude each other, a date missing.</summary>
    public static readonly double[] NeutralWeights = [-7.54, 12.49, 0.47, -0.79, 2.60, -0.83, -1];

    /// <summary>How much standing out before all other stories may add.</summary>
    public const double MostLead = 2;

    // Candidates a machine proposes (EmbeddingIndex), where the owner named one. They are only looked at, so a proposal too many costs time
    // and one too few is as without a machine.

    /// <summary>
    /// The cosine from which two texts in different languages may be near. No labelled run was possible without a model, and models differ:
    /// it is set where it keeps most of an archive out, and a proposal too many only costs a look.
    /// </summary>
    public const double LeastSimilarity = 0.6;
    public const int MostProposals = 4;

    /// <summary>Vectors kept: the news of weeks, 80 MB at a thousand numbers each.</summary>
    public const int MostEmbeddings = 20_000;

    // Figures shared within days (FigureEvidence): chosen on the sample newsroom, where they join columns and other languages; the four
    // labelled sets, two of them undated, stay where they were.

    /// <summary>Characters read for figures, and how many figures are kept of an article and of a story.</summary>
    public const int FigureLength = 4000;
    public const int FiguresKept = 40;
    public const int FiguresOfAStory = 160;

    public const double DaysFiguresStand = 4;

    /// <summary>How much two reports share by chance, what more than that weighs, and at most.</summary>
    public const double FiguresByChance = 1.3;
    public const double FiguresByChanceOfLargeStory = 0.4;

    /// <summary>So many shared figures tell as much in an empty archive as in a full one.</summary>
    public const double FiguresThatSettle = 3;
    public const double FigureWeight = 3;
    public const double MostOfFigures = 7;

    // Storylines.

    /// <summary>The weights of <see cref="Stories.Evidence.Signals"/> for two stories of one storyline: no date counts.</summary>
    public static readonly double[] LineWeights = [-5.4, 6, 17.8, 15.9, 9.9, 0, 0, 0, 0, 0, 0, 0, 0];
    public const double FollowAt = 1;

    /// <summary>How much clearer a later report must show that its story follows another: most lines are found by the first report.</summary>
    public const double FollowLater = 1;

    /// <summary>Names and title words that two stories of one line share: a surname alone may be another person's.</summary>
    public const int LeastMarksOfALine = 2;

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

    /// <summary>Texts whose whole sketches are compared with an article's; a wire text has this many copies on a busy day.</summary>
    public const int MostComparedCopies = 64;

    /// <summary>A text is handed on from outlet to outlet, and each replaced origin adds a step: more is an error.</summary>
    public const int LongestChainOfCopies = 64;

    /// <summary>Share of the shorter text's runs that must stand in the longer.</summary>
    public const double OverlapOfACopy = 0.6;
    public const double OverlapOfACreditedCopy = 0.4;
}
