using AngleSharp.Dom;

namespace Kawaraban.Extract.Content;

/// <summary>What a block of text is on the page.</summary>
internal enum BlockKind { Paragraph, Heading, ListItem, Quote, Cell, Preformatted }

/// <summary>An element that structures the page, and the blocks of text that stand in it: those from First up to End.</summary>
internal sealed class Region(IElement element, Region? parent, Trait own)
{
    public IElement Element { get; } = element;
    public Region? Parent { get; } = parent;

    /// <summary>What the element's own names say.</summary>
    public Trait Own { get; } = own;
    public int First { get; init; }
    public int End { get; set; }

    /// <summary>Its place among the regions of the page; those in it follow, up to <see cref="OrderEnd"/>.</summary>
    public int Order { get; init; }
    public int OrderEnd { get; set; }

    /// <summary>Whether a picture that a reader sees stands in it.</summary>
    public bool HasPicture { get; set; }

    /// <summary>The weight of the prose in it, boxes left out: see <see cref="Weighing"/>.</summary>
    public double Prose { get; set; }

    /// <summary>Why what stands in it is not the article; None while nothing speaks against it.</summary>
    public Trait Foreign { get; set; }

    public bool Holds(Block block) => block.Index >= First && block.Index < End;
}

/// <summary>A run of text that a reader sees as one paragraph, line or cell.</summary>
internal sealed class Block
{
    public required int Index { get; init; }
    public required Region Region { get; init; }
    public required BlockKind Kind { get; init; }

    /// <summary>The text with spaces as a browser shows them; a line break of the page is a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The letters in it; one of a script without spaces counts as three, as it carries as much.</summary>
    public required int Size { get; init; }

    /// <summary>The part of <see cref="Size"/> that is the text of links.</summary>
    public required int LinkSize { get; init; }

    /// <summary>The part of <see cref="Size"/> that is bold, and the part that is italic or small, are how boxes and notes are set.</summary>
    public required int StressedSize { get; init; }

    /// <summary>Whether all of it is set in fine print: <c>small</c>, or the smallest sizes of <c>font</c>.</summary>
    public required bool IsFinePrint { get; init; }

    /// <summary>Where its text nodes stand in <see cref="Outline.Texts"/>.</summary>
    public required Range Nodes { get; init; }

    /// <summary>How many images came before it on the page.</summary>
    public required int ImagesBefore { get; init; }

    public double LinkShare => Size == 0 ? 0 : (double)LinkSize / Size;

    /// <summary>How much prose it is: see <see cref="Weighing"/>.</summary>
    public double Weight { get; set; }
}

/// <summary>A page as the blocks of text on it, in order, and the regions they stand in. One walk over the tree makes it; all that follows reads it.</summary>
internal sealed class Outline
{
    public required IReadOnlyList<Region> Regions { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    public required IReadOnlyList<IText> Texts { get; init; }
}
