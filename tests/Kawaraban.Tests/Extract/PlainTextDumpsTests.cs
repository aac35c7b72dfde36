using System.Text.Encodings.Web;
using System.Text.Json;
using Kawaraban.Extract;
using Kawaraban.Extract.PlainText;

namespace Kawaraban.Tests.Extract;

/// <summary>
/// Invented dumps of pages (fixtures/dumps/NAME.txt) beside what a reader sees in them (NAME.expected.json).
/// <c>UPDATE_GOLDEN=1</c> rewrites the expectations: review the difference.
/// </summary>
public sealed class PlainTextDumpsTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly DateTimeOffset Fetched = new(2025, 2, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Dumps =>
        [.. Directory.GetFiles(Fixtures("dumps"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Dumps))]
    public void A_dump_of_a_page_gives_its_article_and_nothing_of_the_page(string name)
    {
        var seen = Describe(File.ReadAllText(Path.Combine(Fixtures("dumps"), name + ".txt")));
        var golden = Path.Combine(Fixtures("dumps"), name + ".expected.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(golden, seen);

        Assert.Equal(File.ReadAllText(golden), seen);
    }

    [Fact]
    public void Any_portal_around_any_text_gives_the_same_text()
    {
        var faults = new List<string>();
        foreach (var (frame, lines) in Frames())
        {
            foreach (var (article, title, paragraphs) in Articles())
            {
                var page = lines.SelectMany(line => line switch { "@TITLE" => [title], "@BODY" => paragraphs, _ => new[] { line } });
                if (Read(string.Join('\n', page)) is not { } read)
                    faults.Add($"{frame} around {article}: no article");
                else if (read.Title != (lines.Contains("@TITLE") ? title : null))
                    faults.Add($"{frame} around {article}: title {read.Title}");
                else if (!read.Paragraphs.SequenceEqual(paragraphs))
                    faults.Add($"{frame} around {article}: +{string.Join(" / ", read.Paragraphs.Except(paragraphs))} -{string.Join(" / ", paragraphs.Except(read.Paragraphs))}");
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n \t ", "the file is empty")]
    [InlineData("12\n40 40 40", "no words, only figures or signs")]
    [InlineData("Just in", "only 6 letters: too short for an article")]
    [InlineData("\0\u0001\u0002abc\0\0\u0003\u0004def\0\0", "binary data, not text; if it is text, its encoding is not the one it was read with")]
    public void What_is_no_page_says_why(string text, string why)
    {
        var none = Assert.IsType<ExtractResult.NoArticle>(PlainTextReader.Read(text, new Page { Bytes = default }));

        Assert.Equal(why, none.Why);
    }

    private static string Describe(string text) => Read(text) is not { } article
        ? "null\n"
        : JsonSerializer.Serialize(
            new
            {
                article.Title,
                article.Subtitle,
                article.Authors,
                Published = article.Published?.At,
                article.Published?.IsDay,
                Modified = article.Modified?.At,
                article.Outlet,
                article.Credit,
                article.Category,
                article.Language,
                article.CanonicalUrl,
                article.Words,
                article.Details,
                article.Paragraphs,
            },
            Readable) + "\n";

    private static ExtractedArticle? Read(string text) =>
        PlainTextReader.Read(text, new Page { Bytes = default, FetchedAt = Fetched }) is ExtractResult.Extracted { Article: var article } ? article : null;

    private static IEnumerable<(string Name, string[] Lines)> Frames() =>
        File.ReadAllText(Fixtures("dump-frames.txt")).Split("## ", StringSplitOptions.RemoveEmptyEntries)
            .Select(frame => frame.TrimEnd('\n').Split('\n')).Select(lines => (lines[0], lines[1..]));

    private static IEnumerable<(string Name, string Title, string[] Paragraphs)> Articles()
    {
        foreach (var file in Directory.GetFiles(Fixtures("dumps"), "*.expected.json").Order(StringComparer.Ordinal))
        {
            var article = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            if (article.ValueKind == JsonValueKind.Object && article.GetProperty("Title").GetString() is { } title)
                yield return (Path.GetFileName(file), title, [.. article.GetProperty("Paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString()!)]);
        }
    }

    private static string Fixtures(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "fixtures", name);
    }
}
