using System.Globalization;

namespace Kawaraban.Store;

/// <summary>What a reader corrected.</summary>
public enum CorrectionKind
{
    /// <summary>Some articles of a story are another event.</summary>
    Split,

    /// <summary>Two stories are one event.</summary>
    Merge,

    /// <summary>Articles belong to another story that there is.</summary>
    Move,

    /// <summary>An article is a report of its own, not a copy.</summary>
    Report,

    /// <summary>An article is a copy of another.</summary>
    Copy,
}

/// <summary>A correction that a reader made.</summary>
public sealed record Correction
{
    public required long Id { get; init; }
    public required CorrectionKind Kind { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The story that articles left, or that was merged.</summary>
    public required StoryId From { get; init; }

    /// <summary>The story they are in since; the same where only what is a copy changed.</summary>
    public required StoryId Into { get; init; }

    /// <summary>The articles it put elsewhere, copies of them included.</summary>
    public required IReadOnlyList<long> Articles { get; init; }
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>What the stories and the first of the articles are called today.</summary>
    public string? FromTitle { get; init; }
    public string? IntoTitle { get; init; }
    public string? ArticleTitle { get; init; }

    /// <summary>It says that its two stories are different events.</summary>
    public bool KeepsApart => Kind is CorrectionKind.Split or CorrectionKind.Move;
}

/// <summary>What came of wanting to correct something.</summary>
internal abstract record CorrectionResult
{
    private CorrectionResult() { }

    /// <summary>The correction that was made, or undone.</summary>
    public sealed record Done(Correction Correction) : CorrectionResult;

    public sealed record Refused(Refusal Why) : CorrectionResult;
}

internal enum RefusalKind
{
    NoSuchStory,
    NoSuchArticle,
    JustIn,
    NothingChosen,
    NotOfStory,
    NothingWouldStay,
    SameStory,
    AlreadyThere,
    NotACopy,
    CopyOfItself,
    NothingToUndo,
    NoSuchCorrection,
    UndoneAlready,
    BuiltUpon,
    MergedSince,
}

/// <summary>Why a correction was not made: about which story, article or correction, and which other one.</summary>
internal sealed record Refusal(RefusalKind Kind, long About = 0, long Other = 0)
{
    /// <summary>In English; <c>Texts.Refused</c> says it in the reader's language.</summary>
    public string Text => Kind switch
    {
        RefusalKind.NoSuchStory => Say($"There is no story {About}. The list of stories shows those there are."),
        RefusalKind.NoSuchArticle => Say($"There is no article {About}. The page of a story shows the numbers of its articles."),
        RefusalKind.JustIn => Say($"Article {About} has just come in and belongs to no story yet. Try again in a moment."),
        RefusalKind.NothingChosen => "No article was chosen. Choose those that belong elsewhere.",
        RefusalKind.NotOfStory => Say($"Article {About} is not in story {Other}."),
        RefusalKind.NothingWouldStay => Say($"No report would stay in story {About}. Leave at least one, or merge the story with another."),
        RefusalKind.SameStory => Say($"Story {About} cannot be merged with itself. Name the other story."),
        RefusalKind.AlreadyThere => Say($"Article {About} is in story {Other} already."),
        RefusalKind.NotACopy => Say($"Article {About} is no copy: it is a report of its own already."),
        RefusalKind.CopyOfItself => Say($"Article {About} cannot be a copy of article {Other}: that one is the same text taken from it. Say first that article {Other} is not a copy."),
        RefusalKind.NothingToUndo => "There is no correction to undo.",
        RefusalKind.NoSuchCorrection => Say($"There is no correction {About}. The list of corrections shows those there are."),
        RefusalKind.UndoneAlready => Say($"Correction {About} is undone already."),
        RefusalKind.BuiltUpon => Say($"Correction {Other} builds on correction {About}. Undo {Other} first."),
        RefusalKind.MergedSince => Say($"Story {About} has become part of story {Other} since. Correct story {Other} instead."),
        _ => throw new InvalidOperationException($"{Kind} has no text."),
    };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
