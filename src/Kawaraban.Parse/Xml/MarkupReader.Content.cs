using System.Collections.Frozen;
using System.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>What stands in an element, up to its end.</summary>
/// <param name="Text">References resolved once; child elements as tags.</param>
/// <param name="HasElements">Whether there were child elements.</param>
internal readonly record struct ElementContent(string Text, bool HasElements);

internal sealed partial class MarkupReader
{
    private static readonly FrozenSet<string> Voids =
        FrozenSet.Create("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private enum Characters
    {
        /// <summary>Resolved: the result is text, or HTML that had been escaped.</summary>
        Resolve,

        /// <summary>Kept escaped: the result is the markup itself.</summary>
        Keep,
    }

    /// <summary>The text of the current element, trimmed, with references resolved; tags inside it are kept as they are.</summary>
    public string ReadText() => ReadContent().Text;

    /// <summary>As <see cref="ReadText"/>, and whether elements stood in it.</summary>
    public ElementContent ReadContent()
    {
        if (TryReadPlain() is { } plain)
            return new ElementContent(plain, false);
        return ReadNodes(Characters.Resolve);
    }

    /// <summary>The content of the current element as HTML: its tags as they are, its text escaped.</summary>
    public ElementContent ReadMarkup() => ReadNodes(Characters.Keep);

    /// <summary>Hands over each child element's local name and text; gives the text that stands outside of them.</summary>
    public string ReadParts(Action<string, string> take)
    {
        var depth = Depth;
        var own = new StringBuilder();
        while (_depth >= depth)
        {
            var token = Next();
            if (token == Token.EndOfText)
                break;
            if (token == Token.Open)
            {
                var part = Name.Local;
                take(part, ReadText());
            }
            else if (_depth == depth && token is Token.Characters or Token.CData)
            {
                var run = _memory.Span[_run.Start.._run.End];
                own.Append(token == Token.CData ? _document.Read(run) : Decode(run));
            }
        }

        return own.ToString().Trim();
    }

    /// <summary>The common case: one run of characters or one CDATA section, then the end tag. Null, and nothing read, for any other.</summary>
    private string? TryReadPlain()
    {
        if (_isEmptyElement || _depth == 0)
            return null;

        var text = _memory.Span;
        var start = _at;
        var length = text[start..].IndexOf((byte)'<');
        if (length < 0)
            return null;

        var tag = start + length;
        if (EndsCurrent(text, tag) is { } end)
        {
            Leave(end);
            return Decode(text[start..tag]);
        }

        return text[tag..].StartsWith("<![CDATA["u8) && IsSpace(text[start..tag]) ? TryReadPlainCData(text, tag) : null;
    }

    private string? TryReadPlainCData(ReadOnlySpan<byte> text, int tag)
    {
        var start = tag + "<![CDATA["u8.Length;
        var length = text[start..].IndexOf("]]>"u8);
        if (length < 0)
            return null;

        var after = start + length + "]]>"u8.Length;
        while (after < text.Length && text[after] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            after++;
        if (EndsCurrent(text, after) is not { } end)
            return null;

        Leave(end);
        return _document.Read(text.Slice(start, length).Trim(" \t\r\n"u8));
    }

    private void Leave(int end)
    {
        _at = end;
        CloseTo(_depth - 1);
    }

    /// <summary>Behind the end tag of the current element, when that is what stands at <paramref name="tag"/>.</summary>
    private int? EndsCurrent(ReadOnlySpan<byte> text, int tag)
    {
        var (start, end) = _open[_depth - 1];
        var close = tag + 2 + (end - start);
        return close < text.Length && text[close] == '>' && text[tag + 1] == '/' && text[tag] == '<'
            && text[(tag + 2)..close].SequenceEqual(text[start..end])
            ? close + 1
            : null;
    }

    private static bool IsSpace(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8).IsEmpty;

    private string Decode(ReadOnlySpan<byte> raw)
    {
        raw = raw.Trim(" \t\r\n"u8);
        if (!raw.Contains((byte)'&'))
            return _document.Read(raw);

        _buffer.Clear();
        _entities.Decode(raw, _buffer);
        return Finish();
    }

    private string Finish() => Encoding.UTF8.GetString(_buffer.Written.Trim(" \t\r\n"u8));

    private ElementContent ReadNodes(Characters characters)
    {
        var depth = Depth;
        var hasElements = false;
        _buffer.Clear();
        while (_depth >= depth)
        {
            var before = _depth;
            var token = Next();
            if (token == Token.EndOfText)
                break;
            if (token == Token.Open)
            {
                AppendStartTag();
                hasElements = true;
            }
            else if (token == Token.Close)
            {
                AppendEndTags(before, Math.Max(_depth, depth));
            }
            else
            {
                AppendCharacters(token, characters);
            }
        }

        return new ElementContent(Finish(), hasElements);
    }

    private void AppendCharacters(Token token, Characters characters)
    {
        if (token is not (Token.Characters or Token.CData))
            return;
        var run = _memory.Span[_run.Start.._run.End];
        if (token == Token.Characters && characters == Characters.Resolve)
            _entities.Decode(run, _buffer);
        else if (token == Token.CData && characters == Characters.Keep)
            AppendEscaped(run);
        else
            _buffer.Append(run);
    }

    private void AppendEscaped(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var at = text.IndexOfAny((byte)'<', (byte)'>', (byte)'&');
            _buffer.Append(at < 0 ? text : text[..at]);
            if (at < 0)
                return;
            _buffer.Append(text[at] switch { (byte)'<' => "&lt;"u8, (byte)'>' => "&gt;"u8, _ => "&amp;"u8 });
            text = text[(at + 1)..];
        }
    }

    private void AppendStartTag()
    {
        var name = HtmlName(_open[_depth - 1]);
        _buffer.Append((byte)'<');
        _buffer.Append(name);
        _buffer.Append(_memory.Span[_attributes.Start.._attributes.End].TrimEnd(" \t\r\n"u8));
        _buffer.Append((byte)'>');
    }

    private void AppendEndTags(int before, int after)
    {
        for (var i = before - 1; i >= after; i--)
        {
            var name = HtmlName(_open[i]);
            if (IsVoid(name))
                continue;
            _buffer.Append("</"u8);
            _buffer.Append(name);
            _buffer.Append((byte)'>');
        }
    }

    private ReadOnlySpan<byte> HtmlName(OpenElement element)
    {
        var name = _memory.Span[element.NameStart..element.NameEnd];
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    private bool IsVoid(ReadOnlySpan<byte> name) => name.Length <= 6 && Voids.Contains(_names.Get(name));
}
