using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Modules;

/// <summary>Apple's and Google's podcast elements.</summary>
internal static class Podcast
{
    private const int DeepestCategory = 4;

    public static void ReadItem(MarkupReader xml, string local, ItemDraft item)
    {
        switch (local)
        {
            case "title":
                item.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Podcast);
                break;
            case "author":
                item.Author(Person.Read(xml.ReadText()));
                break;
            case "summary" or "description":
                ItemModules.ReadSummary(xml, item, Rank.Podcast);
                break;
            case "subtitle":
                ItemModules.ReadSummary(xml, item, Rank.Podcast + Rank.Other);
                break;
            case "image":
                item.Image.Offer(ReadImage(xml), Rank.Podcast);
                break;
            case "link" when xml.Attribute("rel") == "image":
                item.Image.Offer(ReadImage(xml), Rank.Podcast);
                break;
            case "category":
                ReadCategory(xml, item.Tag, DeepestCategory);
                break;
            case "keywords":
                foreach (var keyword in xml.ReadText().Split(','))
                    item.Tag(keyword);
                break;
        }
    }

    public static void ReadFeed(MarkupReader xml, string local, FeedDraft feed)
    {
        switch (local)
        {
            case "author":
                feed.Author(Person.Read(xml.ReadText()));
                break;
            case "summary" or "description":
                feed.Description.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Podcast);
                break;
            case "subtitle":
                feed.Description.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Podcast + Rank.Other);
                break;
            case "image":
                feed.Icon.Offer(ReadImage(xml), Rank.Podcast);
                break;
            case "link" when xml.Attribute("rel") == "image":
                feed.Icon.Offer(ReadImage(xml), Rank.Podcast);
                break;
        }
    }

    private static string? ReadImage(MarkupReader xml)
    {
        var baseAddress = xml.Base;
        return Addresses.Resolve(xml.Attribute("href") ?? xml.Attribute("url") ?? xml.ReadText(), baseAddress);
    }

    private static void ReadCategory(MarkupReader xml, Action<string?> tag, int levels)
    {
        tag(xml.Attribute("text"));
        if (levels == 0)
            return;
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            if (xml.Name.Local == "category")
                ReadCategory(xml, tag, levels - 1);
        }
    }
}
