using System.Globalization;
using Kawaraban.Parse.Atom;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Modules;

/// <summary>Elements of other vocabularies that speak of the feed itself; what is not understood is left unread.</summary>
internal static class FeedModules
{
    public static void Read(MarkupReader xml, ElementName name, FeedDraft feed)
    {
        switch (name.Namespace)
        {
            case Ns.Atom:
                AtomReader.ReadFeedElement(xml, name.Local, feed, Rank.Borrowed);
                break;
            case Ns.DublinCore or Ns.DublinCoreTerms:
                DublinCore.ReadFeed(xml, name.Local, feed);
                break;
            case Ns.Itunes or Ns.GooglePlay:
                Podcast.ReadFeed(xml, name.Local, feed);
                break;
            case Ns.Syndication:
                ReadSyndication(xml, name.Local, feed);
                break;
        }
    }

    // https://web.resource.org/rss/1.0/modules/syndication/: so many times in a period.
    private static void ReadSyndication(MarkupReader xml, string local, FeedDraft feed)
    {
        if (local == "updateperiod")
            feed.UpdatePeriod = xml.ReadText().ToLowerInvariant() switch
            {
                "hourly" => TimeSpan.FromHours(1),
                "daily" => TimeSpan.FromDays(1),
                "weekly" => TimeSpan.FromDays(7),
                "monthly" => TimeSpan.FromDays(30),
                "yearly" => TimeSpan.FromDays(365),
                _ => null,
            };
        else if (local == "updatefrequency" && int.TryParse(xml.ReadText(), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0)
            feed.UpdatesInPeriod = times;
    }
}
