using Kawaraban.Extract;

namespace Kawaraban.Tests;

public sealed class TeasersTests
{
    private const string Lead = "The council of Port Lane approved a second ferry line across the bay on Tuesday.";

    [Fact]
    public void A_feed_of_long_texts_carries_them_whole_and_its_short_ones_too()
    {
        var items = Feed([.. Enumerable.Range(0, 6).Select(_ => Long()), $"<p>{Lead}</p>"]);

        Assert.True(Teasers.IsWhole(items));
        Assert.DoesNotContain(items, item => IsTeaser(item, isWholeFeed: true));
    }

    [Fact]
    public void A_feed_of_short_texts_announces_its_pages()
    {
        var items = Feed([.. Enumerable.Range(0, 6).Select(number => $"<p>{Lead} Report {number}.</p>")]);

        Assert.False(Teasers.IsWhole(items));
        Assert.All(items, item => Assert.True(IsTeaser(item, isWholeFeed: false)));
    }

    [Fact]
    public void A_feed_of_long_beginnings_is_not_whole()
    {
        var items = Feed([.. Enumerable.Range(0, 6).Select(_ => Long(" […]"))]);

        Assert.False(Teasers.IsWhole(items));
        Assert.All(items, item => Assert.True(IsTeaser(item, isWholeFeed: false)));
    }

    [Fact]
    public void A_feed_without_items_is_not_whole() => Assert.False(Teasers.IsWhole([]));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<p> </p><img src='a.jpg' alt=''>")]
    public void An_item_without_a_text_is_a_teaser(string html) => Assert.True(IsTeaser(Item(html), isWholeFeed: true));

    [Theory]
    [InlineData("[…]")]
    [InlineData("[...]")]
    [InlineData("(…)")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("[&hellip;]")]
    [InlineData("&#8230; <a href='/1'>Read more</a>")]
    [InlineData("<a href='/1'>Read More »</a>")]
    [InlineData("<a class=more href='/1'>Continue reading<span>→</span></a>")]
    [InlineData("<a href='/1'>Read the full story</a>.")]
    [InlineData("<a href='/1'>Baca selengkapnya</a>")]
    [InlineData("<a href='/1'>Selengkapnya &gt;&gt;</a>")]
    [InlineData("<a href='/1'>続きを読む</a>")]
    [InlineData("（<a href='/1'>全文を読む</a>）")]
    [InlineData("<a href='/1'>阅读全文</a>")]
    [InlineData("<a href='/1'>查看全文&raquo;</a>")]
    [InlineData("<a href='/1'>閱讀全文</a>")]
    [InlineData("<a href='/1'>Weiterlesen</a>")]
    [InlineData("<a href='/1'>Lire la suite</a>")]
    public void A_text_that_goes_on_elsewhere_is_a_teaser_even_in_a_feed_of_whole_ones(string end)
    {
        Assert.True(IsTeaser(Item($"<p>{Lead} {end}</p>"), isWholeFeed: true));
        Assert.True(IsTeaser(Item(Long(end)), isWholeFeed: true));
    }

    [Theory]
    [InlineData("[…]</p><p>The post <a href='/1'>A second ferry</a> appeared first on <a href='/'>Bay Town Record</a>.</p>")]
    [InlineData("[&#8230;]</p>\n<p>Der Beitrag <a href='/1'>Eine zweite Fähre</a> erschien zuerst auf <a href='/'>Hafenbote</a>.")]
    [InlineData("[...]<img width=1 height=1 src='https://count.example/very/long/address/of/a/picture/that/counts/who/reads/and/who/does/not/and/when/and/where/and/on/what.gif'>")]
    public void A_line_of_the_publishing_system_below_hides_no_end(string below) => Assert.True(IsTeaser(Item(Long(below)), isWholeFeed: true));

    [Theory]
    [InlineData("He went on and on […] and so did she, until nobody in the hall could say who had begun, or why, or what the motion had been that they were to vote upon that evening; then the lamps were lit and all of them went home by way of the quay, where the boats lay.")]
    [InlineData("Read more books, she said.")]
    [InlineData("Whoever wants to read more can ask at the desk.")]
    [InlineData("The full story is in the archive.")]
    public void Words_like_those_within_a_text_are_words_of_it(string end) => Assert.False(IsTeaser(Item(Long(end)), isWholeFeed: true));

    [Fact]
    public void A_long_text_that_ends_in_an_ellipsis_is_a_text_that_ends_in_an_ellipsis() =>
        Assert.False(IsTeaser(Item(Long(from: 20) + Long(from: 40) + Long("And so it went, on and on…")), isWholeFeed: true));

    [Fact]
    public void A_lead_in_characters_is_as_short_as_one_in_words()
    {
        var lead = Item("<p>南浜町の町議会は火曜日、湾を渡る第二の航路を四時間の審議のすえ賛成多数で承認した。船は四月から二十分おきに運航され、町は年に三億円あまりを港の使用料から支出する。北岸の住民は橋が二年前に大型車の通行止めとなってから航路の開設を求め続けてきた。傍聴席は最後まで満席で、採決の結果に拍手が起きた。町長は五月に再び説明会を開くと述べた。</p>");

        Assert.True(lead.Article.Words > 120);
        Assert.True(IsTeaser(lead, isWholeFeed: false));
    }

    private static bool IsTeaser((string? Html, ExtractedArticle Article) item, bool isWholeFeed) => Teasers.IsTeaser(item.Html, item.Article, isWholeFeed);

    private static List<(string? Html, ExtractedArticle Article)> Feed(params string[] items) => [.. items.Select(Item)];

    private static (string? Html, ExtractedArticle Article) Item(string html) =>
        (html, ArticleExtractor.ExtractFeedText(new FeedText { Html = html, BaseUrl = new Uri("https://record.example/1"), Title = "A second ferry", Outlet = "Bay Town Record" }));

    /// <summary>A text of 150 words.</summary>
    private static string Long(string end = "", int from = 1) =>
        string.Concat(Enumerable.Range(from, 10).Select(number => $"<p>Of the {number} boats that the town bought, the last came home after dark.</p>")) + $"<p>{Lead} {end}</p>";
}
