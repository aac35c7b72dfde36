namespace Kawaraban.Extract.PlainText;

/// <summary>A headline as the page shows it, which may carry the outlet at its end: "Chiefs agree | The Zembla Post".</summary>
internal static class TitleLine
{
    private const int LongestOutlet = 4;
    private const int ShortestTitle = 4;

    public static (string? Title, string? Outlet) Read(string? line, string? outlet)
    {
        if (line is null)
            return (null, null);
        var bar = line.LastIndexOfAny(['|', '｜']);
        var dash = outlet is null ? -1 : line.LastIndexOf(" - " + outlet, StringComparison.OrdinalIgnoreCase);
        if (dash > 0 && dash + 3 + outlet!.Length == line.Length)
            return (line[..dash].TrimEnd(), null);
        if (bar <= 0 || Words(line[(bar + 1)..]) > LongestOutlet || Words(line[..bar]) < ShortestTitle)
            return (line, null);
        return (line[..bar].TrimEnd(), line[(bar + 1)..].Trim());
    }

    private static int Words(string text) => Text.WordCount.Of(text);
}
