using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>
/// What grouping keeps of an article: its weightiest terms, a sketch of its wording, its dates. Made from the text once
/// (<see cref="StoryIndex.Read"/>) and kept by the caller as bytes, so that a restart need not read any text again.
/// </summary>
public sealed partial class ArticleSignature
{
    /// <summary>The article's id.</summary>
    public required long Id { get; init; }

    /// <summary>The day of publication, where known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How many words carry content, title included.</summary>
    public int WordCount { get; init; }

    /// <summary>The dates its title and lead name, resolved against the day of publication; what is missing is missing.</summary>
    public IReadOnlyList<EventDate> LeadDates { get; init; } = [];

    /// <summary>The latest year its text names that a page on the web can date from; null when it names none.</summary>
    public int? LatestYear { get; init; }

    /// <summary>Terms by rising hash.</summary>
    internal SignatureTerm[] Terms { get; init; } = [];

    /// <summary>The smallest shingle hashes, rising.</summary>
    internal uint[] Sketch { get; init; } = [];

    /// <summary>How many different shingles the text has.</summary>
    internal int ShingleCount { get; init; }

    /// <summary>Whether its outlet is the one others credit: hashes of the outlet's name and of the credit, 0 when unknown.</summary>
    internal uint Outlet { get; init; }

    internal uint Credit { get; init; }

    /// <summary>The terms as the text writes them, to give reasons with; only there while the text is at hand.</summary>
    internal IReadOnlyDictionary<uint, string>? Spelling { get; init; }
}

/// <summary>A term and how often it stands (weighted by place) in the whole, in title and lead, and as a name or a number.</summary>
internal readonly record struct SignatureTerm(uint Hash, Half Body, Half Title, Half Name);
