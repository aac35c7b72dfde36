using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>
/// Asks for an address over HTTP: conditional, limited in time and size, redirects followed one by one and remembered, robots.txt
/// obeyed where the request says so. Every step takes its turn at its host.
/// </summary>
internal sealed class Fetcher(HttpClient http, HostGate gate, CollectOptions options, TimeProvider clock)
{
    private const int MostRobotsRedirects = 5;

    private readonly Robots _robots = new(clock, options.UserAgent);

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken ct) => FollowAsync(request, options.MostRedirects, ct);

    private async Task<FetchResult> FollowAsync(FetchRequest request, int mostRedirects, CancellationToken ct)
    {
        if (FetchRequest.ProblemOf(request.Url) is { } amiss)
            return new FetchResult.Refused(amiss);

        var start = FetchRequest.WithoutLogin(request.Url);
        var (url, isPermanent) = (start, true);
        List<Uri> visited = [];
        while (true)
        {
            if (request.ObeysRobots && await AskRobotsAsync(url, ct) is { } refusal)
                return refusal;

            var step = await AskAsync(request, url, ct);
            if (step.Result is { } result)
                return url != start && isPermanent ? Moved(result, WithLogin(request, url)) : result;

            visited.Add(url);
            url = FetchRequest.WithoutLogin(step.Next!);
            isPermanent &= step.IsPermanent;
            if (visited.Count > mostRedirects || visited.Contains(url))
                return new FetchResult.Refused(new FeedProblem(ProblemKind.TooManyRedirects, url.Host, $"{visited.Count}"));
            if (FetchRequest.ProblemOf(url) is { } problem)
                return new FetchResult.Refused(problem);
        }
    }

    private static FetchResult Moved(FetchResult result, Uri to) => result switch
    {
        FetchResult.Fetched fetched => fetched with { MovedTo = to },
        FetchResult.NotModified unchanged => unchanged with { MovedTo = to },
        _ => result,
    };

    // A feed that moves within its site keeps its name and password; elsewhere they are nobody's business.
    private static Uri WithLogin(FetchRequest request, Uri url) =>
        request.AuthorizationFor(url) is null ? url : new Uri(url.AbsoluteUri.Insert(url.Scheme.Length + 3, request.Url.UserInfo + "@"));

    private async Task<FetchResult?> AskRobotsAsync(Uri url, CancellationToken ct)
    {
        var (says, notNow) = await _robots.OfAsync(
            url,
            robots => FollowAsync(new FetchRequest(robots, "text/plain, */*;q=0.5") { EnoughBytes = RobotsTxt.MostBytes }, MostRobotsRedirects, ct),
            ct);
        if (notNow is not null)
            return notNow;
        if (says is null)
            return new FetchResult.Refused(new FeedProblem(ProblemKind.RobotsUnreadable, url.Host));
        if (says.CrawlDelay is { } delay)
            gate.Space(url.IdnHost, delay);
        return says.Allows(url) ? null : new FetchResult.Refused(new FeedProblem(ProblemKind.RobotsForbid, url.Host));
    }

    /// <summary>One step on the way: an answer, or where to go next.</summary>
    private readonly record struct Step(FetchResult? Result, Uri? Next = null, bool IsPermanent = false);

    private async Task<Step> AskAsync(FetchRequest request, Uri url, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(url.IdnHost, ct);
        if (turn.ClosedUntil is { } until)
            return new Step(new FetchResult.RateLimited(url.Host, until));

        using var patience = new Patience(options, clock, ct);
        try
        {
            using var message = MessageOf(request, url);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            patience.Begin();
            return NextOf(response, url) is { } next
                ? new Step(null, next, response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect)
                : new Step(await ReadAsync(request, response, url, patience) with { FreshFor = Freshness.Of(response, clock.GetUtcNow()) });
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Step(new FetchResult.Unreachable(patience.Problem(url.Host)));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException)
        {
            return new Step(new FetchResult.Unreachable(FetchFault.Of(problem, url.Host)));
        }
    }

    private HttpRequestMessage MessageOf(FetchRequest request, Uri url)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        if (options.UseHttp2 && url.Scheme == "https")
            (message.Version, message.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.Etag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.Etag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        if (request.AuthorizationFor(url) is { } login)
            message.Headers.TryAddWithoutValidation("Authorization", login);
        return message;
    }

    private static Uri? NextOf(HttpResponseMessage response, Uri url)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || HeaderOf(response.Headers, "Location") is not { } location)
            return null;

        // Headers come as bytes; an address in them that is not ASCII is UTF-8 on nearly every site.
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(location));
        return Uri.TryCreate(url, text, out var next) ? next : null;
    }

    private async Task<FetchResult> ReadAsync(FetchRequest request, HttpResponseMessage response, Uri url, Patience patience)
    {
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotModified)
            gate.Answered(url.IdnHost);
        var (etag, lastModified) = (HeaderOf(response.Headers, "ETag"), HeaderOf(response.Content.Headers, "Last-Modified"));
        if (response.StatusCode == HttpStatusCode.NotModified && request.IsConditional)
            return new FetchResult.NotModified(etag, lastModified);
        if (!response.IsSuccessStatusCode || response.Headers.NonValidated.Contains("cf-mitigated"))
            return await ReadRefusalAsync(response, url, patience);

        var body = request.EnoughBytes > 0
            ? await AnswerBody.ReadBeginningAsync(response, request.EnoughBytes, patience)
            : await AnswerBody.ReadAllAsync(response, options.MostBytes, patience);
        if (body is not { } bytes)
            return new FetchResult.Refused(new FeedProblem(ProblemKind.TooLarge, url.Host, $"{options.MostBytes / 1024 / 1024}"));

        var headers = response.Content.Headers;
        return new FetchResult.Fetched(
            bytes, url, HeaderOf(headers, "Content-Type"), HeaderOf(headers, "Content-Location"), HeaderOf(headers, "Content-Language"), etag, lastModified, null);
    }

    private async Task<FetchResult> ReadRefusalAsync(HttpResponseMessage response, Uri url, Patience patience)
    {
        var status = (int)response.StatusCode;
        if (status == 410)
            return new FetchResult.Gone(url.Host);
        if (response.Headers.NonValidated.Contains("cf-mitigated"))
            return new FetchResult.Refused(new FeedProblem(ProblemKind.Challenge, url.Host));
        if (status == 429 || (status == 503 && response.Headers.RetryAfter is not null))
            return new FetchResult.RateLimited(url.Host, await gate.CloseAsync(url.IdnHost, RetryAfter(response), patience.Token));
        if (status is 401 or 403 or 503 && await IsChallengeAsync(response, patience))
            return new FetchResult.Refused(new FeedProblem(ProblemKind.Challenge, url.Host));
        return new FetchResult.Refused(FetchFault.Of(response, url.Host));
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static async Task<bool> IsChallengeAsync(HttpResponseMessage response, Patience patience) =>
        response.Content.Headers.ContentType?.MediaType is "text/html"
        && ChallengePage.IsOne(await AnswerBody.ReadBeginningAsync(response, ChallengePage.LookedAt, patience));

    private static string? HeaderOf(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
