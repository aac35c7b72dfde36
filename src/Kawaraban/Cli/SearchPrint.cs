using System.Text;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>Search results for the terminal, the words that were found in bold.</summary>
internal static class SearchPrint
{
    public static void Write(IAnsiConsole output, SearchPage found)
    {
        if (found.Hits.Count == 0)
        {
            output.MarkupLineInterpolated($"Nothing found for {string.Join(" ", found.Understood)}. Fewer or rarer words may help.");
            return;
        }

        foreach (var hit in found.Hits)
        {
            output.MarkupLineInterpolated($"[bold]{hit.Article.Title ?? hit.StoryTitle ?? "(no headline)"}[/] [grey]{hit.Article.Outlet ?? hit.Article.SourceFile}, {Wire.PublishedOf(hit.Article) ?? "undated"} · article {hit.Article.Id}, {(hit.Article.StoryId is { } story ? $"story {story}" : "just in")}[/]");
            output.MarkupLine("  " + Marked(hit));
        }

        if (found.Total > found.Hits.Count)
            output.MarkupLineInterpolated($"[grey]{found.Hits.Count} of {found.Total}[/]");
    }

    private static string Marked(SearchHit hit)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, length) in hit.Marks)
        {
            text.Append(Markup.Escape(hit.Passage[at..start])).Append("[bold yellow]").Append(Markup.Escape(hit.Passage.Substring(start, length))).Append("[/]");
            at = start + length;
        }

        return text.Append(Markup.Escape(hit.Passage[at..])).ToString();
    }
}
