using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Kawaraban.Collect;

/// <summary>What to ask an address for. The validators are echoed exactly as the site gave them.</summary>
internal sealed record FetchRequest(Uri Url, string Accept, string? Etag = null, string? LastModified = null)
{
    public const string Feed = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    public const string Page = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5";

    /// <summary>
    /// Whether the site's robots.txt decides about it: for pages and for looking around on a site. A feed's own address, and what a
    /// reader asked for by hand, is fetched as a browser would.
    /// </summary>
    public bool ObeysRobots { get; init; }
}

/// <summary>Asks for an address over HTTP: conditional, size-limited, redirects followed one by one and remembered.</summary>
internal sealed class Fetcher(HttpClient http, HostGate gate, CollectOptions options, TimeProvider clock)
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new FetchResult.Unreachable(
                FormattableString.Invariant($"{request.Url.Host} did not answer within {options.Timeout.TotalSeconds:0} seconds."));
        }
        catch (HttpRequestException problem)
        {
            return new FetchResult.Unreachable(ReasonOf(problem, request.Url));
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            return new FetchResult.Unreachable($"The connection to {request.Url.Host} broke off: {problem.Message}");
        }
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken ct)
    {
        var url = request.Url;
        var isPermanent = true;
        for (var step = 0; step <= options.MostRedirects; step++)
        {
            if (url.Scheme is not ("http" or "https"))
                return new FetchResult.Refused($"It leads to {url.Scheme}:, and only http and https are read.");

            if (await gate.EnterAsync(url.Host, ct) is { } until)
                return new FetchResult.RateLimited(until);

            using var response = await SendAsync(request, url, ct);
            if (response.Headers.Location is { } location && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
            {
                isPermanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                url = new Uri(url, location);
                continue;
            }

            return await ReadAsync(response, url, url != request.Url && isPermanent ? url : null, ct);
        }

        return new FetchResult.Refused($"{request.Url.Host} redirects more than {options.MostRedirects} times. The address may be wrong.");
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, Uri url, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.Etag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.Etag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    private async Task<FetchResult> ReadAsync(HttpResponseMessage response, Uri url, Uri? movedTo, CancellationToken ct)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new FetchResult.NotModified();
            case HttpStatusCode.Gone:
                return new FetchResult.Gone();
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable:
                return RateLimited(response, url);
            case var status when (int)status is < 200 or > 299:
                return new FetchResult.Refused(ReasonOf(response, url));
        }

        if (await ReadBodyAsync(response, ct) is not { } bytes)
            return new FetchResult.Refused($"{url.Host} sent more than {options.MostBytes / 1024 / 1024} MB; the rest was not read.");

        return new FetchResult.Fetched(
            bytes, url, HeaderOf(response.Content.Headers, "Content-Type"), HeaderOf(response.Content.Headers, "Content-Location"),
            HeaderOf(response.Content.Headers, "Content-Language"), HeaderOf(response.Headers, "ETag"), HeaderOf(response.Content.Headers, "Last-Modified"), movedTo)
        {
            Links = response.Headers.NonValidated.TryGetValues("Link", out var links) ? [.. links] : [],
        };
    }

    private FetchResult.RateLimited RateLimited(HttpResponseMessage response, Uri url)
    {
        var now = clock.GetUtcNow();
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => DefaultPause,
        };
        var until = now + TimeSpan.FromTicks(Math.Clamp(asked.Ticks, TimeSpan.TicksPerSecond, LongestPause.Ticks));
        gate.Close(url.Host, until);
        return new FetchResult.RateLimited(until);
    }

    private async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        if (await ReadAsync(stream, response.Content.Headers.ContentLength ?? 0, ct) is not { } bytes)
            return null;

        // Some servers send a packed file as it lies on their disk, without saying so.
        if (!bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return bytes;

        await using var packed = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        return await ReadAsync(packed, bytes.Length * 4L, ct);
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, long expected, CancellationToken ct)
    {
        using var buffer = new MemoryStream((int)Math.Clamp(expected, 16 * 1024, 4 * 1024 * 1024));
        var chunk = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > options.MostBytes)
                return null;

            buffer.Write(chunk, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static string? HeaderOf(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string ReasonOf(HttpResponseMessage response, Uri url) =>
        response.Headers.Contains("cf-mitigated")
            ? $"{url.Host} asks every visitor to prove to be a person, and so shuts news readers out. The site can be asked to let its feed through."
            : response.StatusCode switch
            {
                HttpStatusCode.NotFound => $"{url.Host} has nothing at this address (404). It may have moved: look for the feed on the site again.",
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                    $"{url.Host} refuses access ({(int)response.StatusCode}). The page may be for subscribers only.",
                var status when (int)status >= 500 => $"{url.Host} has a fault of its own ({(int)status}). It is asked again later.",
                var status => $"{url.Host} answered {(int)status} {response.ReasonPhrase}.",
            };

    private static string ReasonOf(HttpRequestException problem, Uri url) => problem.InnerException switch
    {
        PrivateAddressException inside => inside.Message,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            $"There is no site called {url.Host}. Check the spelling of the address.",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => $"{url.Host} takes no connections at the moment.",
        AuthenticationException => $"{url.Host} could not prove who it is (its certificate is not valid).",
        _ => $"{url.Host} could not be read: {problem.InnerException?.Message ?? problem.Message}",
    };
}
