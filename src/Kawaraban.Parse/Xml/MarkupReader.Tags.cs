using System.Buffers;
using System.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>Start tags and their attributes: quoted with either quote, or not at all, with or without a value.</summary>
internal sealed partial class MarkupReader
{
    private static readonly SearchValues<byte> EndsName = SearchValues.Create(" \t\r\n/><="u8);
    private static readonly SearchValues<byte> EndsBareValue = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> TellsInTag = SearchValues.Create(">\"'<"u8);

    /// <summary>
    /// The value of an attribute of the current element by its local name, decoded and trimmed; null when it has none.
    /// An attribute without prefix is preferred to one with.
    /// </summary>
    public string? Attribute(string name)
    {
        Span<byte> wanted = stackalloc byte[32];
        wanted = wanted[..Encoding.UTF8.GetBytes(name, wanted)];
        var text = _memory.Span[.._attributes.End];
        string? prefixed = null;
        for (var at = _attributes.Start; NextAttribute(text, ref at, out var attribute);)
        {
            var written = text[attribute.NameStart..attribute.NameEnd];
            var colon = written.IndexOf((byte)':');
            if (!Ascii.EqualsIgnoreCase(written[(colon + 1)..], wanted))
                continue;
            if (colon < 0)
                return AttributeValue(text[attribute.ValueStart..attribute.ValueEnd]);
            prefixed ??= AttributeValue(text[attribute.ValueStart..attribute.ValueEnd]);
        }

        return prefixed;
    }

    private string AttributeValue(ReadOnlySpan<byte> raw)
    {
        raw = raw.Trim(" \t\r\n"u8);
        if (!raw.Contains((byte)'&'))
            return _document.Read(raw);

        _buffer.Clear();
        _entities.Decode(raw, _buffer);
        return Encoding.UTF8.GetString(_buffer.Written.Trim(" \t\r\n"u8));
    }

    private void ReadStartTag(ReadOnlySpan<byte> text)
    {
        var nameStart = _at + 1;
        var nameEnd = nameStart + NameLength(text[nameStart..]);
        var end = TagEnd(text, nameEnd);
        _at = end < text.Length && text[end] == '>' ? end + 1 : end;

        _isEmptyElement = end > nameEnd && text[end - 1] == '/';
        _attributes = (nameEnd, _isEmptyElement ? end - 1 : end);
        _isEmptyElement |= IsNeverClosed(text[nameStart..nameEnd]);
        if (_depth == _open.Length)
            Array.Resize(ref _open, _depth * 2);
        _open[_depth++] = new OpenElement(nameStart, nameEnd);
        _name = null;
        if (_attributes.End - nameEnd > "xmlns="u8.Length && text[nameEnd.._attributes.End].IndexOf("xml"u8) >= 0)
            ReadScope(text);
    }

    // HTML strewn between elements must not swallow what follows. RSS has a link and a source of its own, so not all of HTML's void elements.
    private static bool IsNeverClosed(ReadOnlySpan<byte> name) => name.Length is 2 or 3
        && (Ascii.EqualsIgnoreCase(name, "br"u8) || Ascii.EqualsIgnoreCase(name, "hr"u8) || Ascii.EqualsIgnoreCase(name, "img"u8));

    /// <summary>Where the tag's <c>&gt;</c> stands, not counting those inside quoted values; or the next tag, when it has none.</summary>
    private static int TagEnd(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (true)
        {
            var step = text[at..].IndexOfAny(TellsInTag);
            if (step < 0)
                return text.Length;
            at += step;
            if (text[at] is (byte)'>' or (byte)'<')
                return at;
            if (!FollowsEquals(text[from..at]))
            {
                at++;
                continue;
            }

            var quote = text[(at + 1)..].IndexOf(text[at]);
            at = quote < 0 ? at + 1 : at + quote + 2;
        }
    }

    private static bool FollowsEquals(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \t\r\n"u8);
        return before.Length > 0 && before[^1] == '=';
    }

    private static bool NextAttribute(ReadOnlySpan<byte> text, ref int at, out AttributePlace attribute)
    {
        attribute = default;
        while (at < text.Length && EndsName.Contains(text[at]))
            at++;
        if (at >= text.Length)
            return false;

        var nameStart = at;
        var nameEnd = nameStart + NameLength(text[nameStart..]);
        at = nameEnd;
        SkipSpace(text, ref at);
        if (at >= text.Length || text[at] != '=')
        {
            attribute = new AttributePlace(nameStart, nameEnd, nameEnd, nameEnd);
            return true;
        }

        at++;
        SkipSpace(text, ref at);
        var (start, end) = ReadValue(text, ref at);
        attribute = new AttributePlace(nameStart, nameEnd, start, end);
        return true;
    }

    private static (int Start, int End) ReadValue(ReadOnlySpan<byte> text, ref int at)
    {
        if (at < text.Length && text[at] is (byte)'"' or (byte)'\'')
        {
            var start = at + 1;
            var length = text[start..].IndexOf(text[at]);
            var end = length < 0 ? text.Length : start + length;
            at = Math.Min(end + 1, text.Length);
            return (start, end);
        }

        var bare = text[at..].IndexOfAny(EndsBareValue);
        var from = at;
        at = bare < 0 ? text.Length : at + bare;
        return (from, at);
    }

    private static void SkipSpace(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
    }

    /// <summary>Takes over what the tag says about prefixes, base address and language for itself and all within.</summary>
    private void ReadScope(ReadOnlySpan<byte> text)
    {
        var tag = text[.._attributes.End];
        for (var at = _attributes.Start; NextAttribute(tag, ref at, out var attribute);)
        {
            var name = tag[attribute.NameStart..attribute.NameEnd];
            if (!name.StartsWith("xml"u8))
                continue;
            var value = AttributeValue(tag[attribute.ValueStart..attribute.ValueEnd]);
            if (name.SequenceEqual("xmlns"u8))
                _scopes.Declare(Depth, (0, 0), value);
            else if (name.StartsWith("xmlns:"u8))
                _scopes.Declare(Depth, (attribute.NameStart + "xmlns:"u8.Length, attribute.NameEnd), value);
            else if (name.SequenceEqual("xml:base"u8))
                _scopes.EnterBase(Depth, value);
            else if (name.SequenceEqual("xml:lang"u8))
                _scopes.EnterLanguage(Depth, value);
        }
    }

    private readonly record struct AttributePlace(int NameStart, int NameEnd, int ValueStart, int ValueEnd);
}
