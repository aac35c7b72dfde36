namespace Kawaraban.Extract.Content;

/// <summary>Finds the article on a page: several candidates, freed of boilerplate, scored against each other.</summary>
internal static class BodyFinder
{
    public static Candidate? Find(Outline page, PageTitles titles, IReadOnlyList<string?> descriptions)
    {
        Weighing.Weigh(page);
        Candidate? best = null;
        foreach (var candidate in Candidates.On(page))
        {
            var kept = Boilerplate.Remove(page, candidate, titles);
            var scored = candidate with { Kept = kept, Score = (ScoreOf(kept) - Skipped(page, kept, titles)) * candidate.Worth };
            if (best is null || scored.Score > best.Score)
                best = scored;
        }
        if (best is null || best.Kept.Sum(block => block.Size) < Thresholds.LeastArticle)
            return null;
        best = best with { Kept = WithoutImprint(best.Kept) };
        return best with { Lead = Standfirst.Find(page, best.Kept, titles, descriptions) };
    }

    /// <summary>Fine print under a text that is not set so is the page's imprint.</summary>
    private static IReadOnlyList<Block> WithoutImprint(IReadOnlyList<Block> kept)
    {
        var end = kept.Count;
        while (end > 0 && kept[end - 1].IsFinePrint)
            end--;
        return end == 0 ? kept : [.. kept.Take(end)];
    }

    /// <summary>An article begins under its headline: prose left out between the two speaks for another article.</summary>
    private static double Skipped(Outline page, List<Block> kept, PageTitles titles)
    {
        var headline = titles.HeadlineOn(page);
        if (headline < 0 || kept.Count == 0)
            return 0;
        var skipped = 0.0;
        for (var i = headline + 1; i < kept[0].Index; i++)
            skipped += page.Blocks[i].Weight;
        return skipped * Thresholds.SkippedCost;
    }

    private static double ScoreOf(IReadOnlyList<Block> kept)
    {
        var score = 0.0;
        foreach (var block in kept)
            score += Weighing.IsProse(block) ? block.Size - block.LinkSize
                : block.Kind is BlockKind.Cell or BlockKind.ListItem ? 0
                : -Thresholds.JunkLineCost - Thresholds.JunkCost * block.Size;
        return score;
    }
}
