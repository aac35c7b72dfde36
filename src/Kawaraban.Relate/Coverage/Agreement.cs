namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Brings clauses that two or more independent reports make together into claims. Every clause is looked for in the sentences of the
/// other reports; the one with most witnesses becomes a claim and takes with it the clauses of its witnesses that say the same.
/// </summary>
internal sealed class Agreement(StoryText story)
{
    private const double SameStatement = 0.5;

    private readonly List<Witness>?[] _witnesses = new List<Witness>?[story.Units.Count];
    private readonly bool[] _isTaken = new bool[story.Units.Count];

    private readonly Dictionary<(long Clause, int Other), (Match Match, bool Says)> _compared = [];

    // The best witness of each report while one clause is looked at.
    private readonly Witness?[] _best = new Witness?[story.Reports];

    private readonly Match?[] _nearest = new Match?[story.Units.Count];

    /// <summary>A sentence of another report that says what a clause says.</summary>
    private readonly record struct Witness(ReportSentence Sentence, double Share);

    /// <summary>Whether a clause is part of an agreed claim.</summary>
    public bool IsAgreed(Unit unit) => _isTaken[unit.Index];

    /// <summary>How much of a clause the sentence of another report says that says most of it; null when none says any.</summary>
    public Match? Nearest(Unit unit) => _nearest[unit.Index];

    public List<AgreedClaim> Find()
    {
        foreach (var unit in story.Units)
            _witnesses[unit.Index] = WitnessesOf(unit);
        var claims = new List<AgreedClaim>();
        foreach (var unit in story.Units.Where(unit => _witnesses[unit.Index] is not null).OrderByDescending(Support).ThenByDescending(unit => unit.Terms.Sum(term => term.Weight)))
        {
            if (!_isTaken[unit.Index])
                claims.Add(Gather(unit));
        }
        return Join(claims);
    }

    private double Support(Unit unit) => _witnesses[unit.Index]!.Count * 10 + _witnesses[unit.Index]!.Sum(witness => witness.Share);

    /// <summary>The best sentence of each other report that says it; null when no independent one does.</summary>
    private List<Witness>? WitnessesOf(Unit unit)
    {
        if (unit.Clause.IsFrame)
            return null;
        var claims = unit.MayHoldVerb && !unit.Sentence.IsQuestion;
        var reports = new List<int>();
        foreach (var sentence in story.Candidates.Of(unit))
        {
            var (match, says) = Compare(unit, sentence);
            if ((match.Lacks & ~Lack.Cohesion) == 0 && match.Share > (_nearest[unit.Index]?.Share ?? 0))
                _nearest[unit.Index] = match;
            if (!reports.Contains(sentence.Report))
                reports.Add(sentence.Report);
            if (claims && says && (_best[sentence.Report] is not { } best || match.Share > best.Share))
                _best[sentence.Report] = new Witness(sentence, match.Share);
        }

        var witnesses = reports.Select(report => _best[report]).OfType<Witness>().ToList();
        foreach (var report in reports)
            _best[report] = null;
        return witnesses.Exists(witness => !witness.Sentence.Quotes.Contains(unit.Sentence.Report) && !unit.Sentence.Quotes.Contains(witness.Sentence.Report)) ? witnesses : null;
    }

    /// <summary>How much of a clause a sentence says, and whether it says it: worked out once for all pairs in these words.</summary>
    private (Match Match, bool Says) Compare(Unit unit, ReportSentence sentence)
    {
        if (!unit.Sentence.IsRepeated && !sentence.IsRepeated)
            return CompareAnew(unit, sentence);
        var key = (((long)unit.Sentence.Wording << 32) | (uint)unit.Ordinal, sentence.Wording);
        if (!_compared.TryGetValue(key, out var found))
            _compared.Add(key, found = CompareAnew(unit, sentence));
        return found;
    }

    private static (Match Match, bool Says) CompareAnew(Unit unit, ReportSentence sentence)
    {
        var match = Matching.Of(unit, sentence);
        return (match, Says(unit, match, sentence));
    }

    private static bool Says(Unit unit, Match match, ReportSentence sentence)
    {
        if (sentence.IsQuestion || match.Lacks != Lack.None || match.Evidence < CoverageThresholds.LeastEvidence)
            return false;
        var count = unit.Terms.Count(term => term.Kind != TermKind.Country);
        if (!Matching.AreOneLanguage(unit.Sentence, sentence))
            return match.Share >= CoverageThresholds.ShortClause && unit.Terms.Count(term => term.IsAnchor) >= 4;
        var least = CoverageThresholds.ForTerms(count);
        return match.Share >= least
            || (match.Share >= least - CoverageThresholds.SureSentences && SameClaim.Score(unit.Sentence.ForPairs, sentence.ForPairs) >= CoverageThresholds.SureScore);
    }

    private AgreedClaim Gather(Unit seed)
    {
        var claim = new AgreedClaim(seed);
        _isTaken[seed.Index] = true;
        foreach (var witness in _witnesses[seed.Index]!)
        {
            claim.Sentences.Add(witness.Sentence);
            foreach (var unit in witness.Sentence.Units)
                Absorb(claim, seed, unit);
        }
        foreach (var unit in seed.Sentence.Units)
            Absorb(claim, seed, unit);
        return claim;
    }

    private void Absorb(AgreedClaim claim, Unit seed, Unit unit)
    {
        if (_isTaken[unit.Index] || unit.Clause.IsFrame || !IsSameStatement(unit, seed))
            return;
        _isTaken[unit.Index] = true;
        // A clause that says the claim and more is part of it, but does not word it.
        if (Overlap(unit, seed) >= CoverageThresholds.ForTerms(unit.Terms.Length))
            claim.Units.Add(unit);
    }

    // One of them says what the other says, be it with more.
    private static bool IsSameStatement(Unit unit, Unit seed) =>
        Overlap(unit, seed) >= CoverageThresholds.ForTerms(unit.Terms.Length) || Overlap(seed, unit) >= SameStatement;

    /// <summary>The share of a clause that stands in another clause.</summary>
    private static double Overlap(Unit unit, Unit other)
    {
        var (shared, total) = (0.0, 0.0);
        foreach (var term in unit.Terms)
        {
            var weight = term.Weight;
            total += weight;
            shared += Array.Exists(other.Terms, candidate => Matching.IsSame(term, candidate)) ? weight : 0;
        }
        return total == 0 ? 0 : shared / total;
    }

    /// <summary>Claims that stand in the very same sentences are one: two halves of a sentence, say.</summary>
    private static List<AgreedClaim> Join(List<AgreedClaim> claims)
    {
        var joined = new List<AgreedClaim>();
        foreach (var claim in claims)
        {
            var twin = joined.Find(other => other.Sentences.SetEquals(claim.Sentences));
            if (twin is null)
                joined.Add(claim);
            else
                twin.Units.AddRange(claim.Units);
        }
        return joined;
    }
}

/// <summary>An agreed claim in the making.</summary>
internal sealed class AgreedClaim(Unit seed)
{
    public List<Unit> Units { get; } = [seed];

    public HashSet<ReportSentence> Sentences { get; } = [seed.Sentence];

    public Unit Seed => Units[0];
}
