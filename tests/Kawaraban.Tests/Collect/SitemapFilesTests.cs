using Kawaraban.Collect.Following;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Collect;

public sealed class SitemapFilesTests
{
    [Theory]
    [InlineData("pages.xml news.xml posts.xml", "news.xml")]
    [InlineData("sitemap-newspaper-archive.xml sitemap_google_news.xml.gz", "sitemap_google_news.xml.gz")]
    [InlineData("post-sitemap9.xml post-sitemap12.xml post-sitemap2.xml", "post-sitemap12.xml")]
    [InlineData("2026-02.xml 2026-11.xml 2025-12.xml", "2026-11.xml")]
    [InlineData("category-sitemap.xml author-sitemap.xml post-sitemap.xml page-sitemap.xml", "post-sitemap.xml")]
    public void Of_an_index_the_sitemap_of_news_is_chosen(string names, string chosen) =>
        Assert.Equal(chosen, SitemapFiles.ChooseFrom([.. names.Split(' ').Select(name => new SitemapLink("https://bay.example/" + name, null))])?.AbsolutePath[1..]);

    [Fact]
    public void Without_a_telling_name_the_one_that_changed_last_is_chosen()
    {
        var day = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        var chosen = SitemapFiles.ChooseFrom([new("https://bay.example/9.xml", day), new("https://bay.example/3.xml", day.AddDays(1)), new("https://bay.example/12.xml", null)]);

        Assert.Equal("/3.xml", chosen?.AbsolutePath);
    }
}
