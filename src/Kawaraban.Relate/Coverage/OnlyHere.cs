using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>What one report says and no other: the clauses that are neither agreed nor nearly said elsewhere.</summary>
internal sealed class OnlyHere(StoryText story, Agreement agreement, Differences differences)
{
    private readonly List<(int Report, Quantity Figure)> _figures =
        [.. story.Sentences.SelectMany(sentence => sentence.Terms.Where(term => term.Kind == TermKind.Figure).Select(term => (sentence.Report, term.Figure)))];

    /// <summary>In the order of the reports; halves of sentences found before are put in their places.</summary>
    /// <param name="halves">What was found of pairs of subjects.</param>
    /// <param name="shown">The words of what is agreed: a part that cannot be shown without the rest is not shown twice.</param>
    public List<Claim> Find(List<(ReportSentence Sentence, Claim Claim)> halves, HashSet<string> shown)
    {
        var claims = new List<Claim>();
        foreach (var sentence in story.Sentences)
        {
            AddOf(sentence, claims, shown);
            claims.AddRange(halves.Where(half => half.Sentence == sentence).Select(half => half.Claim));
        }
        return claims;
    }

    private void AddOf(ReportSentence sentence, List<Claim> claims, HashSet<string> shown)
    {
        var units = sentence.Units;
        var isOnly = units.ConvertAll(IsOnlyHere);
        var told = units.Exists(unit => agreement.IsAgreed(unit) || differences.IsDiffering(unit));
        var parts = new List<(int Start, int End)>();
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
            parts.Add(isWhole ? (0, sentence.Text.Length) : (units[start].Clause.Start, units[end - 1].Clause.End));
            i = isWhole ? units.Count : end;
        }
        // "Siti Rahmah Lubis." names somebody and says nothing: what it is said of comes with it.
        if (parts.Exists(part => !Statements.IsOne(sentence, part.Start, part.End)))
            parts = shown.Contains(sentence.Text) ? [] : [(0, sentence.Text.Length)];
        claims.AddRange(parts.Select(part => new Claim
        {
            Text = ClaimText.Of(sentence, part.Start, part.End),
            Sentences = [new ClaimSentence(sentence.Article, sentence.Outlet, sentence.Text)],
        }));
    }

    private static bool IsMostOf(ReportSentence sentence, List<bool> isOnly)
    {
        var (only, total) = (0.0, 0.0);
        for (var i = 0; i < isOnly.Count; i++)
        {
            var weight = sentence.Units[i].Terms.Sum(term => term.Weight);
            total += weight;
            only += isOnly[i] ? weight : 0;
        }
        return only >= total / 2;
    }

    private bool IsOnlyHere(Unit unit)
    {
        if (unit.Terms.Length == 0 || differences.IsDiffering(unit))
            return false;
        // A figure that nobody else gives is news even in a clause that is agreed.
        var hasOwnFigure = unit.Terms.Any(term => term.Kind == TermKind.Figure && !_figures.Exists(other => other.Report != unit.Sentence.Report && Figures.Agree(term.Figure, other.Figure)));
        if (unit.Clause.IsFrame || hasOwnFigure || agreement.IsAgreed(unit))
            return hasOwnFigure;
        var nearest = agreement.Nearest(unit);
        var own = nearest?.Missing ?? unit.Terms.Sum(term => term.Weight);
        return own >= CoverageThresholds.OnlyEvidence && (nearest?.Share ?? 0) < CoverageThresholds.OnlyHere;
    }
}
