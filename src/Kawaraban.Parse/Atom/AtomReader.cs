using Kawaraban.Parse.Modules;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Atom;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomReader
{
    /// <summary>Reads a document whose root element, the current one, is <c>feed</c>, or a lone <c>entry</c>.</summary>
    public static Feed Read(MarkupReader xml)
    {
        var feed = new FeedDraft(FeedFormat.Atom);
        xml.Home = xml.Name.Namespace is Ns.Atom ? Ns.Atom : Ns.Home;
        feed.Language.Offer(xml.Language, Rank.Own);
        if (xml.Name.Local == "entry")
            feed.Add(ReadEntry(xml, out _));
        else
            ReadFeed(xml, feed);
        return feed.Build();
    }

    private static void ReadFeed(MarkupReader xml, FeedDraft feed)
    {
        var depth = xml.Depth;
        var isPending = false;
        while (isPending || xml.ReadChild(depth))
        {
            var name = xml.Name;
            isPending = false;
            if (name is (Ns.Home or Ns.Atom, "entry"))
                feed.Add(ReadEntry(xml, out isPending));
            else if (name.Namespace is Ns.Home or Ns.Atom)
                ReadFeedElement(xml, name.Local, feed, Rank.Own);
            else
                FeedModules.Read(xml, name, feed);
        }
    }

    /// <summary>One element of a feed, in an Atom document or within another format.</summary>
    public static void ReadFeedElement(MarkupReader xml, string local, FeedDraft feed, int rank)
    {
        switch (local)
        {
            case "title":
                feed.Title.Offer(TextConstruct.Read(xml).Plain, rank);
                break;
            case "subtitle" or "tagline":
                feed.Description.Offer(TextConstruct.Read(xml).Plain, rank);
                break;
            case "info":
                feed.Description.Offer(TextConstruct.Read(xml).Plain, rank + Rank.Other);
                break;
            case "link":
                ReadFeedLink(xml, feed, rank);
                break;
            case "logo":
                feed.Icon.Offer(ReadAddress(xml), rank);
                break;
            case "icon":
                feed.Icon.Offer(ReadAddress(xml), rank + Rank.Other);
                break;
            case "updated" or "modified":
                feed.Modified(xml.ReadText(), rank);
                break;
            case "author":
                feed.Author(AtomPerson.Read(xml));
                break;
        }
    }

    private static string? ReadAddress(MarkupReader xml)
    {
        var baseAddress = xml.Base;
        return Addresses.Resolve(xml.ReadText(), baseAddress);
    }

    private static void ReadFeedLink(MarkupReader xml, FeedDraft feed, int rank)
    {
        if (AtomLink.Read(xml) is not { } link)
            return;
        switch (link.Rel)
        {
            case "alternate":
                feed.HomePageUrl.Offer(link.Href, rank + AlternateRank(link.Type));
                break;
            case "self":
                feed.FeedUrl.Offer(link.Href, rank);
                break;
            case "hub":
                feed.Hub(link.Href);
                break;
        }
    }

    private static int AlternateRank(string? type) => type is null || type.Contains("html", StringComparison.Ordinal) ? 0 : Rank.Other;

    /// <param name="isPending">Whether the next entry has already begun inside this one, which lacked its end.</param>
    private static FeedItem ReadEntry(MarkupReader xml, out bool isPending)
    {
        var item = new ItemDraft();
        var depth = xml.Depth;
        isPending = false;
        while (xml.ReadChild(depth))
        {
            var name = xml.Name;
            if (name is (Ns.Home or Ns.Atom, "entry") && !xml.IsEmpty)
            {
                xml.LiftOut();
                isPending = true;
                break;
            }

            if (name.Namespace is Ns.Home or Ns.Atom)
                ReadEntryElement(xml, name.Local, item, Rank.Own);
            else
                ItemModules.Read(xml, name, item);
        }

        return item.Build();
    }

    /// <summary>One element of an entry, in an Atom document or within another format.</summary>
    public static void ReadEntryElement(MarkupReader xml, string local, ItemDraft item, int rank)
    {
        var baseAddress = xml.Base;
        switch (local)
        {
            case "id":
                item.Id.Offer(PlainText.FromText(xml.ReadText()), rank);
                break;
            case "title":
                item.Title.Offer(TextConstruct.Read(xml).Plain, rank);
                break;
            case "content":
                ReadContent(xml, item, rank);
                break;
            case "summary":
                item.Summary.Offer(ToBody(TextConstruct.Read(xml), baseAddress), rank);
                break;
            case "link":
                ReadEntryLink(xml, item, rank);
                break;
            case "published" or "issued" or "created":
                item.Published(xml.ReadText(), rank + (local == "created" ? Rank.Other : 0));
                break;
            case "updated" or "modified":
                item.Modified(xml.ReadText(), rank);
                break;
            case "author":
                item.Author(AtomPerson.Read(xml));
                break;
            case "category":
                item.Tag(NotEmpty(xml.Attribute("label")) ?? NotEmpty(xml.Attribute("term")) ?? xml.ReadText());
                break;
            case "source":
                item.Source.Offer(ReadSource(xml), rank);
                break;
        }
    }

    private static Body? ToBody(TextConstruct text, Uri? baseAddress) => text.Html is { } html ? new Body(html, baseAddress) : null;

    private static void ReadContent(MarkupReader xml, ItemDraft item, int rank)
    {
        var baseAddress = xml.Base;
        if (!item.Content.Wants(rank) || IsMedia(xml.Attribute("type")))
            return;
        var text = TextConstruct.Read(xml);
        item.Content.Offer(ToBody(text, baseAddress), text.Kind == TextKind.Text ? rank + Rank.Other : rank);
    }

    private static bool IsMedia(string? type) =>
        type?.Split('/')[0].ToLowerInvariant() is "image" or "audio" or "video" or "font" or "model"
        || string.Equals(type, "application/svg+xml", StringComparison.OrdinalIgnoreCase);

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void ReadEntryLink(MarkupReader xml, ItemDraft item, int rank)
    {
        if (AtomLink.Read(xml) is not { } link)
            return;
        switch (link.Rel)
        {
            case "alternate":
                item.Url.Offer(link.Href, rank + AlternateRank(link.Type));
                break;
            case "enclosure":
                item.Attach(link.ToAttachment());
                break;
            case "replies" when link.Type is null || link.Type.Contains("html", StringComparison.Ordinal):
                item.CommentsUrl.Offer(link.Href, rank);
                break;
        }
    }

    private static ItemSource? ReadSource(MarkupReader xml)
    {
        var depth = xml.Depth;
        string? title = null;
        var url = default(Preferred<string>);
        while (xml.ReadChild(depth))
        {
            if (xml.Name is (Ns.Home or Ns.Atom, "title"))
                title ??= TextConstruct.Read(xml).Plain;
            else if (xml.Name is (Ns.Home or Ns.Atom, "link") && AtomLink.Read(xml) is { } link)
                url.Offer(link.Href, link.Rel switch { "alternate" => Rank.Own, "self" => Rank.Other, _ => Rank.Last });
        }

        return title is null && url.Value is null ? null : new ItemSource(title, url.Value);
    }
}
