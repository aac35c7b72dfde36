using Kawaraban.Extract.Content;

namespace Kawaraban.Extract.Metadata;

/// <summary>
/// A title element that names both the outlet and the headline, on a page that says neither anywhere else a machine would look
/// ("The Quay Record: The green button"): the part that also stands as a line of the page is the headline, the other is the outlet.
/// </summary>
internal static class TitleParts
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", ": ", "｜", "："];

    // An outlet's name is short; what is longer is half of a headline that holds a separator itself.
    private const int LongestOutlet = 40;

    /// <param name="title">The title element's text.</param>
    /// <param name="lines">The lines before the body, in the order of the page.</param>
    public static (string Headline, string Outlet)? Read(string? title, IEnumerable<string> lines)
    {
        if (title is null || !Separators.Any(separator => title.Contains(separator, StringComparison.Ordinal)))
            return null;

        var onPage = lines.Where(line => line.Length <= title.Length).Select(PageTitles.Fold).ToList();
        if (onPage.Contains(PageTitles.Fold(title)))
            return null;

        foreach (var separator in Separators)
        {
            if (Split(title, title.IndexOf(separator, StringComparison.Ordinal), separator.Length, onPage) is { } parts)
                return parts;
            if (Split(title, title.LastIndexOf(separator, StringComparison.Ordinal), separator.Length, onPage) is { } other)
                return other;
        }

        return null;
    }

    private static (string Headline, string Outlet)? Split(string title, int at, int length, List<string> onPage)
    {
        if (at <= 0)
            return null;

        var (before, after) = (title[..at].Trim(), title[(at + length)..].Trim());

        // The outlet's name stands on its pages too, as a masthead: the headline is the line nearer to the text.
        var (placeBefore, placeAfter) = (onPage.LastIndexOf(PageTitles.Fold(before)), onPage.LastIndexOf(PageTitles.Fold(after)));
        var (headline, outlet) = placeBefore > placeAfter ? (before, after) : (after, before);
        return Math.Max(placeBefore, placeAfter) >= 0 && outlet.Length is > 1 and <= LongestOutlet ? (headline, outlet) : null;
    }
}
