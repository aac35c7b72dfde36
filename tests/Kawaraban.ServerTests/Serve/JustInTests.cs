using System.Net;
using Kawaraban.ServerTests.Store;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>An article that has come in and waits to be related: it can be found and read, and leads nowhere that is not there yet.</summary>
public sealed class JustInTests
{
    [Theory]
    [InlineData("en", "Just in: being compared with the other reports")]
    [InlineData("id", "Baru masuk: sedang dibandingkan dengan laporan lain")]
    [InlineData("ja", "届いたばかりです。ほかの記事と照合しています")]
    [InlineData("zh", "刚刚收到，正在与其他报道比对")]
    public async Task It_is_shown_with_a_word_and_without_a_link_to_a_story(string language, string words)
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Intake>().TakeInAsync(
            [SqliteStore.Incoming("ferry", "A second ferry", "The council approved a second line.")], TestContext.Current.CancellationToken);

        var article = await site.ReadAsync("/articles/1", language);
        var search = await site.ReadAsync("/search?q=council", language);

        Assert.Equal("A second ferry", article.Words("h1"));
        Assert.Equal(words, article.Words(".crumb"));
        Assert.Equal([words], search.AllWords(".results h2"));
        Assert.Contains("A second ferry", search.Words(".results"), StringComparison.Ordinal);
        Assert.All((string[])["a[href*='/stories/']", "a[href='']", "a[href$='/']:not([href='/'])"], selector =>
        {
            Assert.Empty(article.QuerySelectorAll(selector));
            Assert.Empty(search.QuerySelectorAll(selector));
        });
    }

    [Fact]
    public async Task Every_link_of_its_page_and_of_the_search_leads_somewhere()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Intake>().TakeInAsync(
            [SqliteStore.Incoming("ferry", null!, "The council approved a second line.")], TestContext.Current.CancellationToken);

        foreach (var page in (string[])["/articles/1", "/search?q=council"])
        {
            foreach (var link in (await site.ReadAsync(page)).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
            {
                using var answer = await site.GetAsync(link);
                Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Found, $"{page} leads to {link}, which answers {answer.StatusCode}");
            }
        }
    }
}
