namespace Kawaraban.Extract;

/// <summary>What reading a page came to.</summary>
public abstract record ExtractResult
{
    private ExtractResult() { }

    /// <summary>An article was found.</summary>
    public sealed record Extracted(ExtractedArticle Article) : ExtractResult;

    /// <summary>The page holds no article.</summary>
    /// <param name="Why">In plain words: "the file is empty", "a PNG image, not a page".</param>
    /// <param name="IsPage">False where there is no text to read at all: an empty file, or one of another kind.</param>
    public sealed record NoArticle(string Why, bool IsPage = true) : ExtractResult;
}

/// <summary>An article as one outlet published it, freed of the page around it. What the page does not give is null or empty.</summary>
public sealed record ExtractedArticle
{
    /// <summary>The headline; null when the page has none. Never a sentence of the body that stands in for it.</summary>
    public string? Title { get; init; }

    /// <summary>The line under the headline, as the page shows it or says it has. Where it stands in the body it stays there, too.</summary>
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

    /// <summary>The outlet's home page, as the page names it; else the root of the page's own address.</summary>
    public string? OutletUrl { get; init; }

    /// <summary>The agency or outlet the text is credited to ("Kyodo", "NHK"), where it is another's.</summary>
    public string? Credit { get; init; }

    /// <summary>The sections the page files it under, in its order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The first of <see cref="Categories"/>.</summary>
    public string? Category => Categories.Count > 0 ? Categories[0] : null;

    /// <summary>The language of the article (not of the page around it): a tag in lower case such as <c>en</c> or <c>zh</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The lead image: an absolute address, where the page's own is known.</summary>
    public string? Image { get; init; }

    /// <summary>What stands under the lead image.</summary>
    public string? ImageCaption { get; init; }

    /// <summary>False where the page says that its text is for subscribers, true where it says that it is free; null: it does not say.</summary>
    public bool? IsFree { get; init; }

    /// <summary>Whether the body is all of the article, as far as the page shows.</summary>
    public TextExtent Extent { get; init; }

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

/// <summary>How much of an article a page gives.</summary>
public enum TextExtent
{
    /// <summary>All of it: nothing speaks against it.</summary>
    Whole,

    /// <summary>The beginning: the outlet asks for a subscription or an account to go on.</summary>
    Preview,

    /// <summary>The beginning: the text breaks off with a mark of it, such as "[…]".</summary>
    Broken,
}

/// <summary>A moment a page names, and where on the page it stood.</summary>
/// <param name="At">The moment, in the zone the page gives. A page that names only a day gives midnight UTC and <paramref name="IsDay"/>.</param>
/// <param name="IsDay">True when only the day is known.</param>
/// <param name="From">Where it was found: "JSON-LD", "time element", "details", "relative time"…</param>
public sealed record Instant(DateTimeOffset At, bool IsDay, string From)
{
    /// <summary>False where the page gives a time of day without its zone: it was taken for UTC.</summary>
    public bool IsZoneKnown { get; init; } = true;
}

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
