namespace Kawaraban.Extract.Content;

/// <summary>Where the article may stand on a page: several guesses, made independently of each other.</summary>
internal static class Candidates
{
    public static IEnumerable<Candidate> On(Outline page)
    {
        if (page.Regions.Count == 0)
            yield break;
        yield return new Candidate([Densest(page)], "density", 1);
        foreach (var candidate in Containers(page))
            yield return candidate;
    }

    /// <summary>
    /// The smallest region that holds most of the prose: down from the root as long as one child has nearly all of it.
    /// Where the text stands in siblings, their parent is it.
    /// </summary>
    private static Region Densest(Outline page)
    {
        var at = page.Regions[0];
        while (true)
        {
            var next = Children(page, at).MaxBy(child => child.Prose);
            if (next is null || next.Prose < at.Prose * Thresholds.FollowedShare)
                return at;
            at = next;
        }
    }

    private static IEnumerable<Region> Children(Outline page, Region parent)
    {
        for (var i = parent.Order + 1; i < parent.OrderEnd; i = page.Regions[i].OrderEnd)
            if (page.Regions[i].Foreign == Trait.None)
                yield return page.Regions[i];
    }

    /// <summary>Regions named as the body, or as an article; those of one name that stand beside each other together, too.</summary>
    private static IEnumerable<Candidate> Containers(Outline page)
    {
        var bodies = Largest(page.Regions.Where(region => IsNamed(region, Trait.Body)));
        foreach (var body in bodies)
            yield return new Candidate([body], "container", Thresholds.BodyWorth);
        foreach (var parts in bodies.GroupBy(body => body.Parent).Where(parts => parts.Count() > 1))
            yield return new Candidate([.. parts], "containers", Thresholds.BodyWorth);
        foreach (var around in Largest(page.Regions.Where(region => IsNamed(region, Trait.Around) && !IsNamed(region, Trait.Body))))
            yield return new Candidate([around], "article", around.Element.LocalName == "article" ? Thresholds.ArticleWorth : 1);
    }

    /// <summary>Lists of articles have hundreds of named regions; the article is among the largest. In order of the page.</summary>
    private static List<Region> Largest(IEnumerable<Region> regions) =>
        [.. regions.OrderByDescending(region => region.Prose).ThenBy(region => region.Order).Take(Thresholds.MostCandidates).OrderBy(region => region.Order)];

    private static bool IsNamed(Region region, Trait trait) =>
        (region.Own & trait) != 0 && region.Foreign == Trait.None && region.Prose > Thresholds.LeastArticle;
}
