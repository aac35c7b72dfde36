using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Modules;

/// <summary>FeedBurner rewrites addresses to count clicks and keeps the true ones beside them.</summary>
internal static class FeedBurner
{
    public static void ReadItem(MarkupReader xml, string local, ItemDraft item)
    {
        var baseAddress = xml.Base;
        if (local == "origlink")
            item.OriginalUrl.Offer(Addresses.Resolve(xml.ReadText(), baseAddress), Rank.Own);
    }
}
