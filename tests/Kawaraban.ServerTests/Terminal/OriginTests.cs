using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>A wire that comes in after what it was printed in: the story tells the same as if it had come first.</summary>
public sealed partial class OriginTests
{
    private const string Wire =
        "Rescuers pulled 12 miners alive from the collapsed Hollin shaft on Monday, two days after the roof gave way. " +
        "The men were dehydrated but in good health, said Marta Quill, who leads the rescue. " +
        "Crews had drilled a narrow hole through 180 metres of rock and heard knocking late on Sunday. " +
        "The mine, which employs 340 people, had passed an inspection in the spring.";

    private const string Own =
        "All 12 miners trapped since Saturday in the Hollin shaft near Lusk have been rescued. Rescue leader Marta Quill said knocking had been " +
        "heard through a drilled hole on Sunday night. The operator closed its other shafts for now.";

    [Fact]
    public async Task The_story_is_told_alike_whether_the_agency_came_first_or_last()
    {
        string[] copies = [Line("courier", "Joy in Lusk", Wire, "Lusk Courier", "Kestrel Wire", hour: 9), Line("mail", "All safe at Hollin", Wire, "Harbour Mail", "Kestrel Wire", hour: 10)];
        var own = Line("daily", "Hollin miners rescued", Own, "Coast Daily", null, hour: 11);
        var wire = Line("wire", "Twelve miners rescued from Hollin shaft", Wire, "Kestrel Wire", null, hour: 8);

        var first = await ToldAsync(wire, copies[0], copies[1], own);
        var last = await ToldAsync(copies[0], copies[1], own, wire);

        Assert.Equal(first, last);
        Assert.Contains("courier←wire daily mail←wire wire", last, StringComparison.Ordinal);
    }

    /// <summary>Imports the lines one by one and shows the story without what differs by the order of arrival: ids and instants.</summary>
    private static async Task<string> ToldAsync(params string[] lines)
    {
        using var kawaraban = new KawarabanProgram();
        for (var i = 0; i < lines.Length; i++)
            await kawaraban.JsonAsync("import", kawaraban.FileOf($"{i}.jsonl", lines[i]));

        var listed = Assert.Single((await kawaraban.JsonAsync("stories")).EnumerateArray());
        var story = await kawaraban.JsonAsync("story", $"{listed.GetProperty("id")}");
        var names = story.GetProperty("articles").EnumerateArray().ToDictionary(article => article.GetProperty("id").GetInt64(), article => article.GetProperty("url").GetString()!.Split('/')[^1]);
        var articles = story.GetProperty("articles").EnumerateArray().Select(article =>
            names[article.GetProperty("id").GetInt64()] + (article.GetProperty("copy_of") is { ValueKind: JsonValueKind.Number } origin ? $"←{names[origin.GetInt64()]}" : "")).Order(StringComparer.Ordinal);
        var coverage = Article().Replace(story.GetProperty("coverage").GetRawText(), match => $"\"article\":\"{names[long.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]}\"");
        return $"{story.GetProperty("title")}\n{string.Join(' ', articles)}\n{coverage}";
    }

    private static string Line(string name, string title, string text, string outlet, string? credit, int hour) => JsonSerializer.Serialize(new
    {
        url = $"https://papers.example/{name}",
        title,
        text,
        outlet,
        credit,
        language = "en",
        published = $"2025-03-10T{hour:00}:00:00Z",
    });

    [GeneratedRegex(@"""article"":\s*(\d+)")]
    private static partial Regex Article();
}
