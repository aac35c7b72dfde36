using Kawaraban.Parse.Atom;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Modules;

/// <summary>Media RSS (https://www.rssboard.org/media-rss): in the item, or in a group or a content of it.</summary>
internal static class MediaRss
{
    // A group may hold contents that hold thumbnails; nothing meant to be read nests deeper.
    private const int Deepest = 3;

    public static void ReadItem(MarkupReader xml, string local, ItemDraft item) => ReadElement(xml, local, item, Deepest);

    private static void ReadElement(MarkupReader xml, string local, ItemDraft item, int levels)
    {
        switch (local)
        {
            case "title":
                item.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Media);
                break;
            case "description":
                ItemModules.ReadSummary(xml, item, Rank.Media);
                break;
            case "thumbnail":
                item.Image.Offer(Addresses.Resolve(xml.Attribute("url") ?? xml.ReadText(), xml.Base), Rank.Own);
                break;
            case "category":
                item.Tag(xml.Attribute("label") is { Length: > 0 } label ? label : xml.ReadText());
                break;
            case "content":
                ReadContent(xml, item);
                ReadChildren(xml, item, levels);
                break;
            case "group":
                ReadChildren(xml, item, levels);
                break;
        }
    }

    private static void ReadContent(MarkupReader xml, ItemDraft item)
    {
        if (Addresses.Resolve(xml.Attribute("url"), xml.Base) is not { } url)
            return;
        var type = xml.Attribute("type")?.ToLowerInvariant();
        var medium = xml.Attribute("medium")?.ToLowerInvariant();
        if (medium == "image" || (type is not null && type.StartsWith("image/", StringComparison.Ordinal)))
            item.Image.Offer(url, Rank.Other);
        else if (type is not null || medium is not null)
            item.AttachMedia(new Attachment(url, type, AtomLink.ReadLength(xml.Attribute("fileSize"))));
    }

    private static void ReadChildren(MarkupReader xml, ItemDraft item, int levels)
    {
        if (levels == 0)
            return;
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            if (xml.Name.Namespace is Ns.Media)
                ReadElement(xml, xml.Name.Local, item, levels - 1);
        }
    }
}
