using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Outlines;

/// <summary>OPML 1 and 2 (http://opml.org/spec2.opml): outlines are feeds, folders, other lists, or sites without a feed.</summary>
internal static class OutlineReader
{
    // Folders in folders in folders: what is deeper is left out.
    private const int DeepestFolder = 32;

    /// <summary>Reads the current element: <c>opml</c>, or what is left of one.</summary>
    public static void Read(MarkupReader xml, OpmlDraft list)
    {
        if (xml.Name.Local is "outline")
        {
            ReadOutline(xml, list, []);
            return;
        }

        list.Version ??= xml.Attribute("version")?.Trim() is { } version && version is ['1' or '2', ..] && (version.Length == 1 || version[1] == '.')
            ? version[0] - '0'
            : null;
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            if (xml.Name.Local is "head")
                ReadHead(xml, list);
            else if (xml.Name.Local is "body")
                ReadOutlines(xml, list, []);
            else if (xml.Name.Local is "outline")
                ReadOutline(xml, list, []);
        }
    }

    private static void ReadHead(MarkupReader xml, OpmlDraft list)
    {
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            var name = xml.Name.Local;
            if (PlainText.FromText(xml.ReadText()) is not { } value)
                continue;
            switch (name)
            {
                case "title":
                    list.Title ??= value;
                    break;
                case "ownername":
                    list.OwnerName ??= value;
                    break;
                case "owneremail":
                    list.OwnerEmail ??= value;
                    break;
                case "ownerid":
                    list.OwnerUrl ??= value;
                    break;
                case "datecreated":
                    list.Created ??= ReadDate(value, list);
                    break;
                case "datemodified":
                    list.Modified ??= ReadDate(value, list);
                    break;
            }
        }
    }

    private static DateTimeOffset? ReadDate(string value, OpmlDraft list)
    {
        var date = FeedDate.Parse(value);
        if (date is null)
            list.Problem($"\"{value}\" is not a date");
        return date;
    }

    private static void ReadOutlines(MarkupReader xml, OpmlDraft list, IReadOnlyList<string> folder)
    {
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            if (xml.Name.Local is "outline")
                ReadOutline(xml, list, folder);
        }
    }

    private static void ReadOutline(MarkupReader xml, OpmlDraft list, IReadOnlyList<string> folder)
    {
        var title = PlainText.FromText(xml.Attribute("text")) ?? PlainText.FromText(xml.Attribute("title"));
        var type = xml.Attribute("type")?.ToLowerInvariant();
        var feedUrl = Addresses.Resolve(xml.Attribute("xmlUrl"), null);
        var siteUrl = Addresses.Resolve(xml.Attribute("htmlUrl"), null);
        if (feedUrl is not null && type == "source")
            list.List(new OpmlLink(feedUrl, title));
        else if (feedUrl is not null)
            list.Feed(new OpmlFeed(feedUrl) { Title = title, HomePageUrl = siteUrl, Folders = FoldersOf(xml.Attribute("category"), folder) });
        else if (type is "include" or "link" && Addresses.Resolve(xml.Attribute("url"), null) is { } url)
            list.List(new OpmlLink(url, title));
        else if (siteUrl is not null)
            list.Site(new OpmlLink(siteUrl, title));
        else if (title is not null)
            folder = [.. folder, title];

        if (folder.Count < DeepestFolder)
            ReadOutlines(xml, list, folder);
    }

    // "/news/japan,politics": paths and tags, parted by commas.
    private static List<IReadOnlyList<string>> FoldersOf(string? category, IReadOnlyList<string> folder)
    {
        List<IReadOnlyList<string>> paths = [folder];
        foreach (var path in (category ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            paths.Add(path.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return paths;
    }
}
