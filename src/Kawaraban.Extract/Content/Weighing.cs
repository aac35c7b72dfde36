using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>
/// Says of each block how much prose it is, and of each region whether its names make it a box beside the article.
/// A name alone does not: a region that holds much of the page's prose is kept whatever it is called.
/// </summary>
internal static class Weighing
{
    private const Trait AroundPosts = Trait.Asks | Trait.Elsewhere | Trait.Advert;

    public static void Weigh(Outline page)
    {
        foreach (var block in page.Blocks)
            block.Weight = WeightOf(block);

        var sums = Sums(page);
        foreach (var region in page.Regions)
            region.Prose = sums[region.End] - sums[region.First];
        MarkForeign(page, sums[^1]);
        Cards.Mark(page);

        foreach (var block in page.Blocks)
            if (block.Region.Foreign != Trait.None)
                block.Weight = 0;
        sums = Sums(page);
        foreach (var region in page.Regions)
            region.Prose = sums[region.End] - sums[region.First];
    }

    private static void MarkForeign(Outline page, double all)
    {
        var together = ProseByName(page);
        var bodies = page.Regions.Where(region => (region.Own & Trait.Body) != 0 && (region.Own & Trait.Foreign) == 0 && region.Prose > Thresholds.LeastArticle).Take(Thresholds.MostCandidates).ToList();
        foreach (var region in page.Regions)
        {
            // An embedded post is quoted, however social the box around it.
            var inherited = (region.Parent?.Foreign ?? Trait.None) & ~(region.Element.LocalName == "blockquote" ? AroundPosts : Trait.None);
            region.Foreign = inherited | ForeignBy(region, together, all * MostInBox(region, bodies));
        }
    }

    /// <summary>A name that every paragraph bears is no box's: the prose of all regions of one name counts together.</summary>
    private static Dictionary<string, double> ProseByName(Outline page)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var region in page.Regions)
            if ((region.Own & Trait.Foreign) != 0 && region.Element.ClassName is { } name)
                sums[name] = sums.GetValueOrDefault(name) + region.Prose;
        return sums;
    }

    /// <summary>What share of the prose a box may hold: more where the body stands elsewhere, under its own name.</summary>
    private static double MostInBox(Region region, List<Region> bodies)
    {
        var isOthers = (region.Own & Trait.Foreign & ~(Trait.Comment | Trait.Consent)) == 0;
        var isBeside = bodies.Exists(body => body.End <= region.First || body.First >= region.End)
            && !bodies.Exists(body => body.First < region.End && region.First < body.End);
        return isOthers || isBeside ? Thresholds.TooMuchForComments : Thresholds.TooMuchForABox;
    }

    private static Trait ForeignBy(Region region, Dictionary<string, double> together, double most)
    {
        var foreign = region.Own & Trait.Foreign;
        // A row belongs to its table, whatever it is named for.
        if (foreign == Trait.None || (region.Own & Trait.Body) != 0 || region.Element.LocalName is "tr" or "tbody")
            return Trait.None;
        var prose = region.Element.ClassName is { } name ? together[name] : region.Prose;
        return prose > most ? Trait.None : foreign;
    }

    private static double WeightOf(Block block)
    {
        if (block.Kind == BlockKind.Heading)
            return 0;
        var own = block.Size - block.LinkSize;
        if (IsProse(block))
            return own;
        return block.LinkShare > Thresholds.MostlyLinks ? 0 : own * Thresholds.ShortLineWorth;
    }

    public static bool IsProse(Block block) =>
        (block.LinkShare <= Thresholds.MostlyLinks || (block.LinkShare < Thresholds.NearlyAllLinks && block.Size - block.LinkSize >= Thresholds.SentenceAmongLinks))
        && (block.Size >= Thresholds.ProseSize || (block.Size >= Thresholds.SentenceSize && SentenceEnd.ClosesOrLeadsOn(block.Text)));

    /// <summary>Sums of the weights before each block.</summary>
    private static double[] Sums(Outline page)
    {
        var sums = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
            sums[i + 1] = sums[i] + page.Blocks[i].Weight;
        return sums;
    }
}
