namespace Kawaraban.Extract.Content;

/// <summary>Where a page shows its date: in short lines between the headline and the text, before the headline, or under the text.</summary>
internal static class DateLines
{
    private const int Near = 12;
    private const int Longest = 90;

    public static IEnumerable<string> Around(Outline page, Candidate found)
    {
        var (first, last) = (found.Kept[0].Index, found.Kept[^1].Index);
        var before = page.Blocks.Take(first).TakeLast(Near);
        var after = page.Blocks.Skip(last + 1).Take(Near / 3);
        return before.Concat(after).Where(block => block.Text.Length < Longest && block.Text.Any(char.IsDigit)).Select(block => block.Text);
    }
}
