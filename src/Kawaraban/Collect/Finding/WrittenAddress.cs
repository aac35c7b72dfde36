using System.Text.RegularExpressions;

namespace Kawaraban.Collect.Finding;

/// <summary>An address as people write, copy and dictate it: without a scheme, as <c>feed:</c>, as the handle of an account.</summary>
internal static partial class WrittenAddress
{
    /// <summary>The addresses it may mean, the likeliest first; none when it is no address.</summary>
    public static IReadOnlyList<Uri> Read(string written)
    {
        var text = Scheme().Replace(written.Trim().Trim('<', '>', '"', '\''), "");
        if (Handle().Match(text) is { Success: true } handle)
            text = $"https://{handle.Groups["host"].Value}/@{handle.Groups["name"].Value}";
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = text[2..];

        string[] candidates = text.Contains("://", StringComparison.Ordinal) ? [text] : HasHost(text) ? ["https://" + text, "http://" + text] : [];
        return
        [
            .. candidates.Select(candidate => Uri.TryCreate(candidate, UriKind.Absolute, out var url) ? url : null).OfType<Uri>()
                .Where(url => url.Scheme is "http" or "https" && PageAddress.AsciiHostOf(url) is not null),
        ];
    }

    // "news" or "my feeds" is a slip, not a host: a host has a dot or a port, or is this machine.
    private static bool HasHost(string text) => HostStart().IsMatch(text);

    // feed://example.org, feed:https://example.org, and those of podcast programs
    [GeneratedRegex(@"^(feeds?|rss|podcasts?|itpc|pcast|web\+feed):(//(?!/))?(?=.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^@(?<name>[\w.-]+)@(?<host>[\w-]+(\.[\w-]+)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^([\w-]+(\.[\w-]+)+|localhost|[\w-]+(?=:\d)|\[[\da-f:]+\])(:\d{1,5})?([/?#]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostStart();
}
