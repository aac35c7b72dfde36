using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>The sample newsroom, read by the demo over loopback HTTP, against what was planned when it was written.</summary>
public sealed partial class DemoTests(DemoNewsroom newsroom) : IClassFixture<DemoNewsroom>
{
    [Fact]
    public void Every_article_of_the_newsroom_is_read_once() =>
        Assert.Equal(newsroom.Planned.Select(article => article.Url).Order(StringComparer.Ordinal), newsroom.Found.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_one_story_in_all_its_languages_and_holds_no_other_event(string name)
    {
        var planned = newsroom.Planned.Where(article => article.Event == name).Select(article => article.Url).Order(StringComparer.Ordinal);
        var stories = planned.Select(url => newsroom.Found[url].Story).Distinct().ToList();

        Assert.Single(stories);
        Assert.Equal(planned, newsroom.Found.Where(found => found.Value.Story == stories[0]).Select(found => found.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Copies_are_known_as_copies_and_reports_as_reports() =>
        Assert.Equal(
            newsroom.Planned.Where(article => article.IsCopy).Select(article => article.Url).Order(StringComparer.Ordinal),
            newsroom.Found.Where(found => found.Value.IsCopy).Select(found => found.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void The_storylines_are_the_planned_ones_in_order_of_event()
    {
        var planned = newsroom.Truth.GetProperty("storylines").EnumerateArray()
            .Select(line => string.Join(" → ", line.GetProperty("events").EnumerateArray())).Order(StringComparer.Ordinal);

        Assert.Equal(planned, newsroom.Storylines.Select(line => string.Join(" → ", line)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_article_of_an_event_has_its_body_and_nothing_of_its_page(string name)
    {
        foreach (var article in newsroom.Planned.Where(article => article.Event == name))
        {
            var body = Folded(newsroom.Found[article.Url].Body);
            foreach (var phrase in article.MustContain)
                Assert.True(body.Contains(Folded(phrase), StringComparison.Ordinal), $"{article.Url} lost: {phrase}");
            foreach (var phrase in article.MustNotContain)
                Assert.False(body.Contains(Folded(phrase), StringComparison.Ordinal), $"{article.Url} kept: {phrase}");
        }
    }

    [Fact]
    public void An_article_that_was_edited_twice_keeps_its_three_versions()
    {
        foreach (var edited in newsroom.Planned.Where(article => article.Editions > 1))
            Assert.Equal(edited.Editions, newsroom.Found[edited.Url].Versions);
    }

    [Theory]
    [InlineData("kelandi-eruption", "11", "17")]
    [InlineData("fisheries-second-call", "4", "6")]
    public async Task A_toll_that_reports_give_differently_in_several_languages_is_laid_open(string name, string one, string other)
    {
        var story = newsroom.Found[newsroom.Planned.First(article => article.Event == name).Url].Story;
        var differing = (await newsroom.StoryAsync(story)).GetProperty("coverage").GetProperty("differing");

        Assert.Contains(differing.EnumerateArray().SelectMany(claim => claim.GetProperty("differences").EnumerateArray()), difference =>
            difference.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("value").GetString()).Order(StringComparer.Ordinal).SequenceEqual([one, other]));
    }

    public static TheoryData<string> Events => [.. DemoNewsroom.ReadTruth().GetProperty("events").EnumerateArray().Select(one => one.GetProperty("key").GetString()!)];

    // The mirror sets the same sentences with other quotation marks and line ends.
    private static string Folded(string text) =>
        Spaces().Replace(text.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('‘', '\''), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

internal sealed record PlannedArticle(
    string Url, string Event, bool IsCopy, int Editions, IReadOnlyList<string> MustContain, IReadOnlyList<string> MustNotContain);

internal sealed record FoundArticle(long Story, bool IsCopy, int Versions, string Body);

/// <summary>The demo, run once for all the tests that look at what it found.</summary>
public sealed partial class DemoNewsroom : IAsyncLifetime
{
    private readonly KawarabanProgram _kawaraban = new();

    public JsonElement Truth { get; } = ReadTruth();

    internal IReadOnlyList<PlannedArticle> Planned { get; private set; } = [];

    internal IReadOnlyDictionary<string, FoundArticle> Found { get; private set; } = new Dictionary<string, FoundArticle>();

    /// <summary>The storylines, each as the keys of its events in order.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Storylines { get; private set; } = [];

    public static JsonElement ReadTruth() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Repository, "tests", "fixtures", "newsroom-truth.json"))).RootElement;

    public async ValueTask InitializeAsync()
    {
        Planned = [.. Truth.GetProperty("articles").EnumerateArray().Select(PlannedOf)];
        var (exitCode, _, messages) = await _kawaraban.RunAsync("demo", "--once", "--newsroom-port", "0");
        Assert.True(exitCode == 0, messages);

        var found = new Dictionary<string, FoundArticle>(StringComparer.Ordinal);
        foreach (var story in (await _kawaraban.JsonAsync("stories")).EnumerateArray())
        {
            foreach (var article in story.GetProperty("articles").EnumerateArray())
            {
                var page = await _kawaraban.JsonAsync("article", $"{article.GetProperty("id").GetInt64()}");
                found.Add(OutletAddress(article.GetProperty("url").GetString()!), new FoundArticle(
                    story.GetProperty("id").GetInt64(),
                    article.GetProperty("copy_of").ValueKind != JsonValueKind.Null,
                    page.GetProperty("versions").GetInt32(),
                    page.GetProperty("body").GetString()!));
            }
        }

        Found = found;
        var events = Planned.Where(article => found.ContainsKey(article.Url)).GroupBy(article => found[article.Url].Story)
            .ToDictionary(group => group.Key, group => group.First().Event);
        Storylines =
        [
            .. (await _kawaraban.JsonAsync("storylines")).EnumerateArray()
                .Select(line => (IReadOnlyList<string>)[.. line.GetProperty("stories").EnumerateArray().Select(id => events[id.GetInt64()])]),
        ];
    }

    internal Task<JsonElement> StoryAsync(long id) => _kawaraban.JsonAsync("story", $"{id}");

    public ValueTask DisposeAsync()
    {
        _kawaraban.Dispose();
        return ValueTask.CompletedTask;
    }

    private static PlannedArticle PlannedOf(JsonElement article) => new(
        article.GetProperty("url").GetString()!,
        article.GetProperty("event").GetString()!,
        article.GetProperty("copy_of").ValueKind != JsonValueKind.Null,
        article.GetProperty("editions").GetInt32(),
        [.. article.GetProperty("must_contain").EnumerateArray().Select(phrase => phrase.GetString()!)],
        [.. article.GetProperty("must_not_contain").EnumerateArray().Select(phrase => phrase.GetString()!)]);

    // The newsroom is served from this machine; the truth names its outlets' own addresses.
    private static string OutletAddress(string url) => Loopback().Replace(url, "https://");

    [GeneratedRegex(@"^http://127\.0\.0\.1:\d+/")]
    private static partial Regex Loopback();
}
