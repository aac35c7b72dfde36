using System.Net;
using Kawaraban.Relate;
using Kawaraban.Serve.Language;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>A reader corrects a story on its page, without script.</summary>
public sealed class CorrectingTests
{
    [Fact]
    public async Task Articles_that_are_another_event_are_split_off_and_brought_back()
    {
        await using var site = await TestSite.StartAsync();
        var (breach, gazette) = (site.Town.Breach, site.Town.Edited);

        using var split = await site.PressAsync($"/stories/{breach}", $"/stories/{breach}/split", ("article", gazette.ToString()));

        Assert.Equal((HttpStatusCode.Redirect, $"/stories/{breach}?did=1"), (split.StatusCode, split.Headers.Location!.ToString()));
        var after = await site.ReadAsync($"/stories/{breach}?did=1");
        Assert.StartsWith($"Split off from story {breach}: story ", after.Words(".said"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tidewater Gazette", after.AllWords(".reports .source span"));
        var own = after.QuerySelector(".said a")!.GetAttribute("href")!;
        Assert.Equal(["Minamihama wall was due for repair next spring, officials say"], (await site.ReadAsync(own)).AllWords(".reports .title"));

        using var undone = await site.PressAsync($"/stories/{breach}?did=1", "/corrections/1/undo");

        Assert.Equal($"/stories/{breach}?did=1", undone.Headers.Location!.ToString());
        Assert.EndsWith("undone", (await site.ReadAsync($"/stories/{breach}?did=1")).Words(".said"), StringComparison.Ordinal);
        using var signpost = await site.GetAsync(own);
        Assert.Equal((HttpStatusCode.Redirect, true), (signpost.StatusCode, signpost.Headers.Location!.ToString().EndsWith($"/stories/{breach}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("/stories/{0}")]
    [InlineData(" https://news.example/stories/{0}/?ui=ja#summary ")]
    public async Task Two_stories_are_merged_by_number_or_address_and_the_other_redirects(string written)
    {
        await using var site = await TestSite.StartAsync();
        var (breach, vote) = (site.Town.Breach, site.Town.Vote);

        using var merged = await site.PressAsync($"/stories/{breach}", $"/stories/{breach}/merge", ("other", string.Format(System.Globalization.CultureInfo.InvariantCulture, written, vote)));

        using var signpost = await site.GetAsync(merged.Headers.Location!.ToString());
        var page = await site.ReadAsync(signpost.Headers.Location!.PathAndQuery);
        Assert.Contains($"Story {vote} merged into story {breach}", page.Words(".said"), StringComparison.Ordinal);
        Assert.Contains("Portside Archive", page.AllWords(".reports .source span"));
    }

    [Fact]
    public async Task An_article_is_moved_to_another_story()
    {
        await using var site = await TestSite.StartAsync();
        var (breach, vote) = (site.Town.Breach, site.Town.Vote);

        using var moved = await site.PressAsync($"/stories/{breach}", $"/stories/{breach}/move", ("article", site.Town.Edited.ToString()), ("other", vote.ToString()));

        Assert.Contains("Tidewater Gazette", (await site.ReadAsync($"/stories/{vote}")).AllWords(".reports .source span"));
        Assert.Contains($"1 article moved from story {breach} to story {vote}", (await site.ReadAsync("/corrections")).Words(".corrections"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_made_a_report_and_a_copy_again()
    {
        await using var site = await TestSite.StartAsync();
        var (breach, copy) = (site.Town.Breach, site.Town.Copy);

        using var report = await site.PressAsync($"/stories/{breach}", $"/articles/{copy}/not-a-copy");
        var asReport = await site.ReadAsync(report.Headers.Location!.ToString());
        using var again = await site.PressAsync($"/stories/{breach}", $"/stories/{breach}/copy", ("article", copy.ToString()), ("origin", site.Town.Wire.ToString()));
        var asCopy = await site.ReadAsync(again.Headers.Location!.ToString());

        Assert.Contains("6 independent reports · 1 copy", asReport.Words(".head .meta"), StringComparison.Ordinal);
        Assert.Contains("5 independent reports · 2 copies", asCopy.Words(".head .meta"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No article was chosen. Choose those that belong elsewhere.")]
    [InlineData("ja", "記事が選ばれていません。別の場所に入るべき記事を選んでください。")]
    public async Task What_cannot_be_done_is_said_where_the_reader_stood(string language, string said)
    {
        await using var site = await TestSite.StartAsync();

        using var refused = await site.PressAsync($"/stories/{site.Town.Breach}", $"/stories/{site.Town.Breach}/split");

        Assert.Equal(said, (await site.ReadAsync(refused.Headers.Location!.ToString(), language)).Words("[role=alert]"));
    }

    [Fact]
    public async Task Another_site_cannot_correct_anything()
    {
        await using var site = await TestSite.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync($"/stories/{site.Town.Breach}/split"));
        Assert.Equal(HttpStatusCode.BadRequest, await site.PostBlindlyAsync("/corrections/1/undo"));
    }

    [Fact]
    public async Task The_page_says_why_each_article_is_there()
    {
        await using var site = await TestSite.StartAsync();

        var page = await site.ReadAsync($"/stories/{site.Town.Breach}", "id");

        Assert.Equal("Nama dan angka di keduanya: Minamihama", page.AllWords(".why .reasons li")[0]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("ja")]
    [InlineData("zh-Hans")]
    public void Every_reason_and_every_refusal_is_told_in_the_readers_language(string language)
    {
        var texts = Texts.All.Single(texts => texts.Culture.Name == language);

        foreach (var reason in Signals.All.Select(signal => new Reason(signal, .5, "kelp")))
            Assert.NotEqual($"{reason.Signal}: kelp", texts.Reason(reason));
        foreach (var refusal in Enum.GetValues<RefusalKind>().Select(kind => new Refusal(kind, 71, 92)))
        {
            Assert.NotEqual(refusal.Text, texts.Refused(refusal));
            Assert.Equal(refusal.Text.Contains("71", StringComparison.Ordinal), texts.Refused(refusal).Contains("71", StringComparison.Ordinal));
            Assert.Equal(refusal.Text.Contains("92", StringComparison.Ordinal), texts.Refused(refusal).Contains("92", StringComparison.Ordinal));
        }
    }
}
