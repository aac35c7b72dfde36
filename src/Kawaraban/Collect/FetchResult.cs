using Kawaraban.Parse;

namespace Kawaraban.Collect;

/// <summary>What asking for an address came to. Every case keeps its reason in words a reader understands.</summary>
internal abstract record FetchResult
{
    private FetchResult() { }

    /// <param name="Url">The address that answered, after redirects.</param>
    /// <param name="MovedTo">The address to ask from now on, when every redirect on the way was permanent.</param>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Bytes, Uri Url, string? ContentType, string? ContentLocation, string? ContentLanguage, string? Etag, string? LastModified, Uri? MovedTo)
        : FetchResult
    {
        /// <summary>The <c>Link</c> headers as received.</summary>
        public IReadOnlyList<string> Links { get; init; } = [];

        public FeedContext AsContext() =>
            new() { Url = Url, ContentType = ContentType, ContentLocation = ContentLocation, ContentLanguage = ContentLanguage };
    }

    public sealed record NotModified : FetchResult;

    /// <summary>The site says it is gone for good: nobody asks again.</summary>
    public sealed record Gone : FetchResult;

    public sealed record RateLimited(DateTimeOffset Until) : FetchResult;

    /// <summary>The site answered, but not with what was asked for.</summary>
    public sealed record Refused(string Reason) : FetchResult;

    /// <summary>Nobody answered.</summary>
    public sealed record Unreachable(string Reason) : FetchResult;

    /// <summary>Why there is nothing to read; null where there is, or nothing changed.</summary>
    public string? Problem => this switch
    {
        Gone => "The site says this address is gone for good. It is no longer asked.",
        RateLimited limited => FormattableString.Invariant($"The site asks to be left alone until {limited.Until:yyyy-MM-dd HH:mm} UTC."),
        Refused refused => refused.Reason,
        Unreachable unreachable => unreachable.Reason,
        _ => null,
    };
}
