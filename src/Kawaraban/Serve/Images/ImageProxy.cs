using System.Collections.Concurrent;
using System.Net;
using Kawaraban.Collect;

namespace Kawaraban.Serve.Images;

/// <summary>An image as it is sent to a browser.</summary>
internal sealed record ShownImage(byte[] Bytes, string Type);

/// <summary>
/// Gives the images of outlets: from the cache, else from the outlet, over the client that never connects into private networks. No
/// cookie and no referrer goes out; the outlet learns that this program asked, and not who reads.
/// </summary>
internal sealed class ImageProxy(HttpClient http, ImageCache cache, ImageOptions options, CollectOptions collect, TimeProvider clock) : IDisposable
{
    private const string Accepted = "image/avif, image/webp, image/png, image/jpeg, image/gif";
    private const int MostRedirects = 4;
    private const int MostAtOnce = 12;

    // What could not be had is not asked for again at every look at the page.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private const int MostPauses = 10_000;

    private readonly CollectOptions _limits = collect with { AnswerTimeout = TimeSpan.FromSeconds(8), Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentDictionary<Uri, Lazy<Task<ShownImage?>>> _underway = new();
    private readonly ConcurrentDictionary<Uri, DateTimeOffset> _pauses = new();
    private readonly SemaphoreSlim _turns = new(MostAtOnce, MostAtOnce);

    /// <summary>The image at an address; null where there is none that may be shown. Readers who ask for one at once share one request.</summary>
    public async Task<ShownImage?> FindAsync(Uri image, CancellationToken ct)
    {
        if (await cache.FindAsync(image, ct) is { } kept && ImageKind.Of(kept) is { } type)
            return new ShownImage(kept, type);
        if (_pauses.TryGetValue(image, out var until) && until > clock.GetUtcNow())
            return null;

        // Who asked first may leave: the others still want it, so the limits alone end the request.
        var asking = _underway.GetOrAdd(image, url => new Lazy<Task<ShownImage?>>(() => Task.Run(() => AskAsync(url), CancellationToken.None)));
        return await asking.Value.WaitAsync(ct);
    }

    private async Task<ShownImage?> AskAsync(Uri image)
    {
        await _turns.WaitAsync();
        try
        {
            var bytes = await FetchAsync(image);
            if (bytes is not null && ImageKind.Of(bytes) is { } type)
            {
                await cache.KeepAsync(image, bytes, CancellationToken.None);
                return new ShownImage(bytes, type);
            }

            if (_pauses.Count >= MostPauses)
                _pauses.Clear();
            _pauses[image] = clock.GetUtcNow() + Pause;
            return null;
        }
        finally
        {
            _turns.Release();
            _underway.TryRemove(image, out _);
        }
    }

    /// <summary>What stands there, after redirects; null when it is too large, too slow, refused, or nothing.</summary>
    private async Task<byte[]?> FetchAsync(Uri image)
    {
        using var patience = new Patience(_limits, clock, CancellationToken.None);
        try
        {
            var url = image;
            for (var steps = 0; steps <= MostRedirects; steps++)
            {
                if (FetchRequest.ProblemOf(url) is not null)
                    return null;

                using var request = new HttpRequestMessage(HttpMethod.Get, FetchRequest.WithoutLogin(url));
                request.Headers.TryAddWithoutValidation("Accept", Accepted);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                patience.Begin();
                if (response.StatusCode == HttpStatusCode.OK)
                    return await AnswerBody.ReadAllAsync(response, options.MostBytes, patience);
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                    return null;

                url = new Uri(url, location);
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException or OperationCanceledException or UriFormatException)
        {
            // An image less; its words stand in.
        }

        return null;
    }

    public void Dispose() => _turns.Dispose();
}
