using System.Buffers;

namespace Kawaraban.Parse.Text;

/// <summary>People as feeds write them in one line: <c>Name</c>, <c>a@b</c>, <c>a@b (Name)</c>, <c>Name (a@b)</c>, <c>Name &lt;a@b&gt;</c>.</summary>
internal static class Person
{
    private static readonly SearchValues<char> EmailLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+@%'");

    /// <summary>Who is meant by a line that may be HTML; null for nobody.</summary>
    public static Author? Read(string? html)
    {
        if (html is null)
            return null;
        // In "Name <a@b>" the brackets are no tag.
        var isHtml = !html.Contains('@') || html.Contains("</", StringComparison.Ordinal);
        var line = isHtml ? PlainText.FromHtml(html) : PlainText.FromText(html);
        if (line is null)
            return null;
        return FindEmail(line) is var (start, end) && end > start
            ? new Author(NameAround(line[..start], line[end..]), null, line[start..end])
            : new Author(line);
    }

    private static (int Start, int End) FindEmail(string line)
    {
        var at = line.IndexOf('@');
        if (at <= 0)
            return default;
        var start = line.AsSpan(0, at).LastIndexOfAnyExcept(EmailLetters) + 1;
        var length = line.AsSpan(at).IndexOfAnyExcept(EmailLetters);
        var end = length < 0 ? line.Length : at + length;
        return start < at && end > at + 1 ? (start, end) : default;
    }

    private static string? NameAround(string before, string after)
    {
        if (before.EndsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            before = before[..^"mailto:".Length];
        var name = string.Concat(before, " ", after).Trim();
        name = name.Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal).Trim(' ', ',', ';', ':', '-', '<', '>');
        if (name.StartsWith('(') && name.EndsWith(')'))
            name = name[1..^1];
        name = name.Replace("( )", "", StringComparison.Ordinal).Replace("< >", "", StringComparison.Ordinal).Trim(' ', '"');
        return name.Length == 0 ? null : name;
    }
}
