namespace Kawaraban.Parse.Outlines;

/// <summary>Folders with the feeds that stand in them first.</summary>
internal sealed class FolderTree
{
    public List<OpmlFeed> Feeds { get; } = [];

    /// <summary>By name, in the order they were entered first.</summary>
    public OrderedDictionary<string, FolderTree> Folders { get; } = [];

    public static FolderTree Of(IEnumerable<OpmlFeed> feeds)
    {
        var root = new FolderTree();
        foreach (var feed in feeds)
        {
            var folder = root;
            foreach (var name in feed.Folders.Count > 0 ? feed.Folders[0] : [])
                folder = folder.Enter(name);
            folder.Feeds.Add(feed);
        }

        return root;
    }

    private FolderTree Enter(string name)
    {
        if (!Folders.TryGetValue(name, out var folder))
            Folders.Add(name, folder = new FolderTree());
        return folder;
    }
}
