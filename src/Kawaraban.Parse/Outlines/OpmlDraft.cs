namespace Kawaraban.Parse.Outlines;

/// <summary>A list while it is read: what has the same address is one entry, filed in all its folders.</summary>
internal sealed class OpmlDraft
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(OpmlFeed Feed, List<IReadOnlyList<string>> Folders)> _feeds = [];
    private readonly List<OpmlLink> _lists = [];
    private readonly List<OpmlLink> _sites = [];
    private readonly List<string> _problems = [];

    public int? Version { get; set; }
    public string? Title { get; set; }
    public string? OwnerName { get; set; }
    public string? OwnerEmail { get; set; }
    public string? OwnerUrl { get; set; }
    public DateTimeOffset? Created { get; set; }
    public DateTimeOffset? Modified { get; set; }

    public void Feed(OpmlFeed feed)
    {
        if (!_places.TryGetValue(feed.Url, out var place))
        {
            place = _places[feed.Url] = _feeds.Count;
            _feeds.Add((feed, []));
        }

        var folders = _feeds[place].Folders;
        foreach (var path in feed.Folders.Where(path => path.Count > 0 && !folders.Exists(known => known.SequenceEqual(path))))
            folders.Add(path);
    }

    public void List(OpmlLink link) => Add(_lists, link);

    public void Site(OpmlLink link) => Add(_sites, link);

    public void Problem(string what) => _problems.Add(what);

    public OpmlDocument Build() => new()
    {
        Version = Version,
        Title = Title,
        Owner = OwnerName is null && OwnerEmail is null && OwnerUrl is null ? null : new Author(OwnerName, OwnerUrl, OwnerEmail),
        Created = Created,
        Modified = Modified,
        Feeds = [.. _feeds.Select(entry => entry.Feed with { Folders = entry.Folders })],
        Lists = _lists,
        Sites = _sites,
        Problems = _problems,
    };

    private static void Add(List<OpmlLink> links, OpmlLink link)
    {
        if (!links.Exists(known => known.Url == link.Url))
            links.Add(link);
    }
}
