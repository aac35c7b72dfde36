using System.Text;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>Search results for the terminal, the words that were found in bold.</summary>
internal static class SearchPrint
{
    public static void Write(IAnsiConsole output, SearchPage found, Advice advice)
    {
        output.MarkupLineInterpolated($"[grey]Understood as:[/] {string.Join(" · ", found.Query.Parts.Select(QueryWords.Of))}");
        if (found.Stories.Count == 0)
            output.MarkupLineInterpolated($"Nothing found for {found.Query.Text}. Fewer or rarer words may help.");
        else if (found.IsLoose)
            output.WriteLine("No article has all of this. These have some of the words:");
        if (advice.Meant is not null)
            output.MarkupLineInterpolated($"Did you mean: [bold]{advice.Meant}[/]");
        foreach (var (part, left) in advice.Without)
            output.MarkupLineInterpolated($"Without {QueryWords.Of(part)} something is found: [bold]{left}[/]");

        foreach (var story in found.Stories)
            WriteStory(output, story);
        if (found.Total > found.Stories.Count)
            output.MarkupLineInterpolated($"[grey]{found.Stories.Count} of {found.Total}{(found.IsMore ? " and more" : "")} stories[/]");
        else if (found.Next is not null)
            output.MarkupLineInterpolated($"[grey]The newest {found.Stories.Count} stories; --take shows more[/]");
    }

    private static void WriteStory(IAnsiConsole output, FoundStory story)
    {
        foreach (var hit in story.Hits)
        {
            output.MarkupLineInterpolated($"[bold]{hit.Article.Title ?? hit.StoryTitle ?? "(no headline)"}[/] [grey]{hit.Article.Outlet ?? hit.Article.SourceFile}, {Wire.PublishedOf(hit.Article) ?? "undated"} · article {hit.Article.Id}, {(hit.Article.StoryId is { } id ? $"story {id}" : "just in")}[/]");
            output.MarkupLine("  " + Marked(hit));
        }

        if (story.More + story.Copies > 0)
            output.MarkupLineInterpolated($"  [grey]and of this story {story.More} more reports and {story.Copies} copies[/]");
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
