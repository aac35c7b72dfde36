using Kawaraban.Serve.Language;
using Kawaraban.Serve.Parts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Stories;

/// <summary>The counts of a story: a wire text counts once, however many carry it.</summary>
internal static class Counts
{
    private const char NoBreak = '\u00A0';

    public static IEnumerable<Tile> TilesOf(StoryRow story) =>
        Enumerable.Repeat(Tile.Report, story.Reports).Concat(Enumerable.Repeat(Tile.Copy, story.Copies));

    /// <summary>"12 outlets · 3 independent reports · 2 copies · 4 languages": what is one of each goes without saying. A count is not parted from its word.</summary>
    public static string Line(StoryRow story, Texts text)
    {
        var parts = new List<string>(4);
        if (story.Outlets.Count > 1)
            parts.Add(text.CountOutlets(story.Outlets.Count));
        parts.Add(text.CountReports(story.Reports));
        if (story.Copies > 0)
            parts.Add(text.CountCopies(story.Copies));
        if (ContentLanguage.Distinct(story.Languages).Count() is var languages and > 1)
            parts.Add(text.CountLanguages(languages));
        return string.Join($"{NoBreak}· ", parts.Select(part => part.Replace(' ', NoBreak)));
    }
}
