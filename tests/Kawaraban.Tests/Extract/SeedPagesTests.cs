using System.Text.Json;
using Kawaraban.Extract;
using Kawaraban.Extract.PlainText;

namespace Kawaraban.Tests.Extract;

/// <summary>The five real pages the project grew from; they stand beside the repository and are not part of it.</summary>
public sealed class SeedPagesTests
{
    public static TheoryData<string> Pages => ["000", "001", "002", "003", "004"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_seed_page_reads_as_expected(string number)
    {
        var (text, expected) = Seed(number);

        AssertReadsAs(expected, Read(text), name => name);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Renaming_every_outlet_person_and_place_changes_nothing_but_the_names(string number)
    {
        var (text, expected) = Seed(number);

        AssertReadsAs(expected, Read(Rename(text)), Rename);
    }

    [Fact]
    public void The_archive_page_gives_all_its_details()
    {
        var article = Read(Seed("001").Text);

        Assert.Equal("https://www3.nhk.or.jp/nhkworld/en/news/20250131_15/", article.CanonicalUrl);
        Assert.Equal(new DateTimeOffset(2025, 1, 31, 0, 0, 0, TimeSpan.Zero), article.Published?.At);
        Assert.True(article.Published?.IsDay);
        Assert.Equal("98c8ea6a-2438-455e-9c04-7a2b677a3395", article.Details.Id);
        Assert.Equal(new DateTimeOffset(2025, 2, 1, 7, 0, 0, TimeSpan.Zero), article.Details.Created);
        Assert.Equal(new DateTimeOffset(2025, 12, 8, 6, 38, 0, TimeSpan.Zero), article.Details.Updated);
        Assert.Equal(new DateTimeOffset(2025, 2, 1, 11, 10, 0, TimeSpan.Zero), article.Details.LastRead);
        Assert.Equal(1, article.Details.Reads);
        Assert.Equal("nhk", article.Category);
        Assert.Null(article.Modified);
    }

    [Fact]
    public void The_portal_page_counts_its_age_from_the_fetch_and_from_nothing_else()
    {
        var text = Seed("000").Text;
        var fetched = new DateTimeOffset(2025, 1, 31, 12, 0, 0, TimeSpan.Zero);

        Assert.Null(Read(text).Published);
        Assert.Equal(fetched.AddHours(-8), Read(text, fetched).Published?.At);
        Assert.Equal([5, 0, 0, 0], Read(text).Details.Counters);
    }

    private static void AssertReadsAs(JsonElement expected, ExtractedArticle article, Func<string, string> renamed)
    {
        Assert.Equal(Text(expected, "title", renamed), article.Title);
        Assert.Equal(Text(expected, "language", name => name), article.Language);
        Assert.Equal(Text(expected, "credit", renamed), article.Credit);
        Assert.StartsWith(renamed(expected.GetProperty("body_starts").GetString()!), article.Paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith(renamed(expected.GetProperty("body_ends").GetString()!), article.Paragraphs[^1], StringComparison.Ordinal);
        Assert.InRange(article.Words, expected.GetProperty("words").GetInt32() - 1, expected.GetProperty("words").GetInt32());
        Assert.Equal(expected.GetProperty("paragraphs").GetInt32(), article.Paragraphs.Count);
        foreach (var outside in expected.GetProperty("not_in_body").EnumerateArray())
            Assert.DoesNotContain(renamed(outside.GetString()!), article.Text, StringComparison.Ordinal);
        if (Text(expected, "outlet", name => name) is { } outlet)
            Assert.Equal(renamed(outlet.Split(" (")[0]), article.Outlet);
        else
            Assert.Null(article.Outlet);
    }

    private static string? Text(JsonElement page, string name, Func<string, string> renamed) =>
        page.GetProperty(name).GetString() is { } text ? renamed(text) : null;

    /// <summary>Names that exist nowhere, of as many words each.</summary>
    private static string Rename(string text)
    {
        (string, string)[] names =
        [
            ("JAPAN TODAY", "ZEMBLA MIRROR"), ("KYODO", "ORLEK"), ("Kyodo", "Orlek"), ("NHK", "QVT"), ("nhk.or.jp", "qvt.or.zz"), ("nhkworld", "qvtworld"), ("nhk", "qvt"),
            ("Japanese", "Zemblan"), ("Japan", "Zembla"), ("Jepang", "Zembla"), ("Tokyo", "Onhava"), ("Washington", "Uran"), ("Nakatani", "Yeslove"), ("Hegseth", "Izumrud"),
            ("Gen ", "Tur "), ("Pete", "Odon"), ("Austin", "Bretwit"), ("Lloyd", "Oswin"), ("Trump", "Kinbote"), ("Biden", "Shade"), ("Ishiba", "Botkin"), ("Shigeru", "Conmal"),
            ("Shinzo Hamada", "Baron Mirador"), ("Kishino", "Radomir"), ("Senkaku", "Nitra"), ("Senkakus", "Nitras"), ("Diaoyu", "Indra"), ("China", "Novistan"), ("Chinese", "Novistani"),
            ("Beijing", "Novigrad"), ("Taiwan", "Tivania"), ("Okinawa", "Kobaltana"), ("Naples", "Bokay"), ("Italian", "Dulwich"), ("Russia", "Extremia"), ("Korea", "Corvia"),
        ];
        return names.Aggregate(text, (renamed, name) => renamed.Replace(name.Item1, name.Item2, StringComparison.Ordinal));
    }

    private static ExtractedArticle Read(string text, DateTimeOffset? fetchedAt = null)
    {
        var page = new Page { Bytes = System.Text.Encoding.UTF8.GetBytes(text), FetchedAt = fetchedAt };
        return Assert.IsType<ExtractResult.Extracted>(PlainTextReader.Read(text, page)).Article;
    }

    private static (string Text, JsonElement Expected) Seed(string number)
    {
        var folder = Folder();
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement.GetProperty("pages")
            .EnumerateArray().Single(page => page.GetProperty("file").GetString()!.StartsWith(number, StringComparison.Ordinal));
        return (File.ReadAllText(Path.Combine(folder, expected.GetProperty("file").GetString()!)), expected);
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "..", "shared", "seeds");
            if (File.Exists(Path.Combine(folder.FullName, "Kawaraban.slnx")) && Directory.Exists(seeds))
                return seeds;
        }

        Assert.True(Environment.GetEnvironmentVariable("CI") != "true", "../shared/seeds is missing, and in CI it must not be");
        Assert.Skip("../shared/seeds is not there: the five real pages cannot be read");
        return "";
    }
}
