using System.Collections.Frozen;
using System.Globalization;

namespace Kawaraban.Relate.Text;

/// <summary>The names of months and weekdays in many languages, from ICU and from the abbreviations the news uses.</summary>
internal static class Calendar
{
    /// <summary>Languages whose words for months and days we read. A page's own language may be told wrongly, so all are read at once.</summary>
    private static readonly string[] Languages =
        ["en", "id", "ms", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu", "tr", "ru", "uk", "el", "ca", "hr"];

    private static readonly string[] OtherMonths =
    [
        "jan 1", "feb 2", "mar 3", "apr 4", "jun 6", "jul 7", "aug 8", "sep 9", "sept 9", "oct 10", "nov 11", "dec 12",
        "agt 8", "agu 8", "ags 8", "agst 8", "okt 10", "des 12",
    ];

    /// <summary>Abbreviations, and the Russian days in the case a sentence uses.</summary>
    private static readonly string[] OtherWeekdays =
        ["sun 0", "mon 1", "tue 2", "tues 2", "wed 3", "thu 4", "thur 4", "thurs 4", "fri 5", "sat 6", "среду 3", "пятницу 5", "субботу 6"];

    public static readonly FrozenDictionary<string, int> Months = MonthNames();

    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = WeekdayNames();

    /// <summary>日月火水木金土 and 日一二三四五六, in the order of <see cref="DayOfWeek"/>.</summary>
    public static DayOfWeek? HanWeekday(char c) => c switch
    {
        '日' or '天' => DayOfWeek.Sunday,
        '月' or '一' => DayOfWeek.Monday,
        '火' or '二' => DayOfWeek.Tuesday,
        '水' or '三' => DayOfWeek.Wednesday,
        '木' or '四' => DayOfWeek.Thursday,
        '金' or '五' => DayOfWeek.Friday,
        '土' or '六' => DayOfWeek.Saturday,
        _ => null,
    };

    private static FrozenDictionary<string, int> MonthNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var format in Formats())
        {
            for (var month = 1; month <= 12; month++)
            {
                names.TryAdd(Key(format.MonthNames[month - 1]), month);
                names.TryAdd(Key(format.MonthGenitiveNames[month - 1]), month);
            }
        }

        foreach (var entry in OtherMonths)
            names.TryAdd(entry.Split(' ')[0], int.Parse(entry.Split(' ')[1], CultureInfo.InvariantCulture));
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, DayOfWeek> WeekdayNames()
    {
        var names = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        foreach (var format in Formats())
        {
            for (var day = 0; day < 7; day++)
                names.TryAdd(Key(format.DayNames[day]), (DayOfWeek)day);
        }

        foreach (var entry in OtherWeekdays)
            names.TryAdd(entry.Split(' ')[0], (DayOfWeek)int.Parse(entry.Split(' ')[1], CultureInfo.InvariantCulture));
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<DateTimeFormatInfo> Formats() => Languages.Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat);

    public static string Key(ReadOnlySpan<char> name) => Folding.Fold(name.Trim());
}
