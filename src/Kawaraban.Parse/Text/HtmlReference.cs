using System.Globalization;
using System.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Text;

/// <summary>Character references in HTML: numbers, HTML 4's names, and Latin-1's names without their semicolon, as browsers allow.</summary>
internal static class HtmlReference
{
    private const int LongestName = 10;

    /// <summary>Appends what the reference at <paramref name="at"/> means (or the ampersand) and tells where the text goes on.</summary>
    public static int Read(string html, int at, StringBuilder into)
    {
        var rest = html.AsSpan(at + 1);
        if (rest.Length > 1 && rest[0] == '#')
            return ReadNumber(html, at, into);

        var length = 0;
        while (length < rest.Length && length <= LongestName && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        if (length == 0)
            return Append(into, "&", at + 1);
        var isEnded = length < rest.Length && rest[length] == ';';
        var meaning = Entities.Html(rest[..length].ToString());
        if (meaning is not null && (isEnded || meaning[0] <= 'ÿ'))
            return Append(into, meaning, at + 1 + length + (isEnded ? 1 : 0));
        return Append(into, "&", at + 1);
    }

    private static int ReadNumber(string html, int at, StringBuilder into)
    {
        var isHex = html[at + 2] is 'x' or 'X';
        var start = at + (isHex ? 3 : 2);
        var end = start;
        while (end < html.Length && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
            end++;
        var digits = html.AsSpan(start, Math.Min(end - start, 8));
        if (!int.TryParse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return Append(into, "&", at + 1);

        return Append(into, Entities.ToRune(value)?.ToString() ?? "", end < html.Length && html[end] == ';' ? end + 1 : end);
    }

    private static int Append(StringBuilder into, string text, int goOn)
    {
        into.Append(text);
        return goOn;
    }
}
