namespace Kawaraban.Relate.Coverage;

/// <summary>How much of a clause another sentence says.</summary>
/// <param name="Share">The share of the clause's weight that is found there, 0 to 1.</param>
/// <param name="Evidence">The weight found.</param>
/// <param name="Missing">The weight not found.</param>
/// <param name="Lacks">What is missing that no paraphrase leaves out.</param>
internal readonly record struct Match(double Share, double Evidence, double Missing, Lack Lacks);

/// <summary>What a sentence lacks of a clause.</summary>
[Flags]
internal enum Lack
{
    None = 0,
    Name = 1,
    Figure = 2,
    Date = 4,
    Polarity = 8,
    Cohesion = 16,
}

/// <summary>
/// Compares a clause with a sentence of another report: which of the things the clause speaks of does the sentence speak of too? A name,
/// a figure or a negation that only one of them has makes it another statement, however alike the rest.
/// </summary>
internal sealed class Matching(Weights weights)
{
    /// <summary>Between languages only names, figures, dates and concepts can be compared.</summary>
    public static bool AreOneLanguage(ReportSentence a, ReportSentence b) =>
        a.Language is null || b.Language is null || Primary(a.Language).Equals(Primary(b.Language), StringComparison.OrdinalIgnoreCase);

    public Match Of(Unit clause, ReportSentence sentence) => Of(clause, clause.Terms, sentence);

    public Match Of(Unit clause, ReadOnlySpan<Term> terms, ReportSentence sentence)
    {
        var isOneLanguage = AreOneLanguage(clause.Sentence, sentence);
        var (found, missing) = (0.0, 0.0);
        var lacks = Lack.None;
        foreach (var term in terms)
        {
            if (!isOneLanguage && !term.IsAnchor)
                continue;
            var weight = weights.Of(term, clause.Sentence.Text);
            if (IsIn(term, sentence))
            {
                found += weight;
                continue;
            }
            missing += weight;
            lacks |= LackOf(term, clause.Sentence, sentence);
            if (term.Kind == TermKind.Country && term == terms[0])
                lacks |= Lack.Name;
        }
        if (isOneLanguage && found > 0 && !StandTogether(clause, terms, sentence, found))
            lacks |= Lack.Cohesion;
        if (clause.IsNegated != IsNegatedWhereMatched(terms, sentence))
            lacks |= Lack.Polarity;
        var share = found + missing == 0 ? 0 : found / (found + missing);
        if (share > 0 && HasSameDeed(terms, sentence))
            (share, found) = (Math.Min(1, share + CoverageThresholds.SameSubjectAndVerb), found + CoverageThresholds.SameDeedEvidence);
        return new Match(share, found, missing, lacks);
    }

    public static bool IsIn(Term term, ReportSentence sentence)
    {
        if (term.Kind == TermKind.Figure)
            return sentence.Terms.Exists(other => other.Kind == TermKind.Figure && Figures.Agree(term.Figure, other.Figure));
        if (term.Kind == TermKind.Date)
            return sentence.Terms.Exists(other => other.Kind == TermKind.Date && Figures.Agree(term.Date, other.Date));
        return sentence.Families.Contains(term.Family);
    }

    private static Lack LackOf(Term term, ReportSentence from, ReportSentence sentence) => term.Kind switch
    {
        TermKind.Figure => Lack.Figure,
        TermKind.Date when sentence.Terms.Exists(other => other.Kind == TermKind.Date && term.Date.Contradicts(other.Date)) => Lack.Date,
        TermKind.Person or TermKind.Name when !Weights.IsPronoun(term, from.Text) => Lack.Name,
        _ => Lack.None,
    };

    /// <summary>Words picked from all over a long sentence say nothing together: most must stand within a few neighbouring clauses.</summary>
    private bool StandTogether(Unit clause, ReadOnlySpan<Term> terms, ReportSentence sentence, double found)
    {
        var window = Math.Max(2, (terms.Length + 2) / 4);
        if (sentence.Units.Count <= window)
            return true;
        for (var first = 0; first + window <= sentence.Units.Count; first++)
        {
            var within = 0.0;
            foreach (var term in terms)
            {
                if (IsInUnits(term, sentence, first, window))
                    within += weights.Of(term, clause.Sentence.Text);
            }
            if (within >= CoverageThresholds.Together * found)
                return true;
        }
        return false;
    }

    private static bool IsInUnits(Term term, ReportSentence sentence, int first, int count)
    {
        if (sentence.Implied.Contains(term.Family) && term.Family != 0)
            return true;
        for (var i = first; i < first + count; i++)
        {
            if (Array.Exists(sentence.Units[i].Terms, other => IsSame(term, other)))
                return true;
        }
        return false;
    }

    public static bool IsSame(Term a, Term b) => a.Kind switch
    {
        TermKind.Figure => b.Kind == TermKind.Figure && Figures.Agree(a.Figure, b.Figure),
        TermKind.Date => b.Kind == TermKind.Date && Figures.Agree(a.Date, b.Date),
        _ => a.Family == b.Family,
    };

    /// <summary>The polarity of the clause of the sentence that holds most of the terms.</summary>
    private static bool IsNegatedWhereMatched(ReadOnlySpan<Term> terms, ReportSentence sentence)
    {
        var (best, most) = (false, 0);
        foreach (var unit in sentence.Units)
        {
            var count = 0;
            foreach (var term in terms)
            {
                foreach (var other in unit.Terms)
                {
                    if (term.Family != 0 && term.Family == other.Family)
                        count++;
                }
            }
            if (count > most)
                (best, most) = (unit.IsNegated, count);
        }
        return best;
    }

    private static bool HasSameDeed(ReadOnlySpan<Term> terms, ReportSentence sentence)
    {
        for (var i = 0; i + 1 < terms.Length; i++)
        {
            if (terms[i].Kind == TermKind.Person && terms[i + 1].Kind == TermKind.Word && sentence.Deeds.Contains((terms[i].Family, terms[i + 1].Family)))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan(0, tag.IndexOf('-') is var dash and >= 0 ? dash : tag.Length);
}
