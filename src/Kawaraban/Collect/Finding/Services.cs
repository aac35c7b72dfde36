using System.Text;
using System.Text.RegularExpressions;

namespace Kawaraban.Collect.Finding;

/// <summary>
/// Services whose feeds' addresses follow from the address of what one looks at there. A rule is a row of
/// <see cref="ServiceTable"/>; this reads it.
/// </summary>
internal static class Services
{
    // Identifiers of a page's owner stand near its beginning, or in the scripts; a hostile page ends here.
    private const int SearchedOfPage = 4 * 1024 * 1024;

    /// <summary>The feeds of what stands at an address, the best first; none for a site that is no known service.</summary>
    public static IReadOnlyList<Offer> FeedsOf(Uri url) =>
        ServiceTable.Rules.Where(rule => rule.IsHost(url)).Select(rule => OffersOf(rule, url)).FirstOrDefault(offers => offers.Count > 0) ?? [];

    /// <summary>Where programs that run on many sites keep the feed of such an address: only worth a look.</summary>
    public static IEnumerable<Uri> GuessesFor(Uri url) => ServiceTable.Anywhere.SelectMany(rule => OffersOf(rule, url)).Select(offer => offer.Url);

    /// <summary>The feed that follows from an identifier in the page itself.</summary>
    public static IReadOnlyList<Offer> FeedsIn(FetchResult.Fetched page)
    {
        var rules = ServiceTable.InPage.Where(rule => rule.IsHost(page.Url)).ToList();
        if (rules.Count == 0)
            return [];

        var text = Encoding.Latin1.GetString(page.Bytes.Span[..Math.Min(page.Bytes.Length, SearchedOfPage)]);
        return rules.Select(rule => Fill(rule, rule.Pattern.Match(text))).FirstOrDefault(offers => offers.Count > 0) ?? [];
    }

    private static IReadOnlyList<Offer> OffersOf(ServiceRule rule, Uri url) =>
        Fill(rule, rule.Pattern.Match(rule.IsByHost ? url.IdnHost + url.AbsolutePath : url.PathAndQuery), url);

    private static IReadOnlyList<Offer> Fill(ServiceRule rule, Match found, Uri? url = null)
    {
        if (!found.Success)
            return [];

        return
        [
            .. rule.Feeds
                .Select(feed => (Url: AddressOf(Filled(feed.Address, found), url), Title: Filled(feed.Title, found)))
                .Where(feed => feed.Url is not null)
                .Select(feed => new Offer(feed.Url!, Uri.UnescapeDataString(feed.Title))),
        ];
    }

    private static Uri? AddressOf(string address, Uri? url) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme == Uri.UriSchemeHttps ? whole
            : url is not null && Uri.TryCreate(url, address, out var resolved) ? resolved : null;

    private static string Filled(string template, Match found) =>
        found.Groups.Keys.Aggregate(template, (text, name) => text.Replace($"{{{name}}}", found.Groups[name].Value, StringComparison.Ordinal));
}

/// <summary>A row of <see cref="ServiceTable"/>.</summary>
/// <param name="Hosts">Hosts, each with what stands below it; empty for any.</param>
/// <param name="Path">What the path and query of the address (or the page) must match; its named groups fill the feeds' addresses.</param>
/// <param name="Feeds">Title and address, the best first.</param>
/// <param name="Why">How it is known.</param>
/// <param name="IsByHost">Whether the pattern is for host and path together.</param>
internal sealed record ServiceRule(string[] Hosts, string Path, (string Title, string Address)[] Feeds, string Why, bool IsByHost = false)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public Regex Pattern { get; } = new(Path, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    public bool IsHost(Uri url) => Hosts.Length == 0 || Hosts.Any(host => url.IdnHost == host || url.IdnHost.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
