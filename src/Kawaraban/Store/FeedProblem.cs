using System.Globalization;
using Kawaraban.Parse;

namespace Kawaraban.Store;

/// <summary>
/// What kept a feed or a page from being read. Kept by name in <c>feed.problem_kind</c>, so that a page can tell it in its reader's
/// language; what <see cref="FeedProblem.Detail"/> holds stands behind each.
/// </summary>
public enum ProblemKind
{
    // The site answered.
    Gone,
    RateLimited,            // until when, as 2026-03-01T12:00:00Z
    NotFound,               // the status
    AccessRefused,          // the status
    Challenge,
    ServerFault,            // the status
    OtherAnswer,            // the status and its words
    Empty,
    TooLarge,               // megabytes
    HeadersTooLarge,
    CannotUnpack,
    TooManyRedirects,       // how many were followed
    RobotsForbid,
    RobotsUnreadable,
    WebPage,
    NotAFeed,               // what it was: a kind of content, the name of its element
    Malformed,              // what is wrong, and on which line
    FollowedAlready,        // the address both lead to

    // Nobody answered.
    NoAnswer,               // seconds waited
    TooSlow,                // seconds waited
    NoSuchHost,
    ConnectionRefused,
    ConnectionBroken,       // the system's words
    Certificate,            // the system's words

    // Nobody was asked.
    NoAddress,
    NotHttp,                // the scheme
    Port,                   // the port
    PrivateAddress,
    PasswordInClear,
}

/// <summary>Why there is nothing to read, with the host it is about (after redirects, the one that answered last).</summary>
public sealed record FeedProblem(ProblemKind Kind, string Host, string? Detail = null)
{
    public static FeedProblem RateLimited(string host, DateTimeOffset until) =>
        new(ProblemKind.RateLimited, host, until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The address is told without a name and password in it.</summary>
    public static FeedProblem FollowedAlready(Uri url) =>
        new(ProblemKind.FollowedAlready, url.Host, url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped));

    public static FeedProblem NotAFeed(string host, Content found) => new(ProblemKind.NotAFeed, host, $"{found.Kind} {found.Root}".TrimEnd());

    public static FeedProblem Malformed(string host, ParseResult.Malformed broken) =>
        new(ProblemKind.Malformed, host, string.Create(CultureInfo.InvariantCulture, $"{broken.Breakage} {broken.Line}").TrimEnd());

    /// <summary>What was found where no feed was; null where it is another problem, or an older program told it in its own words.</summary>
    public Content? Found => Kind == ProblemKind.NotAFeed && Read<ContentKind>() is var (kind, root) ? new Content(kind, root) : null;

    /// <summary>How the feed is broken; null where it is another problem, or an older program told it in its own words.</summary>
    public ParseResult.Malformed? Broken => Kind == ProblemKind.Malformed && Read<Breakage>() is var (breakage, line)
        ? new ParseResult.Malformed(breakage, int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
        : null;

    private (T Name, string? Remainder)? Read<T>() where T : struct, Enum
    {
        var parts = (Detail ?? "").Split(' ', 2);
        return Enum.GetNames<T>().Contains(parts[0], StringComparer.Ordinal) ? (Enum.Parse<T>(parts[0]), parts.ElementAtOrDefault(1)) : null;
    }

    /// <summary>In plain English words: what, where, what to do.</summary>
    public string Text => Kind switch
    {
        ProblemKind.Gone => $"{Host} says this address is gone for good. It is no longer asked; look on the site for a new one.",
        ProblemKind.RateLimited => $"{Host} asks to be left alone until {Detail?.Replace('T', ' ').TrimEnd('Z')} UTC. It is asked again then.",
        ProblemKind.NotFound => $"{Host} has nothing at this address ({Detail}). It may have moved: look for the feed on the site again.",
        ProblemKind.AccessRefused => $"{Host} refuses access ({Detail}). It may be for subscribers only: look for a feed address of your own in your account there.",
        ProblemKind.Challenge => $"{Host} asks every visitor to prove to be a person, and so shuts news readers out. The site can be asked to let its feed through.",
        ProblemKind.ServerFault => $"{Host} has a fault of its own ({Detail}). It is asked again later.",
        ProblemKind.OtherAnswer => $"{Host} answered {Detail}. Open the address in a browser to see what it says.",
        ProblemKind.Empty => $"{Host} sent an empty answer. It is asked again later.",
        ProblemKind.TooLarge => $"{Host} sent more than {Detail} MB; the rest was not read.",
        ProblemKind.HeadersTooLarge => $"{Host} sent more headers than any site needs, so its answer was not read.",
        ProblemKind.CannotUnpack => $"{Host} sent an answer that is packed wrongly and cannot be unpacked. It is asked again later.",
        ProblemKind.TooManyRedirects => $"{Host} redirects in a circle or without an end (given up after {Detail}). Look for the feed on the site again.",
        ProblemKind.RobotsForbid => $"{Host} does not want programs to read this page (its robots.txt says so). Open it in a browser.",
        ProblemKind.RobotsUnreadable => $"{Host} has a robots.txt that cannot be read at the moment, so its pages are left alone. It is asked again later.",
        ProblemKind.WebPage => $"{Host} sends a web page where the feed was. Add the site's address to look for its feed.",
        ProblemKind.NotAFeed => $"This is {Found?.ToString() ?? Detail}, not a feed. Add the site's address to look for its feed.",
        ProblemKind.Malformed => $"The feed is broken: {(Broken is { } broken ? broken.What + (broken.Line is { } line ? $" (line {line})" : "") : Detail)}. It is asked again later.",
        ProblemKind.FollowedAlready => $"This feed has moved to {Detail}, which is followed already. This one is no longer asked.",
        ProblemKind.NoAnswer => $"{Host} did not answer within {Detail} seconds. It is asked again later.",
        ProblemKind.TooSlow => $"{Host} sends its answer too slowly (given up after {Detail} seconds). It is asked again later.",
        ProblemKind.NoSuchHost => $"There is no site called {Host}. Check the spelling of the address, and whether this machine is online.",
        ProblemKind.ConnectionRefused => $"{Host} takes no connections at the moment. It is asked again later.",
        ProblemKind.ConnectionBroken => $"The connection to {Host} broke off: {Detail}",
        ProblemKind.Certificate => $"{Host} could not prove who it is: its certificate is not valid. Until the site mends it, nothing is read there.",
        ProblemKind.NoAddress => "This is no address of the web. Check its spelling.",
        ProblemKind.NotHttp => $"It leads to {Detail}:, and only http and https are read.",
        ProblemKind.Port => $"Port {Detail} of {Host} is no port for web pages, so it is not asked. Check the address.",
        ProblemKind.PrivateAddress => $"{Host} is an address inside your own network, which feeds may not reach. Start with --allow-private-addresses to permit it.",
        ProblemKind.PasswordInClear => "The address holds a password, and http would show it to everyone on the way. Use https.",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };
}
