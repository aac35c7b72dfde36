using System.Net;
using System.Text;

namespace Kawaraban.Extract.Metadata;

/// <summary>A value of metadata as one clean line: entities that were encoded twice, tags, line breaks and double spaces gone.</summary>
internal static class PlainLine
{
    public static string Of(string value)
    {
        var text = value;
        for (var i = 0; i < 2 && text.Contains('&', StringComparison.Ordinal); i++)
            text = WebUtility.HtmlDecode(text);
        if (text.Contains('<', StringComparison.Ordinal))
            text = WithoutTags(text);
        return Collapse(text);
    }

    private static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (c is not ('\u00ad' or '\u200b' or '\ufeff'))
                line.Append(c);
        }
        return line.ToString().TrimEnd();
    }

    private static string WithoutTags(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('<', at);
            // A bracket that no name follows is a sign of the text: "5 < 7".
            var isTag = open >= 0 && open + 1 < text.Length && (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/');
            var close = isTag ? text.IndexOf('>', open) : open;
            var end = open < 0 || close < 0 ? text.Length : isTag ? open : open + 1;
            kept.Append(text, at, end - at);
            at = close < 0 ? text.Length : close + 1;
        }
        return kept.ToString();
    }
}
