namespace Kawaraban.Relate.Coverage;

/// <summary>A claim that reports make with other values.</summary>
internal static class DifferingClaim
{
    /// <param name="units">The clauses that make it; the first words it.</param>
    /// <param name="difference">What they differ in.</param>
    public static Claim Of(IReadOnlyList<Unit> units, Difference difference)
    {
        var first = units[0];
        var sentences = units.Select(unit => unit.Sentence).Distinct().OrderBy(sentence => sentence.Position);
        return new Claim
        {
            Text = ClaimText.Of(first.Sentence, first.Clause.Start, first.Clause.End),
            Sentences = [.. sentences.Select(sentence => new ClaimSentence(sentence.Article, sentence.Outlet, sentence.Text))],
            Differences = [difference],
        };
    }
}
