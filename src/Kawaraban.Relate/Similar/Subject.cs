using System.Text;

namespace Kawaraban.Relate.Similar;

/// <summary>What a story speaks of, to be held against what others do.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Date">The day of the event; null when unknown.</param>
/// <param name="Terms">Its profile; each term stands once.</param>
public sealed record Subject(long Story, DateOnly? Date, IReadOnlyList<SubjectTerm> Terms);

/// <summary>A term of a profile under a number: fifty stories are compared for a page, and their terms need no strings for that.</summary>
/// <param name="Key">See <see cref="KeyOf(ReadOnlySpan{byte})"/>.</param>
/// <param name="Weight">See <see cref="ProfileTerm.Weight"/>.</param>
public readonly record struct SubjectTerm(ulong Key, double Weight)
{
    /// <summary>
    /// The number of a term: FNV-1a of its bytes (http://www.isthe.com/chongo/tech/comp/fnv/). Of the 2,500 terms of a comparison, two share
    /// a number once in six million million comparisons.
    /// </summary>
    public static ulong KeyOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in utf8)
            hash = (hash ^ unit) * 1099511628211UL;
        return hash;
    }

    /// <summary>The number of a term.</summary>
    public static ulong KeyOf(string term) => KeyOf(Encoding.UTF8.GetBytes(term));
}
