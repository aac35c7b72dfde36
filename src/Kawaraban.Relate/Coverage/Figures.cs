using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>When two figures or two dates are the same, and when they cannot both be true.</summary>
internal static class Figures
{
    /// <summary>The same amount of the same thing, give or take a rounding.</summary>
    public static bool Agree(Quantity a, Quantity b) => AreComparable(a, b) && IsSameValue(a.Value, b.Value);

    /// <summary>They count the same kind of thing and come to another result.</summary>
    public static bool Differ(Quantity a, Quantity b) => AreComparable(a, b) && !IsSameValue(a.Value, b.Value);

    public static bool AreComparable(Quantity a, Quantity b) =>
        a.Kind == b.Kind && (a.Unit == b.Unit || (a.Kind == QuantityKind.Count && (a.Unit.Length == 0 || b.Unit.Length == 0)));

    private static bool IsSameValue(double a, double b) =>
        a == b || (Math.Abs(a - b) <= CoverageThresholds.Rounding * Math.Max(Math.Abs(a), Math.Abs(b)) && (IsRound(a, b) || IsRound(b, a)));

    /// <summary>One is the other cut to fewer digits: 14.2 and 14, 1,013 and 1,000; but not 14 and 15.</summary>
    private static bool IsRound(double rough, double exact)
    {
        for (var step = 1e9; step >= 1e-2; step /= 10)
        {
            if (Math.Abs(rough / step - Math.Round(rough / step)) < 1e-9)
                return Math.Abs(exact - rough) <= step * 0.5 && Math.Abs(exact / step - Math.Round(exact / step)) > 1e-9;
        }
        return false;
    }

    /// <summary>Both name a day and it can be the same one.</summary>
    public static bool Agree(EventDate a, EventDate b) => !a.Contradicts(b) && SharesPart(a, b);

    private static bool SharesPart(EventDate a, EventDate b) =>
        (a.Day is not null && b.Day is not null) || (a.Weekday ?? a.AsDay()?.DayOfWeek) is { } day && (b.Weekday ?? b.AsDay()?.DayOfWeek) == day
        || (a.Day is null && b.Day is null && a.Year is not null && a.Year == b.Year && a.Month == b.Month);
}
