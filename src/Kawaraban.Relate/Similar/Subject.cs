using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Similar;

/// <summary>What a story speaks of, to be held against what others do.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Date">The day of the event; null when unknown.</param>
/// <param name="Terms">Its profile; each term stands once.</param>
public sealed record Subject(long Story, DateOnly? Date, IReadOnlyList<SubjectTerm> Terms);

/// <summary>A term of a profile under a number: fifty stories are compared for a page, and their terms need no strings for that.</summary>
/// <param name="Key">See <see cref="KeyOf"/>.</param>
/// <param name="Weight">See <see cref="ProfileTerm.Weight"/>.</param>
public readonly record struct SubjectTerm(ulong Key, double Weight)
{
    /// <summary>The number of a term: <see cref="TextHash.Wide(ReadOnlySpan{char})"/>. Of the 2,500 terms of a comparison, two share one once in six million million comparisons.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> term) => TextHash.Wide(term);
}
