namespace Kawaraban.Extract;

/// <summary>A page as it was fetched or saved: the bytes and what is known about them.</summary>
public sealed record Page
{
    /// <summary>The bytes, undecoded.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The address it came from, after redirects; null for a saved file.</summary>
    public Uri? Url { get; init; }

    /// <summary>The <c>Content-Type</c> header as received; for a file, null: the bytes tell HTML from text.</summary>
    public string? ContentType { get; init; }

    /// <summary>An encoding known from outside, such as <c>utf-8</c>; it overrides what the page says.</summary>
    public string? Charset { get; init; }

    /// <summary>When it was fetched: relative times ("3 hours ago") count from here. Null: they stay unknown.</summary>
    public DateTimeOffset? FetchedAt { get; init; }
}
