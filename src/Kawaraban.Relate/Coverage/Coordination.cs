namespace Kawaraban.Relate.Coverage;

/// <summary>
/// "China and Taiwan claim them" makes two claims. When another report has the one and not the other, the one is agreed and the other is
/// only here.
/// </summary>
internal static class Coordination
{
    public sealed record Result(List<Claim> Agreed);

    public static Result Find(StoryText story, Matching matching, Agreement agreement)
    {
        var agreed = new List<Claim>();
        foreach (var unit in story.Units)
        {
            if (!agreement.IsAgreed(unit) && !unit.Clause.IsFrame && PairAt(unit) is { } at)
                AddHalf(story, matching, unit, at, agreed);
        }
        return new Result(agreed);
    }

    /// <summary>Two names with only a conjunction between them, the subject of the clause: the index of the first.</summary>
    private static int? PairAt(Unit unit)
    {
        for (var i = 0; i + 2 < unit.Terms.Length; i++)
        {
            if (!IsName(unit.Terms[i]) || !IsName(unit.Terms[i + 1]))
                continue;
            var gap = unit.Sentence.Text.AsSpan(unit.Terms[i].End, unit.Terms[i + 1].Start - unit.Terms[i].End).Trim();
            return i == 0 && gap is "and" or "dan" or "と" or "和" or "与" or "et" or "und" or "y" or "&" ? i : null;
        }
        return null;
    }

    private static bool IsName(Term term) => term.Kind is TermKind.Country or TermKind.Name or TermKind.Person;

    private static void AddHalf(StoryText story, Matching matching, Unit unit, int at, List<Claim> agreed)
    {
        foreach (var dropped in new[] { at + 1, at })
        {
            var half = unit.Terms.Where((_, i) => i != dropped).ToArray();
            var witnesses = story.Sentences
                .Where(sentence => sentence.Report != unit.Sentence.Report && SaysAll(matching, unit, half, sentence))
                .GroupBy(sentence => sentence.Report).Select(group => group.First()).ToList();
            if (witnesses.Count == 0)
                continue;
            agreed.Add(new Claim
            {
                Text = TextWithout(unit, at, dropped),
                Sentences = [.. witnesses.Append(unit.Sentence).OrderBy(sentence => sentence.Position).Select(sentence => new ClaimSentence(sentence.Article, sentence.Outlet, sentence.Text))],
            });
            return;
        }
    }

    // Half a subject is little to go by: every word must be there, and what "them" stands for too.
    private static bool SaysAll(Matching matching, Unit unit, Term[] half, ReportSentence sentence)
    {
        var match = matching.Of(unit, half, sentence);
        var verb = Array.Find(half, term => term.Kind == TermKind.Word);
        return match is { Missing: 0, Lacks: Lack.None } && sentence.Deeds.Contains((half[0].Family, verb.Family))
            && (match.Evidence >= CoverageThresholds.LeastEvidence || sentence.Families.Overlaps(unit.Sentence.Topics));
    }

    private static string TextWithout(Unit unit, int at, int dropped)
    {
        var text = unit.Sentence.Text;
        var (from, to) = dropped == at ? (unit.Clause.Start, unit.Terms[at + 1].Start) : (unit.Terms[at].End, unit.Terms[at + 1].End);
        return (text[unit.Clause.Start..from] + (dropped == at ? "" : " …") + text[to..unit.Clause.End]).Trim();
    }
}
