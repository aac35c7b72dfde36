namespace Kawaraban.Extract.Content;

/// <summary>
/// The flow of the article: paragraphs that are set alike. A publishing system sets the article's own paragraphs in one way or
/// two, and what it puts between them in others: so a part of the body that holds none of the article's own is a box,
/// whatever it is called, and is judged as a whole.
/// </summary>
internal sealed class Flow
{
    private readonly HashSet<Block> _own;
    private readonly int[] _ownBefore;
    private readonly double _prose;

    /// <summary>False when the paragraphs are set in so many ways that none is the article's own.</summary>
    public bool IsClear { get; }

    public Flow(Outline page, IReadOnlyList<Block> kept)
    {
        var families = new Dictionary<(string, string), double>();
        foreach (var block in kept.Where(Weighing.IsProse))
            families[FamilyOf(block)] = families.GetValueOrDefault(FamilyOf(block)) + block.Weight;
        _prose = families.Values.Sum();
        var own = families.Where(family => family.Value >= _prose * Thresholds.OwnFamily).Select(family => family.Key).ToHashSet();
        IsClear = families.Where(family => own.Contains(family.Key)).Sum(family => family.Value) >= _prose * Thresholds.ClearFlow;

        _own = kept.Where(block => own.Contains(FamilyOf(block))).ToHashSet();
        _ownBefore = new int[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
            _ownBefore[i + 1] = _ownBefore[i] + (_own.Contains(page.Blocks[i]) ? 1 : 0);
    }

    public bool IsOwn(Block block) => _own.Contains(block);

    /// <summary>The largest element around the block that holds nothing of the article's own.</summary>
    public Region BoxOf(Block block)
    {
        var box = block.Region;
        while (box.Parent is { } parent && !HoldsOwn(parent))
            box = parent;
        return box;
    }

    /// <summary>True for a box that belongs to the text: a list, a quotation, a table, a heading, a paragraph set apart.</summary>
    public bool Belongs(Region box, IReadOnlyList<Block> blocks)
    {
        if (HoldsOwn(box))
            return true;
        if (box.Element.LocalName is "ul" or "ol" or "dl" or "table" or "blockquote" or "pre" || blocks.All(block => block.Kind is BlockKind.ListItem or BlockKind.Cell or BlockKind.Quote or BlockKind.Preformatted))
            return true;
        if (blocks.Count == 1)
            return blocks[0].Kind == BlockKind.Heading || Weighing.IsProse(blocks[0]) || IsBetween(blocks[0]);
        return blocks.Sum(block => block.Weight) >= _prose * Thresholds.OwnFamily;
    }

    private bool HoldsOwn(Region region) => _ownBefore[region.End] > _ownBefore[region.First];

    private bool IsBetween(Block block) => _ownBefore[block.Index] > 0 && _ownBefore[block.Index] < _ownBefore[^1];

    /// <summary>How the block is set: the names of its element and of the one around it.</summary>
    public static (string, string) FamilyOf(Block block) => (NameOf(block.Region), block.Region.Parent is { } parent ? NameOf(parent) : "");

    private static string NameOf(Region region) => region.Element.ClassName is { Length: > 0 } name ? region.Element.LocalName + "." + name : region.Element.LocalName;
}
