namespace Kawaraban.WebSub;

/// <summary>HTTP's <c>Link</c> headers (RFC 8288): <c>&lt;https://hub.example/&gt;; rel="hub", &lt;https://a.example/feed&gt;; rel=self</c>.</summary>
internal static class LinkHeader
{
    /// <summary>The addresses a relation leads to, in order, resolved against the address that answered.</summary>
    public static IEnumerable<Uri> Find(IEnumerable<string> headers, string relation, Uri address) => headers
        .SelectMany(Links)
        .Where(link => link.Relations.Contains(relation, StringComparer.OrdinalIgnoreCase))
        .Select(link => Uri.TryCreate(address, link.Target, out var target) ? target : null)
        .OfType<Uri>();

    private static IEnumerable<(string Target, string[] Relations)> Links(string header)
    {
        for (var at = 0; (at = header.IndexOf('<', at)) >= 0;)
        {
            var close = header.IndexOf('>', at);
            if (close < 0)
                yield break;
            var target = header[(at + 1)..close].Trim();
            at = EndOfLink(header, close + 1);
            yield return (target, RelationsOf(header[(close + 1)..at]));
        }
    }

    // A comma ends a link unless it stands in quotes.
    private static int EndOfLink(string header, int at)
    {
        for (var isQuoted = false; at < header.Length && (isQuoted || header[at] != ','); at++)
        {
            if (header[at] == '"')
                isQuoted = !isQuoted;
        }

        return at;
    }

    private static string[] RelationsOf(string parameters) =>
    [
        .. parameters.Split(';').Select(parameter => parameter.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[0].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair[1].Trim().Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];
}
