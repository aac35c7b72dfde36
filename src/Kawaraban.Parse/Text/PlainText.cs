using System.Buffers;
using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>HTML as one line of plain text: tags gone, references resolved once, white space folded. For titles, names and descriptions.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("<&\t\r\n\u00a0\u200b\ufeff");
    private static readonly SearchValues<char> TellingInText = SearchValues.Create("\t\r\n\u00a0\u200b\ufeff");

    // No title or name is longer; what is gets cut before anything is looked for in it.
    private const int Longest = 1 << 16;

    /// <summary>The text of <paramref name="html"/>; null when nothing is left. A <c>&lt;</c> that begins no tag stays.</summary>
    public static string? FromHtml(string? html)
    {
        if (html is null)
            return null;
        if (html.Length > Longest)
            html = html[..Longest];
        if (!html.AsSpan().ContainsAny(Telling))
            return FoldSpaces(html);
        return Fold(new TagStripper(html).Strip());
    }

    /// <summary>Text that is no HTML, with its white space folded; null when nothing is left.</summary>
    public static string? FromText(string? text) =>
        text is null ? null : text.AsSpan().ContainsAny(TellingInText) ? Fold(text) : FoldSpaces(text);

    /// <summary>Text as HTML that shows it.</summary>
    public static string Escape(string text) => !text.AsSpan().ContainsAny('<', '>', '&') ? text : text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string? FoldSpaces(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
            return null;
        return text.Contains("  ", StringComparison.Ordinal) ? Fold(text) : text;
    }

    private static string? Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('\u200b' or '\ufeff'))
                folded.Append(letter);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.Length == 0 ? null : folded.ToString();
    }
}
