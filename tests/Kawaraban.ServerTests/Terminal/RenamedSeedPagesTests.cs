using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>
/// The same five pages with every outlet, person, country and place given another, invented name: whatever was found by knowing a name
/// is lost here, whatever was found by method comes out the same.
/// </summary>
public sealed partial class RenamedSeedPagesTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["JAPAN TODAY"] = "ISLE COURIER",
        ["KYODO"] = "MARLOW",
        ["Kyodo"] = "Marlow",
        ["nhk"] = "qbc",
        ["NHK"] = "QBC",
        ["nhkworld"] = "qbcworld",
        ["Nakatani"] = "Verhoef",
        ["Gen"] = "Ruud",
        ["Hegseth"] = "Lindqvist",
        ["Pete"] = "Oskar",
        ["Trump"] = "Marchetti",
        ["Donald"] = "Ettore",
        ["Ishiba"] = "Daalder",
        ["Shigeru"] = "Wim",
        ["Austin"] = "Brennan",
        ["Lloyd"] = "Colm",
        ["Biden"] = "Okafor",
        ["Hamada"] = "Klaasen",
        ["Shinzo"] = "Joris",
        ["Kishino"] = "Wouters",
        ["Fox"] = "Lynx",
        ["Japan"] = "Avalonia",
        ["Japanese"] = "Avalonian",
        ["US"] = "BK",
        ["U.S."] = "B.K.",
        ["United States"] = "Borean Kingdom",
        ["USFJ"] = "BKFA",
        ["America"] = "Borea",
        ["American"] = "Borean",
        ["China"] = "Cathria",
        ["Chinese"] = "Cathrian",
        ["Communist"] = "Unionist",
        ["Russia"] = "Volhia",
        ["Taiwan"] = "Formova",
        ["Korea"] = "Soria",
        ["Italian"] = "Lucian",
        ["Naples"] = "Carrow",
        ["Senkaku"] = "Morvane",
        ["Senkakus"] = "Morvanes",
        ["Diaoyu"] = "Ulloa",
        ["Okinawa"] = "Tessaly",
        ["Tokyo"] = "Kessel",
        ["Beijing"] = "Ruxi",
        ["Washington"] = "Halden",
        ["Indo"] = "Meridio",
        ["Pacific"] = "Oceanic",
        ["Asia"] = "Orria",
        ["NATO"] = "CETO",
        ["DICAS"] = "TRAMS",
        ["Iwo"] = "Pell",
        ["Iwojima"] = "Pellhaven",
        ["Ogasawara"] = "Brannock",
        ["Imperial"] = "Crown",
        ["AMRAAM"] = "TORVEK",
    };

    [Fact]
    public async Task Five_renamed_pages_give_the_same_stories_storyline_claims_and_notes()
    {
        var seeds = Shared.Path("seeds");
        var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(seeds, "expected.json"), TestContext.Current.CancellationToken)).RootElement;
        using var kawaraban = new KawarabanProgram();
        var files = SeedArchive.Names.Select(name => kawaraban.FileOf(name, Renamed(File.ReadAllText(Path.Combine(seeds, name))))).ToArray();

        await kawaraban.JsonAsync(["import", .. files]);
        var stories = (await kawaraban.JsonAsync("stories")).EnumerateArray().ToList();
        var articles = stories.SelectMany(story => story.GetProperty("articles").EnumerateArray()).ToDictionary(article => article.GetProperty("source_file").GetString()!);

        foreach (var page in expected.GetProperty("pages").EnumerateArray())
        {
            var article = articles[page.GetProperty("file").GetString()!];
            var words = page.GetProperty("words").GetInt32();
            Assert.InRange(article.GetProperty("words").GetInt32(), words - 2, words + 2);
            Assert.Equal(Renamed(page.GetProperty("title").GetString()), article.GetProperty("title").GetString());
            Assert.Equal(Renamed(page.GetProperty("credit").GetString()), article.GetProperty("credit").GetString());
        }

        Assert.Equal(4, stories.Count);
        var both = stories.Single(story => story.GetProperty("articles").GetArrayLength() == 2);
        Assert.Equal(["000", "001"], FilesOf(both).Order());
        var line = Assert.Single((await kawaraban.JsonAsync("storylines")).EnumerateArray());
        Assert.Equal(
            ["003", "002", "000", "004"],
            line.GetProperty("stories").EnumerateArray().Select(id => FilesOf(stories.Single(story => story.GetProperty("id").GetInt64() == id.GetInt64())).Min()));

        var coverage = (await kawaraban.JsonAsync("story", $"{both.GetProperty("id").GetInt64()}")).GetProperty("coverage");
        Assert.True(coverage.GetProperty("agreed").GetArrayLength() >= 6);
        var conflict = await kawaraban.JsonAsync("article", $"{articles["003_f461784452b302a9.txt"].GetProperty("id").GetInt64()}");
        Assert.Contains(
            conflict.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!),
            note => note.Contains("Klaasen", StringComparison.Ordinal) && note.Contains("Wouters", StringComparison.Ordinal));
    }

    private static IEnumerable<string> FilesOf(JsonElement story) =>
        story.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("source_file").GetString()![..3]);

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Renamed(string? text) => text is null ? null : Name().Replace(text, match => Names.GetValueOrDefault(match.Value, match.Value));

    [GeneratedRegex(@"JAPAN TODAY|United States|U\.S\.|\p{L}+")]
    private static partial Regex Name();
}
