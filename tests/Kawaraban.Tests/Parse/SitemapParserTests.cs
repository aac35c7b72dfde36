using System.Text;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Parse;

public sealed class SitemapParserTests
{
    private const string News =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
          <url>
            <loc>https://harbour.example/2026/03/02/crane-falls</loc>
            <image:image><image:loc>https://harbour.example/crane.jpg</image:loc><image:title>A crane</image:title></image:image>
            <news:news>
              <news:publication><news:name>The Harbour &amp; Bay</news:name><news:language>EN</news:language></news:publication>
              <news:publication_date>2026-03-02T08:15:00+01:00</news:publication_date>
              <news:title><![CDATA[Crane falls at pier 4]]></news:title>
              <news:keywords>harbour, cranes</news:keywords>
            </news:news>
          </url>
          <url><loc> /relative/page </loc><lastmod>2026-03-01</lastmod></url>
          <url><loc>ftp://harbour.example/file</loc></url>
        </urlset>
        """;

    [Fact]
    public void Entries_of_a_news_sitemap_carry_title_date_and_publication()
    {
        var feed = PagesOf(News);

        Assert.Equal("The Harbour & Bay", feed.Title);
        Assert.Equal(2, feed.Items.Count);
        var item = feed.Items[0];
        Assert.Equal("https://harbour.example/2026/03/02/crane-falls", item.Url);
        Assert.Equal("Crane falls at pier 4", item.Title);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 7, 15, 0, TimeSpan.Zero), item.Published);
        Assert.Equal("en", item.Language);
        Assert.Equal(["harbour", "cranes"], item.Tags);
        Assert.Null(item.ContentHtml);
    }

    [Fact]
    public void The_date_of_a_change_is_no_date_of_publication()
    {
        var item = PagesOf(News).Items[1];

        Assert.Equal("https://harbour.example/relative/page", item.Url);
        Assert.Null(item.Published);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), item.Modified);
    }

    [Fact]
    public void An_index_names_its_sitemaps()
    {
        var result = Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://harbour.example/a.xml</loc><lastmod>2026-03-01T10:00:00Z</lastmod></sitemap>
              <sitemap><loc>https://harbour.example/b.xml.gz</loc></sitemap>
              <sitemap><lastmod>2026-03-01</lastmod></sitemap>
            </sitemapindex>
            """);

        Assert.Equal(
            [new SitemapLink("https://harbour.example/a.xml", new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)), new SitemapLink("https://harbour.example/b.xml.gz", null)],
            Assert.IsType<SitemapResult.Index>(result).Sitemaps);
    }

    [Theory]
    [InlineData("<urlset><url><loc>https://a.example/1</loc><url><loc>https://a.example/2</loc></urlset>", 2)]
    [InlineData("<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.exa", 1)]
    [InlineData("<ns0:urlset xmlns:ns0='http://www.sitemaps.org/schemas/sitemap/0.9'><ns0:url><ns0:loc>https://a.example/1</ns0:loc></ns0:url></ns0:urlset>", 1)]
    [InlineData("<urlset><url><loc>https://a.example/1?a=1&b=2</loc></url></urlset>", 1)]
    [InlineData("<urlset></urlset>", 0)]
    public void Broken_sitemaps_give_what_is_whole_in_them(string text, int pages) =>
        Assert.Equal(pages, PagesOf(text).Items.Count(item => Uri.TryCreate(item.Url, UriKind.Absolute, out var url) && url.AbsolutePath.Length > 1));

    [Theory]
    [InlineData("<html><body>Not here</body></html>", "an HTML page")]
    [InlineData("", "plain text")]
    [InlineData("https://a.example/1\nhttps://a.example/2", "plain text")]
    [InlineData("<rss><channel></channel></rss>", "an XML document of another kind (rss)")]
    public void What_is_no_sitemap_is_named(string text, string found) =>
        Assert.Equal(found, Assert.IsType<SitemapResult.NotASitemap>(Read(text)).Found.ToString());

    private static Feed PagesOf(string text) => Assert.IsType<SitemapResult.Pages>(Read(text)).Feed;

    private static SitemapResult Read(string text) =>
        SitemapParser.Parse(Encoding.UTF8.GetBytes(text), new FeedContext { Url = new Uri("https://harbour.example/sitemap.xml") });
}
