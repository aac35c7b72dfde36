using System.Buffers;
using System.Globalization;
using System.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Text;

/// <summary>HTML as one line of plain text: tags gone, references resolved once, white space folded. For titles, names and descriptions.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("<&\t\r\n\u00a0\u200b\ufeff");
    private static readonly SearchValues<char> TellingInText = SearchValues.Create("\t\r\n\u00a0\u200b\ufeff");

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    // What these hold is not text for a reader, as long as they end.
    private static readonly string[] Unseen = ["script", "style", "noscript", "iframe", "object", "applet", "template", "svg", "math"];

    /// <summary>The text of <paramref name="html"/>; null when nothing is left. A <c>&lt;</c> that begins no tag stays.</summary>
    public static string? FromHtml(string? html)
    {
        if (html is null)
            return null;
        if (!html.AsSpan().ContainsAny(Telling))
            return FoldSpaces(html);
        return Fold(StripTags(html));
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

    private static string StripTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('<', '&');
            if (step < 0)
                break;
            text.Append(html, at, step);
            at += step;
            at = html[at] == '&' ? HtmlReference.Read(html, at, text) : ReadTag(html, at, text);
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>Where the text goes on behind what begins with the <c>&lt;</c> at <paramref name="at"/>.</summary>
    private static int ReadTag(string html, int at, StringBuilder text)
    {
        var end = html.AsSpan(at).StartsWith("<!--") ? Behind(html, "-->", at) ?? html.Length : IsTag(html, at) ? TagEnd(html, at) : null;
        if (end is null)
        {
            text.Append('<');
            return at + 1;
        }

        var name = TagName(html, at);
        if (!Inline.Contains(name))
            text.Append(' ');
        var isUnseen = html[at + 1] != '/' && Array.Exists(Unseen, unseen => unseen.Equals(name, StringComparison.OrdinalIgnoreCase));
        return isUnseen && Behind(html, "</" + name, end.Value) is { } close ? TagEnd(html, close) ?? html.Length : end.Value;
    }

    private static bool IsTag(string html, int at)
    {
        var next = at + 1 < html.Length ? html[at + 1] : ' ';
        return char.IsAsciiLetter(next) || next is '/' or '!' or '?';
    }

    private static string TagName(string html, int at)
    {
        var start = html[at + 1] == '/' ? at + 2 : at + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[start..end];
    }

    private static int? TagEnd(string html, int at)
    {
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (step < 0)
                return null;
            at += step;
            if (html[at] == '>')
                return at + 1;
            var quote = html[at - 1] == '=' ? html.IndexOf(html[at], at + 1) : -1;
            at = quote < 0 ? at + 1 : quote + 1;
        }

        return null;
    }

    private static int? Behind(string html, string end, int from)
    {
        var found = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? null : found + end.Length;
    }
}
