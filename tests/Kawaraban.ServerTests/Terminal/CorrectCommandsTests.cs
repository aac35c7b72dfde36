using System.Text.Json;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>A reader asks why and corrects at the terminal. Each command is a run of its own: what was corrected comes from the store.</summary>
public sealed class CorrectCommandsTests : IDisposable
{
    private readonly KawarabanProgram _kawaraban = new();

    public void Dispose() => _kawaraban.Dispose();

    [Fact]
    public async Task A_story_says_why_it_is_one_and_is_corrected_and_brought_back()
    {
        await _kawaraban.RunAsync("demo", "--once", "--newsroom-port", "0");
        var story = (await _kawaraban.JsonAsync("stories")).EnumerateArray().First(HasCopyAndReports);
        var (id, articles) = (story.GetProperty("id").GetInt64(), ArticlesOf(story));
        var copy = articles.First(article => article.CopyOf is not null);
        var report = articles.First(article => article.CopyOf is null && article.Id != copy.CopyOf && articles.TrueForAll(other => other.CopyOf != article.Id));

        var why = (await _kawaraban.JsonAsync("story", $"{id}", "--why")).GetProperty("why");
        Assert.Equal(articles.Count, why.GetProperty("articles").GetArrayLength());
        Assert.All(why.GetProperty("articles").EnumerateArray(), decision => Assert.NotEqual(0, decision.GetProperty("reasons").GetArrayLength()));
        Assert.Single(why.GetProperty("articles").EnumerateArray(), decision => decision.GetProperty("decision").GetString() == "started");
        var (_, told, _) = await _kawaraban.RunAsync("story", $"{id}", "--why");
        Assert.Contains($"Copy of article {copy.CopyOf}", told, StringComparison.Ordinal);
        Assert.Contains("Names and numbers in both: ", told, StringComparison.Ordinal);

        var split = await _kawaraban.JsonAsync("story", "split", $"{id}", $"{report.Id}");
        var own = split.GetProperty("into_story").GetInt64();
        Assert.Equal([report.Id], ArticlesOf(await _kawaraban.JsonAsync("story", $"{own}")).Select(article => article.Id));
        Assert.DoesNotContain(report.Id, ArticlesOf(await _kawaraban.JsonAsync("story", $"{id}")).Select(article => article.Id));
        Assert.Contains("Corrected by a reader", (await _kawaraban.RunAsync("story", $"{own}", "--why")).Output, StringComparison.Ordinal);

        // The same text from elsewhere goes where the report went.
        var text = (await _kawaraban.JsonAsync("article", $"{report.Id}")).GetProperty("body").GetString();
        await _kawaraban.JsonAsync("import", _kawaraban.FileOf("later.jsonl", JsonSerializer.Serialize(new { url = "https://ledger.example/later", title = "Later", text, source = "The Ledger", date = "2026-10-09" })));
        Assert.Equal(2, ArticlesOf(await _kawaraban.JsonAsync("story", $"{own}")).Count);

        Assert.Equal(0, (await _kawaraban.RunAsync("article", "not-a-copy", $"{copy.Id}")).ExitCode);
        Assert.Null(ArticlesOf(await _kawaraban.JsonAsync("story", $"{id}")).Single(article => article.Id == copy.Id).CopyOf);
        Assert.Equal(0, (await _kawaraban.RunAsync("article", "copy-of", $"{copy.Id}", $"{copy.CopyOf}")).ExitCode);
        Assert.Equal(["copy", "report", "split"], (await _kawaraban.JsonAsync("corrections")).EnumerateArray().Select(one => one.GetProperty("kind").GetString()));

        Assert.Equal(0, (await _kawaraban.RunAsync("undo", "1")).ExitCode);
        Assert.Equal(articles.Count + 1, ArticlesOf(await _kawaraban.JsonAsync("story", $"{own}")).Count);
        Assert.Empty((await StoredState.ReadAsync(_kawaraban.Data)).Faults);
    }

    [Fact]
    public async Task A_merged_story_and_a_moved_article_lead_to_where_they_went()
    {
        await _kawaraban.RunAsync("demo", "--once", "--newsroom-port", "0");
        var stories = (await _kawaraban.JsonAsync("stories")).EnumerateArray().Select(story => (Id: story.GetProperty("id").GetInt64(), Articles: ArticlesOf(story))).ToList();
        var (one, other, third) = (stories[0], stories[1], stories[2]);

        Assert.Equal(0, (await _kawaraban.RunAsync("story", "merge", $"{one.Id}", $"{other.Id}")).ExitCode);
        Assert.Equal(one.Id, (await _kawaraban.JsonAsync("story", $"{other.Id}")).GetProperty("id").GetInt64());
        var moved = third.Articles.First(article => article.CopyOf is null && third.Articles.TrueForAll(copy => copy.CopyOf != article.Id));
        Assert.Equal(0, (await _kawaraban.RunAsync("article", "move", $"{moved.Id}", $"{other.Id}")).ExitCode);

        Assert.Equal(one.Articles.Count + other.Articles.Count + 1, ArticlesOf(await _kawaraban.JsonAsync("story", $"{one.Id}")).Count);
        Assert.Equal(0, (await _kawaraban.RunAsync("undo")).ExitCode);
        Assert.Equal(0, (await _kawaraban.RunAsync("undo")).ExitCode);
        var (exitCode, _, messages) = await _kawaraban.RunAsync("undo");
        Assert.Equal((1, "There is no correction to undo."), (exitCode, messages.Trim()));
        Assert.Equal(stories.Select(story => (story.Id, story.Articles.Count)), (await _kawaraban.JsonAsync("stories")).EnumerateArray().Select(story => (story.GetProperty("id").GetInt64(), ArticlesOf(story).Count)));
        Assert.Empty((await StoredState.ReadAsync(_kawaraban.Data)).Faults);
    }

    private static bool HasCopyAndReports(JsonElement story) =>
        ArticlesOf(story) is var articles && articles.Exists(article => article.CopyOf is not null) && articles.Count(article => article.CopyOf is null) > 2;

    private static List<(long Id, long? CopyOf)> ArticlesOf(JsonElement story) =>
        [.. story.GetProperty("articles").EnumerateArray().Select(article =>
            (article.GetProperty("id").GetInt64(), article.GetProperty("copy_of") is { ValueKind: JsonValueKind.Number } copied ? copied.GetInt64() : (long?)null))];
}
