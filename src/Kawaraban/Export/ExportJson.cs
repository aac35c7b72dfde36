using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Kawaraban.Extract;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;
using Kawaraban.Store;

namespace Kawaraban.Export;

// What a line of an export holds. docs/importing-and-exporting.md describes it: a name that stands here stays.

internal sealed record ArticleLine
{
    public string Type { get; } = "article";
    public required long Id { get; init; }
    public required string Uuid { get; init; }
    public required string Identity { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public string? Subtitle { get; init; }
    public string? Byline { get; init; }
    public string? Outlet { get; init; }
    public string? OutletUrl { get; init; }
    public string? Credit { get; init; }
    public string? Category { get; init; }

    /// <summary>All of them, where there are several.</summary>
    public IReadOnlyList<string>? Categories { get; init; }
    public string? Language { get; init; }
    public string? Image { get; init; }
    public string? ImageCaption { get; init; }

    /// <summary>"preview" or "broken", where the text is not all of the article.</summary>
    public string? Extent { get; init; }

    /// <summary>A day where only the day is known, else the instant.</summary>
    public string? Published { get; init; }

    /// <summary>The zone the page gave, as "+09:00".</summary>
    public string? PublishedZone { get; init; }

    /// <summary>Where on the page it stood.</summary>
    public string? PublishedFrom { get; init; }
    public required string FirstSeen { get; init; }
    public required string CreatedAt { get; init; }
    public required string UpdatedAt { get; init; }
    public required int Words { get; init; }
    public required string Text { get; init; }
    public required string Html { get; init; }
    public string? Summary { get; init; }
    public long? Story { get; init; }
    public long? CopyOf { get; init; }
    public string? Feed { get; init; }
    public string? SourceFile { get; init; }
    public int? Reads { get; init; }
    public string? LastRead { get; init; }
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    /// <summary>What readers said of it; left out where nobody did.</summary>
    public IReadOnlyList<CommentLine>? Comments { get; init; }
}

internal sealed record VersionLine(int Number, string Seen, string? Title, int Words, string Text);

/// <param name="Text">Markdown, as it was written.</param>
/// <param name="AnswerTo">The id of the comment it answers, which may have been removed since.</param>
internal sealed record CommentLine(long Id, string Uuid, string Author, string Written, string Text, long? AnswerTo);

internal sealed record StoryLine
{
    public string Type { get; } = "story";
    public required long Id { get; init; }
    public required string Uuid { get; init; }
    public required string Title { get; init; }
    public string? Language { get; init; }
    public string? EventDate { get; init; }
    public long? Storyline { get; init; }
    public long? Follows { get; init; }
    public required string First { get; init; }
    public required string Latest { get; init; }
    public required IReadOnlyList<SummarySentence> Summary { get; init; }
    public required IReadOnlyList<SourceLine> Articles { get; init; }
    public required IReadOnlyList<Claim> Agreed { get; init; }
    public required IReadOnlyList<Claim> Differing { get; init; }
    public required IReadOnlyList<Claim> Only { get; init; }

    /// <inheritdoc cref="ArticleLine.Comments"/>
    public IReadOnlyList<CommentLine>? Comments { get; init; }
}

internal sealed record SourceLine(
    long Id, string Uuid, string? Url, string? Title, string? Outlet, string? Credit, string? Language, string? Published, int Words, long? CopyOf, string? SourceFile);

/// <summary>Articles and stories as lines of JSON.</summary>
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(StoryLine))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    // Text in any script is written as it is, for people who look and for tools that compare.
    private static readonly ExportJson Lines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<DifferenceKind>(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static byte[] LineOf(ArchivedArticle article) => LineOf(new ArticleLine
    {
        Id = article.Id.Value,
        Uuid = article.Uuid,
        Identity = article.Identity,
        Url = article.Url,
        Title = article.Title,
        Subtitle = article.Subtitle,
        Byline = article.Byline,
        Outlet = article.Outlet,
        OutletUrl = article.OutletUrl,
        Credit = article.Credit,
        Category = article.Category,
        Categories = StoreJson.Read<IReadOnlyList<string>>(article.Categories),
        Language = article.Language,
        Image = article.ImageUrl,
        ImageCaption = article.ImageCaption,
        Extent = article.Extent == TextExtent.Whole ? null : article.Extent.ToString().ToLowerInvariant(),
        Published = Published(article.PublishedAt, article.PublishedIsDay),
        PublishedZone = article.PublishedZone is { } minutes ? Zone(minutes) : null,
        PublishedFrom = article.PublishedFrom,
        FirstSeen = Instant(article.FirstSeenAt),
        CreatedAt = Instant(article.CreatedAt),
        UpdatedAt = Instant(article.UpdatedAt),
        Words = article.Words,
        Text = article.BodyText,
        Html = article.BodyHtml,
        Summary = article.Summary.Text,
        Story = article.StoryId?.Value,
        CopyOf = article.CopyOf?.Value,
        Feed = article.FeedUrl,
        SourceFile = article.SourceFile,
        Reads = article.Reads,
        LastRead = article.LastReadAt is { } read ? Instant(read) : null,
        Versions = [.. article.Versions.Select(version => new VersionLine(version.Number, Instant(version.SeenAt), version.Title, version.Words, version.BodyText))],
        Comments = LinesOf(article.Comments),
    });

    public static byte[] LineOf(ArchivedStory story)
    {
        var coverage = story.Coverage;
        return LineOf(new StoryLine
        {
            Id = story.Id.Value,
            Uuid = story.Uuid,
            Title = story.Title,
            Language = story.TitleLanguage,
            EventDate = story.EventDate,
            Storyline = story.StorylineId?.Value,
            Follows = story.Follows?.Value,
            First = Instant(story.FirstAt),
            Latest = Instant(story.LatestAt),
            Summary = story.Summary.Sentences,
            Articles =
            [
                .. story.Articles.Select(article => new SourceLine(
                    article.Id.Value, article.Uuid, article.Url, article.Title, article.Outlet, article.Credit, article.Language,
                    Published(article.PublishedAt, article.PublishedIsDay), article.Words, article.CopyOf?.Value, article.SourceFile)),
            ],
            Agreed = coverage.Agreed,
            Differing = coverage.Differing,
            Only = coverage.Only,
            Comments = LinesOf(story.Comments),
        });
    }

    /// <summary>To the millisecond, as it is stored.</summary>
    public static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    public static string Zone(int minutes) => (minutes < 0 ? "-" : "+") + TimeSpan.FromMinutes(Math.Abs(minutes)).ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    public static string? Published(DateTimeOffset? at, bool isDay) => at is not { } known ? null : isDay ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Instant(known);

    private static List<CommentLine>? LinesOf(IReadOnlyList<ArchivedComment> comments) => comments.Count == 0
        ? null
        : [.. comments.Select(comment => new CommentLine(comment.Id, comment.Uuid, comment.Author, Instant(comment.MadeAt), comment.Body, comment.AnswerTo))];

    private static byte[] LineOf<T>(T line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, (JsonTypeInfo<T>)Lines.GetTypeInfo(typeof(T))!), (byte)'\n'];
}
