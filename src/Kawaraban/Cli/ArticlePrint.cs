using System.Globalization;
using Kawaraban.Extract;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>An article in full, for the terminal.</summary>
internal static class ArticlePrint
{
    public static void Write(IAnsiConsole output, ArticlePage page)
    {
        var article = page.Article;
        output.MarkupLineInterpolated($"[bold]{article.Title ?? "(no headline)"}[/]");
        if (page.Subtitle is { } subtitle && !page.BodyText.StartsWith(subtitle, StringComparison.Ordinal))
            output.MarkupLineInterpolated($"{subtitle}");
        if (page.Extent != TextExtent.Whole)
            output.MarkupLineInterpolated($"[yellow]{(page.Extent == TextExtent.Preview ? "Only the beginning: the outlet asks for a subscription." : "Only the beginning: the text breaks off.")}[/]");
        foreach (var note in page.Notes)
            output.MarkupLineInterpolated($"[yellow]{note}[/]");
        output.WriteLine();
        output.WriteLine(page.BodyText);
        output.WriteLine();
        Details(output, page);
        StoryPrint.SimilarReadings(output, page.Similar);
    }

    private static void Details(IAnsiConsole output, ArticlePage page)
    {
        var grid = new Grid().AddColumns(2);
        foreach (var (name, value) in DetailsOf(page).Where(detail => !string.IsNullOrEmpty(detail.Value)))
            grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(value!));

        output.Write(grid);
    }

    private static IEnumerable<(string Name, string? Value)> DetailsOf(ArticlePage page) =>
    [
        ("Summary", page.Summary.Text),
        ("Story", page.Story is { } story ? string.Create(CultureInfo.InvariantCulture, $"{story.Title} (story {story.Id})") : "just in, not compared yet"),
        ("Copy of", page.Origin is { } origin ? string.Create(CultureInfo.InvariantCulture, $"{origin.Title} (article {origin.Id}, {origin.Outlet})") : null),
        ("Byline", page.Byline),
        ("Outlet", page.Article.Outlet),
        ("Credit", page.Article.Credit),
        ("Category", string.Join(", ", page.Categories)),
        ("Language", page.Article.Language),
        ("Words", page.Article.Words.ToString(CultureInfo.InvariantCulture)),
        ("Read", string.Create(CultureInfo.InvariantCulture, $"{page.Reads} times")),
        ("ID", string.Create(CultureInfo.InvariantCulture, $"{page.Article.Id} · {page.Uuid}")),
        ("Source file", page.Article.SourceFile),
        ("URL", page.Article.Url),
        ("Published", Wire.PublishedOf(page.Article)),
        ("Created", Time(page.CreatedAt)),
        ("Updated", Time(page.UpdatedAt)),
        ("Last read", page.LastReadAt is { } read ? Time(read) : null),
        ("Versions", page.Versions.Count > 1 ? page.Versions.Count.ToString(CultureInfo.InvariantCulture) : null),
    ];

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
