using System.Text.Json;
using System.Text.RegularExpressions;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;

namespace Kawaraban.Tests.Relate;

/// <summary>The two seed reports of one call, laid side by side, as they are and with every outlet, person and place under another name.</summary>
public sealed class SeedCoverageTests
{
    private static readonly (string From, string To)[] Renamed =
    [
        ("Nakatani", "Tamaki"), ("Gen", "Oru"), ("Hegseth", "Orson"), ("Pete", "Lyle"), ("Trump", "Brandt"), ("Donald", "Edgar"), ("Ishiba", "Morane"),
        ("Shigeru", "Teo"), ("Japanese", "Veltorian"), ("Japan", "Veltoria"), ("United States", "Federated Lands"), (@"U\.S\.", "F.L."), ("US", "FL"),
        ("Chinese", "Norlandian"), ("China", "Norlandia"), ("Taiwan", "Sudmark"), ("Senkakus", "Torvaks"), ("Senkaku", "Torvak"), ("Russia", "Ostmark"),
        ("Okinawa", "Lindholm"), ("Washington", "Hartfield"), ("Beijing", "Kestrel"), ("Diaoyu", "Marrow"), ("Indo-Pacific", "Ardo-Boreal"), ("NATO", "ODAN"), ("Fox", "Wolf"),
    ];

    /// <summary>Each point both report: a word of the sentence of the first, one of the second.</summary>
    public static TheoryData<string, string> BothReport => new()
    {
        { "first phone talks", "first telephone talks" },
        { "deterrence and response", "deter and respond" },
        { "Article 5 applies", "Article Five" },
        { "command and control", "command and control" },
        { "in-person meeting", "meet in person" },
        { "condolences", "condolences" },
        { "explained to his", "also explained" },
        { "claimed", "claim them" },
    };

    public static TheoryData<long, string> OnlyOneReports => new()
    {
        { 1, "40-minute" }, { 1, "need for it to make further such efforts" }, { 1, "2 percent of its gross domestic product by fiscal" }, { 1, "5 percent of GDP" },
        { 1, "coast guard vessels repeatedly entering" }, { 1, "News host" }, { 1, "January 2021" },
        { 2, "have been increasing their military activities" }, { 2, "joint exercises" }, { 2, "southwestern region" }, { 2, "claim them" }, { 2, "will visit the" },
        { 2, "change the status quo" }, { 2, "most important policy" },
    };

    [Theory]
    [MemberData(nameof(BothReport))]
    public void What_both_seeds_report_is_agreed(string first, string second)
    {
        foreach (var coverage in new[] { Cover(rename: false), Cover(rename: true) })
        {
            Assert.Contains(coverage.Agreed, claim =>
                claim.Sentences.Any(s => s.Article == 1 && s.Text.Contains(first, StringComparison.Ordinal)) && claim.Sentences.Any(s => s.Article == 2 && s.Text.Contains(second, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(OnlyOneReports))]
    public void What_one_seed_reports_is_only_there(long article, string words)
    {
        foreach (var coverage in new[] { Cover(rename: false), Cover(rename: true) })
            Assert.Contains(coverage.Only, claim => claim.Sentences.Single() is var s && s.Article == article && claim.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void No_claim_of_the_seeds_is_agreed_that_the_two_do_not_share()
    {
        string[] ofOne = ["Russia", "spending to 5 percent", "coast guard", "Fox News", "joint exercises", "Okinawa", "status quo", "Ishiba"];

        Assert.DoesNotContain(Cover(rename: false).Agreed, claim => ofOne.Any(words => claim.Text.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_two_names_of_one_minister_are_noted()
    {
        var text = Body("003");

        Assert.Contains(NameConflicts.Find(new Article { Id = 3, Text = text, Language = "en" }), conflict => conflict.Note.Contains("Hamada", StringComparison.Ordinal) && conflict.Note.Contains("Kishino", StringComparison.Ordinal));
    }

    private static StoryCoverage Cover(bool rename)
    {
        var texts = new[] { "000", "001" }.Select(Body).Select(text => rename ? Rename(text) : text).ToArray();
        return CoverageBuilder.Of([Reports.Report(1, "First Outlet", texts[0]), Reports.Report(2, "Second Outlet", texts[1])]);
    }

    private static string Rename(string text) =>
        Renamed.Aggregate(text, (current, name) => Regex.Replace(current, "(?<![A-Za-z])" + name.From + (name.From.EndsWith('.') ? "" : "(?![a-z])"), name.To));

    /// <summary>A seed's body by its first and last words, each paragraph once.</summary>
    private static string Body(string number)
    {
        var folder = Path.Combine(Repository(), "..", "shared", "seeds");
        if (!Directory.Exists(folder))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "the seed pages are missing");
            Assert.Skip("the seed pages are not here");
        }
        var page = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement.GetProperty("pages").EnumerateArray()
            .Single(item => item.GetProperty("file").GetString()!.StartsWith(number, StringComparison.Ordinal));
        var text = File.ReadAllText(Path.Combine(folder, page.GetProperty("file").GetString()!)).Replace("& middot;", "·", StringComparison.Ordinal);
        var start = text.IndexOf(page.GetProperty("body_starts").GetString()!, StringComparison.Ordinal);
        var ends = page.GetProperty("body_ends").GetString()!;
        var body = text[start..(text.IndexOf(ends, start, StringComparison.Ordinal) + ends.Length)];
        return string.Join("\n\n", body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct());
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
