using System.Globalization;
using System.Text.RegularExpressions;

namespace Kawaraban.Relate.Text;

/// <summary>
/// Finds the dates a text names: whole ones, a month and a day, a month and a year, years, weekdays and (Japanese, Chinese) days alone.
/// With a dateline a weekday becomes the last such day before it (or the next one, after "next"), "yesterday" a day, and 31日 the last
/// 31st; without one, what is missing stays missing.
/// </summary>
public static partial class EventDates
{
    // Letters of a month's or a weekday's name.
    private const int ShortestName = 3;
    private const int LongestName = 12;

    /// <summary>All dates of a text, in order, none within another.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="dateline">The day the text was written, where known.</param>
    public static List<DateMention> Find(string text, DateOnly? dateline)
    {
        var found = new List<DateMention>();
        var figures = AroundFigures(text);
        CollectWithFigures(text, figures, found);
        if (dateline is { } today)
            Collect(Relative(), text, [(0, text.Length)], found, match => FromRelative(match, today));
        CollectHanWeekdays(text, found);
        CollectWeekdays(text, found);
        Collect(YearAlone(), text, figures, found, FromYear);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = 0; i < found.Count; i++)
            found[i] = found[i] with { Date = Resolve(found[i], text, dateline) };
        return found;
    }

    /// <summary>Where dates stand that hold a numeral, in no order: for who wants to know only that those numerals count nothing.</summary>
    internal static List<DateMention> FindNumerals(string text)
    {
        var found = new List<DateMention>();
        var figures = AroundFigures(text);
        CollectWithFigures(text, figures, found);
        CollectHanWeekdays(text, found);
        Collect(YearAlone(), text, figures, found, FromYear);
        return found;
    }

    private static void CollectWithFigures(string text, List<(int Start, int Length)> figures, List<DateMention> found)
    {
        Collect(Numeric(), text, figures, found, FromNumeric);
        Collect(EastAsian(), text, figures, found, FromEastAsian);
        Collect(DayMonth(), text, figures, found, FromNamed);
        Collect(MonthDay(), text, figures, found, FromNamed);
        Collect(MonthYear(), text, figures, found, FromNamed);
        Collect(Vietnamese(), text, figures, found, FromVietnamese);
    }

    private static void CollectHanWeekdays(string text, List<DateMention> found) =>
        Collect(HanWeekday(), text, [(0, text.Length)], found, match => new EventDate(null, null, null, Calendar.HanWeekday(match.Groups["w"].ValueSpan[0])));

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)|(?<!\d|/)(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>(?:19|20)\d\d)(?!\d)")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?:(?:(?<era>令和|平成|昭和)(?<ey>\d{1,2}|元)|(?<y>\d{4}))年\s?)?(?<m>\d{1,2})月(?:\s?(?<d>\d{1,2})[日号])?|(?:(?<era>令和|平成|昭和)(?<ey>\d{1,2}|元)|(?<y>(?:19|20)\d\d))年|(?<![\d月])(?<d>\d{1,2})[日号](?![間本前後])")]
    private static partial Regex EastAsian();

    /// <summary>24 January 2021 · 31 Januari · 5 de marzo de 2024 · 24-го января.</summary>
    [GeneratedRegex(@"(?<![\d.,:])(?<d>\d{1,2})(?:st|nd|rd|th|\.|er|-го)?\s(?:of\s|de\s)?(?<mon>\p{L}{3,12})\.?(?:,?\s(?:de\s|del\s)?(?<y>(?:19|20)\d\d))?(?!\p{L})")]
    private static partial Regex DayMonth();

    /// <summary>January 24, 2021 · Oct. 1 · March 30th.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?<mon>\p{Lu}\p{L}{2,9})\.?\s(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?<y>(?:19|20)\d\d))?(?![\d:.,%]\d|\d|%)")]
    private static partial Regex MonthDay();

    /// <summary>October 2024 · in January of 2021.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?<mon>\p{L}{3,12})\.?,?\s(?:of\s|de\s|del\s)?(?<y>(?:19|20)\d\d)(?!\d)")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"ngày\s(?<d>\d{1,2})(?:/(?<m>\d{1,2})|\stháng\s(?<m>\d{1,2}))(?:(?:/|\snăm\s)(?<y>\d{4}))?", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"(?<![\p{L}])(?<r>yesterday|today|tomorrow|tonight|kemarin|hari ini|besok|hôm qua|hôm nay|вчера|сегодня|завтра|gestern|heute|hier|aujourd'hui|ayer|hoy)(?!\p{L})|(?<r>昨日|昨天|昨日|今日|今天|明日|明天)", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    [GeneratedRegex(@"(?:星期|周|週|礼拜)(?<w>[一二三四五六日天])(?!年|月)|(?<w>[日月火水木金土])曜|(?<=[（(])(?<w>[日月火水木金土])(?=[）)])")]
    private static partial Regex HanWeekday();

    [GeneratedRegex(@"(?<![\d\p{L}$€£¥.,/-])(?<y>(?:19|20)\d\d)(?![\d\p{L}%/]|[.,]\d|-[\d\p{L}])")]
    private static partial Regex YearAlone();

    private static void Collect(Regex form, string text, List<(int Start, int Length)> parts, List<DateMention> found, Func<Match, EventDate?> read)
    {
        foreach (var part in parts)
        {
            for (var match = form.Match(text, part.Start, part.Length); match.Success; match = match.NextMatch())
            {
                if (IsFree(found, match.Index, match.Length) && read(match) is { } date && IsInCalendar(date))
                    found.Add(new DateMention(date, match.Index, match.Length));
            }
        }
    }

    /// <summary>The names of weekdays; in Latin and Greek letters they must begin with a capital ("Sun" the paper is a risk we take).</summary>
    private static void CollectWeekdays(string text, List<DateMention> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start is >= ShortestName and <= LongestName && (text[start] >= 'Ͱ' || char.IsUpper(text[start]))
                && Calendar.Weekdays.TryGetValue(Calendar.Key(text.AsSpan(start..i)), out var weekday) && IsFree(found, start, i - start))
                found.Add(new DateMention(new EventDate(null, null, null, weekday), start, i - start));
        }
    }

    private static bool IsFree(List<DateMention> found, int start, int length) =>
        !found.Exists(other => start < other.Start + other.Length && other.Start < start + length);

    /// <summary>
    /// The parts of a text in which a date with a figure in it can stand. Most of a text has no figure, and the forms that need one do
    /// not look at it. A part is cut at white space, or, where a script has none, further from the figure than any date reaches.
    /// </summary>
    private static List<(int Start, int Length)> AroundFigures(string text)
    {
        const int Reach = 40;
        var parts = new List<(int Start, int Length)>();
        for (var i = 0; i < text.Length; i++)
        {
            // 令和元年: a first year is written without a figure.
            if (!char.IsDigit(text[i]) && text[i] != '元')
                continue;

            var start = Math.Max(i - Reach, 0);
            for (var limit = Math.Max(start - Reach, 0); start > limit && !char.IsWhiteSpace(text[start - 1]);)
                start--;
            var end = Math.Min(i + Reach, text.Length);
            for (var limit = Math.Min(end + Reach, text.Length); end < limit && !char.IsWhiteSpace(text[end]);)
                end++;
            if (parts.Count > 0 && start <= parts[^1].Start + parts[^1].Length)
                parts[^1] = parts[^1] with { Length = end - parts[^1].Start };
            else
                parts.Add((start, end - start));
        }
        return parts;
    }

    private static bool IsInCalendar(EventDate date) =>
        date.Month is null or (>= 1 and <= 12) && date.Day is null or (>= 1 and <= 31) && (date.Year is null || date.Month is null || date.Day is null || date.AsDay() is not null);

    /// <summary>31/1/2025 is read day first; where that cannot be, month first.</summary>
    private static EventDate? FromNumeric(Match match)
    {
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return month > 12 && day <= 12 ? new EventDate(year, day, month) : new EventDate(year, month, day);
    }

    private static EventDate? FromEastAsian(Match match)
    {
        var year = Number(match, "y");
        if (match.Groups["era"].Success)
        {
            var first = match.Groups["era"].Value switch { "令和" => 2018, "平成" => 1988, _ => 1925 };
            year = first + (Number(match, "ey") ?? 1);
        }

        return new EventDate(year, Number(match, "m"), Number(match, "d"));
    }

    private static EventDate? FromVietnamese(Match match) => new EventDate(Number(match, "y"), Number(match, "m"), Number(match, "d"));

    private static EventDate? FromNamed(Match match) =>
        Calendar.Months.TryGetValue(Calendar.Key(match.Groups["mon"].ValueSpan), out var month)
            ? new EventDate(Number(match, "y"), month, Number(match, "d"))
            : null;

    private static EventDate? FromYear(Match match) => new EventDate(Number(match, "y"), null, null);

    private static EventDate? FromRelative(Match match, DateOnly today) =>
        EventDate.Of(match.Groups["r"].Value.ToLowerInvariant() switch
        {
            "yesterday" or "kemarin" or "hôm qua" or "вчера" or "gestern" or "hier" or "ayer" or "昨日" or "昨天" => today.AddDays(-1),
            "tomorrow" or "besok" or "завтра" or "明日" or "明天" => today.AddDays(1),
            _ => today,
        });

    /// <summary>Fills what the dateline can tell: weekdays, days without a month, and a month and day without a year.</summary>
    private static EventDate Resolve(DateMention mention, string text, DateOnly? dateline)
    {
        var date = mention.Date;
        if (dateline is not { } today || date.Year is not null)
            return date;
        if (date is { Month: null, Day: null, Weekday: { } weekday })
            return EventDate.Of(NearestWeekday(today, weekday, IsAhead(text, mention.Start)));
        if (date is { Month: null, Day: { } day })
            return LastWithDay(today, day) is { } whole ? EventDate.Of(whole) : date;
        return date.Month is { } month ? date with { Year = NearestYear(today, month, date.Day) } : date;
    }

    private static DateOnly NearestWeekday(DateOnly today, DayOfWeek weekday, bool isAhead)
    {
        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        return isAhead ? today.AddDays(back == 0 ? 7 : 7 - back) : today.AddDays(-back);
    }

    /// <summary>"next Friday", "Jumat mendatang": the word before tells.</summary>
    private static bool IsAhead(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 8), Math.Min(8, start)).TrimEnd();
        return before.EndsWith("next", StringComparison.OrdinalIgnoreCase) || before.EndsWith("coming", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("下", StringComparison.Ordinal);
    }

    private static DateOnly? LastWithDay(DateOnly today, int day)
    {
        for (var month = 0; month < 3; month++)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-month);
            if (day <= DateTime.DaysInMonth(first.Year, first.Month) && first.AddDays(day - 1) <= today.AddDays(3))
                return first.AddDays(day - 1);
        }

        return null;
    }

    /// <summary>The year that puts a month and day nearest to the dateline.</summary>
    internal static int NearestYear(DateOnly today, int month, int? day)
    {
        var best = today.Year;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (Distance(year) < Distance(best))
                best = year;
        }

        return best;

        int Distance(int year) => Math.Abs(new DateOnly(year, month, Math.Min(day ?? 15, DateTime.DaysInMonth(year, month))).DayNumber - today.DayNumber);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } part && int.TryParse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
