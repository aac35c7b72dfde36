namespace Kawaraban.Parse.Outlines;

/// <summary>Folders with the feeds that stand in them first.</summary>
internal sealed class FolderTree
{
    public List<OpmlFeed> Feeds { get; } = [];

    public List<(string Name, FolderTree Inner)> Folders { get; } = [];

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
        var known = Folders.Find(folder => folder.Name == name).Inner;
        if (known is not null)
            return known;
        var made = new FolderTree();
        Folders.Add((name, made));
        return made;
    }
}
