using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kawaraban.Parse;
using Kawaraban.Serve.Language;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

public sealed partial class LanguageTests(TownSite town)
{
    // Patterns, not words.
    private static readonly HashSet<string> Patterns = ["ListSeparator", "Colon", "DayFormat", "MonthFormat", "LongDayFormat"];

    [Theory]
    [InlineData(null, "en")]
    [InlineData("fr", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("id-ID,id;q=0.9,en;q=0.5", "id")]
    [InlineData("ja-JP", "ja")]
    [InlineData("fr;q=0.9,ja;q=0.8", "ja")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hans")]
    public async Task The_browser_chooses_the_language(string? accepted, string language)
    {
        var page = await town.Site.ReadAsync("/", accepted);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_reader_chooses_over_the_browser_and_it_is_remembered()
    {
        using var answer = await town.Site.GetAsync("/?ui=id", "ja");

        Assert.Equal("id", (await TestSite.ParseAsync(answer)).DocumentElement.GetAttribute("lang"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("ui=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_we_do_not_have_is_not_remembered()
    {
        using var answer = await town.Site.GetAsync("/?ui=xx");

        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("ui=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "4 hours ago")]
    [InlineData("id", "4 jam yang lalu")]
    [InlineData("ja", "4時間前")]
    [InlineData("zh-Hans", "4小时前")]
    public async Task Times_are_said_as_the_reader_says_them(string language, string ago)
    {
        var page = await town.Site.ReadAsync($"/stories/{town.Town.Breach}?ui={language}");

        Assert.Contains(ago, page.AllWords(".head time"));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("ja")]
    [InlineData("zh-Hans")]
    public void No_text_is_left_in_English(string language)
    {
        var english = Texts.All[0];
        var texts = Texts.All.Single(texts => texts.Culture.Name == language);

        foreach (var property in typeof(Texts).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.PropertyType == typeof(string)))
        {
            var text = (string)property.GetValue(texts)!;
            Assert.False(string.IsNullOrWhiteSpace(text), property.Name);
            if (!Patterns.Contains(property.Name))
                Assert.False(text == (string)property.GetValue(english)!, $"{property.Name} is “{text}” in both.");
        }
    }

    [Theory]
    [InlineData("id")]
    [InlineData("ja")]
    [InlineData("zh-Hans")]
    public void Every_problem_of_a_feed_is_told_in_the_readers_language_with_its_host_and_detail(string language)
    {
        var texts = Texts.All.Single(texts => texts.Culture.Name == language);

        foreach (var kind in Enum.GetValues<ProblemKind>())
        {
            var problem = new FeedProblem(kind, "post.example", "12345");
            var told = texts.Problem(problem);
            Assert.NotEqual(problem.Text, told);
            Assert.Equal(problem.Text.Contains("12345", StringComparison.Ordinal), told.Contains("12345", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("id", "Ini bukan umpan, melainkan: gambar PNG.", "dokumen XML jenis lain (soap:Envelope)", "Umpannya rusak: JSON-nya terputus atau tidak sah (baris 3).")]
    [InlineData("ja", "フィードではありません（PNG画像）。", "別の種類のXML文書 (soap:Envelope)", "フィードが壊れています：JSONが途切れているか、正しくありません（3行目）。")]
    [InlineData("zh-Hans", "这不是订阅源（PNG 图片）。", "其他类型的 XML 文档 (soap:Envelope)", "订阅源已损坏（JSON 中断或格式不正确，第 3 行）")]
    public void What_came_in_place_of_a_feed_and_how_one_is_broken_are_told_in_the_readers_language(string language, string image, string xml, string broken)
    {
        var texts = Texts.All.Single(texts => texts.Culture.Name == language);

        Assert.StartsWith(image, texts.Problem(FeedProblem.NotAFeed("post.example", new Content(ContentKind.Png))), StringComparison.Ordinal);
        Assert.Contains(xml, texts.Problem(FeedProblem.NotAFeed("post.example", new Content(ContentKind.OtherXml, "soap:Envelope"))), StringComparison.Ordinal);
        Assert.StartsWith(broken, texts.Problem(FeedProblem.Malformed("post.example", new ParseResult.Malformed(Breakage.Json, 3))), StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<ContentKind>().Length, Enum.GetValues<ContentKind>().Select(texts.NameOf).Distinct().Count());
        Assert.Equal(Enum.GetValues<Breakage>().Length, Enum.GetValues<Breakage>().Select(texts.HowBroken).Distinct().Count());
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("zh-Hans")]
    public async Task No_page_holds_an_interface_text_that_was_not_translated(string language)
    {
        foreach (var address in town.Pages.Append("/no/such/page"))
        {
            using var answer = await town.Site.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "ui=" + language);
            var page = await TestSite.ParseAsync(answer);
            foreach (var text in page.Body!.Descendants<IText>().Where(IsInterface).Select(text => text.Words()))
                Assert.False(EnglishWords().IsMatch(WithoutQuery(text)), $"{address} in {language}: “{text}”");
        }
    }

    // What outlets wrote says its language; names of outlets, addresses and reasons of the engine are nobody's translation.
    private static bool IsInterface(IText text) =>
        !string.IsNullOrWhiteSpace(text.TextContent)
        && text.Ancestors<IElement>().TakeWhile(element => element is not IHtmlBodyElement).All(element =>
            !element.HasAttribute("lang") && !element.Matches("code, .reasons, .correction, .source > span, .outlets, .by, .address, .quotes a, .chip, h4, .problem, .said, option, dd a, dt a, .meta, thead th"));

    private static string WithoutQuery(string text) => text.Replace("nothinglikethis", "", StringComparison.Ordinal).Replace("OPML", "", StringComparison.Ordinal);

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex EnglishWords();

    [Theory]
    [InlineData(0, "0 copies")]
    [InlineData(1, "1 copy")]
    [InlineData(2, "2 copies")]
    [InlineData(1200, "1,200 copies")]
    public void English_counts_one_and_many(int count, string text) => Assert.Equal(text, Texts.All[0].CountCopies(count));

    [Fact]
    public void Thousands_are_grouped_as_the_language_groups_them() =>
        Assert.Equal("1.200 kata", Texts.For(CultureInfo.GetCultureInfo("id")).CountWords(1200));

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(59, "just now")]
    [InlineData(60, "1 minute ago")]
    [InlineData(3 * 3600, "3 hours ago")]
    [InlineData(86400, "1 day ago")]
    [InlineData(13 * 86400, "13 days ago")]
    [InlineData(14 * 86400, "4 Sep 2025")]
    [InlineData(-30, "just now")]
    [InlineData(-7200, "18 Sep 2025")]
    public void An_age_is_said_until_the_day_says_more(int seconds, string text) =>
        Assert.Equal(text, Texts.All[0].Ago(TestSite.Now.AddSeconds(-seconds), TestSite.Now));

    [Theory]
    [InlineData("2025-01-31", "31 Jan 2025")]
    [InlineData("2024-10", "October 2024")]
    [InlineData("2021", "2021")]
    public void An_event_is_dated_as_far_as_it_is_known(string date, string text) => Assert.Equal(text, Texts.All[0].PartialDate(date));
}
