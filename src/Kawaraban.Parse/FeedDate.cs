using System.Text;
using Kawaraban.Parse.Dates;

namespace Kawaraban.Parse;

/// <summary>
/// Dates as feeds write them: RFC 822 and its misspellings, RFC 3339 and the rest of ISO 8601, Unix time, month names in some thirty
/// languages, American and European order, zones by offset, abbreviation or name, or none at all (then UTC).
/// </summary>
public static class FeedDate
{
    private const int Longest = 100;

    /// <summary>The instant in UTC, or null when the text is not a date. Never the present time, and never an exception.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > Longest)
            return null;

        // Japanese and Chinese keyboards write digits as wide as their letters.
        return new DateReader(text.ContainsAnyInRange('\uFF00', '\uFF5E') ? text.ToString().Normalize(NormalizationForm.FormKC) : text).Read();
    }
}
