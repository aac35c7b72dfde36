using Kawaraban.Parse.Sitemaps;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse;

/// <summary>
/// Bytes to the pages or sitemaps that a sitemap names (https://www.sitemaps.org/protocol.html), with what its entries say as news
/// (https://www.google.com/schemas/sitemap-news/0.9). The only door of this library for sitemaps.
/// </summary>
public static class SitemapParser
{
    /// <summary>Reads <paramref name="bytes"/>, unpacked; any bytes come to a result, none to an exception.</summary>
    public static SitemapResult Parse(ReadOnlyMemory<byte> bytes, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ContentSniffer.Binary(bytes.Span) is { } binary)
            return new SitemapResult.NotASitemap(binary);

        using var xml = new MarkupReader(FeedText.Decode(bytes, context.ContentType), context.Url);
        if (!xml.ReadChild(0))
            return new SitemapResult.NotASitemap(new Content(ContentKind.PlainText));

        return xml.Name.Local switch
        {
            "urlset" => new SitemapResult.Pages(SitemapReader.ReadPages(xml)),
            "sitemapindex" => new SitemapResult.Index(SitemapReader.ReadIndex(xml)),
            var root => new SitemapResult.NotASitemap(ContentSniffer.Of(root)),
        };
    }
}
