using System.Text;
using Kawaraban.Parse.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>
/// Pulls elements out of what claims to be XML. It never gives up and never looks at a byte twice: an end tag nobody opened is
/// dropped, one that closes an outer element closes the inner ones with it, whatever is still open at the end is closed there,
/// an ampersand or a less-than sign that begins nothing is text. It knows no external entities and expands declared ones once.
/// </summary>
internal sealed partial class MarkupReader : IDisposable
{
    // How far up an end tag looks for its start: deeper than any feed, and no work for a document that is nothing but tags.
    private const int MostLookedUp = 64;

    // Elements nested deeper than in any feed are not opened: their text belongs to the one they stand in.
    private const int Deepest = 1024;

    private readonly DocumentText _document;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly Entities _entities = new();
    private readonly NameTable _names = new();
    private readonly ByteBuffer _buffer;
    private readonly Scopes _scopes;

    private OpenElement[] _open = new OpenElement[16];
    private int _depth;
    private int _at;
    private bool _isEmptyElement;
    private bool _lacksCommentEnd;
    private bool _lacksInstructionEnd;
    private (int Start, int End) _attributes;
    private (int Start, int End) _run;
    private ElementName? _name;

    public MarkupReader(DocumentText document, Uri? baseAddress)
    {
        _document = document;
        _memory = document.Bytes;
        _buffer = new ByteBuffer(document);
        _scopes = new Scopes(baseAddress);
    }

    private enum Token
    {
        Open,
        Close,
        Characters,
        CData,
        EndOfText,
    }

    private readonly record struct OpenElement(int NameStart, int NameEnd);

    /// <summary>The vocabulary of the root, whose elements need no prefix to be understood.</summary>
    public Ns Home { get; set; } = Ns.Home;

    /// <summary>How many elements are open; that of the current element while it is open.</summary>
    public int Depth => _depth;

    /// <summary>The innermost open element.</summary>
    public ElementName Name => _name ??= Resolve();

    /// <summary>Whether the current element, just begun, is written as an empty one.</summary>
    public bool IsEmpty => _isEmptyElement;

    /// <summary>What relative addresses are relative to, here.</summary>
    public Uri? Base => _scopes.Base;

    /// <summary><c>xml:lang</c> in force here.</summary>
    public string? Language => _scopes.Language;

    /// <summary>Whether all has been read.</summary>
    public bool IsAtEnd => _at >= _memory.Length;

    /// <summary>The line being read, counted from 1.</summary>
    public int Line => 1 + _memory.Span[.._at].Count((byte)'\n');

    /// <summary>
    /// Goes to the next child of the element at <paramref name="depth"/>, past whatever is left of the one before.
    /// False when that element has ended.
    /// </summary>
    public bool ReadChild(int depth)
    {
        while (_depth >= depth)
        {
            var token = Next();
            if (token == Token.Open && _depth == depth + 1)
                return true;
            if (token == Token.EndOfText)
                return false;
        }

        return false;
    }

    /// <summary>
    /// Makes the current element, which has just begun, a sibling of the one it stands in: that one ends here. For an item
    /// inside an item, whose end tag was forgotten.
    /// </summary>
    public void LiftOut()
    {
        _open[_depth - 2] = _open[_depth - 1];
        _depth--;
    }

    public void Dispose() => _buffer.Dispose();

    private ElementName Resolve()
    {
        if (_depth == 0)
            return new ElementName(Ns.Other, "");

        var (start, end) = _open[_depth - 1];
        var name = _memory.Span[start..end];
        var colon = name.IndexOf((byte)':');
        var meaning = _scopes.Meaning(name[..Math.Max(colon, 0)], _memory.Span);
        return new ElementName(meaning == Home ? Ns.Home : meaning, _names.Get(name[(colon + 1)..]));
    }

    private Token Next()
    {
        var text = _memory.Span;
        if (_isEmptyElement)
        {
            _isEmptyElement = false;
            CloseTo(_depth - 1);
            return Token.Close;
        }

        while (_at < text.Length)
        {
            if (text[_at] != '<')
                return ReadCharacters(text, _at);

            var next = _at + 1 < text.Length ? text[_at + 1] : (byte)0;
            switch (next)
            {
                case (byte)'/':
                    if (ReadEndTag(text))
                        return Token.Close;
                    break;
                case (byte)'!' when text[_at..].StartsWith("<![CDATA["u8):
                    return ReadCData(text);
                case (byte)'!':
                    SkipDeclaration(text);
                    break;
                case (byte)'?':
                    SkipPast(text, "?>"u8, ref _lacksInstructionEnd);
                    break;
                default:
                    if (!IsNameStart(next))
                        return ReadCharacters(text, _at + 1);
                    if (_depth == Deepest)
                    {
                        SkipTag(text);
                        break;
                    }

                    ReadStartTag(text);
                    return Token.Open;
            }
        }

        return Token.EndOfText;
    }

    private static bool IsNameStart(byte letter) => char.IsAsciiLetter((char)letter) || letter is (byte)'_' or (byte)':' or > 127;

    private Token ReadCharacters(ReadOnlySpan<byte> text, int searchFrom)
    {
        var length = text[searchFrom..].IndexOf((byte)'<');
        var end = length < 0 ? text.Length : searchFrom + length;
        _run = (_at, end);
        _at = end;
        return Token.Characters;
    }

    private Token ReadCData(ReadOnlySpan<byte> text)
    {
        var start = _at + "<![CDATA["u8.Length;
        var length = text[start..].IndexOf("]]>"u8);
        _run = (start, length < 0 ? text.Length : start + length);
        _at = length < 0 ? text.Length : start + length + 3;
        return Token.CData;
    }

    /// <summary>Past a comment or an instruction. One that never ends costs its first tag only, and only one search in a document.</summary>
    private void SkipPast(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end, ref bool isMissing)
    {
        var length = isMissing ? -1 : text[_at..].IndexOf(end);
        if (length >= 0)
            _at += length + end.Length;
        else
            SkipTag(text);
        isMissing |= length < 0;
    }

    private void SkipTag(ReadOnlySpan<byte> text)
    {
        var length = text[_at..].IndexOf((byte)'>');
        _at = length < 0 ? text.Length : _at + length + 1;
    }

    private void SkipDeclaration(ReadOnlySpan<byte> text)
    {
        if (text[_at..].StartsWith("<!--"u8))
            SkipPast(text, "-->"u8, ref _lacksCommentEnd);
        else if (text[_at..].StartsWith("<!DOCTYPE"u8))
            _at = DocumentType.Read(_document, _at, _entities);
        else
            SkipTag(text);
    }

    private bool ReadEndTag(ReadOnlySpan<byte> text)
    {
        var start = _at + 2;
        var end = start + NameLength(text[start..]);
        var close = text[end..].IndexOfAny((byte)'>', (byte)'<');
        _at = close < 0 ? text.Length : text[end + close] == '>' ? end + close + 1 : end + close;

        var name = text[start..end];
        for (var i = _depth - 1; i >= Math.Max(0, _depth - MostLookedUp); i--)
        {
            var opened = _open[i];
            if (!IsSameName(text[opened.NameStart..opened.NameEnd], name))
                continue;
            CloseTo(i);
            return true;
        }

        return false;
    }

    // "<pubDate>" closed by "</pubdate>"
    private static bool IsSameName(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        one.SequenceEqual(other) || Ascii.EqualsIgnoreCase(one, other);

    private void CloseTo(int depth)
    {
        // The closed ones stay in the array: ReadNodes still writes their end tags.
        _depth = depth;
        _scopes.LeaveTo(depth);
        _name = null;
    }

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAny(EndsName);
        return length < 0 ? text.Length : length;
    }
}
