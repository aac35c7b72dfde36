using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Lays the reports of a story beside one another: which claims two or more of them make, which only one makes, and where they differ.
/// Sentences are cut into clauses; a clause is looked for in the other reports by the names, figures, dates and words it holds, each
/// weighed by how much it tells in this story. What is called agreed both sentences say; what only one says is shown as that.
/// </summary>
public static class CoverageBuilder
{
    /// <summary>The coverage of one story.</summary>
    /// <param name="reports">Its articles in the order of arrival, copies with the id of what they copy: they count as one report.</param>
    public static StoryCoverage Of(IReadOnlyList<CoverageInput> reports)
    {
        var story = StoryText.Read(reports);
        var agreement = new Agreement(story);
        var agreed = agreement.Find();
        var differences = new Differences(story);
        var differing = differences.Find();
        var shared = Coordination.Find(story, agreement);
        List<Claim> agreedClaims = [.. WithoutTwins(agreed.Select(AgreedText.Claim).Concat(shared.Agreed))];
        return new StoryCoverage
        {
            Agreed = [.. Background.Marked(agreedClaims, reports).OrderBy(claim => claim.IsBackground).ThenByDescending(Witnesses)],
            Only = Background.Marked(new OnlyHere(story, agreement, differences).Find(shared.Only, [.. agreedClaims.Select(claim => claim.Text)]), reports),
            Differing = [.. WithTolls(differing, [.. Tolls.Differing(reports)]), .. NameDifferences.Find(story)],
        };
    }

    /// <summary>Claims in the same words are one claim.</summary>
    private static IEnumerable<Claim> WithoutTwins(IEnumerable<Claim> claims) =>
        claims.GroupBy(claim => Folding.Fold(claim.Text), StringComparer.Ordinal)
            .Select(group => group.First() with { Sentences = [.. group.SelectMany(claim => claim.Sentences).Distinct()] });

    /// <summary>Of a difference found clause by clause and of a toll that are one, what lays open more values.</summary>
    private static IEnumerable<Claim> WithTolls(List<Claim> differing, List<Claim> tolls) =>
    [
        .. differing.Where(known => !tolls.Exists(toll => AreOne(known, toll) && ValueCount(toll) > ValueCount(known))),
        .. tolls.Where(toll => !differing.Exists(known => AreOne(known, toll) && ValueCount(toll) <= ValueCount(known))),
    ];

    private static bool AreOne(Claim known, Claim toll) => known.Sentences.Intersect(toll.Sentences).Count() > 1;

    private static int ValueCount(Claim claim) => claim.Differences.Sum(difference => difference.Values.Count);

    private static int Witnesses(Claim claim) => claim.Sentences.Select(sentence => sentence.Article).Distinct().Count();
}
