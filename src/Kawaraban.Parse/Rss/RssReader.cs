using System.Globalization;
using Kawaraban.Parse.Atom;
using Kawaraban.Parse.Modules;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Rss;

/// <summary>
/// RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification), and RSS 0.90 and 1.0, which are RDF
/// (https://web.resource.org/rss/1.0/spec): the same elements, except that there the items stand beside the channel and are named by
/// <c>rdf:about</c>. Either way items are taken wherever they stand.
/// </summary>
internal static class RssReader
{
    private const int MostMinutes = 60 * 24 * 366;

    /// <summary>Reads a document whose root element is the current one.</summary>
    public static Feed Read(MarkupReader xml, FeedFormat format)
    {
        var feed = new FeedDraft(format);
        if (xml.Name.Namespace is not Ns.Rdf)
            xml.Home = xml.Name.Namespace;
        feed.Language.Offer(xml.Language, Rank.Last);
        if (xml.Name.Local == "channel")
            ReadChannel(xml, feed);
        else
            ReadRoot(xml, feed);
        return feed.Build();
    }

    private static void ReadRoot(MarkupReader xml, FeedDraft feed)
    {
        var depth = xml.Depth;
        var isPending = false;
        while (isPending || xml.ReadChild(depth))
        {
            isPending = false;
            if (xml.Name.Namespace is not Ns.Home)
                continue;
            switch (xml.Name.Local)
            {
                case "channel":
                    ReadChannel(xml, feed);
                    break;
                case "item":
                    feed.Add(ReadItem(xml, out isPending));
                    break;
                case "image":
                    ReadImage(xml, ref feed.Icon, Rank.Own);
                    break;
            }
        }
    }

    private static void ReadChannel(MarkupReader xml, FeedDraft feed)
    {
        var depth = xml.Depth;
        var isPending = false;
        feed.Language.Offer(xml.Language, Rank.Last);
        while (isPending || xml.ReadChild(depth))
        {
            isPending = false;
            var name = xml.Name;
            if (name is (Ns.Home, "item"))
                feed.Add(ReadItem(xml, out isPending));
            else if (name.Namespace is Ns.Home)
                ReadChannelElement(xml, name.Local, feed);
            else
                FeedModules.Read(xml, name, feed);
        }
    }

    private static void ReadChannelElement(MarkupReader xml, string local, FeedDraft feed)
    {
        var baseAddress = xml.Base;
        switch (local)
        {
            case "title":
                feed.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Own);
                break;
            case "link":
                feed.HomePageUrl.Offer(Addresses.Resolve(ReadLink(xml), baseAddress), Rank.Own);
                break;
            case "description" or "tagline" or "subtitle":
                feed.Description.Offer(PlainText.FromHtml(xml.ReadText()), local == "description" ? Rank.Own : Rank.Last);
                break;
            case "language":
                feed.Language.Offer(PlainText.FromText(xml.ReadText()), Rank.Own);
                break;
            case "lastbuilddate":
                feed.Modified(xml.ReadText(), Rank.Own);
                break;
            case "pubdate":
                feed.Modified(xml.ReadText(), Rank.Last);
                break;
            case "managingeditor" or "author":
                feed.Author(Person.Read(xml.ReadText()));
                break;
            case "image":
                ReadImage(xml, ref feed.Icon, Rank.Own);
                break;
            case "ttl":
                if (int.TryParse(xml.ReadText(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < MostMinutes)
                    feed.TimeToLive = TimeSpan.FromMinutes(minutes);
                break;
        }
    }

    // Some write RSS's link as Atom's.
    private static string? ReadLink(MarkupReader xml) => xml.Attribute("href") is { Length: > 0 } href ? href : xml.ReadText();

    // In the channel an image has a url; in items, where RSS knows none, some write the address itself.
    private static void ReadImage(MarkupReader xml, ref Preferred<string> image, int rank)
    {
        var baseAddress = xml.Base;
        string? url = xml.Attribute("href") ?? xml.Attribute("url");
        var own = xml.ReadParts((part, text) => url ??= part == "url" ? text : null);
        image.Offer(Addresses.Resolve(url, baseAddress) ?? (Addresses.IsWeb(own) ? own : null), rank);
    }

    /// <param name="isPending">Whether the next item has already begun inside this one, which lacked its end.</param>
    private static FeedItem ReadItem(MarkupReader xml, out bool isPending)
    {
        var item = new ItemDraft();
        var depth = xml.Depth;
        isPending = false;
        item.Id.Offer(PlainText.FromText(xml.Attribute("about")), Rank.Last);
        while (xml.ReadChild(depth))
        {
            var name = xml.Name;
            if (name is (Ns.Home, "item") && !xml.IsEmpty)
            {
                xml.LiftOut();
                isPending = true;
                break;
            }

            if (name.Namespace is Ns.Home)
                ReadItemElement(xml, name.Local, item);
            else
                ItemModules.Read(xml, name, item);
        }

        return item.Build();
    }

    private static void ReadItemElement(MarkupReader xml, string local, ItemDraft item)
    {
        var baseAddress = xml.Base;
        switch (local)
        {
            case "title":
                item.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Own);
                break;
            case "link":
                item.Url.Offer(Addresses.Resolve(ReadLink(xml), baseAddress), Rank.Own);
                break;
            case "guid":
                ReadGuid(xml, item, baseAddress);
                break;
            case "description":
                ItemModules.ReadSummary(xml, item, Rank.Own);
                break;
            case "summary":
                ItemModules.ReadSummary(xml, item, Rank.Own + Rank.Other);
                break;
            case "encoded" or "fullitem" or "body":
                ItemModules.ReadBody(xml, item, Rank.Other);
                break;
            case "pubdate" or "published":
                item.Published(xml.ReadText(), Rank.Own);
                break;
            case "updated" or "modified":
                item.Modified(xml.ReadText(), Rank.Last);
                break;
            case "date" or "creator":
                DublinCore.ReadItem(xml, local, item);
                break;
            case "author":
                item.Author(Person.Read(xml.ReadText()));
                break;
            case "category":
                item.Tag(xml.ReadParts(static (_, _) => { }));
                break;
            case "enclosure":
                item.Attach(ReadEnclosure(xml));
                break;
            case "comments":
                item.CommentsUrl.Offer(Addresses.Resolve(xml.ReadText(), baseAddress), Rank.Own);
                break;
            case "source":
                item.Source.Offer(ReadSource(xml), Rank.Own);
                break;
            case "image":
                ReadImage(xml, ref item.Image, Rank.Last);
                break;
        }
    }

    private static void ReadGuid(MarkupReader xml, ItemDraft item, Uri? baseAddress)
    {
        var isPermalink = !string.Equals(xml.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);
        var guid = PlainText.FromText(xml.ReadText());
        item.Id.Offer(guid, Rank.Own);
        if (isPermalink && guid is not null && Addresses.IsWeb(guid))
            item.Url.Offer(Addresses.Resolve(guid, baseAddress), Rank.Last);
    }

    private static Attachment? ReadEnclosure(MarkupReader xml)
    {
        var baseAddress = xml.Base;
        var type = xml.Attribute("type");
        var length = AtomLink.ReadLength(xml.Attribute("length"));
        return Addresses.Resolve(xml.Attribute("url") ?? xml.Attribute("href") ?? xml.ReadText(), baseAddress) is { } url
            ? new Attachment(url, string.IsNullOrEmpty(type) ? null : type.ToLowerInvariant(), length)
            : null;
    }

    private static ItemSource? ReadSource(MarkupReader xml)
    {
        var url = Addresses.Resolve(xml.Attribute("url"), xml.Base);
        var title = PlainText.FromHtml(xml.ReadText());
        return url is null && title is null ? null : new ItemSource(title, url);
    }
}
