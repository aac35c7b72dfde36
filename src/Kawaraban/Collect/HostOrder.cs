namespace Kawaraban.Collect;

/// <summary>
/// The order of a round: the first feed of each host, then the second of each, and so on, so that those who wait for a host with many
/// feeds, or a slow one, are few as long as there is other work.
/// </summary>
internal static class HostOrder
{
    public static IReadOnlyList<T> Interleaved<T>(IEnumerable<T> items, Func<T, string> urlOf)
    {
        var met = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. items.Select(item => (Item: item, Turn: TurnOf(urlOf(item)))).OrderBy(entry => entry.Turn).Select(entry => entry.Item)];

        int TurnOf(string url)
        {
            var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
            return met[host] = met.GetValueOrDefault(host) + 1;
        }
    }
}
