using Dapper;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Endpoint;

/// <summary>Whatever an endpoint answers, articles and stories are what they were.</summary>
public sealed class NothingLostTests
{
    private static readonly string[] Untouched = ["article", "article_text", "article_sense", "article_version", "article_alias", "story", "storyline", "feed"];

    [Theory]
    [InlineData("right")]
    [InlineData("hallucinating")]
    [InlineData("failing")]
    [InlineData("broken")]
    public async Task Articles_and_stories_are_the_same_before_and_after(string kind)
    {
        await using var model = await LoopbackModel.StartAsync(_ => kind == "right"
            ? "[[1]] Satu\n[[2]] Dua\nThe railway along the coast is closed [2]."
            : "Mayor Nobody fled with 99 million yen [1].\n[[1]] Wali Kota Nobody\n[[2]] lari");
        if (kind == "failing")
            model.Fails(500);
        if (kind == "broken")
            model.Answer = (context, _) =>
            {
                context.Abort();
                return Task.CompletedTask;
            };
        await using var site = await TestSite.StartAsync(model.Options);
        var before = await DumpAsync(site);
        Assert.NotEmpty(before);

        foreach (var story in (StoryId[])[site.Town.Breach, site.Town.Vote])
        {
            using var answer = await site.PressAsync("/feeds", $"/stories/{story}/machine-summary");
        }

        foreach (var article in (ArticleId[])[site.Town.Wire, site.Town.Copy, site.Town.Headless, site.Town.RightToLeft])
        {
            using var answer = await site.PressAsync("/feeds", $"/articles/{article}/translation?ui=id");
        }

        Assert.NotEmpty(model.Questions);
        Assert.Equal(before, await DumpAsync(site));
    }

    private static async Task<List<string>> DumpAsync(TestSite site)
    {
        await using var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var table in Untouched)
        {
            foreach (var row in await connection.QueryAsync($"select * from {table} order by 1, 2"))
                lines.Add(table + " " + string.Join(" | ", ((IDictionary<string, object?>)row).Values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value?.ToString())));
        }

        return lines;
    }
}
