using System.Net.Http.Headers;

namespace Kawaraban.Collect;

/// <summary>
/// For how long an answer stays as it is, by what the site says to caches (RFC 9111, 4.2): <c>max-age</c> before <c>Expires</c>, less
/// the age it has already. An answer that must not be kept, or is stale at once, asks for nothing: it is looked at as often as any other.
/// </summary>
internal static class Freshness
{
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        // Most sites say neither, and a round is mostly answers of "unchanged": nothing is parsed for them.
        var says = response.Headers.NonValidated.Contains("Cache-Control") || response.Content.Headers.NonValidated.Contains("Expires");
        return says ? Of(response.Headers.CacheControl, response.Content.Headers.Expires, response.Headers.Date, response.Headers.Age, now) : null;
    }

    private static TimeSpan? Of(CacheControlHeaderValue? cache, DateTimeOffset? expires, DateTimeOffset? date, TimeSpan? age, DateTimeOffset now)
    {
        if (cache is { NoStore: true } or { NoCache: true })
            return null;

        // Both by the site's own clock: a site whose clock is wrong still means the time between them.
        var lifetime = cache?.MaxAge ?? (expires is { } end && end > DateTimeOffset.UnixEpoch ? end - (date ?? now) : null);
        return lifetime - (age ?? TimeSpan.Zero) is { } left && left > TimeSpan.Zero ? left : null;
    }
}
