using System.Collections.Concurrent;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>
/// The robots.txt of each site, asked for once a day (RFC 9309, 2.4). A site without one allows all; while one cannot be read, the
/// last one that could counts, and where there is none, nothing is read.
/// </summary>
internal sealed class Robots(TimeProvider clock, string userAgent)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    // A site that had a fault is not shut out for a day because of it.
    private static readonly TimeSpan RetriedAfter = TimeSpan.FromHours(1);

    // A browser-like text is asked for in the name it begins with.
    private readonly string _program = userAgent.Split('/', ' ')[0];
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the site of an address says; null while its robots.txt cannot be read, or the reason it was not asked at all.</summary>
    public async Task<(RobotsTxt? Says, FetchResult? NotNow)> OfAsync(Uri url, Func<Uri, Task<FetchResult>> fetch, CancellationToken ct)
    {
        var kept = _kept.GetOrAdd(url.GetLeftPart(UriPartial.Authority), _ => new Kept());
        if (kept.Until > clock.GetUtcNow())
            return (kept.Says, null);

        // All pages of a site wait for the one that asks.
        await kept.Asking.WaitAsync(ct);
        try
        {
            if (kept.Until > clock.GetUtcNow())
                return (kept.Says, null);

            var answer = await fetch(new Uri(url, "/robots.txt"));
            if (answer is FetchResult.RateLimited)
                return (null, answer);

            if (Read(answer) is { } says)
                (kept.Says, kept.Until) = (says, clock.GetUtcNow() + KeptFor);
            else
                kept.Until = clock.GetUtcNow() + RetriedAfter;
            return (kept.Says, null);
        }
        finally
        {
            kept.Asking.Release();
        }
    }

    // "Unavailable" (4xx, or more than five redirects) allows all, "unreachable" (5xx, or no answer) nothing: RFC 9309, 2.3.1.
    private RobotsTxt? Read(FetchResult answer) => answer switch
    {
        FetchResult.Fetched fetched => RobotsTxt.Parse(fetched.Bytes.Span, _program),
        FetchResult.Gone => RobotsTxt.AllowsAll,
        FetchResult.Refused refused when IsUnavailable(refused.What.Kind) => RobotsTxt.AllowsAll,
        _ => null,
    };

    private static bool IsUnavailable(ProblemKind kind) => kind is ProblemKind.NotFound or ProblemKind.AccessRefused or ProblemKind.Challenge
        or ProblemKind.OtherAnswer or ProblemKind.TooManyRedirects;

    private sealed class Kept
    {
        public SemaphoreSlim Asking { get; } = new(1, 1);

        public RobotsTxt? Says { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
