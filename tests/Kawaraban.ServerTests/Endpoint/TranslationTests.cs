using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Kawaraban.ServerTests.Serve;

namespace Kawaraban.ServerTests.Endpoint;

public sealed partial class TranslationTests
{
    [Fact]
    public async Task Only_an_article_in_another_language_than_the_readers_offers_a_translation()
    {
        await using var model = await LoopbackModel.StartAsync(InIndonesian);
        await using var site = await TestSite.StartAsync(model.Options);

        Assert.Null((await site.ReadAsync(Wire(site), "en")).QuerySelector("#machine"));
        Assert.Equal("Minta mesin menerjemahkan ke bahasa Indonesia", (await site.ReadAsync(Wire(site), "id")).Words("#machine button"));
        Assert.Equal("機械に日本語訳を頼む", (await site.ReadAsync(Wire(site), "ja")).Words("#machine button"));
        Assert.Equal("请机器译成中文", (await site.ReadAsync(Wire(site), "zh-CN")).Words("#machine button"));
        Assert.Empty(model.Questions);
    }

    [Fact]
    public async Task A_translation_is_marked_paragraph_by_paragraph_with_the_original_folded_below()
    {
        await using var model = await LoopbackModel.StartAsync(InIndonesian);
        await using var site = await TestSite.StartAsync(model.Options);

        var page = await AskAsync(site);

        Assert.StartsWith($"Diterjemahkan oleh mesin ({LoopbackModel.Name})", page.Words("#machine .mark"), StringComparison.Ordinal);
        Assert.Equal(SmallTown.Title, page.Words("h1"));
        Assert.Equal("id:Storm surge breaks through sea wall at Minamihama, 14 hurt", page.Words(".column > .body h2"));
        var paragraphs = page.QuerySelectorAll(".column > .body p");
        Assert.Equal(5, paragraphs.Length);
        Assert.All(paragraphs, paragraph => Assert.Equal("id", paragraph.GetAttribute("lang")));
        Assert.Equal(5, page.QuerySelectorAll(".original .body p").Length);
        Assert.StartsWith("A storm surge broke through", page.Words(".original .body p"), StringComparison.Ordinal);
        Assert.Contains("into Indonesian", LoopbackModel.TextOf(model.Questions[0]["messages"]![0]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_article_itself_opens_in_the_original_and_what_is_translated_is_asked_for_once()
    {
        await using var model = await LoopbackModel.StartAsync(InIndonesian);
        await using var site = await TestSite.StartAsync(model.Options);
        await AskAsync(site);
        var asked = model.Questions.Count;

        Assert.Null((await site.ReadAsync(Wire(site), "id")).QuerySelector(".original"));
        await AskAsync(site);

        Assert.Equal(asked, model.Questions.Count);
    }

    [Theory]
    [InlineData("[[2]]", "[[2]]   ")]                                   // empty
    [InlineData("[[2]]", "[[9]] Elsewhere.")]                            // a number nobody gave
    [InlineData("[[2]]", "[[2]] Once.\n[[2]] And again.")]               // twice
    [InlineData("[[3]]", "[[3]] Menurut prefektur, 41 orang terluka.")]  // another figure
    [InlineData("[[3]]", "[[3]] Menurut prefektur, orang terluka.")]     // a figure lost
    public async Task A_paragraph_without_a_sound_translation_keeps_its_own_words(string number, string instead)
    {
        await using var model = await LoopbackModel.StartAsync(data => string.Join('\n', InIndonesian(data).Split('\n').Select(line => line.StartsWith(number, StringComparison.Ordinal) ? instead : line)));
        await using var site = await TestSite.StartAsync(model.Options);

        var page = await AskAsync(site);

        var paragraphs = page.QuerySelectorAll(".column > .body p");
        Assert.Equal(5, paragraphs.Length);
        var kept = Assert.Single(paragraphs, paragraph => paragraph.GetAttribute("lang") == "en");
        Assert.StartsWith(number == "[[2]]" ? "A storm surge broke through" : "The prefecture said 14 people", kept.TextContent, StringComparison.Ordinal);
        Assert.Equal("1 paragraf tetap dalam bahasa aslinya: tidak ada terjemahan yang layak.", page.Words("#machine .hint"));

        model.Says(InIndonesian);
        Assert.All((await AskAsync(site)).QuerySelectorAll(".column > .body p"), paragraph => Assert.Equal("id", paragraph.GetAttribute("lang")));
        Assert.Equal(2, model.Questions.Count);
    }

    [Fact]
    public async Task Markup_in_a_translation_is_text()
    {
        await using var model = await LoopbackModel.StartAsync(data => InIndonesian(data).Replace("id:", "<img src=x onerror=alert(1)>", StringComparison.Ordinal));
        await using var site = await TestSite.StartAsync(model.Options);

        var page = await AskAsync(site);

        Assert.Null(page.QuerySelector("[onerror]"));
        Assert.Contains("<img src=x onerror=alert(1)>", page.Words(".column > .body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No numbers at all.")]
    [InlineData("[[1]]")]
    public async Task An_answer_that_cannot_be_laid_beside_the_paragraphs_changes_nothing(string said)
    {
        await using var model = await LoopbackModel.StartAsync(_ => said);
        await using var site = await TestSite.StartAsync(model.Options);

        var page = await AskAsync(site);

        Assert.Null(page.QuerySelector(".original"));
        Assert.StartsWith("Mesin menjawab, tetapi", page.Words("#machine .said"), StringComparison.Ordinal);
        Assert.StartsWith("A storm surge broke through", page.Words(".body p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_too_slow_leaves_the_article_as_it_is()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var site = await TestSite.StartAsync(model.Impatient);

        var page = await AskAsync(site);

        Assert.StartsWith("Mesin tidak menjawab pada waktunya.", page.Words("#machine .said"), StringComparison.Ordinal);
        Assert.StartsWith("A storm surge broke through", page.Words(".body p"), StringComparison.Ordinal);
    }

    private static string Wire(TestSite site) => $"/articles/{site.Town.Wire}";

    private static async Task<IHtmlDocument> AskAsync(TestSite site)
    {
        using var answer = await site.PressAsync(Wire(site) + "?ui=id", Wire(site) + "/translation?ui=id");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await site.ReadAsync(answer.Headers.Location!.ToString().Split('#')[0], "id");
    }

    /// <summary>"Translates" each numbered line by putting the language before it.</summary>
    private static string InIndonesian(string data) => Numbered().Replace(data, match => string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1].Value} id:{match.Groups[2].Value}"));

    [GeneratedRegex(@"^(\[\[\d+\]\]) (.*)$", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
