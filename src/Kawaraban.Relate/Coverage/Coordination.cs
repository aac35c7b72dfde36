namespace Kawaraban.Relate.Coverage;

/// <summary>
/// "China and Taiwan claim them" makes two claims. When another report has the one and not the other, the one is agreed and the other is
/// only here.
/// </summary>
internal static class Coordination
{
    public sealed record Result(List<Claim> Agreed, List<(ReportSentence Sentence, Claim Claim)> Only);

    public static Result Find(StoryText story, Agreement agreement)
    {
        var result = new Result([], []);
        foreach (var unit in story.Units)
        {
            if (!agreement.IsAgreed(unit) && !unit.Clause.IsFrame && IsPair(unit))
                AddHalves(story, unit, result);
        }
        return result;
    }

    /// <summary>Whether the clause opens with two names and only a conjunction between them.</summary>
    private static bool IsPair(Unit unit)
    {
        // A relative clause has its subject from before it; two names may be read from the same words.
        if (unit.Terms is not [var one, var other, _, ..] || !IsName(one) || !IsName(other) || one.Start < unit.Clause.Start || other.Start < one.End)
            return false;

        var gap = unit.Sentence.Text.AsSpan(one.End, other.Start - one.End).Trim();
        return gap is "and" or "dan" or "と" or "和" or "与" or "et" or "und" or "y" or "&";
    }

    private static bool IsName(Term term) => term.Kind is TermKind.Country or TermKind.Name or TermKind.Person;

    private static void AddHalves(StoryText story, Unit unit, Result result)
    {
        foreach (var dropped in new[] { 1, 0 })
        {
            var half = unit.Terms.Where((_, i) => i != dropped).ToArray();
            var witnesses = story.Sentences
                .Where(sentence => sentence.Report != unit.Sentence.Report && SaysAll(unit, half, sentence))
                .GroupBy(sentence => sentence.Report).Select(group => group.First()).ToList();
            if (witnesses.Count == 0)
                continue;
            result.Agreed.Add(new Claim
            {
                Text = TextWithout(unit, dropped),
                Sentences = [.. witnesses.Append(unit.Sentence).OrderBy(sentence => sentence.Position).Select(sentence => new ClaimSentence(sentence.Article, sentence.Outlet, sentence.Text))],
            });
            var other = 1 - dropped;
            if (!story.Sentences.Exists(sentence => sentence.Report != unit.Sentence.Report && sentence.Families.Contains(unit.Terms[dropped].Family) && witnesses.Contains(sentence)))
            {
                var source = new ClaimSentence(unit.Sentence.Article, unit.Sentence.Outlet, unit.Sentence.Text);
                result.Only.Add((unit.Sentence, new Claim { Text = TextWithout(unit, other), Sentences = [source] }));
            }
            return;
        }
    }

    // Half a subject is little to go by: every word must be there, and what "them" stands for too.
    private static bool SaysAll(Unit unit, Term[] half, ReportSentence sentence)
    {
        var match = Matching.Of(unit, half, sentence);
        var verb = Array.Find(half, term => term.Kind == TermKind.Word);
        return match is { Missing: 0, Lacks: Lack.None } && sentence.Deeds.Contains((half[0].Family, verb.Family))
            && (match.Evidence >= CoverageThresholds.LeastEvidence || sentence.Families.Overlaps(unit.Sentence.Topics));
    }

    private static string TextWithout(Unit unit, int dropped)
    {
        var (text, clause) = (unit.Sentence.Text, unit.Clause);
        return dropped == 0
            ? "… " + text[unit.Terms[1].Start..clause.End].Trim()
            : (text[clause.Start..unit.Terms[0].End] + " …" + text[unit.Terms[1].End..clause.End]).Trim();
    }
}
