using System.Text;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>What to ask an address for. The validators are echoed exactly as the site gave them.</summary>
internal sealed record FetchRequest(Uri Url, string Accept, string? Etag = null, string? LastModified = null)
{
    public const string Feed = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    public const string Page = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5";

    // Ports that speak something else: whatever the address is for, it is no page (https://fetch.spec.whatwg.org/#port-blocking, in part).
    private static readonly HashSet<int> OtherPorts =
    [
        7, 9, 13, 19, 20, 21, 22, 23, 25, 53, 69, 110, 111, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 548, 554,
        587, 636, 873, 989, 990, 993, 995, 1433, 1719, 1720, 1723, 2049, 3306, 3389, 3659, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667,
        6668, 6669, 6697, 11211,
    ];

    /// <summary>
    /// Whether the site's robots.txt decides about it: for pages and for looking around on a site. A feed's own address, and what a
    /// reader asked for by hand, is fetched as a browser would.
    /// </summary>
    public bool ObeysRobots { get; init; }

    /// <summary>How much of the answer is wanted: what comes after it is left unread, and nothing is amiss. 0: all of it.</summary>
    public int EnoughBytes { get; init; }

    /// <summary>Whether the validators say what is known already, so that "unchanged" is an answer.</summary>
    public bool IsConditional => Etag is not null || LastModified is not null;

    /// <summary>Why an address must not be asked at all; null where it may.</summary>
    public static FeedProblem? ProblemOf(Uri url) => url switch
    {
        { Scheme: not ("http" or "https") } => new FeedProblem(ProblemKind.NotHttp, url.Host, url.Scheme),
        _ when PageAddress.AsciiHostOf(url) is null => new FeedProblem(ProblemKind.NoAddress, ""),
        { Scheme: "http", UserInfo.Length: > 0 } => new FeedProblem(ProblemKind.PasswordInClear, url.Host),
        _ when OtherPorts.Contains(url.Port) => new FeedProblem(ProblemKind.Port, url.Host, $"{url.Port}"),
        _ => null,
    };

    /// <summary>The address without a name and password in it: as it is shown, logged and resolved against.</summary>
    public static Uri WithoutLogin(Uri url) =>
        url.UserInfo.Length == 0 ? url : new Uri(url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped));

    /// <inheritdoc cref="WithoutLogin"/>
    public static string Shown(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0 ? WithoutLogin(uri).AbsoluteUri : url;

    /// <summary>
    /// What to send for a name and password in the feed's address (RFC 7617); null for any other site that a redirect leads to.
    /// </summary>
    public string? AuthorizationFor(Uri url)
    {
        if (Url.UserInfo.Length == 0 || Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) != url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped))
            return null;

        return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Url.UserInfo)));
    }
}
