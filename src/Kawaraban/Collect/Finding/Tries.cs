namespace Kawaraban.Collect.Finding;

/// <summary>
/// The requests of one search, one after the other and no more than a person looking around would make; none twice, none to a host
/// that does not answer or asked to be left alone, and no more guesses on a site that leads every one of them to the same page.
/// </summary>
internal sealed class Tries(Fetcher fetcher)
{
    /// <summary>All of a search together: a page, the root, the places for feeds and those for sitemaps, and some to spare.</summary>
    private const int Most = 32;

    private readonly HashSet<Uri> _asked = [];
    private readonly HashSet<Uri> _ends = [];
    private readonly HashSet<string> _closed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the site leads different guesses to one page, so that guessing on is no use.</summary>
    public bool LeadsAllToOne { get; private set; }

    /// <summary>What stands at an address that a page names as a feed, or that a service is known for.</summary>
    public Task<FetchResult.Fetched?> AskNamedAsync(Uri url, CancellationToken ct) => AskAsync(new FetchRequest(url, FetchRequest.Feed), ct);

    /// <summary>What stands at an address that is looked at by our own idea: robots.txt decides.</summary>
    public Task<FetchResult.Fetched?> LookAsync(Uri url, CancellationToken ct) =>
        AskAsync(new FetchRequest(url, FetchRequest.Feed) { ObeysRobots = true }, ct);

    /// <summary>As <see cref="LookAsync"/>, for an address that nothing but custom speaks for.</summary>
    public async Task<FetchResult.Fetched?> GuessAsync(Uri url, CancellationToken ct)
    {
        if (LeadsAllToOne || await LookAsync(url, ct) is not { } answer)
            return null;

        LeadsAllToOne = answer.Url != url && !_ends.Add(answer.Url);
        return answer;
    }

    private async Task<FetchResult.Fetched?> AskAsync(FetchRequest request, CancellationToken ct)
    {
        if (_asked.Count >= Most || _closed.Contains(request.Url.Host) || !_asked.Add(request.Url))
            return null;

        var result = await fetcher.FetchAsync(request, ct);
        if (result is FetchResult.RateLimited or FetchResult.Unreachable)
            _closed.Add(request.Url.Host);
        return result as FetchResult.Fetched;
    }
}
