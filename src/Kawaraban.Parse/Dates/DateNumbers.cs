using System.Globalization;

namespace Kawaraban.Parse.Dates;

/// <summary>The numbers of a date in the order they stand, and which of them is the year, the month and the day.</summary>
internal sealed class DateNumbers
{
    private const int Pivot = 69;

    private readonly (int Value, int Digits, char Before)[] _numbers = new (int, int, char)[3];

    public int Count { get; private set; }

    public int? MonthWord { get; set; }

    public DayOfWeek? Day { get; set; }

    /// <summary>A moment that was written as one number: seconds or milliseconds since 1970, or all digits in a row.</summary>
    public DateTimeOffset? Instant { get; private set; }

    public bool IsComplete => Count + (MonthWord is null ? 0 : 1) >= 3;

    /// <summary>The years between the Christian era and the one the year is counted in.</summary>
    public int EraBegan { get; set; }

    /// <summary>Whether a word has shown that the date is not written in English: then "06/05" is the sixth of May.</summary>
    public bool IsForeign { get; set; }

    /// <summary>ISO 8601's week and day of the week, of the year that stands before them.</summary>
    public bool AddWeek(int week, int day)
    {
        if (Count != 1 || _numbers[0].Digits != 4 || week is < 1 or > 53 || day is < 1 or > 7 || _numbers[0].Value is < 1 or > 9998)
            return false;
        Take(DateOnly.FromDateTime(ISOWeek.ToDateTime(_numbers[0].Value, week, (DayOfWeek)(day % 7))));
        return true;
    }

    /// <summary>"2025-126": the day of the year that stands before it.</summary>
    public bool AddDayOfYear(int day)
    {
        if (Count != 1 || _numbers[0].Digits != 4 || OrdinalDate(_numbers[0].Value, day) is not { } date)
            return false;
        Take(date);
        return true;
    }

    public bool Add(ReadOnlySpan<char> digits, char before)
    {
        if (EraBegan > 0 && Count == 0 && digits.Length <= 3)
        {
            _numbers[Count++] = (int.Parse(digits, CultureInfo.InvariantCulture) + EraBegan, 4, before);
            return true;
        }

        if (digits.Length > 4 && Count == 0)
            return AddRun(digits);
        if (Count == 3 || digits.Length > 4 || Instant is not null)
            return false;
        _numbers[Count++] = (int.Parse(digits, CultureInfo.InvariantCulture), digits.Length, before);
        return true;
    }

    public DateOnly? Resolve()
    {
        if (Count == 0)
            return null;
        if (MonthWord is { } month)
            return WithMonthWord(month);
        var (a, b, c) = (_numbers[0], _numbers[1], _numbers[2]);
        return Count switch
        {
            1 when a.Digits == 4 && a.Before == '-' => Date(Year(a.Value / 100, 2), a.Value % 100, 1),
            1 when a.Digits == 4 => Date(a.Value, 1, 1),
            2 when a.Digits == 4 || a.Before == '-' => Date(Year(a.Value, a.Digits), b.Value, 1),
            3 when a.Digits == 4 || a.Value > 31 || (a.Digits == 2 && b.Before == '-' && c.Digits == 2) =>
                Date(Year(a.Value, a.Digits), b.Value, c.Value),
            3 => DayAndMonth(a.Value, b.Value, Year(c.Value, c.Digits), monthFirst: b.Before == '/' && !IsForeign),
            _ => null,
        };
    }

    private bool AddRun(ReadOnlySpan<char> digits)
    {
        var value = digits.Length <= 18 ? long.Parse(digits, CultureInfo.InvariantCulture) : -1;
        DateOnly? date = null;
        switch (digits.Length)
        {
            case 5:
                date = OrdinalDate(Year((int)value / 1000, 2), (int)value % 1000);
                break;
            case 6:
                date = Date(Year((int)value / 10000, 2), (int)value / 100 % 100, (int)value % 100);
                break;
            case 7:
                date = OrdinalDate((int)value / 1000, (int)value % 1000);
                break;
            case 8:
                date = Date((int)value / 10000, (int)value / 100 % 100, (int)value % 100);
                break;
            case 9 or 10:
                Instant = DateTimeOffset.FromUnixTimeSeconds(value);
                return true;
            case 13:
                Instant = DateTimeOffset.FromUnixTimeMilliseconds(value);
                return true;
            case 14:
                if (DateTimeOffset.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var all))
                    Instant = all;
                return Instant is not null;
        }

        if (date is not { } found)
            return false;
        Take(found);
        return true;
    }

    private void Take(DateOnly date)
    {
        _numbers[0] = (date.Year, 4, ' ');
        _numbers[1] = (date.Month, 2, ' ');
        _numbers[2] = (date.Day, 2, ' ');
        Count = 3;
    }

    private DateOnly? WithMonthWord(int month)
    {
        var (a, b) = (_numbers[0], _numbers[1]);
        return Count switch
        {
            1 when a.Digits == 4 => Date(a.Value, month, 1),
            2 when a.Digits == 4 || a.Value > 31 => Date(Year(a.Value, a.Digits), month, b.Value),
            2 => Date(Year(b.Value, b.Digits), month, a.Value),
            _ => null,
        };
    }

    private DateOnly? DayAndMonth(int first, int second, int year, bool monthFirst)
    {
        var american = Date(year, first, second);
        var european = Date(year, second, first);
        if (Day is { } day && american?.DayOfWeek == day != (european?.DayOfWeek == day))
            return american?.DayOfWeek == day ? american : european;
        return monthFirst ? american ?? european : european ?? american;
    }

    private static int Year(int value, int digits) => digits > 2 ? value : value < Pivot ? 2000 + value : 1900 + value;

    private static DateOnly? OrdinalDate(int year, int day) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateOnly(year, 1, 1).AddDays(day - 1) : null;

    private static DateOnly? Date(int year, int month, int day) => Valid(year is >= FirstThaiYear and <= LastThaiYear ? year - ThaiEra : year, month, day);

    // Thailand counts from the Buddha's death; no feed is from a year this far ahead.
    private const int ThaiEra = 543;
    private const int FirstThaiYear = 2450;
    private const int LastThaiYear = 2650;

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
