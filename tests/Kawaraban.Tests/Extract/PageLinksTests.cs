using System.Text;
using Kawaraban.Extract;

namespace Kawaraban.Tests.Extract;

public sealed class PageLinksTests
{
    [Theory]
    [InlineData("""<link rel="alternate" type="application/rss+xml" title="All" href="/rss.xml">""", "https://bay.example/rss.xml", "RSS")]
    [InlineData("""<link rel="alternate" type="application/atom+xml; charset=utf-8" href="atom.xml">""", "https://bay.example/news/atom.xml", "Atom")]
    [InlineData("""<link rel="ALTERNATE home" type="Application/Feed+JSON" href="//cdn.bay.example/feed.json">""", "https://cdn.bay.example/feed.json", "JSON")]
    [InlineData("""<link rel="alternate" type="application/json" href="/feed.json">""", "https://bay.example/feed.json", "JSON")]
    [InlineData("""<link rel="alternate" type="text/xml" href="/old.xml">""", "https://bay.example/old.xml", "RSS")]
    [InlineData("""<base href="https://other.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">""", "https://other.example/x/feed", "RSS")]
    [InlineData("""<link rel="feed" href="/all">""", "https://bay.example/all", null)]
    [InlineData("""<body><a rel="alternate" type="application/rss+xml" href=" /rss ">RSS</a>""", "https://bay.example/rss", "RSS")]
    public void A_feed_a_page_names_is_found(string html, string url, string? format)
    {
        var feed = Assert.Single(Read(html).Named);

        Assert.Equal((url, format), (feed.Url.AbsoluteUri, feed.Format));
    }

    [Theory]
    [InlineData("""<link rel="alternate" type="application/json" href="https://bay.example/wp-json/wp/v2/posts/7">""")]
    [InlineData("""<link rel="alternate" type="application/json+oembed" href="/wp-json/oembed/1.0/embed?url=x">""")]
    [InlineData("""<link rel="alternate" type="application/json" href="/?rest_route=/wp/v2/pages/2">""")]
    [InlineData("""<link rel="alternate" hreflang="id" href="/id/">""")]
    [InlineData("""<link rel="stylesheet" type="text/css" href="/feed.css">""")]
    [InlineData("""<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">""")]
    [InlineData("""<link rel="alternate" type="application/rss+xml" href="">""")]
    [InlineData("""<link rel="alternate" type="application/rss+xml">""")]
    public void What_is_no_feed_is_not_named(string html) => Assert.Empty(Read(html).Named);

    [Fact]
    public void A_feed_named_twice_counts_once_and_an_empty_title_is_none()
    {
        var feeds = Read("""
            <link rel="alternate" type="application/rss+xml" title=" " href="/feed">
            <link rel="alternate" type="application/rss+xml" title="Again" href="https://bay.example/feed/">
            <link rel="alternate" type="application/rss+xml" title="Once more" href="http://bay.example/feed">
            """).Named;

        Assert.Null(Assert.Single(feeds).Title);
    }

    [Theory]
    [InlineData("/comments/feed/", "Feed")]
    [InlineData("/feed/2", "Bay » Kommentar-Feed")]
    [InlineData("/feed/3", "評論的訂閱")]
    public void Feeds_of_comments_are_told(string href, string title) =>
        Assert.True(Assert.Single(Read($"""<link rel="alternate" type="application/rss+xml" title="{title}" href="{href}">""").Named).IsOfComments);

    [Theory]
    [InlineData("""<a href="/service/rss.xml">Abonnieren</a>""")]
    [InlineData("""<a href="/news.rss"><svg></svg></a>""")]
    [InlineData("""<a href="/blog?format=feed">x</a>""")]
    [InlineData("""<a href="/dienste/abos">RSS</a>""")]
    [InlineData("""<a href="/s/7"><img src="rss.png" alt="RSS-Feeds"></a>""")]
    [InlineData("""<a href="https://feeds.example/bay/feed">Follow</a>""")]
    public void A_link_that_looks_like_a_feed_is_noticed(string html) => Assert.Single(Read("<body>" + html).Alike);

    [Theory]
    [InlineData("""<a href="/2026/03/feed-prices-rise">Feed prices rise for farmers in the valley</a>""")]
    [InlineData("""<a href="/feedback">Feedback</a>""")]
    [InlineData("""<a href="https://share.example/dialog/feed?link=https://bay.example">Share</a>""")]
    public void A_link_that_only_holds_the_word_is_not(string html) => Assert.Empty(Read("<body>" + html).Alike);

    [Fact]
    public void Articles_are_told_from_navigation_on_a_front_page()
    {
        var links = Read("""
            <body>
            <header><nav class="main-menu"><a href="/">Home</a><a href="/world">World</a><a href="/climate-and-environment">Climate and environment today</a></nav></header>
            <main>
              <article><a href="/world/2026/03/02/ministers-meet"><img alt=""></a>
                <h2><a href="/world/2026/03/02/ministers-meet">Ministers meet</a></h2><a href="/world/2026/03/02/ministers-meet#comments">12 comments</a></article>
              <div class="card c1"><a class="t" href="/world/harbour-strike-enters-third-week">Harbour strike enters its third week as talks break down</a><time>today</time></div>
              <div class="card c2"><a class="t" href="/a/81723">Council approves a second ferry line across the bay</a><time>today</time></div>
              <div class="card c3"><a class="t" href="/a/81724">Nineteen boats return from the northern grounds</a><a href="/authors/ines-maria-halloran">By Ines Maria Halloran</a></div>
              <a href="https://elsewhere.example/2026/03/02/their-report">What another outlet wrote about the very same thing</a>
              <a href="/tag/harbour-strike-of-2026">All that we wrote about the harbour strike</a>
              <a href="/images/2026/03/02/harbour-from-above.jpg">The harbour as seen from above this morning</a>
              <a href="/2026/03">March of the year two thousand and six</a>
            </main>
            <footer><a href="/privacy-policy-for-our-readers">How we treat what we know about our readers</a><a href="/about">About us</a></footer>
            """).Articles;

        Assert.Equal(["/world/2026/03/02/ministers-meet", "/world/harbour-strike-enters-third-week", "/a/81723", "/a/81724"], links.Select(link => link.Url.AbsolutePath));
        Assert.Equal("Ministers meet", links[0].Text);
        Assert.Equal(new DateOnly(2026, 3, 2), links[0].Day);
    }

    [Fact]
    public void Articles_are_told_in_scripts_without_spaces()
    {
        var links = Read("""
            <body><ul class="nav"><li><a href="/politics">政治・経済・社会</a></li><li><a href="/sports">スポーツ</a></li></ul>
            <ul class="list">
              <li><a href="/articles/20260302001">港湾労働者のストライキ、三週目に入る　交渉は決裂</a></li>
              <li><a href="/articles/20260302002">市議会が湾を渡る二本目のフェリー航路を承認</a></li>
              <li><a href="/articles/20260302003">北の漁場から十九隻が帰港、四日ぶり</a></li>
            </ul>
            """).Articles;

        Assert.Equal(3, links.Count);
    }

    [Fact]
    public void Without_dates_and_words_in_addresses_the_repeated_structure_decides()
    {
        var items = string.Concat(Enumerable.Range(1, 6).Select(number =>
            $"""<div class="row-{number}"><h3><a href="/read?id=4{number}7">Report number {number} from the harbour of the town</a></h3></div>"""));

        Assert.Equal(6, Read($"<body><div class='menu'><a href='/read?id=2'>Imprint</a></div>{items}").Articles.Count);
    }

    [Theory]
    [InlineData("https://bay.example/", "", false)]
    [InlineData("https://bay.example/world/europe", "", false)]
    [InlineData("https://bay.example/2026/03/02/ministers-meet", "", true)]
    [InlineData("https://bay.example/council-approves-second-line", "", true)]
    [InlineData("https://bay.example/x", """<meta property="og:type" content="article">""", true)]
    [InlineData("https://bay.example/2026/03/02/all-of-this-day", """<meta property="og:type" content="website">""", false)]
    public void An_article_is_told_from_a_list_of_them(string url, string head, bool isArticle) => Assert.Equal(isArticle, Read(head, url).IsArticle);

    [Fact]
    public void What_is_no_page_has_no_links() =>
        Assert.Null(PageLinks.Read(new Page { Bytes = "%PDF-1.7"u8.ToArray(), Url = new Uri("https://bay.example/a.pdf") }));

    [Fact]
    public void A_page_of_a_hundred_thousand_links_is_read_to_a_limit()
    {
        var links = string.Concat(Enumerable.Range(1, 100_000).Select(number => $"<a href='/news/{100_000 + number}'>A headline of some five words</a>"));

        Assert.InRange(Read("<body>" + links).Articles.Count, 1, 5000);
    }

    private static PageLinks Read(string html, string url = "https://bay.example/news/") =>
        PageLinks.Read(new Page { Bytes = Encoding.UTF8.GetBytes("<!doctype html><html>" + html), Url = new Uri(url), ContentType = "text/html; charset=utf-8" })!;
}
