namespace Kawaraban.Extract.Content;

/// <summary>
/// Says of each block how much prose it is, and of each region whether its names make it a box beside the article.
/// A name alone does not: a region that holds much of the page's prose is kept whatever it is called.
/// </summary>
internal static class Weighing
{
    public static void Weigh(Outline page)
    {
        foreach (var block in page.Blocks)
            block.Weight = WeightOf(block);

        var sums = Sums(page);
        var all = sums[^1];
        foreach (var region in page.Regions)
        {
            region.Prose = sums[region.End] - sums[region.First];
            region.Foreign = (region.Parent?.Foreign ?? Trait.None) | ForeignBy(region, all);
        }

        foreach (var block in page.Blocks)
            if (block.Region.Foreign != Trait.None)
                block.Weight = 0;
        sums = Sums(page);
        foreach (var region in page.Regions)
            region.Prose = sums[region.End] - sums[region.First];
    }

    private static Trait ForeignBy(Region region, double all)
    {
        var foreign = region.Own & Trait.Foreign;
        if (foreign == Trait.None || (region.Own & Trait.Body) != 0)
            return Trait.None;
        var most = foreign == Trait.Comment ? Thresholds.TooMuchForComments : Thresholds.TooMuchForABox;
        return region.Prose > all * most ? Trait.None : foreign;
    }

    private static double WeightOf(Block block)
    {
        if (block.Kind == BlockKind.Heading)
            return 0;
        if (block.LinkShare > Thresholds.MostlyLinks)
            return 0;
        var own = block.Size - block.LinkSize;
        return IsProse(block) ? own : own * Thresholds.ShortLineWorth;
    }

    public static bool IsProse(Block block) =>
        block.LinkShare <= Thresholds.MostlyLinks
        && (block.Size >= Thresholds.ProseSize || (block.Size >= Thresholds.SentenceSize && Sentences.End(block.Text)));

    /// <summary>Sums of the weights before each block.</summary>
    private static double[] Sums(Outline page)
    {
        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
            sums[i + 1] = sums[i] + page.Blocks[i].Weight;
        return sums;
    }
}
