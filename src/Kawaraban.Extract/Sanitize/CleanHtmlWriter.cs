using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Kawaraban.Extract.Sanitize;

/// <summary>
/// Writes a parsed tree as HTML that holds only <see cref="AllowedHtml"/> and that every HTML parser reads back as the same tree.
/// Both halves matter: mutation XSS lives on markup that a second parse understands differently. So nothing is copied, every
/// tag, attribute and character is written anew; no element is written that switches the tokenizer or the namespace; and before
/// an element is opened, those are closed which a parser would close there
/// (<see href="https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody">"in body" insertion mode</see>).
/// Start tags are held back until something stands in the element, so that empty ones never appear.
/// </summary>
internal sealed class CleanHtmlWriter(Uri? baseUrl, Func<INode, bool>? leavesOut = null, Fidelity fidelity = Fidelity.ForReading)
{
    /// <summary>Deeper elements give way to their content. Articles stay below 20.</summary>
    private const int MaxDepth = 100;

    /// <summary>What is written as it stands: most of most texts.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c).Where(c => c is not ('&' or '<' or '>'))]);

    private readonly StringBuilder _html = new();
    private readonly List<(string Name, IElement? Source)> _open = [];
    private string? _lastLink;
    private int _written;
    private int _afterPre = -1;

    /// <summary>Writes what stands in <paramref name="root"/>, without itself.</summary>
    public CleanHtmlWriter WriteChildren(INode root)
    {
        // By hand instead of by recursion: a page may nest deeper than the stack holds.
        var parents = new Stack<(INodeList Children, int Next, int Place)>();
        parents.Push((root.ChildNodes, 0, int.MaxValue));
        while (parents.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                CloseTo(at.Place);
                continue;
            }
            var node = at.Children[at.Next];
            parents.Push(at with { Next = at.Next + 1 });
            if (Enter(node))
                parents.Push((node.ChildNodes, 0, PlaceOf(node)));
        }
        return this;
    }

    /// <summary>Where the element just entered is open; no place at all when it gave way to its children.</summary>
    private int PlaceOf(INode node) => _open.Count > 0 && ReferenceEquals(_open[^1].Source, node) ? _open.Count - 1 : int.MaxValue;

    /// <summary>Writes a paragraph of plain text.</summary>
    public void WriteParagraph(string text)
    {
        CloseTo(0);
        _open.Add(("p", null));
        WriteText(text);
        CloseTo(0);
    }

    /// <summary>The HTML written so far, with every element closed.</summary>
    public override string ToString()
    {
        CloseTo(0);
        return _html.ToString().Trim();
    }

    /// <summary>Opens the element or writes the text; false when its children are not to be written.</summary>
    private bool Enter(INode node)
    {
        if (leavesOut is not null && leavesOut(node))
            return false;
        if (node is IText text)
        {
            WriteText(text.Data);
            return false;
        }
        return node is IElement element && EnterElement(element);
    }

    private bool EnterElement(IElement element)
    {
        var name = element.LocalName;
        if (element.NamespaceUri != NamespaceNames.HtmlUri)
            return false;
        if (AllowedHtml.DroppedWhole.Contains(name))
        {
            WriteSubstitute(element, name);
            return false;
        }

        name = AllowedHtml.Renamed.GetValueOrDefault(name, name);
        if (!AllowedHtml.Elements.Contains(name) || _open.Count >= MaxDepth)
            return true;
        CloseBefore(name);
        if (!MayStandHere(name))
            return name is not ("td" or "th" or "tr" or "source");
        if (AllowedHtml.Void.Contains(name))
        {
            WriteVoid(name, element);
            return false;
        }
        if (name == "a" && Address(element, "href", AllowedHtml.LinkSchemes) is null)
            return true;

        _open.Add((name, element));
        if (name is "td" or "th" || (name is "a" && StaysEmpty(element)) || (name is "audio" or "video" && MediaSource(element) is not null))
            Flush();
        return true;
    }

    private bool MayStandHere(string name)
    {
        var parent = _open.Count == 0 ? null : _open[^1].Name;
        if (parent is not null && AllowedHtml.Structure.TryGetValue(parent, out var children))
            return children.Contains(name);
        return name is "rt" or "rp" ? parent == "ruby" : !AllowedHtml.NeedsParent.Contains(name);
    }

    /// <summary>Closes what a parser would close at this start tag.</summary>
    private void CloseBefore(string name)
    {
        if (name is "li")
            CloseItem("li", "li");
        else if (name is "dd" or "dt")
            CloseItem("dd", "dt");
        else if (name is "a" && LastInCell("a") is >= 0 and var link)
            CloseTo(link);
        else if (name is "rt" or "rp")
            CloseImplied();

        if (AllowedHtml.ClosesParagraph.Contains(name) && LastInCell("p") is >= 0 and var paragraph)
            CloseTo(paragraph);
        if (AllowedHtml.Headings.Contains(name) && _open.Count > 0 && AllowedHtml.Headings.Contains(_open[^1].Name))
            CloseTo(_open.Count - 1);
    }

    private void CloseItem(string one, string other)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == one || _open[i].Name == other)
            {
                CloseTo(i);
                return;
            }
            if (AllowedHtml.StopsItemSearch.Contains(_open[i].Name))
                return;
        }
    }

    private void CloseImplied()
    {
        while (_open.Count > 0 && _open[^1].Name is "dd" or "dt" or "li" or "p" or "rt" or "rp")
            CloseTo(_open.Count - 1);
    }

    /// <summary>The index of the innermost open element of this name that no table cell hides, or -1.</summary>
    private int LastInCell(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
                return i;
            if (_open[i].Name is "caption" or "table" or "td" or "th")
                return -1;
        }
        return -1;
    }

    private void CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            if (_written == _open.Count)
            {
                _html.Append("</").Append(_open[^1].Name).Append('>');
                _written--;
            }
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Flush()
    {
        for (; _written < _open.Count; _written++)
        {
            var (name, source) = _open[_written];
            WriteTag(name, source);
            if (name == "pre")
                _afterPre = _html.Length;
        }
    }

    private void WriteText(string data)
    {
        if (_open.Count > 0 && AllowedHtml.Structure.ContainsKey(_open[^1].Name))
            return;

        var isPre = _open.Exists(open => open.Name == "pre");
        if (!isPre && data.AsSpan().IndexOfAnyExcept(" \t\n\f\r") < 0)
        {
            WriteSpace();
            return;
        }
        Flush();
        // The parser swallows a line break that follows <pre>: one more keeps the one meant.
        if (_afterPre == _html.Length && data.StartsWith('\n'))
            _html.Append('\n');
        WriteEscaped(data, isPre);
    }

    /// <summary>A space between elements goes where something is already written: it must not make an empty element stay.</summary>
    private void WriteSpace()
    {
        var inside = _written == 0 ? null : _open[_written - 1].Name;
        if (_html.Length > 0 && _html[^1] != ' ' && (inside is null || !AllowedHtml.Structure.ContainsKey(inside)))
            _html.Append(' ');
    }

    private void WriteEscaped(string data, bool isPre)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            switch (c)
            {
                case > ' ' and < '\x7f' and not ('&' or '<' or '>'):
                    var plain = data.AsSpan(i);
                    var length = plain.IndexOfAnyExcept(Plain) is > 0 and var end ? end : plain.Length;
                    _html.Append(plain[..length]);
                    i += length - 1;
                    break;
                case '&': _html.Append("&amp;"); break;
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                case ' ' or '\t' or '\n' or '\f' or '\r' when !isPre:
                    if (_html.Length == 0 || _html[^1] != ' ')
                        _html.Append(' ');
                    break;
                case '\n' or '\t': _html.Append(c); break;
                case < ' ' or '\x7f': break;
                default: i += AppendCharacter(data, i); break;
            }
        }
    }

    /// <summary>Half a surrogate pair is no character: it would not come back from UTF-8. Returns how many more units were taken.</summary>
    private int AppendCharacter(string data, int at)
    {
        if (!char.IsSurrogate(data[at]))
            _html.Append(data[at]);
        else if (at + 1 < data.Length && char.IsSurrogatePair(data[at], data[at + 1]))
        {
            _html.Append(data, at, 2);
            return 1;
        }
        else
            _html.Append('\uFFFD');
        return 0;
    }

    private void WriteVoid(string name, IElement element)
    {
        if (name == "img" && ImageAddress(element) is null || name == "source" && MediaSource(element) is null)
            return;
        Flush();
        WriteTag(name, element);
    }

    /// <summary>What stands for an element that is dropped whole: the image of a script's fallback, a link for an embedded player.</summary>
    private void WriteSubstitute(IElement element, string name)
    {
        if (fidelity == Fidelity.AsPublished || (_open.Count > 0 && AllowedHtml.Structure.ContainsKey(_open[^1].Name)))
            return;
        if (name == "noscript" && !FollowsItsImage(element))
            foreach (var image in element.QuerySelectorAll("img"))
                WriteVoid("img", image);
        else if (name == "iframe" && EmbeddedLink(element) is { } link)
            WriteEmbeddedLink(element, link);
    }

    private bool FollowsItsImage(IElement noscript) =>
        noscript.PreviousElementSibling is { } before
        && (before.LocalName == "img" ? before : before.QuerySelector("img")) is { } image
        && ImageAddress(image) is not null;

    private string? EmbeddedLink(IElement frame)
    {
        var address = SafeAddress.Resolve(frame.GetAttribute("src") ?? frame.GetAttribute("data-src"), baseUrl, AllowedHtml.MediaSchemes);
        return address is not null && AllowedHtml.EmbedPaths.Any(path => address.Contains(path, StringComparison.OrdinalIgnoreCase)) ? address : null;
    }

    private void WriteEmbeddedLink(IElement frame, string link)
    {
        CloseBefore("p");
        CloseBefore("a");
        Flush();
        var label = frame.GetAttribute("title") is { Length: > 0 } title && !string.IsNullOrWhiteSpace(title) ? title.Trim() : HostOf(link);
        _html.Append("<p><a");
        WriteAttribute("href", link);
        _html.Append('>');
        WriteEscaped(label, isPre: false);
        _html.Append("</a></p>");
    }

    private static string HostOf(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.Host : link;

    private void WriteTag(string name, IElement? element)
    {
        _html.Append('<').Append(name);
        if (element is not null)
            WriteAttributes(name, element);
        _html.Append('>');
    }

    private void WriteAttributes(string name, IElement element)
    {
        if (name == "a")
            WriteAttribute("href", _lastLink = Address(element, "href", AllowedHtml.LinkSchemes));
        else if (name == "img")
            WriteAttribute("src", ImageAddress(element));
        else if (name is "audio" or "video" or "source")
            WriteAttribute("src", MediaSource(element));

        foreach (var kept in AllowedHtml.Attributes["*"])
            WriteAttribute(kept, element.GetAttribute(kept));
        if (AllowedHtml.Attributes.TryGetValue(name, out var own))
            foreach (var kept in own)
                WriteAttribute(kept, Checked(kept, element.GetAttribute(kept)));
        if (name is "audio" or "video")
            _html.Append(" controls=\"\" preload=\"none\"");
    }

    private string? ImageAddress(IElement image) => fidelity == Fidelity.AsPublished ? MediaSource(image) : ImageSource.Of(image, baseUrl);

    private string? MediaSource(IElement element) => Address(element, "src", AllowedHtml.MediaSchemes);

    private string? Address(IElement element, string attribute, FrozenSet<string> schemes)
    {
        var written = element.GetAttribute(attribute);
        var safe = SafeAddress.Resolve(written, baseUrl, schemes);
        // An address that is absolute already is published as it is, not as URL parsers spell it.
        return safe is not null && fidelity == Fidelity.AsPublished && SafeAddress.Resolve(written, null, schemes) == safe && !written!.Any(char.IsControl)
            ? written!.Trim()
            : safe;
    }

    /// <summary>An empty link was published, unless it is the parser's copy of the one before, which misnested tags make.</summary>
    private bool StaysEmpty(IElement link) =>
        fidelity == Fidelity.AsPublished && Address(link, "href", AllowedHtml.LinkSchemes) != _lastLink;

    private static string? Checked(string attribute, string? value) =>
        value is not null && AllowedHtml.Numbers.Contains(attribute)
            ? (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null)
            : value;

    private void WriteAttribute(string name, string? value)
    {
        if (value is null || (value.Length == 0 && name != "alt"))
            return;
        _html.Append(' ').Append(name).Append("=\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '&': _html.Append("&amp;"); break;
                case '"': _html.Append("&quot;"); break;
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                // Old browsers take a backtick for a quote.
                case '`': _html.Append("&#96;"); break;
                case '\n' or '\t': _html.Append(' '); break;
                case < ' ' or '\x7f': break;
                default: i += AppendCharacter(value, i); break;
            }
        }
        _html.Append('"');
    }
}
