using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Kawaraban.Extract;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Store;

namespace Kawaraban.Cli;

internal sealed record ArticleRef(long Id, string? SourceFile, string? Url, string? Title, string? Outlet, string? Credit, int Words, long? CopyOf);

internal sealed record StoryLine(long Id, string Title, long? Storyline, string? EventDate, IReadOnlyList<ArticleRef> Articles);

internal sealed record ClaimLine(string Text, IReadOnlyList<ClaimSentence> Sentences, IReadOnlyList<Difference> Differences);

internal sealed record CoverageLine(IReadOnlyList<ClaimLine> Agreed, IReadOnlyList<ClaimLine> Only, IReadOnlyList<ClaimLine> Differing);

internal sealed record SummaryLine(string Text, IReadOnlyList<long> Articles);

internal sealed record SimilarLine(long Story, string Title);

internal sealed record StoryDetails(
    long Id, string Title, long? Storyline, string? EventDate, IReadOnlyList<ArticleRef> Articles,
    IReadOnlyList<SummaryLine> Summary, CoverageLine Coverage, IReadOnlyList<SimilarLine> Similar)
{
    /// <summary>With <c>--why</c> alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WhyLine? Why { get; init; }
}

internal sealed record DecisionLine(long Article, DecisionKind Decision, DateTimeOffset? At, long? CopyOf, IReadOnlyList<Reason> Reasons);

internal sealed record MergedLine(long Story, DateTimeOffset? At, long? Article, IReadOnlyList<Reason> Reasons);

internal sealed record FollowsLine(long Story, IReadOnlyList<Reason> Reasons);

internal sealed record WhyLine(IReadOnlyList<DecisionLine> Articles, IReadOnlyList<MergedLine> Merged, FollowsLine? Follows, IReadOnlyList<CorrectionLine> Corrections);

internal sealed record CorrectionLine(
    long Id, CorrectionKind Kind, DateTimeOffset At, long FromStory, long IntoStory, IReadOnlyList<long> Articles, DateTimeOffset? UndoneAt);

internal sealed record VersionLine(int Number, DateTimeOffset Seen, string? Title, int Words);

internal sealed record ArticleDetails(
    long Id, string Uuid, string? SourceFile, string? Url, string? Title, string? Subtitle, string? Byline, string? Outlet, string? OutletUrl, string? Credit, string? Category,
    IReadOnlyList<string> Categories, string? Language, string? Image, string? ImageCaption, TextExtent Extent, string? Published, DateTimeOffset Created, DateTimeOffset Updated, DateTimeOffset? LastRead, int Reads, int Words,
    string Body, string Summary, IReadOnlyList<SimilarLine> Similar, int Versions, IReadOnlyList<VersionLine> History, long? CopyOf,
    long? Story, IReadOnlyList<string> Notes);

internal sealed record StorylineLine(long Id, string Title, IReadOnlyList<long> Stories);

internal sealed record SearchLine(long Article, long? Story, string? Title, string? Outlet, string? Published, string Passage, double Score);

internal sealed record FeedLine(string Url, string? Title, int New, int Changed, string? Problem);

internal sealed record ProblemLine(string File, string What);

internal sealed record ImportLine(int New, int Changed, int Unchanged, int Skipped, long FromBefore, IReadOnlyList<ProblemLine> Problems);

internal sealed record SubscriptionLine(
    long Id, string Url, string? Title, IReadOnlyList<string> Folder, FeedState State, DateTimeOffset? FailingSince, ProblemKind? ProblemKind, string? Problem,
    DateTimeOffset? Checked, DateTimeOffset? NextCheck, int ArticlesOfWeek, FullText FullText, bool OnlyForMe);

internal sealed record ChoiceLine(int Number, string Title, string Kind, string Url, string Command);

/// <summary>What adding came to: <c>followed</c>, <c>took_in</c> or <c>choose</c>.</summary>
internal sealed record AddLine(string Outcome, int New, string? Title, string? Url, string? Kind, IReadOnlyList<ChoiceLine> Choices);

internal sealed record ReaderLine(long Id, string Name, string Role, bool CanSignIn, bool Closed, DateTimeOffset Created);

/// <summary>What <c>--json</c> prints.</summary>
[JsonSerializable(typeof(IReadOnlyList<StoryLine>))]
[JsonSerializable(typeof(StoryDetails))]
[JsonSerializable(typeof(ArticleDetails))]
[JsonSerializable(typeof(IReadOnlyList<StorylineLine>))]
[JsonSerializable(typeof(IReadOnlyList<SearchLine>))]
[JsonSerializable(typeof(IReadOnlyList<FeedLine>))]
[JsonSerializable(typeof(ImportLine))]
[JsonSerializable(typeof(AddLine))]
[JsonSerializable(typeof(IReadOnlyList<SubscriptionLine>))]
[JsonSerializable(typeof(IReadOnlyList<CorrectionLine>))]
[JsonSerializable(typeof(IReadOnlyList<ReaderLine>))]
internal sealed partial class CliJson : JsonSerializerContext
{
    // Text in any script is printed as it is, for people who look and for tools that compare.
    private static readonly CliJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter<DifferenceKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<FeedState>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<ProblemKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<DecisionKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<CorrectionKind>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<FullText>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<TextExtent>(JsonNamingPolicy.SnakeCaseLower),
        },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    });

    public static void Print<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, typeof(T), Readable));
}
