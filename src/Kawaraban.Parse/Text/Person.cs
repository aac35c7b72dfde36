namespace Kawaraban.Parse.Text;

/// <summary>People as feeds write them in one line: <c>Name</c>, <c>a@b</c>, <c>a@b (Name)</c>, <c>Name (a@b)</c>, <c>Name &lt;a@b&gt;</c>.</summary>
internal static class Person
{
    /// <summary>Who is meant by a line that may be HTML; null for nobody.</summary>
    public static Author? Read(string? html)
    {
        if (html is null)
            return null;
        var line = html.Contains('<') && html.Contains('@') && !html.Contains("</", StringComparison.Ordinal)
            ? PlainText.FromText(html)
            : PlainText.FromHtml(html);
        if (line is null)
            return null;

        return InBrackets(line, '(', ')') ?? InBrackets(line, '<', '>')
            ?? (IsEmail(line) ? new Author(null, null, line) : new Author(line));
    }

    private static Author? InBrackets(string line, char opening, char closing)
    {
        var open = line.IndexOf(opening);
        var close = line.LastIndexOf(closing);
        if (open < 0 || close < open)
            return null;

        var outside = (line[..open] + line[(close + 1)..]).Trim();
        var inside = line[(open + 1)..close].Trim();
        if (IsEmail(inside))
            return new Author(NullIfEmpty(outside), null, inside);
        return IsEmail(outside) ? new Author(NullIfEmpty(inside), null, outside) : null;
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && !text.Contains(' ');
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
