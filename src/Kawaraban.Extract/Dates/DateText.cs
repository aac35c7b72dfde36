namespace Kawaraban.Extract.Dates;

/// <summary>A date found in a text, and where it stands there.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its length, with the time of day that belongs to it.</param>
/// <param name="Value">What it means; null where that hangs on a fetch time that is not known.</param>
internal readonly record struct DateMatch(int Start, int Length, Instant? Value);

/// <summary>
/// Dates as people write them: ISO-like (<c>2025/02/01 07:00</c>), with names of months in some forty languages, in Japanese, Chinese and
/// Korean with era years, in Buddhist and Persian years, and ages ("3 hours ago", 「3時間前」). Nothing is ever
/// counted from the clock: an age or a day without its year means something only beside the time of the fetch.
/// </summary>
internal static class DateText
{
    private const int LongestLine = 400;

    /// <summary>
    /// The moment the first date of a short text names, or null. A time without a zone is taken as UTC.
    /// </summary>
    /// <param name="text">A date, or a line that holds one.</param>
    /// <param name="fetchedAt">When the page was fetched; without it ages and days without a year give null.</param>
    /// <param name="language">The language of the line: decides between months written alike, and day/month order.</param>
    public static Instant? Parse(string text, DateTimeOffset? fetchedAt = null, string? language = null) =>
        Find(text, fetchedAt, language)?.Value;

    /// <summary>The first date of a short text, also where its meaning cannot be known.</summary>
    public static DateMatch? Find(string text, DateTimeOffset? fetchedAt = null, string? language = null)
    {
        if (text.Length is 0 or > LongestLine)
            return null;

        var folded = Fold(text);
        return WrittenDate.Find(folded, fetchedAt, language) ?? Age.Find(folded, fetchedAt);
    }

    /// <summary>True where a line is a date and little else: "Published: Jan. 31, 2025", not a sentence that names a day.</summary>
    public static bool IsDateLine(string text)
    {
        if (Find(text) is not { } match)
            return false;
        const int LabelLetters = 24;
        var letters = 0;
        for (var i = 0; i < text.Length; i++)
            letters += (i < match.Start || i >= match.Start + match.Length) && char.IsLetterOrDigit(text[i]) ? 1 : 0;
        return letters <= LabelLetters && letters <= match.Length * 2;
    }

    /// <summary>Lower case, plain digits and plain punctuation, character for character, so that positions stay.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(text[i]);
    });

    private static char Fold(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(character - 0xFEE0)),
        '\u00A0' or '\u202F' or '\u2009' or '\u3000' => ' ',
        '’' => '\'',
        '−' or '‐' or '‑' => '-',
        _ when character > 'z' && char.IsDigit(character) => (char)('0' + (int)char.GetNumericValue(character)),
        _ => char.ToLowerInvariant(character),
    };
}
