using System.Text;
using Kawaraban.Extract;

namespace Kawaraban.Tests.Extract;

/// <summary>What a page says of its article besides headline, byline and body. Outlets and events are invented.</summary>
public sealed class FieldsTests
{
    private const string Lead = "Fourteen million crowns and a wider basin: what the council decided, and who is against it.";

    private const string Body =
        "<p>The harbour council of Veltrane voted on Tuesday to rebuild the northern pier, which a storm had torn open in January.</p>" +
        "<p>Work is to begin in May and to cost 14 million crowns, the council's engineer, Ilse Maarden, told reporters after the session.</p>" +
        "<p>Fishermen had asked for a wider basin. “We were heard at last,” said Jonas Petrik, who speaks for the forty boats that moor there.</p>";

    [Theory]
    [InlineData("", "<p class=\"standfirst\">" + Lead + "</p>", "")]
    [InlineData("<meta name=description content=\"" + Lead + "\">", "", "<p>" + Lead + "</p>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A pier\",\"alternativeHeadline\":\"" + Lead + "\"}</script>", "", "")]
    public void The_subtitle_is_the_line_under_the_headline_or_what_the_data_calls_so(string head, string under, string before) =>
        Assert.Equal(Lead, Read(head, $"<h1>A pier rises again</h1>{under}<div class=article-body>{before}{Body}</div>").Subtitle);

    [Fact]
    public void A_description_that_stands_nowhere_is_no_subtitle() =>
        Assert.Null(Read("<meta name=description content=\"All the news of Veltrane, every day.\">", $"<h1>A pier rises again</h1><div class=article-body>{Body}</div>").Subtitle);

    [Theory]
    [InlineData("\"publisher\":{\"@type\":\"Organization\",\"name\":\"Courier\",\"url\":\"https://www.courier.example/news\"}", "https://www.courier.example/news")]
    [InlineData("\"publisher\":{\"@id\":\"#us\"}", "https://courier.example/home")]
    [InlineData("\"publisher\":{\"name\":\"Courier\",\"url\":\"javascript:alert(1)\"}", "https://courier.example/")]
    [InlineData("\"headline\":\"A pier\"", "https://courier.example/")]
    public void The_outlet_is_at_home_where_its_data_says_or_at_the_root_of_the_page(string data, string home) =>
        Assert.Equal(home, Read(Data(data) + "<script type=application/ld+json>{\"@type\":\"Organization\",\"@id\":\"#us\",\"name\":\"Courier\",\"url\":\"/home\"}</script>", Article).OutletUrl);

    [Fact]
    public void All_sections_are_kept_and_the_first_is_the_category()
    {
        var article = Read(Data("\"articleSection\":[\"Harbour\",\"Money &amp; Trade\",\"Harbour\"]"), Article);

        Assert.Equal(["Harbour", "Money & Trade"], article.Categories);
        Assert.Equal("Harbour", article.Category);
        Assert.Equal(["Coast"], Read("<meta property=article:section content=Coast>", Article).Categories);
    }

    [Theory]
    [InlineData("<meta property=og:image content=\"/img/pier-1200x630.jpg\">", "<figure><img src=\"/img/gull.jpg\"><figcaption>A gull.</figcaption></figure><figure><img src=\"https://courier.example/img/pier-640x360.jpg?w=2\"><figcaption>The torn pier,  in&nbsp;January.</figcaption></figure>", "https://courier.example/img/pier-1200x630.jpg", "The torn pier, in January.")]
    [InlineData("", "<div class=\"lead-image\"><img src=\"/img/pier.jpg\"><p class=\"image-caption\">The torn pier.</p></div>", "https://courier.example/img/pier.jpg", "The torn pier.")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A pier\",\"image\":{\"url\":\"https://courier.example/p.jpg\",\"caption\":\"The pier at low tide.\"}}</script>", "", "https://courier.example/p.jpg", "The pier at low tide.")]
    [InlineData("<meta property=og:image content=\"javascript:alert(1)\">", "", null, null)]
    public void The_lead_image_brings_its_caption(string head, string figures, string? image, string? caption)
    {
        var article = Read(head, $"<h1>A pier rises again</h1>{figures}<div class=article-body>{Body}</div>");

        Assert.Equal((image, caption), (article.Image, article.ImageCaption));
        Assert.DoesNotContain("torn pier", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subscribe to continue reading this story.")]
    [InlineData("Jetzt weiterlesen mit Kurier Plus. Sie haben bereits ein Abo?")]
    [InlineData("La suite est réservée aux abonnés. Il vous reste 62% de cet article à découvrir.")]
    [InlineData("Artikel ini khusus pelanggan. Berlangganan untuk membaca selengkapnya.")]
    [InlineData("この記事は有料会員限定です。残り1204文字")]
    [InlineData("本文为付费内容，订阅后继续阅读")]
    [InlineData("본 기사는 구독자 전용입니다")]
    [InlineData("Чтобы читать дальше, оформите подписку")]
    public void A_short_text_over_a_plea_to_subscribe_is_a_beginning(string plea)
    {
        Assert.Equal(TextExtent.Preview, Read("", $"<h1>A pier rises again</h1><div class=article-body>{Body}</div><div class=paywall><p>{plea}</p></div>").Extent);
        Assert.Equal(TextExtent.Preview, Read("", $"<h1>A pier rises again</h1><div class=article-body>{Body}<p>{plea}</p></div>").Extent);
    }

    [Theory]
    [InlineData("Subscribe to our newsletter.")]
    [InlineData("Continue reading")]
    [InlineData("The paper is looking for subscribers in the south.")]
    public void Other_pleas_say_nothing_of_the_text(string line) =>
        Assert.Equal(TextExtent.Whole, Read("", $"<h1>A pier rises again</h1><div class=article-body>{Body}</div><div class=box><p>{line}</p></div>").Extent);

    [Fact]
    public void A_long_text_under_a_curtain_is_whole() =>
        Assert.Equal(TextExtent.Whole, Read("", $"<h1>A pier rises again</h1><div class=article-body>{LongBody()}</div><div class=paywall><p>Subscribe to continue reading.</p></div>").Extent);

    [Theory]
    [InlineData("\"isAccessibleForFree\":false", "", TextExtent.Preview)]
    [InlineData("\"isAccessibleForFree\":\"False\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".paid\"}", "", TextExtent.Preview)]
    [InlineData("\"isAccessibleForFree\":false,\"hasPart\":[{\"isAccessibleForFree\":false,\"cssSelector\":\".paid\"}]", "<div class=paid><p>The opposition called the sum too high, and announced that it would ask the province for an audit before the summer.</p></div>", TextExtent.Whole)]
    [InlineData("\"isAccessibleForFree\":false,\"hasPart\":[{\"cssSelector\":\"..[broken\"}]", "", TextExtent.Preview)]
    [InlineData("\"isAccessibleForFree\":true", "", TextExtent.Whole)]
    public void What_the_data_says_of_access_counts_unless_the_paid_part_was_sent_along(string data, string rest, TextExtent extent)
    {
        var article = Read(Data(data), $"<h1>A pier rises again</h1><div class=article-body>{Body}{rest}</div>");

        Assert.Equal(extent, article.Extent);
        Assert.Equal(data.Contains("true", StringComparison.Ordinal), article.IsFree);
    }

    [Theory]
    [InlineData("<p>The opposition called the sum too high, and announced that it would […]</p>")]
    [InlineData("<p>The opposition called the sum too high, and announced that it would… [+1204 chars]</p>")]
    public void A_mark_of_breaking_off_is_noted(string last) =>
        Assert.Equal(TextExtent.Broken, Read("", $"<h1>A pier rises again</h1><div class=article-body>{Body}{last}</div>").Extent);

    [Theory]
    [InlineData("2025-03-04T18:20:00+09:00", true, 9)]
    [InlineData("2025-03-04T18:20:00Z", true, 0)]
    [InlineData("2025-03-04 18:20", false, 0)]
    public void A_moment_keeps_the_zone_the_page_gives(string written, bool isKnown, int hours)
    {
        var published = Read($"<meta property=article:published_time content=\"{written}\">", Article).Published!;

        Assert.Equal((isKnown, hours, "meta element"), (published.IsZoneKnown, published.At.Offset.Hours, published.From));
    }

    [Fact]
    public void The_canonical_address_is_absolute() =>
        Assert.Equal("https://courier.example/pier", Read("<link rel=canonical href=/pier>", Article).CanonicalUrl);

    [Fact]
    public void Lists_tables_quotes_and_embedded_posts_stand_in_the_HTML_and_in_the_text()
    {
        var article = Read("", "<h1>A pier rises again</h1><div class=article-body>" + Body +
            "<blockquote class=\"twitter-tweet\"><p>The pier will stand again before the herring come.</p>— Harbour Office (@office) <a href=\"https://x.example/office/1\">March 4</a></blockquote>" +
            "<iframe src=\"https://video.example/embed/77\" title=\"The session\"></iframe>" +
            "<blockquote><p>We were heard at last, after eleven winters of asking for it.</p></blockquote>" +
            "<ol><li>an independent survey of the sea bed,</li><li>no work at night.</li></ol>" +
            "<table><tr><th>Member</th><th>Vote</th></tr><tr><td>Orsk</td><td>no</td></tr></table>" +
            "<p>The opposition called the sum too high, and announced that it would ask the province for an audit before the summer.</p></div>");

        string[] html = ["<blockquote><p>The pier will stand", "href=\"https://x.example/office/1\"", "<a href=\"https://video.example/embed/77\">The session</a>", "<ol>", "<li>no work at night.</li>", "<td>Orsk</td>"];
        Assert.All(html, part => Assert.Contains(part, article.BodyHtml, StringComparison.Ordinal));
        string[] text = ["The pier will stand again before the herring come.", "eleven winters", "no work at night.", "Orsk | no"];
        Assert.All(text, part => Assert.Contains(part, article.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_dump_over_a_plea_to_subscribe_is_a_beginning()
    {
        var dump = "Veltrane rebuilds its pier\n\nThe harbour council of Veltrane voted on Tuesday to rebuild the northern pier, which a storm had torn open in January.\n\n" +
            "Work is to begin in May and to cost 14 million crowns, the council's engineer, Ilse Maarden, told reporters after the session.\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in\n";

        var article = Assert.IsType<ExtractResult.Extracted>(ArticleExtractor.Extract(new Page { Bytes = Encoding.UTF8.GetBytes(dump) })).Article;

        Assert.Equal(TextExtent.Preview, article.Extent);
        Assert.DoesNotContain("Subscribe", article.Text, StringComparison.Ordinal);
    }

    private static string Article => $"<h1>A pier rises again</h1><div class=article-body>{Body}</div>";

    private static string Data(string fields) => $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"A pier rises again\",{fields}}}</script>";

    private static string LongBody() =>
        string.Concat(Enumerable.Range(1, 30).Select(number => $"<p>On day {number} of the work the council of Veltrane heard how many of the {number * 7} piles had been driven.</p>"));

    private static ExtractedArticle Read(string head, string body)
    {
        var html = $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A pier rises again</title>{head}</head><body><article>{body}</article></body></html>";
        var page = new Page { Bytes = Encoding.UTF8.GetBytes(html), Url = new Uri("https://courier.example/2025/pier") };
        return Assert.IsType<ExtractResult.Extracted>(ArticleExtractor.Extract(page)).Article;
    }
}
