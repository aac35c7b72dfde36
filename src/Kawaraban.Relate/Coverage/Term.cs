using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>What a term is.</summary>
internal enum TermKind : byte
{
    Word,
    Person,
    Name,
    Country,
    Figure,
    Date,
}

/// <summary>One thing a sentence speaks of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Family">The same for words that stand for one another: one stem, one concept, one name in all its forms. Figures and dates have none (0).</param>
/// <param name="Start">Where it stands in the sentence.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Term(TermKind Kind, int Family, int Start, int End)
{
    public Quantity Figure { get; init; }

    public EventDate Date { get; init; }

    /// <summary>How much it tells within its story, see <see cref="Weights"/>.</summary>
    public double Weight { get; init; }

    /// <summary>It carries meaning in any language: a name, a figure, a date or a word of the table of concepts.</summary>
    public bool IsAnchor { get; init; }
}
