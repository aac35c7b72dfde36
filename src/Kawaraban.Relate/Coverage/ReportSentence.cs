using System.Runtime.InteropServices;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>A sentence of a report, read.</summary>
internal sealed class ReportSentence
{
    public required long Article { get; init; }

    public required string? Outlet { get; init; }

    public required string? Language { get; init; }

    /// <summary>Which independent report it belongs to, counted from 0 in the order of arrival.</summary>
    public required int Report { get; init; }

    /// <summary>Its place in the report.</summary>
    public required int Position { get; init; }

    public required string Text { get; init; }

    public required List<NameToken> Tokens { get; init; }

    /// <summary>A question claims nothing.</summary>
    public bool IsQuestion => _isQuestion ??= Text.AsSpan().TrimEnd("\"”’')」』 ") is [.., '?' or '？'];

    private bool? _isQuestion;

    /// <summary>What it speaks of, in order.</summary>
    public required List<Term> Terms { get; init; }

    /// <summary>Where the role of a person stands, by where the name begins; people named without one are absent.</summary>
    public Dictionary<int, (int Start, int End)> Roles { get; } = [];

    /// <summary>Names it speaks of without naming them: "he", "the two".</summary>
    public HashSet<int> Implied { get; } = [];

    /// <summary>What "it" and "them" may stand for: the words of the sentence before.</summary>
    public HashSet<int> Topics { get; } = [];

    /// <summary>The families of its terms, and what it implies.</summary>
    public HashSet<int> Families { get; } = [];

    /// <summary>A name and the word that follows it: who does what.</summary>
    public HashSet<(int Name, int Verb)> Deeds { get; } = [];

    /// <summary>One number for all sentences of the story that say the same in the same words, of the same people and days.</summary>
    public int Wording { get; set; }

    /// <summary>Whether another sentence has the same wording.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>The reports it attributes its words to: what it says is theirs, not its own.</summary>
    public HashSet<int> Quotes { get; } = [];

    public List<Unit> Units { get; } = [];

    /// <summary>The clauses that hold a term, a bit each; what is implied stands in all. No sentence that anybody reads has more than 64: the rest count as the last.</summary>
    public ulong ClausesWith(in Term term)
    {
        if (term.Family != 0 && Implied.Contains(term.Family))
            return ulong.MaxValue;
        if (term.Kind is not (TermKind.Figure or TermKind.Date))
            return (_clauses ??= ClausesOfFamilies()).GetValueOrDefault(term.Family);

        var clauses = 0UL;
        foreach (var unit in Units)
        {
            foreach (ref readonly var other in unit.Terms.AsSpan())
                clauses |= Matching.IsSame(term, other) ? Bit(unit) : 0;
        }

        return clauses;
    }

    private Dictionary<int, ulong> ClausesOfFamilies()
    {
        var clauses = new Dictionary<int, ulong>();
        foreach (var unit in Units)
        {
            foreach (ref readonly var term in unit.Terms.AsSpan())
                CollectionsMarshal.GetValueRefOrAddDefault(clauses, term.Family, out _) |= Bit(unit);
        }

        return clauses;
    }

    private static ulong Bit(Unit unit) => 1UL << Math.Min(unit.Ordinal, 63);

    private Dictionary<int, ulong>? _clauses;

    /// <summary>The sentence for comparison as a whole; read when first asked for.</summary>
    public PairText ForPairs => _forPairs ??= new PairText(Text, Language, Terms);

    private PairText? _forPairs;

    public (int Start, int End)? RoleOf(Term person) => Roles.TryGetValue(person.Start, out var role) ? role : null;
}

/// <summary>A clause of a sentence with what it speaks of.</summary>
internal sealed class Unit
{
    public required ReportSentence Sentence { get; init; }

    public required Clause Clause { get; init; }

    public required Term[] Terms { get; init; }

    public required bool IsNegated { get; init; }

    /// <summary>Without a verb it names a thing and claims nothing.</summary>
    public required bool MayHoldVerb { get; init; }

    /// <summary>Its number among the clauses of its sentence.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Its number among all units of the story.</summary>
    public int Index { get; set; }

    public string Text => Sentence.Text[Clause.Start..Clause.End];

    /// <summary>What else it speaks of.</summary>
    public Term[] TermsWithout(Term term) => Array.FindAll(Terms, other => other.Start != term.Start);
}
