namespace Kawaraban.Extract.Content;

/// <summary>
/// Cards: elements beside each other that are made alike, each with a linked line and little text. They present other pages.
/// Reason: teasers have whole sentences without links, so that neither density nor the share of links tells them from an article.
/// </summary>
internal static class Cards
{
    public static void Mark(Outline page)
    {
        var alike = page.Regions.Where(region => region.End > region.First && region.Foreign == Trait.None)
            .GroupBy(region => (region.Parent, region.Element.LocalName, region.Element.LocalName == "article" ? null : region.Element.ClassName));
        foreach (var group in alike)
        {
            if (group.Key.LocalName is "p" or "tr" or "td" || group.Count() < Thresholds.LeastCards)
                continue;
            var cards = group.Where(region => IsCard(page, region)).ToList();
            if (cards.Count >= Thresholds.LeastCards && cards.Count >= group.Count() * Thresholds.MostlyCards)
                foreach (var card in cards)
                    MarkAll(page, card);
        }
    }

    private static bool IsCard(Outline page, Region region)
    {
        if (region.End - region.First > Thresholds.LongestCard || region.Prose > Thresholds.MostOnACard || region.Prose == 0)
            return false;
        for (var i = region.First; i < region.End; i++)
            if (page.Blocks[i] is { LinkShare: > 0.9, Size: >= Thresholds.LeastCardTitle })
                return true;
        return false;
    }

    private static void MarkAll(Outline page, Region card)
    {
        for (var i = card.Order; i < card.OrderEnd; i++)
            page.Regions[i].Foreign |= Trait.Elsewhere;
    }
}
