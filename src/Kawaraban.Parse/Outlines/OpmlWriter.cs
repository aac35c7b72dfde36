using System.Globalization;
using System.Text;

namespace Kawaraban.Parse.Outlines;

/// <summary>Writes a list with its folders as nested outlines.</summary>
internal static class OpmlWriter
{
    public static string Write(OpmlDocument document)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
        WriteHead(document, xml);
        xml.Append("  </head>\n  <body>\n");
        WriteFolder(FolderTree.Of(document.Feeds), 2, xml);
        foreach (var list in document.Lists)
            xml.Append("    <outline type=\"include\"").Append(Attribute("text", list.Title ?? list.Url)).Append(Attribute("url", list.Url)).Append("/>\n");
        foreach (var site in document.Sites)
            xml.Append("    <outline").Append(Attribute("text", site.Title ?? site.Url)).Append(Attribute("htmlUrl", site.Url)).Append("/>\n");
        return xml.Append("  </body>\n</opml>\n").ToString();
    }

    private static void WriteHead(OpmlDocument document, StringBuilder xml)
    {
        WriteElement("title", document.Title, xml);
        WriteElement("dateCreated", document.Created?.ToString("R", CultureInfo.InvariantCulture), xml);
        WriteElement("dateModified", document.Modified?.ToString("R", CultureInfo.InvariantCulture), xml);
        WriteElement("ownerName", document.Owner?.Name, xml);
        WriteElement("ownerEmail", document.Owner?.Email, xml);
        WriteElement("ownerId", document.Owner?.Url, xml);
    }

    private static void WriteElement(string name, string? value, StringBuilder xml)
    {
        if (value is not null)
            xml.Append("    <").Append(name).Append('>').Append(Escape(value)).Append("</").Append(name).Append(">\n");
    }

    private static void WriteFolder(FolderTree folder, int level, StringBuilder xml)
    {
        foreach (var feed in folder.Feeds)
            WriteFeed(feed, level, xml);
        foreach (var (name, inner) in folder.Folders)
        {
            xml.Append(' ', level * 2).Append("<outline").Append(Attribute("text", name)).Append(Attribute("title", name)).Append(">\n");
            WriteFolder(inner, level + 1, xml);
            xml.Append(' ', level * 2).Append("</outline>\n");
        }
    }

    private static void WriteFeed(OpmlFeed feed, int level, StringBuilder xml)
    {
        var title = feed.Title ?? feed.Url;
        xml.Append(' ', level * 2).Append("<outline type=\"rss\"").Append(Attribute("text", title)).Append(Attribute("title", title))
            .Append(Attribute("xmlUrl", feed.Url)).Append(Attribute("htmlUrl", feed.HomePageUrl))
            .Append(Attribute("category", Categories(feed))).Append("/>\n");
    }

    // A comma or a slash in a name would part it when it is read again: the format has no way to write them.
    private static string? Categories(OpmlFeed feed) => feed.Folders.Count < 2 ? null : string.Join(',', feed.Folders.Skip(1).Select(path =>
        (path.Count > 1 ? "/" : "") + string.Join('/', path.Select(name => name.Replace(',', ' ').Replace('/', ' ')))));

    private static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Escape(value)}\"";

    private static string Escape(string text) => string.Concat(text.Where(letter => letter >= ' ' || letter is '\t'))
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
