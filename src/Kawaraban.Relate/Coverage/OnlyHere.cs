namespace Kawaraban.Relate.Coverage;

/// <summary>What one report says and no other: the clauses that are neither agreed nor nearly said elsewhere.</summary>
internal sealed class OnlyHere(StoryText story, Matching matching, Func<Unit, bool> isTold)
{
    private readonly Candidates _candidates = new(story);

    public List<Claim> Find()
    {
        var claims = new List<Claim>();
        foreach (var sentence in story.Sentences)
            AddOf(sentence, claims);
        return claims;
    }

    private void AddOf(ReportSentence sentence, List<Claim> claims)
    {
        var units = sentence.Units;
        var isOnly = units.ConvertAll(IsOnlyHere);
        var told = units.Exists(unit => isTold(unit));
        for (var i = 0; i < units.Count;)
        {
            if (!isOnly[i])
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < units.Count && (isOnly[end] || (units[end].Clause.IsFrame && (end + 1 == units.Count || isOnly[end + 1]))))
                end++;
            var start = i;
            while (start > 0 && (units[start - 1].Clause.IsFrame || Clauses.IsDependent(sentence.Text.AsSpan(units[start].Clause.Start, units[start].Clause.End - units[start].Clause.Start))))
                start--;
            var isWhole = !told && (start == 0 && end == units.Count || IsMostOf(sentence, isOnly));
            claims.Add(new Claim
            {
                Text = isWhole ? sentence.Text : ClaimText.Of(sentence, units[start].Clause.Start, units[end - 1].Clause.End),
                Sentences = [new ClaimSentence(sentence.Article, sentence.Outlet, sentence.Text)],
            });
            i = isWhole ? units.Count : end;
        }
    }

    private bool IsMostOf(ReportSentence sentence, List<bool> isOnly)
    {
        var (only, total) = (0.0, 0.0);
        for (var i = 0; i < isOnly.Count; i++)
        {
            var weight = sentence.Units[i].Terms.Sum(term => story.Weights.Of(term, sentence.Text));
            total += weight;
            only += isOnly[i] ? weight : 0;
        }
        return only >= total / 2;
    }

    private bool IsOnlyHere(Unit unit)
    {
        if (unit.Terms.Length == 0)
            return false;
        // A figure that nobody else gives is news even in a clause that is agreed.
        var hasOwnFigure = unit.Terms.Any(term => term.Kind == TermKind.Figure && !story.Sentences.Exists(sentence => sentence.Report != unit.Sentence.Report && Matching.IsIn(term, sentence)));
        if (unit.Clause.IsFrame || hasOwnFigure || isTold(unit))
            return hasOwnFigure;
        var best = new Match(0, 0, double.MaxValue, Lack.None);
        foreach (var sentence in _candidates.Of(unit))
        {
            var match = matching.Of(unit, sentence);
            if (match.Share > best.Share && (match.Lacks & Lack.Name) == 0)
                best = match;
        }
        var own = best.Missing == double.MaxValue ? unit.Terms.Sum(term => story.Weights.Of(term, unit.Sentence.Text)) : best.Missing;
        return own >= CoverageThresholds.OnlyEvidence && best.Share < CoverageThresholds.OnlyHere;
    }
}
