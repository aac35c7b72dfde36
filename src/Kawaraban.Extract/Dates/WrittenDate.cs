using System.Globalization;
using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Dates;

/// <summary>Dates that name their day, in figures or with a month in words. Works on text that <see cref="DateText"/> has folded.</summary>
internal static partial class WrittenDate
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2100;
    private const int BuddhistYears = 543;

    /// <summary>A day, its year perhaps unknown, and where it stands.</summary>
    internal readonly record struct Day(int Start, int End, int? Year, int Month, int DayOfMonth);

    public static DateMatch? Find(string folded, DateTimeOffset? fetchedAt, string? language)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return folded.Contains('年', StringComparison.Ordinal) && EastAsianDay(folded) is { } numerals ? Matched(folded, numerals, fetchedAt) : null;

        var day = InFigures(folded) ?? EastAsianDay(folded) ?? WithMonthName.Find(folded, language) ?? Vietnamese(folded);
        if (day is { } found)
            return Matched(folded, found, fetchedAt);
        return SlashedOrDotted(folded, fetchedAt, language);
    }

    /// <summary>The Gregorian year of a year as written: two figures, Buddhist, or itself; null where it is none.</summary>
    /// <param name="figures">The year.</param>
    /// <param name="isBuddhist">Whether its last two figures alone stand for a Buddhist year, as beside a Thai month.</param>
    internal static int? YearOf(string figures, bool isBuddhist = false)
    {
        var year = int.Parse(figures, CultureInfo.InvariantCulture);
        return year switch
        {
            _ when figures.Length == 2 && isBuddhist => 2500 + year - BuddhistYears,
            _ when figures.Length == 2 => year < 70 ? 2000 + year : 1900 + year,
            >= EarliestYear and <= LatestYear => year,
            >= EarliestYear + BuddhistYears and <= LatestYear + BuddhistYears => year - BuddhistYears,
            _ => null,
        };
    }

    internal static bool IsDay(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month);

    private static DateMatch Matched(string folded, Day day, DateTimeOffset? fetchedAt)
    {
        var clock = ClockTime.Beside(folded, day.Start, day.End);
        var start = Math.Min(day.Start, clock?.Start ?? day.Start);
        var end = Math.Max(day.End, clock?.End ?? day.End);
        return new DateMatch(start, end - start, Meaning(day, clock, fetchedAt));
    }

    private static Instant? Meaning(Day day, ClockTime? clock, DateTimeOffset? fetchedAt)
    {
        var year = day.Year ?? LatestYearOf(day, fetchedAt);
        if (year is null || !IsDay(year, day.Month, day.DayOfMonth))
            return null;

        var midnight = new DateTimeOffset(year.Value, day.Month, day.DayOfMonth, 0, 0, 0, TimeSpan.Zero);
        return clock?.On(midnight, "text") ?? new Instant(midnight, IsDay: true, "text");
    }

    /// <summary>A day without its year is the last such day before the fetch.</summary>
    private static int? LatestYearOf(Day day, DateTimeOffset? fetchedAt)
    {
        if (fetchedAt is not { } fetched)
            return null;
        var tomorrow = fetched.UtcDateTime.Date.AddDays(1);
        var isPast = day.Month < tomorrow.Month || (day.Month == tomorrow.Month && day.DayOfMonth <= tomorrow.Day);
        return isPast ? tomorrow.Year : tomorrow.Year - 1;
    }

    private static Day? InFigures(string folded)
    {
        foreach (Match match in YearFirst().Matches(folded))
        {
            if (AsDay(match, YearOf(match.Groups["y"].Value)) is { Year: not null } day)
                return day;
        }

        return null;
    }

    private static Day? EastAsianDay(string folded)
    {
        var match = EastAsian().Match(folded);
        if (!match.Success)
            return WithWeekday().Match(folded) is { Success: true } weekday ? AsDay(weekday, year: null) : null;

        var written = match.Groups["y"].Value;
        var eraStart = match.Groups["era"].Value switch
        {
            "令和" => 2018,
            "平成" => 1988,
            "昭和" => 1925,
            "大正" => 1911,
            "明治" => 1867,
            "民國" or "民国" => 1911,
            _ => (int?)null,
        };
        var year = (written, eraStart) switch
        {
            ("", _) => null,
            ("元", { } start) => start + 1,
            (_, { } start) => start + Number(written),
            ("元", null) => null,
            _ => YearOf(Number(written).ToString(CultureInfo.InvariantCulture)),
        };
        return AsDay(match, year);
    }

    private static Day? Vietnamese(string folded)
    {
        var match = VietnameseDay().Match(folded);
        return match.Success ? AsDay(match, match.Groups["y"].Success ? YearOf(match.Groups["y"].Value) : null) : null;
    }

    private static Day? AsDay(Match match, int? year)
    {
        var month = Number(match.Groups["m"].Value);
        var day = Number(match.Groups["d"].Value);
        return IsDay(year, month, day) ? new Day(match.Index, match.Index + match.Length, year, month, day) : null;
    }

    /// <summary>A number in figures or in Chinese numerals: 二〇二六, 三十一, 十二.</summary>
    private static int Number(string written)
    {
        if (char.IsAsciiDigit(written[0]))
            return int.Parse(written, CultureInfo.InvariantCulture);
        var value = 0;
        foreach (var numeral in written)
        {
            var digit = Numerals.IndexOf(numeral, StringComparison.Ordinal);
            value = digit < 10 ? (value % 10 == 0 && value is >= 10 and < 100 ? value + digit : (value * 10) + digit) : Math.Max(value, 1) * 10;
        }

        return value;
    }

    private const string Numerals = "〇一二三四五六七八九十";

    /// <summary>
    /// 31.01.2025, 31/1/2025, 1/31/2025. Points put the day first everywhere; with strokes English has both orders, so
    /// that a day which could be either is settled by the fetch (the later of those not after it) or not at all.
    /// </summary>
    private static DateMatch? SlashedOrDotted(string folded, DateTimeOffset? fetchedAt, string? language)
    {
        var match = YearLast().Match(folded);
        if (!match.Success || YearOf(match.Groups["y"].Value) is not { } year)
            return null;

        var first = int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture);
        var dayFirst = IsDay(year, second, first) ? new Day(match.Index, match.Index + match.Length, year, second, first) : (Day?)null;
        var monthFirst = IsDay(year, first, second) ? new Day(match.Index, match.Index + match.Length, year, first, second) : (Day?)null;
        var isSettled = first == second || dayFirst is null || monthFirst is null || match.Groups["sign"].Value == "." || language is not (null or "en");
        if ((dayFirst ?? monthFirst) is not { } only)
            return null;
        if (isSettled)
            return Matched(folded, only, fetchedAt);

        var (one, other) = (Matched(folded, dayFirst!.Value, fetchedAt), Matched(folded, monthFirst!.Value, fetchedAt));
        var past = new[] { one, other }.Where(reading => reading.Value!.At <= fetchedAt).OrderByDescending(reading => reading.Value!.At).ToList();
        return past.Count > 0 ? past[0] : one with { Value = null };
    }

    [GeneratedRegex(@"(?<!\d)(?<y>[12]\d{3})(?<sign>[-/.]) ?(?<m>\d{1,2})\k<sign> ?(?<d>\d{1,2})(?!\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?:(?:(?<era>令和|平成|昭和|大正|明治|民國|民国) ?)?(?<y>\d{1,4}|元|[〇一二三四五六七八九十]{1,4}) ?[年년] ?)?(?<!\d)(?<m>\d{1,2}|(?<=年)[一二三四五六七八九十]{1,2}) ?[月월] ?(?<d>\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號일](?: ?[（(][月火水木金土日一二三四五六월화수목금토일][）)])?")]
    private static partial Regex EastAsian();

    // 5/3(日)
    [GeneratedRegex(@"(?<![\d/])(?<m>\d{1,2})/(?<d>\d{1,2}) ?\([月火水木金土日]\)")]
    private static partial Regex WithWeekday();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2}) tháng (?<m>\d{1,2})(?:,? (?:năm )?(?<y>[12]\d{3}))?(?!\d)")]
    private static partial Regex VietnameseDay();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2}) ?(?<sign>[-/.]) ?(?<b>\d{1,2})\k<sign> ?(?<y>[12]\d{3}|\d{2})(?![\d%])")]
    private static partial Regex YearLast();
}
