namespace Kawaraban.Parse;

/// <summary>What reading bytes as a feed came to.</summary>
public abstract record ParseResult
{
    private ParseResult() { }

    /// <summary>A feed was read, possibly after repairs.</summary>
    public sealed record Parsed(Feed Feed) : ParseResult;

    /// <summary>The bytes are something else.</summary>
    public sealed record NotAFeed(Content Found) : ParseResult;

    /// <summary>It set out to be a feed but cannot be read.</summary>
    /// <param name="Breakage">What is wrong.</param>
    /// <param name="Line">The line it was noticed on, counted from 1, where known.</param>
    public sealed record Malformed(Breakage Breakage, int? Line) : ParseResult
    {
        /// <summary>What is wrong, in plain English words.</summary>
        public string What => Breakage switch
        {
            Breakage.NoElement => "An XML document without an element",
            Breakage.SaysNothing => "The document breaks off before it says anything",
            Breakage.Json => "The JSON breaks off or is not valid",
            _ => throw new InvalidOperationException($"{Breakage} has no words."),
        };
    }
}

/// <summary>How a feed can be broken beyond reading.</summary>
public enum Breakage
{
    /// <summary>An XML declaration, and no element behind it.</summary>
    NoElement,

    /// <summary>The document breaks off before a title or an item.</summary>
    SaysNothing,

    /// <summary>JSON that breaks off or is not valid, and cannot be mended.</summary>
    Json,
}

/// <summary>What the transport says about the bytes of a feed. All of it may be missing.</summary>
public sealed record FeedContext
{
    /// <summary>No address, no headers: a feed from a file.</summary>
    public static FeedContext None { get; } = new();

    /// <summary>The address the bytes came from, after redirects: the base of relative addresses.</summary>
    public Uri? Url { get; init; }

    /// <summary>The <c>Content-Type</c> header as received.</summary>
    public string? ContentType { get; init; }

    /// <summary>The <c>Content-Location</c> header as received.</summary>
    public string? ContentLocation { get; init; }

    /// <summary>The <c>Content-Language</c> header as received.</summary>
    public string? ContentLanguage { get; init; }
}
