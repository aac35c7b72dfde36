using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Modules;

/// <summary>Dublin Core elements and terms, as RSS 1.0 uses them and many others borrow them.</summary>
internal static class DublinCore
{
    public static void ReadItem(MarkupReader xml, string local, ItemDraft item)
    {
        switch (local)
        {
            case "title":
                item.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.DublinCore);
                break;
            case "creator" or "author":
                item.Author(Person.Read(xml.ReadText()));
                break;
            case "date":
                ReadDate(xml, item);
                break;
            case "issued" or "created":
                item.Published(xml.ReadText(), local == "issued" ? Rank.DublinCore : Rank.DublinCore + Rank.Other);
                break;
            case "modified":
                item.Modified(xml.ReadText(), Rank.DublinCore);
                break;
            case "subject":
                item.Tag(xml.ReadText());
                break;
            case "description":
                ItemModules.ReadSummary(xml, item, Rank.DublinCore);
                break;
            case "identifier":
                item.Id.Offer(PlainText.FromText(xml.ReadText()), Rank.Last + Rank.Other);
                break;
            case "language":
                item.Language.Offer(PlainText.FromText(xml.ReadText())?.ToLowerInvariant(), Rank.DublinCore);
                break;
        }
    }

    public static void ReadFeed(MarkupReader xml, string local, FeedDraft feed)
    {
        switch (local)
        {
            case "title":
                feed.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.DublinCore);
                break;
            case "creator" or "author":
                feed.Author(Person.Read(xml.ReadText()));
                break;
            case "date" or "modified" or "issued":
                feed.Modified(xml.ReadText(), Rank.DublinCore);
                break;
            case "description":
                feed.Description.Offer(PlainText.FromHtml(xml.ReadText()), Rank.DublinCore);
                break;
            case "language":
                feed.Language.Offer(PlainText.FromText(xml.ReadText()), Rank.DublinCore);
                break;
        }
    }

    // "A date associated with an event in the life cycle": with nothing better it is both.
    private static void ReadDate(MarkupReader xml, ItemDraft item)
    {
        var text = xml.ReadText();
        item.Published(text, Rank.DublinCore + Rank.Last);
        item.Modified(text, Rank.DublinCore + Rank.Last);
    }
}
