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

    /// <summary>What it speaks of, in order.</summary>
    public required List<Term> Terms { get; init; }

    /// <summary>Names it speaks of without naming them: "he", "the two".</summary>
    public HashSet<int> Implied { get; } = [];

    /// <summary>What "it" and "them" may stand for: the words of the sentence before.</summary>
    public HashSet<int> Topics { get; } = [];

    /// <summary>The families of its terms, and what it implies.</summary>
    public HashSet<int> Families { get; } = [];

    /// <summary>A name and the word that follows it: who does what.</summary>
    public HashSet<(int Name, int Verb)> Deeds { get; } = [];

    /// <summary>The reports it attributes its words to: what it says is theirs, not its own.</summary>
    public HashSet<int> Quotes { get; } = [];

    public List<Unit> Units { get; } = [];
}

/// <summary>A clause of a sentence with what it speaks of.</summary>
internal sealed class Unit
{
    public required ReportSentence Sentence { get; init; }

    public required Clause Clause { get; init; }

    public required Term[] Terms { get; init; }

    public required bool IsNegated { get; init; }

    /// <summary>Its number among all units of the story.</summary>
    public int Index { get; set; }

    public string Text => Sentence.Text[Clause.Start..Clause.End];
}
