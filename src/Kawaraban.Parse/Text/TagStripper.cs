using System.Collections.Frozen;
using System.Text;

namespace Kawaraban.Parse.Text;

/// <summary>Takes the tags out of HTML and resolves its references. What was looked for in vain once is not looked for again.</summary>
internal sealed class TagStripper(string html)
{
    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    // What these hold is not text for a reader, as long as they end.
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "noscript", "iframe", "object", "applet", "template", "svg", "math");

    private readonly StringBuilder _text = new(html.Length);
    private HashSet<string>? _endless;
    private bool _hasNoMoreTags;

    public string Strip()
    {
        var at = 0;
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('<', '&');
            if (step < 0)
                break;
            _text.Append(html, at, step);
            at += step;
            at = html[at] == '&' ? HtmlReference.Read(html, at, _text) : ReadTag(at);
        }

        return _text.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>Where the text goes on behind what begins with the <c>&lt;</c> at <paramref name="at"/>.</summary>
    private int ReadTag(int at)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
            return Behind("-->", at) ?? html.Length;
        if (!IsTag(at) || TagEnd(at) is not { } end)
        {
            _text.Append('<');
            return at + 1;
        }

        var name = TagName(at);
        if (!Inline.Contains(name))
            _text.Append(' ');
        return html[at + 1] != '/' && Unseen.Contains(name) && Behind("</" + name, end) is { } close ? TagEnd(close) ?? html.Length : end;
    }

    private bool IsTag(int at)
    {
        var next = at + 1 < html.Length ? html[at + 1] : ' ';
        return char.IsAsciiLetter(next) || next is '/' or '!' or '?';
    }

    private string TagName(int at)
    {
        var start = html[at + 1] == '/' ? at + 2 : at + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[start..end];
    }

    private int? TagEnd(int at)
    {
        while (at < html.Length && !_hasNoMoreTags)
        {
            var step = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (step < 0)
                break;
            at += step;
            if (html[at] == '>')
                return at + 1;
            var quote = html[at - 1] == '=' ? html.IndexOf(html[at], at + 1) : -1;
            at = quote < 0 ? at + 1 : quote + 1;
        }

        _hasNoMoreTags = true;
        return null;
    }

    private int? Behind(string end, int from)
    {
        if (_endless?.Contains(end) == true)
            return null;
        var found = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        if (found >= 0)
            return found + end.Length;
        (_endless ??= []).Add(end);
        return null;
    }
}
