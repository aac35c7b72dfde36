using System.Globalization;

namespace Kawaraban.Relate.Text;

/// <summary>A date as far as it is known: "January 24" knows no year, "October 2024" no day. Missing parts stay missing until something settles them.</summary>
/// <param name="Year">The year, or null.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
/// <param name="Weekday">The day of the week the text names, or null.</param>
public readonly record struct EventDate(int? Year, int? Month, int? Day, DayOfWeek? Weekday = null)
{
    /// <summary>A date with all its parts.</summary>
    public static EventDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsWhole => Year is not null && Month is not null && Day is not null;

    /// <summary>The day, when it is known whole and stands in the calendar.</summary>
    public DateOnly? AsDay() =>
        this is { Year: { } year, Month: { } month, Day: { } day } && year is > 0 and < 10000 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Whether a part that both know differs, a weekday against a whole date included.</summary>
    public bool Contradicts(EventDate other) =>
        Year is not null && other.Year is not null && Year != other.Year
        || Month is not null && other.Month is not null && Month != other.Month
        || Day is not null && other.Day is not null && Day != other.Day
        || (Weekday ?? AsDay()?.DayOfWeek) is { } weekday && (other.Weekday ?? other.AsDay()?.DayOfWeek) is { } otherWeekday && weekday != otherWeekday;

    /// <summary>The date as far as it is known: 2025-01-31, 2024-10, --01-24, or the English weekday; empty when nothing is known.</summary>
    public override string ToString()
    {
        if (Year is null && Month is null && Day is null)
            return Weekday?.ToString() ?? "";
        var year = Year?.ToString("0000", CultureInfo.InvariantCulture) ?? (Month is null ? "--" : "-");
        var month = Month is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Month:00}");
        return Day is null ? year + month : string.Create(CultureInfo.InvariantCulture, $"{year}{month}-{Day:00}");
    }
}

/// <summary>A date named in a text.</summary>
/// <param name="Date">The date, as far as the text and the dateline tell.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it covers there.</param>
public readonly record struct DateMention(EventDate Date, int Start, int Length);
