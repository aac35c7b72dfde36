using Kawaraban.Parse.Atom;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Modules;

/// <summary>Elements of other vocabularies inside an item; what is not understood is left unread.</summary>
internal static class ItemModules
{
    public static void Read(MarkupReader xml, ElementName name, ItemDraft item)
    {
        switch (name.Namespace)
        {
            case Ns.Atom:
                AtomReader.ReadEntryElement(xml, name.Local, item, Rank.Borrowed);
                break;
            case Ns.DublinCore or Ns.DublinCoreTerms:
                DublinCore.ReadItem(xml, name.Local, item);
                break;
            case Ns.Content when name.Local == "encoded":
                ReadBody(xml, item, Rank.Own);
                break;
            case Ns.Xhtml when name.Local is "body" or "div":
                ReadXhtml(xml, item);
                break;
            case Ns.Media:
                MediaRss.ReadItem(xml, name.Local, item);
                break;
            case Ns.Itunes or Ns.GooglePlay:
                Podcast.ReadItem(xml, name.Local, item);
                break;
            case Ns.FeedBurner:
                FeedBurner.ReadItem(xml, name.Local, item);
                break;
        }
    }

    /// <summary>A full text written as escaped HTML.</summary>
    public static void ReadBody(MarkupReader xml, ItemDraft item, int rank)
    {
        var baseAddress = xml.Base;
        if (item.Content.Wants(rank) && xml.ReadText() is { Length: > 0 } html)
            item.Content.Offer(new Body(html, baseAddress), rank);
    }

    /// <summary>A shorter text written as escaped HTML.</summary>
    public static void ReadSummary(MarkupReader xml, ItemDraft item, int rank)
    {
        var baseAddress = xml.Base;
        if (item.Summary.Wants(rank) && xml.ReadText() is { Length: > 0 } html)
            item.Summary.Offer(new Body(html, baseAddress), rank);
    }

    private static void ReadXhtml(MarkupReader xml, ItemDraft item)
    {
        var baseAddress = xml.Base;
        if (item.Content.Wants(Rank.Other) && xml.ReadMarkup().Text is { Length: > 0 } html)
            item.Content.Offer(new Body(html, baseAddress), Rank.Other);
    }
}
