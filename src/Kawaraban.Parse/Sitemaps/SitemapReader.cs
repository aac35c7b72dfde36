using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Sitemaps;

/// <summary>
/// The entries of a sitemap. Elements are told by their names alone, whatever prefix or address they are written with; those of
/// pictures and videos have their own addresses and titles, and stand deeper than anything that is read here.
/// </summary>
internal static class SitemapReader
{
    // The protocol allows an index 50,000 sitemaps; nobody looks into that many.
    private const int MostSitemaps = 50_000;

    /// <summary>Reads a document whose root element, the current one, is <c>urlset</c>.</summary>
    public static Feed ReadPages(MarkupReader xml)
    {
        var feed = new FeedDraft(FeedFormat.Sitemap);
        var depth = xml.Depth;
        var isPending = false;
        while (isPending || xml.ReadChild(depth))
        {
            isPending = false;
            if (xml.Name.Local is "url" && ReadPage(xml, feed, out isPending) is { Url: not null } page)
                feed.Add(page);
        }

        return feed.Build();
    }

    /// <summary>Reads a document whose root element, the current one, is <c>sitemapindex</c>.</summary>
    public static IReadOnlyList<SitemapLink> ReadIndex(MarkupReader xml)
    {
        var sitemaps = new List<SitemapLink>();
        for (var depth = xml.Depth; sitemaps.Count < MostSitemaps && xml.ReadChild(depth);)
        {
            if (xml.Name.Local is "sitemap" && ReadSitemap(xml) is { } sitemap)
                sitemaps.Add(sitemap);
        }

        return sitemaps;
    }

    private static SitemapLink? ReadSitemap(MarkupReader xml)
    {
        string? url = null;
        DateTimeOffset? modified = null;
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            if (xml.Name.Local is "loc")
                url ??= ReadAddress(xml);
            else if (xml.Name.Local is "lastmod")
                modified ??= FeedDate.Parse(xml.ReadText());
        }

        return url is null ? null : new SitemapLink(url, modified);
    }

    /// <param name="isPending">Whether the next entry has already begun inside this one, which lacked its end.</param>
    private static FeedItem ReadPage(MarkupReader xml, FeedDraft feed, out bool isPending)
    {
        var item = new ItemDraft();
        isPending = false;
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            switch (xml.Name.Local)
            {
                case "url" when !xml.IsEmpty:
                    xml.LiftOut();
                    isPending = true;
                    return item.Build();
                case "loc":
                    item.Url.Offer(ReadAddress(xml), Rank.Own);
                    break;
                case "lastmod":
                    item.Modified(xml.ReadText(), Rank.Own);
                    break;
                case "news":
                    ReadNews(xml, item, feed);
                    break;
            }
        }

        return item.Build();
    }

    private static void ReadNews(MarkupReader xml, ItemDraft item, FeedDraft feed)
    {
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            switch (xml.Name.Local)
            {
                case "publication":
                    ReadPublication(xml, item, feed);
                    break;
                case "publication_date":
                    item.Published(xml.ReadText(), Rank.Own);
                    break;
                case "title":
                    item.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Own);
                    break;
                case "keywords":
                    foreach (var keyword in xml.ReadText().Split(',', StringSplitOptions.TrimEntries))
                        item.Tag(keyword);
                    break;
            }
        }
    }

    private static void ReadPublication(MarkupReader xml, ItemDraft item, FeedDraft feed)
    {
        for (var depth = xml.Depth; xml.ReadChild(depth);)
        {
            if (xml.Name.Local is "name")
                feed.Title.Offer(PlainText.FromHtml(xml.ReadText()), Rank.Own);
            else if (xml.Name.Local is "language" && PlainText.FromText(xml.ReadText())?.ToLowerInvariant() is { } language)
                item.Language.Offer(language, Rank.Own);
        }
    }

    private static string? ReadAddress(MarkupReader xml)
    {
        var baseAddress = xml.Base;
        return Addresses.Resolve(xml.ReadText(), baseAddress) is { } url && Addresses.IsWeb(url) ? url : null;
    }
}
