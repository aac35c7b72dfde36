namespace Kawaraban.Extract;

/// <summary>What reading a page came to.</summary>
public abstract record ExtractResult
{
    private ExtractResult() { }

    /// <summary>An article was found.</summary>
    public sealed record Extracted(ExtractedArticle Article) : ExtractResult;

    /// <summary>The page holds no article.</summary>
    /// <param name="Why">In plain words: "the file is empty", "a PNG image, not a page".</param>
    public sealed record NoArticle(string Why) : ExtractResult;
}

/// <summary>An article as one outlet published it, freed of the page around it. What the page does not give is null or empty.</summary>
public sealed record ExtractedArticle
{
    /// <summary>The headline; null when the page has none. Never a sentence of the body that stands in for it.</summary>
    public string? Title { get; init; }

    /// <summary>The line under the headline.</summary>
    public string? Subtitle { get; init; }

    /// <summary>People, not outlets or agencies, in the order of the page.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>All whom the page names as authors, outlets and agencies among them, in its order.</summary>
    public IReadOnlyList<string> CreditedTo { get; init; } = [];

    /// <summary>When the outlet published it.</summary>
    public Instant? Published { get; init; }

    /// <summary>When the outlet last changed it.</summary>
    public Instant? Modified { get; init; }

    /// <summary>Who publishes the page, as named there.</summary>
    public string? Outlet { get; init; }

    /// <summary>The agency or outlet the text is credited to ("Kyodo", "NHK"), where it is another's.</summary>
    public string? Credit { get; init; }

    /// <summary>The section the page files it under.</summary>
    public string? Category { get; init; }

    /// <summary>The language of the article (not of the page around it): a tag in lower case such as <c>en</c> or <c>zh</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The lead image.</summary>
    public string? Image { get; init; }

    /// <summary>The address the page gives for itself.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The clean body as sanitised HTML.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The paragraphs of the body as plain text, nothing twice.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The number of words of the body: see <c>WordCount</c>.</summary>
    public required int Words { get; init; }

    /// <summary>What an archive or portal noted about the article on the page itself.</summary>
    public PageDetails Details { get; init; } = PageDetails.None;

    /// <summary>The body as plain text with a blank line between paragraphs.</summary>
    public string Text => string.Join("\n\n", Paragraphs);
}

/// <summary>A moment a page names, and where on the page it stood.</summary>
/// <param name="At">The moment. A page that names only a day gives midnight UTC and <paramref name="IsDay"/>.</param>
/// <param name="IsDay">True when only the day is known.</param>
/// <param name="From">Where it was found: "JSON-LD", "time element", "details", "relative time"…</param>
public sealed record Instant(DateTimeOffset At, bool IsDay, string From);

/// <summary>Details a saved page carries about the article: those of an archive's page become the article's own.</summary>
public sealed record PageDetails
{
    /// <summary>No details.</summary>
    public static PageDetails None { get; } = new();

    /// <summary>The archive's id of the article, as written.</summary>
    public string? Id { get; init; }

    /// <summary>When the archive took it in.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the archive last changed it.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>When it was last read there.</summary>
    public DateTimeOffset? LastRead { get; init; }

    /// <summary>How often it was read there.</summary>
    public int? Reads { get; init; }

    /// <summary>Counters that stand on the page without a label, in its order; portals mostly mean reads, likes, comments, shares.</summary>
    public IReadOnlyList<int> Counters { get; init; } = [];
}
