using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Kawaraban.Extract.Content;

/// <summary>Walks a page once and writes down its blocks of text.</summary>
internal sealed class OutlineBuilder
{
    private static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr");

    /// <summary>What a reader does not read: programs, controls, pictures drawn in markup.</summary>
    private static readonly FrozenSet<string> Unread = Set(
        "applet area audio base button canvas datalist embed frame frameset head iframe input link map math meta meter noembed noframes noscript object option optgroup " +
        "output param progress script select source style svg template textarea title track video");

    private static readonly FrozenSet<string> Stressed = Set("b strong em i small");

    /// <summary>An inline element is taken out of its sentence only for names like these: a dateline or an author belongs to the sentence.</summary>
    private const Trait TakesOutOfSentence = Trait.Caption | Trait.Asks | Trait.Advert | Trait.Hidden | Trait.Comment;

    /// <summary>No page that anybody reads has more lines; the labelled ones have up to 2,900. What comes after is left out.</summary>
    private const int MostBlocks = 20_000;

    private readonly List<Region> _regions = [];
    private readonly List<Block> _blocks = [];
    private readonly List<IText> _texts = [];
    private readonly StringBuilder _text = new();
    private int _size, _linkSize, _stressedSize, _firstText, _images, _links, _stress, _fine, _fineSize, _pictures;
    private bool _breaks;

    public static Outline Build(IElement root)
    {
        var builder = new OutlineBuilder();
        builder.EnterRegion(root, null, Trait.None);
        return new Outline { Regions = builder._regions, Blocks = builder._blocks, Texts = builder._texts };
    }

    private void EnterRegion(IElement element, Region? parent, Trait own)
    {
        var region = new Region(element, parent, own) { First = _blocks.Count, Order = _regions.Count };
        var picturesBefore = _pictures;
        _regions.Add(region);
        Walk(element, region);
        Flush(region);
        region.End = _blocks.Count;
        region.OrderEnd = _regions.Count;
        region.HasPicture = _pictures > picturesBefore;
    }

    private void Walk(IElement parent, Region region)
    {
        // By index: in AngleSharp a node finds its next sibling by searching its parent's children.
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length && _blocks.Count < MostBlocks; i++)
        {
            var node = children[i];
            if (node is IText text)
                Append(text);
            else if (node is IElement element)
                Walk(element, element.LocalName, region);
        }
    }

    private void Walk(IElement element, string name, Region region)
    {
        if (name is "img" or "picture" or "video" or "amp-img")
            _images++;
        if (name is "img" or "picture")
            _pictures++;
        if (name is "br")
            Break(region);
        else if (name is "hr")
            Flush(region);
        else if (Unread.Contains(name) || name == "img" || (name is "rt" or "rp" && !HasFallback(element)))
            return;
        else if (Inline.Contains(name))
            WalkInline(element, name, region);
        else
        {
            Flush(region);
            EnterRegion(element, region, NamesOf.Element(element, name));
        }
    }

    /// <summary>A reading is part of plain text where the page gives brackets for it: that is what <c>rp</c> is for.</summary>
    private static bool HasFallback(IElement reading) => reading.ParentElement is { } ruby && ruby.Children.Any(child => child.LocalName == "rp");

    private void WalkInline(IElement element, string name, Region region)
    {
        if (name is "span" or "small" or "label" && NamesOf.Element(element, name) is var own && (own & TakesOutOfSentence) != 0)
        {
            Flush(region);
            EnterRegion(element, region, own);
            return;
        }

        ref var open = ref name == "a" ? ref _links : ref _stress;
        var counts = name == "a" || Stressed.Contains(name);
        var isFine = name == "small" || (name == "font" && element.GetAttribute("size") is "1" or "-1" or "-2" or "-3");
        if (counts)
            open++;
        if (isFine)
            _fine++;
        Walk(element, region);
        if (isFine)
            _fine--;
        if (counts)
            open--;
    }

    /// <summary>One line break is a line of the paragraph; two part paragraphs, as pages without paragraph elements do.</summary>
    private void Break(Region region)
    {
        if (_breaks)
            Flush(region);
        else if (_text.Length > 0)
        {
            TrimEnd();
            _text.Append('\n');
            _breaks = true;
        }
    }

    private void Append(IText node)
    {
        var data = node.Data;
        _texts.Add(node);
        var size = 0;
        for (var i = 0; i < data.Length; i++)
        {
            if (IsSpace(data[i]))
            {
                if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                    _text.Append(' ');
                continue;
            }

            var start = i;
            for (; i < data.Length && !IsSpace(data[i]); i++)
                size += SizeOf(data[i]);
            _text.Append(data, start, i - start);
            _breaks = false;
            i--;
        }

        _size += size;
        _linkSize += _links > 0 ? size : 0;
        _stressedSize += _stress > 0 ? size : 0;
        _fineSize += _fine > 0 ? size : 0;
    }

    // Most of a text is ASCII without spaces: the two questions asked of each of its characters are short enough to stand in the loop.
    private static bool IsSpace(char c) => c <= ' ' ? c is ' ' or '\n' or '\t' or '\r' or '\f' : c == '\u00a0';

    private static int SizeOf(char c) => c < 0x80 ? (char.IsAsciiLetterOrDigit(c) ? 1 : 0) : SizeBeyondAscii(c);

    private static int SizeBeyondAscii(char c) => !char.IsLetterOrDigit(c) ? 0 : Script.IsUnspaced(c) ? 3 : 1;

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\n')
            _text.Length--;
    }

    private void Flush(Region region)
    {
        TrimEnd();
        if (_text.Length > 0)
            _blocks.Add(new Block
            {
                Index = _blocks.Count,
                Region = region,
                Kind = KindOf(region),
                Text = _text.ToString(),
                Size = _size,
                LinkSize = _linkSize,
                StressedSize = _stressedSize,
                IsFinePrint = _size > 0 && _fineSize == _size,
                Nodes = _firstText.._texts.Count,
                ImagesBefore = _images,
            });
        _text.Clear();
        (_size, _linkSize, _stressedSize, _fineSize, _firstText, _breaks) = (0, 0, 0, 0, _texts.Count, false);
    }

    private static BlockKind KindOf(Region region)
    {
        for (var at = region; at is not null; at = at.Parent)
        {
            switch (at.Element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return BlockKind.Heading;
                case "li" or "dd" or "dt": return BlockKind.ListItem;
                case "blockquote" or "q": return BlockKind.Quote;
                case "td" or "th": return BlockKind.Cell;
                case "pre": return BlockKind.Preformatted;
                case "article" or "main" or "body" or "section": return BlockKind.Paragraph;
            }
        }
        return BlockKind.Paragraph;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
