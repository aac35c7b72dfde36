using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Finds where reports make the same claim with another figure, date or place: two clauses that share their other words, their names and what
/// stands beside the figure, and come to another result. A sentence that gives both figures (a correction, a rise from one to the
/// other) differs from neither.
/// </summary>
internal sealed class Differences(StoryText story)
{
    private readonly HashSet<Unit> _differing = [];

    // The figures and dates of each unit, by its index.
    private readonly Value[][] _values = [.. story.Units.Select(ValuesOf)];

    /// <summary>A figure or a date in its clause.</summary>
    private sealed class Value(Unit unit, int at)
    {
        private int[]? _neighbours;

        public Unit Unit => unit;

        public ref readonly Term Term => ref unit.Terms[at];

        /// <summary>The words right beside it and next to those, by their places among the terms of its clause; the nearest first.</summary>
        public int[] Neighbours => _neighbours ??= [.. new[] { at + 1, at - 1, at + 2, at - 2 }.Where(place => place >= 0 && place < unit.Terms.Length && unit.Terms[place].Kind == TermKind.Word)];
    }

    public bool IsDiffering(Unit unit) => _differing.Contains(unit);

    public List<Claim> Find()
    {
        var claims = new List<Claim>();
        var told = new HashSet<Value>();
        foreach (var unit in story.Units)
        {
            foreach (var value in _values[unit.Index])
            {
                if (told.Contains(value))
                    continue;
                var others = Counterparts(value);
                if (!others.Exists(other => Differ(value.Term, other.Term)))
                    continue;
                var all = WithRepetitions([value, .. others]);
                told.UnionWith(all);
                claims.Add(Claim(all));
            }
        }
        foreach (var (claim, units) in new PlaceDifferences(story).Find())
        {
            claims.Add(claim);
            _differing.UnionWith(units);
        }
        return claims;
    }

    /// <summary>For each other report the figure that answers the same question, whether the same or another.</summary>
    private List<Value> Counterparts(Value value) => story.Candidates.BestOfEachReport(
        value.Unit, unit => Counterpart(value, unit) is { } other ? (other, Frame(value, other)) : ((Value, double)?)null);

    /// <summary>The same values in other clauses of any report, beside the same word: "14 people were hurt" after "injuring 14 people".</summary>
    private List<Value> WithRepetitions(List<Value> values)
    {
        if (values[0].Term.Kind != TermKind.Figure)
            return values;
        var known = values.ToHashSet();
        foreach (var value in _values.SelectMany(ofUnit => ofUnit))
        {
            if (value.Term.Kind == TermKind.Figure && !known.Contains(value) && IsRepetition(value, values) && known.Add(value))
                values.Add(value);
        }
        return values;
    }

    private static bool IsRepetition(Value value, List<Value> values)
    {
        foreach (var known in values)
        {
            if (Figures.AreComparable(known.Term.Figure, value.Term.Figure) && SharesNeighbour(known, value) && !Differ(known.Term, value.Term))
                return true;
        }
        return false;
    }

    private Value? Counterpart(Value value, Unit unit) =>
        OnlyComparable(value, unit) is { } other && OnlyComparable(value, value.Unit) is not null
        && !GivesBoth(value.Unit.Sentence, other.Term) && !GivesBoth(unit.Sentence, value.Term) | !Differ(value.Term, other.Term)
            ? other
            : null;

    /// <summary>The one figure or date of a clause that can be set beside the value; null where there is none, or several.</summary>
    private Value? OnlyComparable(Value value, Unit unit)
    {
        Value? found = null;
        foreach (var other in _values[unit.Index])
        {
            if (!AreComparable(value.Term, other.Term))
                continue;
            if (found is not null)
                return null;
            found = other;
        }
        return found;
    }

    private static bool GivesBoth(ReportSentence sentence, in Term term) => Matching.IsIn(term, sentence);

    /// <summary>How alike two clauses are beside their values; 0 when they are not about one thing.</summary>
    private double Frame(Value a, Value b)
    {
        if (a.Unit.IsNegated != b.Unit.IsNegated || !HaveSameYears(a.Unit, b.Unit))
            return 0;
        // A weekday may be the last one or the next: it does not differ from a day of the month.
        if (a.Term.Kind == TermKind.Date && IsInDigits(a) != IsInDigits(b))
            return 0;
        var forth = Matching.Of(a.Unit, a.Unit.TermsWithout(a.Term), b.Unit.Sentence);
        var back = Matching.Of(b.Unit, b.Unit.TermsWithout(b.Term), a.Unit.Sentence);
        var isWhole = forth.Missing == 0 || back.Missing == 0;
        if (((forth.Lacks | back.Lacks) & (Lack.Name | Lack.Polarity | Lack.Cohesion)) != 0 || Math.Min(forth.Evidence, back.Evidence) < (isWhole ? CoverageThresholds.LeastFrameEvidence / 2 : CoverageThresholds.LeastFrameEvidence))
            return 0;
        var least = a.Term.Kind == TermKind.Date ? CoverageThresholds.SameFrameOfDates : CoverageThresholds.SameFrame;
        var share = Math.Min(forth.Share, back.Share);
        return share >= least && (a.Term.Kind == TermKind.Date || SharesNeighbour(a, b)) ? share : 0;
    }

    /// <summary>"In 1994 it killed 120" speaks of another event than "it killed 17".</summary>
    private bool HaveSameYears(Unit a, Unit b) => HasYearsOf(a, b) && HasYearsOf(b, a);

    private bool HasYearsOf(Unit a, Unit b) =>
        Array.TrueForAll(_values[a.Index], value => !IsYear(value.Term) || Array.Exists(_values[b.Index], other => IsYear(other.Term) && other.Term.Date.Year == value.Term.Date.Year));

    private static bool IsYear(in Term term) => term.Kind == TermKind.Date && term.Date is { Year: not null, Month: null };

    private static bool IsInDigits(Value value) => value.Unit.Sentence.Text.AsSpan(value.Term.Start, value.Term.End - value.Term.Start).ContainsAnyInRange('0', '9');

    /// <summary>"14 people were injured" and "17 injured": a word next to the figure is the same.</summary>
    private static bool SharesNeighbour(Value a, Value b) => SharedNeighbour(a, b) is not null;

    private static Term? SharedNeighbour(Value a, Value b)
    {
        foreach (var own in a.Neighbours)
        {
            foreach (var other in b.Neighbours)
            {
                if (a.Unit.Terms[own].Family == b.Unit.Terms[other].Family)
                    return a.Unit.Terms[own];
            }
        }
        return null;
    }

    private static Value[] ValuesOf(Unit unit) =>
        [.. Enumerable.Range(0, unit.Terms.Length).Where(at => unit.Terms[at].Kind is TermKind.Figure or TermKind.Date).Select(at => new Value(unit, at))];

    private static bool AreComparable(in Term a, in Term b) => a.Kind == b.Kind && a.Kind switch
    {
        TermKind.Figure => Figures.AreComparable(a.Figure, b.Figure),
        TermKind.Date => HasDay(a.Date) == HasDay(b.Date),
        _ => false,
    };

    private static bool HasDay(EventDate date) => date.Day is not null || date.Weekday is not null;

    private static bool Differ(in Term a, in Term b) => a.Kind == TermKind.Figure ? Figures.Differ(a.Figure, b.Figure) : a.Date.Contradicts(b.Date);

    private Claim Claim(List<Value> values)
    {
        _differing.UnionWith(values.Select(value => value.Unit));
        var first = values[0];
        return DifferingClaim.Of(
            [.. values.Select(value => value.Unit)], new Difference(first.Term.Kind == TermKind.Figure ? DifferenceKind.Figure : DifferenceKind.Date, Subject(values), ValuesOf(values)));
    }

    private static string Subject(List<Value> values)
    {
        var other = values.Find(value => Differ(values[0].Term, value.Term))!;
        var text = values[0].Unit.Sentence.Text;
        return SharedNeighbour(values[0], other) is { } word ? text[word.Start..word.End] : ClaimText.Of(values[0].Unit.Sentence, values[0].Unit.Clause.Start, values[0].Unit.Clause.End);
    }

    private static string Shown(Value value)
    {
        var text = value.Unit.Sentence.Text;
        var end = value.Term.End;
        while (end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1]))
            end++;
        return Hedges.WithHedge(text, value.Term.Start, end);
    }

    private static List<DifferingValue> ValuesOf(List<Value> values)
    {
        var groups = new List<(Value First, List<long> Articles)>();
        foreach (var value in values)
        {
            var same = groups.FindIndex(group => !Differ(group.First.Term, value.Term));
            if (same < 0)
                groups.Add((value, [value.Unit.Sentence.Article]));
            else
                groups[same].Articles.Add(value.Unit.Sentence.Article);
        }
        return [.. groups.Select(group => new DifferingValue(Shown(group.First), [.. group.Articles.Distinct()]))];
    }
}
