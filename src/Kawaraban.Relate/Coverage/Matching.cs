using System.Runtime.InteropServices;

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
internal static class Matching
{
    /// <summary>Between languages only names, figures, dates and concepts can be compared.</summary>
    public static bool AreOneLanguage(ReportSentence a, ReportSentence b) =>
        a.Language is null || b.Language is null || Primary(a.Language).Equals(Primary(b.Language), StringComparison.OrdinalIgnoreCase);

    public static Match Of(Unit clause, ReportSentence sentence) => Of(clause, clause.Terms, sentence);

    public static Match Of(Unit clause, ReadOnlySpan<Term> terms, ReportSentence sentence)
    {
        var isOneLanguage = AreOneLanguage(clause.Sentence, sentence);
        var (found, missing) = (0.0, 0.0);
        var lacks = Lack.None;
        foreach (ref readonly var term in terms)
        {
            if (!isOneLanguage && !term.IsAnchor)
                continue;
            var weight = term.Weight;
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
        var bare = found + missing == 0 ? 0 : found / (found + missing);
        // Too little is shared for the rest to matter.
        if (bare < CoverageThresholds.WorthALook)
            return new Match(bare, found, missing, lacks);
        if (isOneLanguage && !StandTogether(terms, sentence, found))
            lacks |= Lack.Cohesion;
        if (clause.IsNegated != IsNegatedWhereMatched(terms, sentence))
            lacks |= Lack.Polarity;
        var share = bare;
        if (share > 0 && HasSameDeed(terms, sentence))
            (share, found) = (Math.Min(1, share + CoverageThresholds.SameSubjectAndVerb), found + CoverageThresholds.SameDeedEvidence);
        return new Match(share, found, missing, lacks);
    }

    public static bool IsIn(in Term term, ReportSentence sentence) =>
        term.Kind is TermKind.Figure or TermKind.Date ? IsAmong(term, CollectionsMarshal.AsSpan(sentence.Terms)) : sentence.Families.Contains(term.Family);

    private static bool IsAmong(in Term value, ReadOnlySpan<Term> terms)
    {
        foreach (ref readonly var other in terms)
        {
            if (IsSame(value, other))
                return true;
        }

        return false;
    }

    private static Lack LackOf(Term term, ReportSentence from, ReportSentence sentence) => term.Kind switch
    {
        TermKind.Figure => Lack.Figure,
        TermKind.Date when sentence.Terms.Exists(other => other.Kind == TermKind.Date && term.Date.Contradicts(other.Date)) => Lack.Date,
        TermKind.Person or TermKind.Name when !Weights.IsPronoun(term, from.Text) => Lack.Name,
        _ => Lack.None,
    };

    /// <summary>Words picked from all over a long sentence say nothing together: most must stand within a few neighbouring clauses.</summary>
    private static bool StandTogether(ReadOnlySpan<Term> terms, ReportSentence sentence, double found)
    {
        var window = Math.Max(2, (terms.Length + 2) / 4);
        var units = sentence.Units.Count;
        if (units <= window)
            return true;

        Span<ulong> clauses = terms.Length <= 64 ? stackalloc ulong[terms.Length] : new ulong[terms.Length];
        for (var t = 0; t < terms.Length; t++)
            clauses[t] = sentence.ClausesWith(terms[t]);

        for (var first = 0; first + window <= units; first++)
        {
            var inside = ((1UL << Math.Min(window, 63)) - 1) << Math.Min(first, 63);
            var within = 0.0;
            for (var t = 0; t < terms.Length; t++)
                within += (clauses[t] & inside) != 0 ? terms[t].Weight : 0;
            if (within >= CoverageThresholds.Together * found)
                return true;
        }

        return false;
    }

    public static bool IsSame(in Term a, in Term b) => a.Kind switch
    {
        TermKind.Figure => b.Kind == TermKind.Figure && Figures.Agree(a.Figure, b.Figure),
        TermKind.Date => b.Kind == TermKind.Date && Figures.Agree(a.Date, b.Date),
        _ => a.Family == b.Family,
    };

    /// <summary>The polarity of the clause of the sentence that holds most of the terms.</summary>
    private static bool IsNegatedWhereMatched(ReadOnlySpan<Term> terms, ReportSentence sentence)
    {
        if (!sentence.Units.Exists(unit => unit.IsNegated))
            return false;
        var (best, most) = (false, 0);
        foreach (var unit in sentence.Units)
        {
            var count = 0;
            foreach (ref readonly var term in terms)
            {
                foreach (ref readonly var other in unit.Terms.AsSpan())
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
