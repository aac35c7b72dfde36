using System.Text.Json;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>The five pages the product grew from, read as expected.json beside them says.</summary>
public sealed class SeedPagesTests(SeedArchive archive) : IClassFixture<SeedArchive>
{
    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_page_gives_its_title_its_words_and_nothing_of_the_page_around_them(string file)
    {
        var article = await archive.ArticleAsync(file);
        var expected = archive.Expected(file);
        var body = article.GetProperty("body").GetString()!;

        Assert.Equal(expected.GetProperty("title").GetString(), article.GetProperty("title").GetString());
        Assert.StartsWith(expected.GetProperty("body_starts").GetString()!, body, StringComparison.Ordinal);
        Assert.EndsWith(expected.GetProperty("body_ends").GetString()!, body, StringComparison.Ordinal);
        Assert.Equal(expected.GetProperty("paragraphs").GetInt32(), body.Split("\n\n").Length);
        Assert.InRange(article.GetProperty("words").GetInt32(), expected.GetProperty("words").GetInt32() - 1, expected.GetProperty("words").GetInt32() + 1);
        Assert.Equal(expected.GetProperty("language").GetString(), article.GetProperty("language").GetString());
        Assert.Equal(expected.GetProperty("credit").GetString(), article.GetProperty("credit").GetString());
        foreach (var chrome in expected.GetProperty("not_in_body").EnumerateArray())
            Assert.DoesNotContain(chrome.GetString()!, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_details_of_an_archive_page_become_the_articles()
    {
        var article = await archive.ArticleAsync("001_efc0128828bc6c7d.txt");

        Assert.Equal("98c8ea6a-2438-455e-9c04-7a2b677a3395", article.GetProperty("uuid").GetString());
        Assert.Equal("https://www3.nhk.or.jp/nhkworld/en/news/20250131_15/", article.GetProperty("url").GetString());
        Assert.Equal("2025-01-31", article.GetProperty("published").GetString());
        Assert.Equal("nhk", article.GetProperty("category").GetString());
        Assert.StartsWith("2025-02-01T07:00", article.GetProperty("created").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2025-12-08T06:38", article.GetProperty("updated").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2025-02-01T11:10", article.GetProperty("last_read").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, article.GetProperty("reads").GetInt32());
    }

    [Fact]
    public async Task The_outlet_of_a_portal_page_is_the_one_beside_the_age()
    {
        Assert.Equal("JAPAN TODAY", (await archive.ArticleAsync("000_3b90acf350b80b27.txt")).GetProperty("outlet").GetString());
        Assert.Equal("NHK", (await archive.ArticleAsync("001_efc0128828bc6c7d.txt")).GetProperty("outlet").GetString());
    }

    [Fact]
    public async Task Two_reports_of_one_call_are_one_story_and_the_other_events_stand_apart()
    {
        var stories = (await archive.StoriesAsync()).Select(story => story.Files).ToList();

        Assert.Equal(4, stories.Count);
        Assert.Contains(stories, files => files.SequenceEqual(["000_3b90acf350b80b27.txt", "001_efc0128828bc6c7d.txt"]));
    }

    [Fact]
    public async Task The_four_events_are_one_storyline_in_the_order_they_happened()
    {
        var stories = await archive.StoriesAsync();
        var line = Assert.Single((await archive.Kawaraban.JsonAsync("storylines")).EnumerateArray());

        var order = line.GetProperty("stories").EnumerateArray().Select(id => stories.Single(story => story.Id == id.GetInt64()).Files[0][..3]);
        Assert.Equal(["003", "002", "000", "004"], order);
    }

    [Fact]
    public async Task A_minister_with_two_names_is_noted()
    {
        var notes = (await archive.ArticleAsync("003_f461784452b302a9.txt")).GetProperty("notes").EnumerateArray().Select(note => note.GetString()!).ToList();

        Assert.Contains(notes, note => note.Contains("Hamada", StringComparison.Ordinal) && note.Contains("Kishino", StringComparison.Ordinal));
        foreach (var file in SeedArchive.Names.Where(name => !name.StartsWith("003", StringComparison.Ordinal)))
            Assert.Empty((await archive.ArticleAsync(file)).GetProperty("notes").EnumerateArray());
    }

    // What a claim must speak of, by words of which each must stand in a sentence of either side.
    [Theory]
    [InlineData("first telephone talks", new[] { "first" }, new[] { "phone" }, new[] { "talks" })]
    [InlineData("deterrence and response in the Indo-Pacific", new[] { "deter" }, new[] { "respon" })]
    [InlineData("the treaty covers the Senkakus", new[] { "treaty" }, new[] { "Senkaku" })]
    [InlineData("command and control", new[] { "command and control" })]
    [InlineData("a meeting as soon as possible", new[] { "in-person", "in person" }, new[] { "as early as possible", "as soon as possible" })]
    [InlineData("condolences", new[] { "condolences" })]
    [InlineData("Japan's own defence efforts", new[] { "explained" }, new[] { "defense" })]
    [InlineData("China claims the islands", new[] { "China", "Chinese" }, new[] { "claim" })]
    public async Task What_both_report_is_agreed(string point, params string[][] words)
    {
        var agreed = await archive.ClaimsAsync("agreed");

        Assert.True(
            agreed.Any(claim => archive.FilesOf(claim).Count == 2 && claim.Sentences.GroupBy(sentence => sentence.Article)
                .All(side => words.All(oneOf => side.Any(sentence => oneOf.Any(word => sentence.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))))),
            $"no agreed claim: {point}");
    }

    [Theory]
    [InlineData("000", "40-minute")]
    [InlineData("000", "welcomed Japan's plan to increase its defense spending")]
    [InlineData("000", "2 percent of its gross domestic product by fiscal 2027")]
    [InlineData("000", "5 percent of GDP")]
    [InlineData("000", "coast guard vessels repeatedly entering")]
    [InlineData("000", "former Fox News host")]
    [InlineData("000", "January 2021")]
    [InlineData("001", "Russia and China have been increasing")]
    [InlineData("001", "joint exercises")]
    [InlineData("001", "Okinawa")]
    [InlineData("001", "Taiwan")]
    [InlineData("001", "will visit the US")]
    [InlineData("001", "change the status quo by force")]
    [InlineData("001", "most important policy")]
    public async Task What_one_side_alone_says_stands_as_its_own(string file, string words)
    {
        var only = await archive.ClaimsAsync("only");

        Assert.Contains(only, claim => archive.FilesOf(claim).All(name => name.StartsWith(file, StringComparison.Ordinal))
            && claim.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    public static TheoryData<string> Files => [.. SeedArchive.Names];
}

/// <summary>The seeds, imported once.</summary>
public sealed class SeedArchive : IAsyncLifetime
{
    public static readonly string[] Names =
    [
        "000_3b90acf350b80b27.txt", "001_efc0128828bc6c7d.txt", "002_127977346a318ce7.txt", "003_f461784452b302a9.txt", "004_f55361fd5a575ef7.txt",
    ];

    private JsonElement _expected;

    internal KawarabanProgram Kawaraban { get; } = new();

    internal sealed record StoryOfFiles(long Id, IReadOnlyList<string> Files);

    internal sealed record SeedClaim(string Text, IReadOnlyList<(long Article, string Text)> Sentences);

    public async ValueTask InitializeAsync()
    {
        var seeds = Shared.Beside("seeds");
        if (!Directory.Exists(seeds))
            return;

        _expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(seeds, "expected.json"))).RootElement;
        await Kawaraban.JsonAsync(["import", .. Names.Select(name => Path.Combine(seeds, name))]);
    }

    public ValueTask DisposeAsync()
    {
        Kawaraban.Dispose();
        return ValueTask.CompletedTask;
    }

    internal JsonElement Expected(string file) =>
        _expected.GetProperty("pages").EnumerateArray().Single(page => page.GetProperty("file").GetString() == file);

    internal async Task<JsonElement> ArticleAsync(string file)
    {
        var id = (await ArticlesAsync()).Single(article => article.GetProperty("source_file").GetString() == file).GetProperty("id").GetInt64();
        return await Kawaraban.JsonAsync("article", $"{id}");
    }

    internal async Task<IReadOnlyList<StoryOfFiles>> StoriesAsync() =>
    [
        .. (await StoriesJsonAsync()).EnumerateArray().Select(story => new StoryOfFiles(
            story.GetProperty("id").GetInt64(),
            [.. story.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("source_file").GetString()!).Order(StringComparer.Ordinal)])),
    ];

    internal async Task<IReadOnlyList<SeedClaim>> ClaimsAsync(string kind)
    {
        var story = (await StoriesAsync()).Single(story => story.Files.Count == 2).Id;
        return
        [
            .. (await Kawaraban.JsonAsync("story", $"{story}")).GetProperty("coverage").GetProperty(kind).EnumerateArray().Select(claim => new SeedClaim(
                claim.GetProperty("text").GetString()!,
                [.. claim.GetProperty("sentences").EnumerateArray().Select(sentence =>
                    (sentence.GetProperty("article").GetInt64(), sentence.GetProperty("text").GetString()!))])),
        ];
    }

    internal IReadOnlyList<string> FilesOf(SeedClaim claim) =>
        [.. claim.Sentences.Select(sentence => sentence.Article).Distinct().Select(article => Names[article - 1])];

    // Here the test that asks can skip; the fixture could only fail.
    private Task<JsonElement> StoriesJsonAsync()
    {
        Shared.Path("seeds");
        return Kawaraban.JsonAsync("stories");
    }

    private async Task<IEnumerable<JsonElement>> ArticlesAsync() =>
        (await StoriesJsonAsync()).EnumerateArray().SelectMany(story => story.GetProperty("articles").EnumerateArray());
}
