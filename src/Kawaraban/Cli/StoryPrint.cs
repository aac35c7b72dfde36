using Kawaraban.Relate.Coverage;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>A story in full, for the terminal.</summary>
internal static class StoryPrint
{
    public static void Write(IAnsiConsole output, StoryPage page)
    {
        output.MarkupLineInterpolated($"[bold]{page.Story.Title}[/]");
        output.MarkupLineInterpolated($"[grey]story {page.Story.Id} · {page.Story.EventDate ?? "date unknown"} · {StoryTable.ReportsOf(page.Story)} · {string.Join(", ", page.Story.Outlets)}[/]");
        output.WriteLine();
        output.WriteLine(page.Summary.Text);
        Claims(output, "Agreed", "green", page.Coverage.Agreed);
        Claims(output, "Differing", "yellow", page.Coverage.Differing);
        Claims(output, "Only here", "blue", page.Coverage.Only);
        Heading(output, "Articles", "default");
        foreach (var article in page.Articles)
        {
            output.MarkupLineInterpolated(
                $"  [grey]{article.Id,5}[/] {(article.CopyOf is null ? "" : "↳ copy: ")}{article.Title ?? "(no headline)"} [grey]{article.Outlet ?? article.SourceFile}, {Wire.PublishedOf(article) ?? "undated"}, {article.Words} words[/]");
        }

        if (page.Storyline.Count > 0)
        {
            Heading(output, "Storyline", "default");
            foreach (var story in page.Storyline)
                output.MarkupLineInterpolated($"  {(story.Id == page.Story.Id ? "●" : "○")} [grey]{story.EventDate ?? "date unknown",-12}[/] {story.Title} [grey](story {story.Id})[/]");
        }

        SimilarReadings(output, page.Similar);
    }

    public static void SimilarReadings(IAnsiConsole output, IReadOnlyList<SimilarRow> similar)
    {
        if (similar.Count == 0)
            return;

        Heading(output, "Similar readings", "default");
        foreach (var story in similar)
            output.MarkupLineInterpolated($"  [grey]{story.EventDate,-12}[/] {story.Title} [grey](story {story.Story})[/]");
    }

    private static void Claims(IAnsiConsole output, string heading, string colour, IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0)
            return;

        Heading(output, heading, colour);
        foreach (var claim in claims)
        {
            output.MarkupLineInterpolated($"  • {claim.Text}");
            foreach (var difference in claim.Differences)
                output.MarkupLineInterpolated($"      [yellow]{difference.What}: {string.Join(" / ", difference.Values.Select(value => value.Value))}[/]");
            foreach (var sentence in claim.Sentences)
                output.MarkupLineInterpolated($"      [grey]{sentence.Outlet ?? $"article {sentence.Article}"}: {sentence.Text}[/]");
        }
    }

    private static void Heading(IAnsiConsole output, string text, string colour)
    {
        output.WriteLine();
        output.MarkupLine($"[bold {colour}]{text}[/]");
    }
}
