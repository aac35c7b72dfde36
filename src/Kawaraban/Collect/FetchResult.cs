using Kawaraban.Parse;
using Kawaraban.Store;

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
        public FeedContext AsContext() =>
            new() { Url = Url, ContentType = ContentType, ContentLocation = ContentLocation, ContentLanguage = ContentLanguage };
    }

    /// <summary>Nothing new since the validators that were sent; those it came with, where it came with any, replace them.</summary>
    public sealed record NotModified(string? Etag = null, string? LastModified = null, Uri? MovedTo = null) : FetchResult;

    /// <summary>The site says it is gone for good: nobody asks again.</summary>
    public sealed record Gone(string Host) : FetchResult;

    public sealed record RateLimited(string Host, DateTimeOffset Until) : FetchResult;

    /// <summary>The site answered, but not with what was asked for; or it must not be asked.</summary>
    public sealed record Refused(FeedProblem What) : FetchResult;

    /// <summary>Nobody answered, or not to the end.</summary>
    public sealed record Unreachable(FeedProblem What) : FetchResult;

    /// <summary>For how long the site says its answer stays as it is (<c>Cache-Control</c>, <c>Expires</c>).</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>The address to ask from now on; null where it stays.</summary>
    public Uri? Moved => this switch
    {
        Fetched fetched => fetched.MovedTo,
        NotModified unchanged => unchanged.MovedTo,
        _ => null,
    };

    /// <summary>Why there is nothing to read; null where there is, or nothing changed.</summary>
    public FeedProblem? Fault => this switch
    {
        Gone gone => new FeedProblem(ProblemKind.Gone, gone.Host),
        RateLimited limited => FeedProblem.RateLimited(limited.Host, limited.Until),
        Refused refused => refused.What,
        Unreachable unreachable => unreachable.What,
        _ => null,
    };

    /// <summary><see cref="Fault"/> in plain words.</summary>
    public string? Problem => Fault?.Text;
}
