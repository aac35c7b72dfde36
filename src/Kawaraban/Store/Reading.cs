using Kawaraban.Extract;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

// What the pages, the terminal and the APIs read: a record a question. Init-property records, because SQLite gives Int64 for everything.

/// <summary>A story in a list.</summary>
public sealed record StoryRow
{
    public required StoryId Id { get; init; }

    /// <summary>Whose it is alone (<see cref="Whose"/>); null: everybody's.</summary>
    public ReaderId? OnlyFor { get; init; }
    public required string Title { get; init; }
    public string? TitleLanguage { get; init; }

    /// <summary>The first sentence of its summary.</summary>
    public string? Lead { get; init; }

    /// <summary>2025-01-31, 2024-10 or 2021: as much as is known.</summary>
    public string? EventDate { get; init; }
    public StorylineId? StorylineId { get; init; }
    public string? StorylineTitle { get; init; }
    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LatestAt { get; init; }
    public string? ImageUrl { get; init; }

    /// <summary>The number of articles, copies among them.</summary>
    public int Articles { get; init; }

    /// <summary>The number of articles that are nobody's copy.</summary>
    public int Reports { get; init; }
    public IReadOnlyList<string> Outlets { get; init; } = [];
    /// <summary>Without their regions.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What the reader who asks did with it; null where nobody asks, or a guest.</summary>
    public ReaderMarks? Marks { get; init; }

    public int Copies => Articles - Reports;
}

/// <summary>A story's own page.</summary>
public sealed record StoryPage
{
    public required StoryRow Story { get; init; }
    public required Summary Summary { get; init; }
    public required StoryCoverage Coverage { get; init; }

    /// <summary>
    /// By publication; a copy follows its origin. All of them, or of a large story a choice: its first reports, the first copies of each,
    /// and whatever the summary or a claim cites.
    /// </summary>
    public required IReadOnlyList<ArticleRow> Articles { get; init; }

    /// <summary>Of a large story the number of copies of each report that has any; null where <see cref="Articles"/> holds them all.</summary>
    public IReadOnlyDictionary<ArticleId, int>? CopyCounts { get; init; }

    public bool IsWhole => CopyCounts is null;

    /// <summary>The stories of its storyline in order of event, this one among them; empty when it stands alone.</summary>
    public required IReadOnlyList<StorylineEntry> Storyline { get; init; }

    /// <summary>Why it follows the story before it.</summary>
    public required IReadOnlyList<Reason> FollowsWhy { get; init; }
    public required IReadOnlyList<SimilarRow> Similar { get; init; }

    /// <summary>Of a story that is the reader's alone: everybody's story of the same event.</summary>
    public StoryRow? Beside { get; init; }

    /// <summary>Of everybody's story: what the reader has alone of the same event, by publication.</summary>
    public IReadOnlyList<ArticleRow> OwnArticles { get; init; } = [];
}

/// <summary>An article in a list.</summary>
public sealed record ArticleRow
{
    public required ArticleId Id { get; init; }

    /// <summary>Null for the moment between its coming in and its being related.</summary>
    public StoryId? StoryId { get; init; }

    /// <summary>Whose it is alone (<see cref="Whose"/>); null: everybody's.</summary>
    public ReaderId? OnlyFor { get; init; }
    public string Uuid { get; init; } = "";
    public string? SourceFile { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }

    /// <summary>The first words, where there is no title: something must stand in its place.</summary>
    public string? Opening { get; init; }
    public string? Outlet { get; init; }
    public string? Credit { get; init; }
    public string? Language { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public bool PublishedIsDay { get; init; }
    public DateTimeOffset FirstSeenAt { get; init; }
    public int Words { get; init; }
    public ArticleId? CopyOf { get; init; }
    public int Versions { get; init; }
}

/// <summary>An article's own page.</summary>
public sealed record ArticlePage
{
    public required ArticleRow Article { get; init; }
    public required string Uuid { get; init; }
    public string? Byline { get; init; }
    public string? Subtitle { get; init; }
    public string? OutletUrl { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public string? ImageUrl { get; init; }
    public string? ImageCaption { get; init; }
    public TextExtent Extent { get; init; }

    /// <summary>The zone of the publication in minutes, as the page gave it.</summary>
    public int? PublishedZone { get; init; }

    /// <summary>Where on the page the publication was found.</summary>
    public string? PublishedFrom { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>By the reader who asks.</summary>
    public DateTimeOffset? LastReadAt { get; init; }
    public int Reads { get; init; }

    /// <summary>What the reader who asks did with it; null for a guest.</summary>
    public ReaderMarks? Marks { get; init; }

    /// <summary>The articles before and after it: of its story where that has others, else of its outlet.</summary>
    public ArticleRow? Previous { get; init; }
    public ArticleRow? Next { get; init; }

    /// <summary>Sanitised when it was stored.</summary>
    public required string BodyHtml { get; init; }
    public required string BodyText { get; init; }
    public required Summary Summary { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public required IReadOnlyList<Reason> Why { get; init; }

    /// <summary>The article this one is a copy of.</summary>
    public ArticleRow? Origin { get; init; }

    /// <summary>The earliest first; one entry when it was never edited.</summary>
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    /// <summary>Null while it waits to be related.</summary>
    public StoryRow? Story { get; init; }
    public required IReadOnlyList<SimilarRow> Similar { get; init; }

    /// <summary>The sections as they are stored: the first one by itself, all of them as JSON where there are several.</summary>
    public static IReadOnlyList<string> CategoriesOf(string? first, string? all) => StoreJson.Read<IReadOnlyList<string>>(all) ?? (first is null ? [] : [first]);
}

/// <summary>A text of an article as it once stood.</summary>
public sealed record VersionRow
{
    public required int Number { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
    public string? Title { get; init; }
    public required string BodyText { get; init; }
    public int Words { get; init; }
}

/// <summary>A story in its storyline.</summary>
public sealed record StorylineEntry
{
    public required StoryId Id { get; init; }
    public required string Title { get; init; }
    public string? TitleLanguage { get; init; }
    public string? EventDate { get; init; }
}

/// <summary>A storyline with its stories in order of event.</summary>
public sealed record StorylinePage(StorylineId Id, string Title, IReadOnlyList<StorylineEntry> Stories);

/// <summary>Another story worth reading from here.</summary>
public sealed record SimilarRow(StoryId Story, string Title, string? TitleLanguage, string? EventDate);

