using System.Globalization;
using Kawaraban.Store;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kawaraban.Cli;

/// <summary>Stories as a table for the terminal.</summary>
internal static class StoryTable
{
    public static IRenderable Of(IReadOnlyList<StoryRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("ID", "Event", "Story", "Reports");
        table.Columns[0].RightAligned().NoWrap();
        table.Columns[1].NoWrap();
        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Id.ToString(), new Style(Color.Grey)),
                new Text(row.EventDate ?? "", new Style(Color.Grey)),
                new Text(row.Title),
                new Text(ReportsOf(row), new Style(Color.Grey)));
        }

        return table;
    }

    public static IRenderable Of(StorylinePage line)
    {
        var tree = new Tree(new Markup($"[bold]{Markup.Escape(line.Title)}[/] [grey](storyline {line.Id})[/]"));
        foreach (var story in line.Stories)
            tree.AddNode(new Markup($"[grey]{story.EventDate ?? "date unknown",-12}[/] {Markup.Escape(story.Title)} [grey](story {story.Id})[/]"));

        return tree;
    }

    /// <summary>"3 reports, 2 copies · en id ja".</summary>
    public static string ReportsOf(StoryRow row)
    {
        var reports = row.Reports == 1 ? "1 report" : string.Create(CultureInfo.InvariantCulture, $"{row.Reports} reports");
        var copies = row.Copies switch { 0 => "", 1 => ", 1 copy", var many => string.Create(CultureInfo.InvariantCulture, $", {many} copies") };
        return $"{reports}{copies}{(row.Languages.Count > 0 ? " · " + string.Join(' ', row.Languages) : "")}";
    }
}
