using System.Globalization;
using System.Text.RegularExpressions;
using Kawaraban.Relate;

namespace Kawaraban.Tests.Relate;

/// <summary>The five pages the project grew from, read roughly: long lines once each, and the one date that stands in a details block.</summary>
internal static partial class SeedPages
{
    /// <summary>Invented names for all that is named in the pages.</summary>
    public static readonly (string From, string To)[] Renamed =
    [
        ("Nakatani", "Morikawa"), ("Hegseth", "Brandlow"), ("Austin", "Whitfield"), ("Lloyd", "Harper"), ("Pete ", "Carl "), ("Gen ", "Taro "), (" Gen", " Taro"),
        ("Ishiba", "Kuwata"), ("Shigeru", "Masao"), ("Trump", "Colby"), ("Biden", "Larsen"), ("Kishino", "Uehara"), ("Hamada", "Fujino"), ("Shinzo", "Kenta"),
        ("Japanese", "Arcadian"), ("Japan", "Arcadia"), ("United States", "Columbian Union"), ("U.S.", "C.U."), ("US ", "CU "), ("America", "Columbia"),
        ("Chinese", "Serican"), ("China", "Serica"), ("Beijing", "Cathay"), ("Taiwan", "Formia"), ("Senkaku", "Akitsu"), ("Diaoyu", "Lianhua"), ("Tokyo", "Kamiya"),
        ("Washington", "Jefferton"), ("Naples", "Carrara"), ("Okinawa", "Minamishima"), ("Kyodo", "Sekai"), ("KYODO", "SEKAI"), ("JAPAN TODAY", "ARCADIA DAILY"), ("NATO", "WATO"),
        ("Indo-Pacific", "Austral-Boreal"), ("Indo Pacific", "Austral Boreal"), ("Korea", "Goryeo"), ("Russia", "Moravia"),
    ];

    public static IReadOnlyList<Article> Read(Func<string, string> rename)
    {
        var folder = Path.Combine(RepositoryRoot(), "..", "shared", "seeds");
        if (!Directory.Exists(folder))
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") != "true", $"{folder} is missing, and CI must not skip");
            Assert.Skip("../shared/seeds is not at hand");
        }

        return [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select((file, index) => ReadPage(index, rename(File.ReadAllText(file))))];
    }

    private static Article ReadPage(int index, string page)
    {
        var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        var body = lines.Where(line => line.Length > 100).Distinct().ToArray();
        var title = lines.TakeWhile(line => line.Length <= 100).LastOrDefault(line => line.Length > 40);
        var date = Published().Match(page);
        return new Article
        {
            Id = index,
            Title = title,
            Text = string.Join("\n\n", body),
            Language = "en",
            Published = date.Success ? DateTimeOffset.Parse(date.Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
        };
    }

    [GeneratedRegex(@"^Date: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Published();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kawaraban.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? ".";
    }
}
