using System.Globalization;
using Kawaraban.Relate;
using Kawaraban.Serve.Language;
using Kawaraban.Store;
using Spectre.Console;

namespace Kawaraban.Cli;

/// <summary>Why a story is what it is, for the terminal: each article's decision, the stories that merged, the storyline, the corrections that hold.</summary>
internal static class StoryWhyPrint
{
    private static readonly EnglishTexts Words = new();

    public static void Write(IAnsiConsole output, StoryPage page, StoryDecisions decisions)
    {
        output.MarkupLineInterpolated($"[bold]Why these are one story: {page.Story.Title}[/] [grey](story {page.Story.Id})[/]");
        foreach (var article in page.Articles)
        {
            if (decisions.Articles.TryGetValue(article.Id, out var decision))
                Write(output, article, decision);
        }

        foreach (var merged in decisions.Merged)
            Write(output, merged);
        if (decisions.Follows is { } follows)
        {
            output.WriteLine();
            output.MarkupLineInterpolated($"It stands in storyline {page.Story.StorylineId}, after “{decisions.FollowsTitle}” [grey](story {follows})[/]:");
            Write(output, page.FollowsWhy);
        }
        else if (page.Storyline.Count > 1)
        {
            output.WriteLine();
            output.MarkupLineInterpolated($"It stands in storyline {page.Story.StorylineId}: other stories follow it.");
        }

        if (decisions.Corrections.Count == 0)
            return;

        output.WriteLine();
        output.MarkupLineInterpolated($"[bold]Corrected by a reader[/]");
        foreach (var correction in decisions.Corrections)
            output.MarkupLineInterpolated($"  [grey]{correction.Id,3}  {Time(correction.MadeAt)}[/]  {Words.Corrected(correction)}");
    }

    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static void Write(IAnsiConsole output, ArticleRow article, ArticleDecision decision)
    {
        output.WriteLine();
        output.MarkupLineInterpolated($"[grey]{article.Id,5}[/]  {article.Title ?? "(no headline)"} [grey]{article.Outlet ?? article.SourceFile}[/]");
        output.MarkupLineInterpolated($"       [green]{Words.Decided(decision.KindFor(article), $"article {article.CopyOf}")}[/] [grey]{(decision.RelatedAt is { } at ? Time(at) : "being compared again")}[/]");
        Write(output, decision.Why);
    }

    private static void Write(IAnsiConsole output, MergedStory merged)
    {
        output.WriteLine();
        output.MarkupLineInterpolated($"{Words.BecamePart(merged.Id.Value, merged.MergedBy?.Value)} [grey]{(merged.MergedAt is { } at ? Time(at) : "")}[/]");
        Write(output, merged.Why);
    }

    private static void Write(IAnsiConsole output, IReadOnlyList<Reason> why)
    {
        foreach (var reason in why)
            output.MarkupLineInterpolated($"       [grey]{reason.Value.ToString("0.00", CultureInfo.InvariantCulture)}[/]  {Words.Reason(reason)}");
    }
}
