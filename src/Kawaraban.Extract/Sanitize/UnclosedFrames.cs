namespace Kawaraban.Extract.Sanitize;

/// <summary>
/// Takes out start tags of frames and objects that are never closed. To a browser all that follows belongs to them and is lost;
/// in feeds, where texts are cut and tags stripped on the way, it is the rest of the article.
/// </summary>
internal static class UnclosedFrames
{
    private static readonly string[] Names = ["iframe", "object", "applet", "noframes"];

    // Nothing published has more; each costs a copy of the text.
    private const int MostDropped = 16;

    public static string Drop(string html)
    {
        foreach (var name in Names)
        {
            for (var dropped = 0; dropped < MostDropped && Unclosed(html, name) is >= 0 and var start; dropped++)
            {
                var end = html.IndexOf('>', start);
                html = end < 0 ? html[..start] : html.Remove(start, end + 1 - start);
            }
        }

        return html;
    }

    private static int Unclosed(string html, string name)
    {
        var opened = html.LastIndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
        return opened >= 0 && html.IndexOf("</" + name, opened, StringComparison.OrdinalIgnoreCase) < 0 ? opened : -1;
    }
}
