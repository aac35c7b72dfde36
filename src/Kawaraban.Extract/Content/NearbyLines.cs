namespace Kawaraban.Extract.Content;

/// <summary>Where a page shows its date and whose text it is: in short lines between the headline and the text, before the headline, or under the text.</summary>
internal static class NearbyLines
{
    private const int Near = 12;
    private const int Longest = 90;

    /// <summary>The short lines around a body, in the order of the page.</summary>
    public static IEnumerable<string> Around(Outline page, Candidate found)
    {
        var (first, last) = (found.Kept[0].Index, found.Kept[^1].Index);
        // A body may begin with its lead, and the byline stand under that.
        var underLead = found.Kept.Count > 1 ? page.Blocks.Take(found.Kept[1].Index).Skip(first + 1) : [];
        var before = page.Blocks.Take(first).TakeLast(Near).Concat(underLead);
        var after = page.Blocks.Skip(last + 1).Take(Near / 3);
        // Above the text a caption names who took the picture; under it, a notice set like one names whose text it is.
        return before.Where(block => (block.Region.Foreign & Trait.Caption) == 0).Concat(after).SelectMany(block => block.Text.Split('\n')).Where(line => line.Length is > 0 and < Longest);
    }

    /// <summary>Those that may name a date.</summary>
    public static IEnumerable<string> Dates(Outline page, Candidate found) => Around(page, found).Where(line => line.Any(char.IsDigit));
}
