namespace Kawaraban.Parse;

/// <summary>The family of formats a feed was written in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1 and 1.1.</summary>
    Json,

    /// <summary>A sitemap, read by <see cref="SitemapParser"/>: addresses with dates, no texts.</summary>
    Sitemap,

    /// <summary>The article links of a page, which the program makes a feed of.</summary>
    Page,
}

/// <summary>A feed as its outlet published it. A member the feed does not give is null or empty; nothing is made up.</summary>
public sealed record Feed
{
    /// <summary>The format it was written in.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>Plain text: tags stripped, entities decoded once, white space folded.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text, as <see cref="Title"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Absolute where a base is known; otherwise as written.</summary>
    public string? HomePageUrl { get; init; }

    /// <summary>The address the feed gives for itself (<c>rel=self</c>).</summary>
    public string? FeedUrl { get; init; }

    /// <summary>A language tag in lower case, such as <c>en-gb</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The address of the feed's picture.</summary>
    public string? Icon { get; init; }

    /// <summary>When the feed says it last changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The people or the organisation the feed names as its makers.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>How long the feed asks to be left alone between two fetches (RSS <c>ttl</c>, <c>sy:updatePeriod</c>).</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The WebSub hubs that announce changes (https://www.w3.org/TR/websub/), as the feed orders them.</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }
}

/// <summary>One entry of a feed.</summary>
public sealed record FeedItem
{
    /// <summary>The guid, <c>atom:id</c> or <c>rdf:about</c> as written; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The address of the article, as the feed links to it.</summary>
    public string? Url { get; init; }

    /// <summary>The article's own address where <see cref="Url"/> leads through a click counter and the feed keeps the true one beside it.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The fullest text the feed carries, as HTML that nobody has sanitised yet.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>The shorter text, only where the feed has one besides <see cref="ContentHtml"/>; HTML, not sanitised.</summary>
    public string? Summary { get; init; }

    /// <summary>What relative addresses in <see cref="ContentHtml"/> and <see cref="Summary"/> are relative to; null when that is unknown.</summary>
    public Uri? ContentBase { get; init; }

    /// <summary>When the outlet says it published the article.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the outlet says it last changed the article.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Who wrote it, as the feed says.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>Categories: the label, otherwise the term.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Enclosures.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where the outlet's readers discuss the article.</summary>
    public string? CommentsUrl { get; init; }

    /// <summary>A picture for the item.</summary>
    public string? Image { get; init; }

    /// <summary>The feed the item was taken over from, where it says so.</summary>
    public ItemSource? Source { get; init; }

    /// <summary>A language tag in lower case where the item differs from its feed.</summary>
    public string? Language { get; init; }
}

/// <summary>A person or an organisation named as an author.</summary>
public sealed record Author(string? Name, string? Url = null, string? Email = null);

/// <summary>A file that belongs to an item.</summary>
public sealed record Attachment(string Url, string? MimeType = null, long? SizeInBytes = null);

/// <summary>The feed an item was taken over from.</summary>
public sealed record ItemSource(string? Title, string? Url);
