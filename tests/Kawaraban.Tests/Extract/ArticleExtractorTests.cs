using System.Text;
using Kawaraban.Extract;

namespace Kawaraban.Tests.Extract;

public sealed class ArticleExtractorTests
{
    private const string First = "The harbour council of Veltrane";
    private const string Last = "The opposition called the sum too high";

    private static readonly string Fixtures = Path.Combine(RepositoryRoot(), "tests", "fixtures", "pages");

    /// <summary>File, number of paragraphs, what must stand in the body, what must not; ";" parts phrases.</summary>
    [Theory]
    [InlineData("title-again-in-body.html", 4, First + ";" + Last, "REBUILD")]
    [InlineData("body-split-in-siblings.html", 4, First + ";" + Last, "Advertisement;protected")]
    [InlineData("captions-and-boxes.html", 4, First + ";" + Last, "Photo;Related;ferry;Read more;newsletter;Share;grandfather;Home")]
    [InlineData("box-without-a-name.html", 4, First + ";" + Last, "figures;1911;420")]
    [InlineData("desktop-and-mobile-copies.html", 4, First + ";" + Last, "")]
    [InlineData("next-article-appended.html", 4, First + ";" + Last, "Orran;avalanche")]
    [InlineData("teaser-cards-under-short-article.html", 2, First, "teaser;linked headline")]
    [InlineData("embedded-post-and-list.html", 10, First + ";herring;Harbour Office;no work at night;" + Last, "")]
    [InlineData("standfirst-in-header.html", 5, "Fourteen million crowns and a wider basin;" + Last, "Mara Kolen")]
    [InlineData("body-only-in-script.html", 4, First + ";" + Last, "window")]
    [InlineData("table-of-results.html", 7, "Member | Vote;Orsk | no;" + Last, "")]
    [InlineData("tables-and-imprint.html", 3, First + ";" + Last, "Printed by;Tide tables;keeper")]
    [InlineData("consent-dialog-longer-than-article.html", 1, First, "partners;consent")]
    public void The_body_is_the_article_and_nothing_but_the_article(string file, int paragraphs, string holds, string holdsNot)
    {
        var article = Read(file);

        Assert.All(Phrases(holds), phrase => Assert.Contains(phrase, article.Text, StringComparison.Ordinal));
        Assert.All(Phrases(holdsNot), phrase => Assert.DoesNotContain(phrase, article.Text, StringComparison.Ordinal));
        Assert.All(Phrases(holdsNot), phrase => Assert.DoesNotContain(">" + phrase, article.BodyHtml, StringComparison.Ordinal));
        Assert.Equal(paragraphs, article.Paragraphs.Count);
    }

    [Fact]
    public void The_details_come_from_the_source_that_is_right_most_often()
    {
        var article = Read("metadata-of-every-kind.html");

        Assert.Equal("A pier rises again", article.Title);
        Assert.Equal(["Mara Kolen", "Jan Ostrow"], article.Authors);
        Assert.Equal(new Instant(new DateTimeOffset(2025, 3, 4, 18, 20, 0, TimeSpan.FromHours(1)), false, "JSON-LD"), article.Published);
        Assert.Equal(new DateTimeOffset(2025, 3, 5, 7, 0, 0, TimeSpan.Zero), article.Modified?.At);
        Assert.Equal(("Veltrane Courier", "Harbour", "en"), (article.Outlet, article.Category, article.Language));
        Assert.Equal(("https://courier.example/pier", "https://courier.example/pier.jpg"), (article.CanonicalUrl, article.Image));
    }

    [Fact]
    public void A_title_element_that_names_the_outlet_gives_it_where_nothing_else_does()
    {
        var article = Read("tables-and-imprint.html");

        Assert.Equal(("Council pays for a pier", "The Veltrane Tide"), (article.Title, article.Outlet));
        Assert.Equal(new DateOnly(2025, 3, 4), DateOnly.FromDateTime(article.Published!.At.Date));
    }

    [Fact]
    public void A_byline_that_only_stands_on_the_page_is_read_there() =>
        Assert.Equal(["Mara Kolen"], Read("standfirst-in-header.html").Authors);

    [Fact]
    public void A_byline_that_only_its_words_tell_is_read_there()
    {
        var html = File.ReadAllText(Path.Combine(Fixtures, "standfirst-in-header.html"))
            .Replace("<div class=\"byline\">By <a href=\"/author/mk\">Mara Kolen</a></div>", "<p>By Mara Kolen and Jan Ostrow</p><p>4 March 2025, 18:20</p>", StringComparison.Ordinal);
        var page = new Page { Bytes = Encoding.UTF8.GetBytes(html), Url = new Uri("https://courier.example/2025/pier") };

        var article = Assert.IsType<ExtractResult.Extracted>(ArticleExtractor.Extract(page)).Article;

        Assert.Equal(["Mara Kolen", "Jan Ostrow"], article.Authors);
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 18, 20, 0, TimeSpan.Zero), article.Published?.At);
        Assert.False(article.Published!.IsZoneKnown);
        Assert.Equal(5, article.Paragraphs.Count);
    }

    [Fact]
    public void The_picture_of_the_article_stays_in_its_HTML() =>
        Assert.Contains("<img src=\"https://courier.example/pier.jpg\"", Read("captions-and-boxes.html").BodyHtml, StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[0], "the file is empty")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10 }, "a PNG image, not a page")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2d, 0x31 }, "a PDF document, not a page")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 1 }, "binary data, not a page")]
    public void What_is_no_page_is_named(byte[] bytes, string why) =>
        Assert.Equal(new ExtractResult.NoArticle(why, IsPage: false), ArticleExtractor.Extract(new Page { Bytes = bytes }));

    [Theory]
    [InlineData("utf-8", "utf-8", "žluťoučký kůň")]
    [InlineData("windows-1250", "windows-1250", "žluťoučký kůň")]
    [InlineData("shift_jis", "shift_jis", "東京の港で火事があった")]
    [InlineData("euc-jp", "euc-jp", "東京の港で火事があった")]
    [InlineData("gb18030", "gb2312", "东京港口发生火灾")]
    [InlineData("utf-8", "iso-8859-1", "das Überqueren der Straße")]
    [InlineData("windows-1252", "utf-8", "das Überqueren der Straße")]
    [InlineData("windows-1251", null, "пожар в порту города")]
    public void Bytes_are_decoded_as_declared_unless_they_say_otherwise(string written, string? declared, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sentence = string.Concat(Enumerable.Repeat(text + ", ", 12)) + text + ".";
        var html = $"<html><head>{(declared is null ? "" : $"<meta charset=\"{declared}\">")}<title>x</title></head><body><div class=\"article-body\"><p>{sentence}</p></div></body></html>";

        var result = ArticleExtractor.Extract(new Page { Bytes = Encoding.GetEncoding(written).GetBytes(html) });

        Assert.Contains(text, Assert.IsType<ExtractResult.Extracted>(result).Article.Text, StringComparison.Ordinal);
    }

    private static ExtractedArticle Read(string file)
    {
        var page = new Page { Bytes = File.ReadAllBytes(Path.Combine(Fixtures, file)), Url = new Uri("https://courier.example/2025/pier") };
        return Assert.IsType<ExtractResult.Extracted>(ArticleExtractor.Extract(page)).Article;
    }

    private static string[] Phrases(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
