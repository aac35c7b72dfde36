using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// Tells background from news by what a sentence opens with: one that sets out from a day, month or year well before its report was
/// published ("In March 2019, …", "昨年、…"), and names no later one, recalls. A date further in may belong to anything ("charged over a
/// murder in 2019"), and a span that reaches to the present ("since 2019") is news; so what does not open with its date stays news.
/// </summary>
internal static class Background
{
    // A trial reports the deed of a fortnight ago, a monthly figure the month before.
    private const int FewestDaysBefore = 45;

    // What stands before the date that a sentence sets out from. Nothing else may.
    private static readonly string[] Openings =
    [
        "", "in", "on", "back in", "in early", "in late", "early in", "late in", "in mid", "during", "pada", "pada tahun", "tahun", "di tahun", "pada tanggal", "im", "im jahr", "am", "en", "el", "el año",
        "em", "no", "nel", "il", "le", "dans", "in het jaar", "i", "w", "в", "у", "năm", "vào năm", "ngày", "vào ngày", "在", "于", "於", "早在",
    ];

    // Years that are told from the day of the report; the last ones want a number before them.
    private static readonly string[] LastYears = ["last year", "tahun lalu", "昨年", "一昨年", "去年", "前年", "数年前", "几年前", "幾年前", "a decade ago", "beberapa tahun lalu"];
    private static readonly string[] YearsAgo = ["years ago", "decades ago", "tahun lalu", "年前", "tahun yang lalu"];

    // "2019年以来", "2019年から": the span reaches to the present.
    private static readonly string[] UntilNow = ["以来", "以來", "から", "以降", "以后", "以後", "より", "起", "まで"];

    /// <summary>Claims all of whose sentences recall.</summary>
    public static IReadOnlyList<Claim> Marked(IEnumerable<Claim> claims, IReadOnlyList<CoverageInput> reports)
    {
        var days = reports.Where(report => report.Article.Published is not null)
            .ToDictionary(report => report.Article.Id, report => DateOnly.FromDateTime(report.Article.Published!.Value.Date));
        return [.. claims.Select(claim => claim.Sentences.All(Recalls) ? claim with { IsBackground = true } : claim)];

        bool Recalls(ClaimSentence sentence) => days.TryGetValue(sentence.Article, out var day) && Background.Recalls(sentence.Text, day);
    }

    /// <summary>Whether a sentence tells of what was well before.</summary>
    /// <param name="sentence">A whole sentence.</param>
    /// <param name="published">The day its report was published.</param>
    public static bool Recalls(string sentence, DateOnly published)
    {
        // Most sentences open with neither: no date is looked for in them.
        var opening = sentence.AsSpan(0, Math.Min(LongestOpening, sentence.Length));
        if (OpensLongAgo(opening))
            return EventDates.Find(sentence, published).TrueForAll(mention => IsWellBefore(mention.Date, published));
        if (!opening.ContainsAnyInRange('0', '9'))
            return false;

        var dates = EventDates.Find(sentence, published);
        return dates.Count > 0 && IsOpening(sentence.AsSpan(0, dates[0].Start)) && !ReachesNow(sentence.AsSpan(dates[0].Start + dates[0].Length))
            && dates.TrueForAll(mention => IsWellBefore(mention.Date, published));
    }

    private const int LongestOpening = 32;

    private static bool OpensLongAgo(ReadOnlySpan<char> opening)
    {
        foreach (var phrase in LastYears)
        {
            if (opening.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && IsOpening(opening[..at]) && Ends(opening[(at + phrase.Length)..]))
                return true;
        }

        foreach (var phrase in YearsAgo)
        {
            if (opening.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is > 0 and var at && IsNumber(opening[..at].Trim().ToString()) && Ends(opening[(at + phrase.Length)..]))
                return true;
        }

        return false;
    }

    // "Last year's winner" is somebody of today.
    private static bool Ends(ReadOnlySpan<char> after) => (after.IsEmpty || after[0] is not ('\'' or '’' or 'の' or '的')) && !ReachesNow(after);

    private static bool IsNumber(string words) => Quantities.Find(words, language: null) is [var quantity] && quantity.Start == 0 && quantity.Length == words.Length;

    private static bool IsOpening(ReadOnlySpan<char> before)
    {
        var words = before.Trim().TrimStart("\"“「『'‘");
        foreach (var opening in Openings)
        {
            if (words.Equals(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool ReachesNow(ReadOnlySpan<char> after)
    {
        foreach (var word in UntilNow)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsWellBefore(EventDate date, DateOnly published) =>
        date.Year is { } year && year is > 0 and < 9999 && LastDayOf(date, year).AddDays(FewestDaysBefore) < published;

    private static DateOnly LastDayOf(EventDate date, int year) =>
        date.AsDay() ?? (date.Month is >= 1 and <= 12 and var month ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : new DateOnly(year, 12, 31));
}
