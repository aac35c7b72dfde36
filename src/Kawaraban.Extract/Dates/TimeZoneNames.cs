namespace Kawaraban.Extract.Dates;

/// <summary>
/// Abbreviations of time zones on news pages. Those that mean several zones (CST, IST) have the meaning of the larger
/// English press, save BST: British Summer Time.
/// </summary>
internal static class TimeZoneNames
{
    /// <summary>The offset a zone has on a day; null for a word that names none.</summary>
    public static TimeSpan? OffsetOf(string name, DateOnly day) => name switch
    {
        "et" => NorthAmerican(-5, day),
        "ct" => NorthAmerican(-6, day),
        "mt" => NorthAmerican(-7, day),
        "pt" => NorthAmerican(-8, day),
        "z" or "utc" or "gmt" or "wet" => TimeSpan.Zero,
        "est" => TimeSpan.FromHours(-5),
        "edt" => TimeSpan.FromHours(-4),
        "cst" => TimeSpan.FromHours(-6),
        "cdt" => TimeSpan.FromHours(-5),
        "mst" => TimeSpan.FromHours(-7),
        "mdt" => TimeSpan.FromHours(-6),
        "pst" => TimeSpan.FromHours(-8),
        "pdt" => TimeSpan.FromHours(-7),
        "brt" => TimeSpan.FromHours(-3),
        "bst" or "cet" or "mez" or "west" or "wat" => TimeSpan.FromHours(1),
        "cest" or "mesz" or "eet" or "sast" or "cat" => TimeSpan.FromHours(2),
        "eest" or "msk" or "мск" or "eat" or "trt" => TimeSpan.FromHours(3),
        "ist" => new TimeSpan(5, 30, 0),
        "pkt" => TimeSpan.FromHours(5),
        "wib" or "ict" => TimeSpan.FromHours(7),
        "wita" or "hkt" or "sgt" or "myt" or "pht" or "awst" => TimeSpan.FromHours(8),
        "wit" or "jst" or "kst" => TimeSpan.FromHours(9),
        "aest" => TimeSpan.FromHours(10),
        "aedt" => TimeSpan.FromHours(11),
        "nzst" => TimeSpan.FromHours(12),
        "nzdt" => TimeSpan.FromHours(13),
        _ => null,
    };

    // Summer time from the second Sunday of March to the first of November, since 2007 (https://www.law.cornell.edu/uscode/text/15/260a).
    private static TimeSpan NorthAmerican(int winter, DateOnly day)
    {
        var isSummer = day >= Sunday(2, new DateOnly(day.Year, 3, 1)) && day < Sunday(1, new DateOnly(day.Year, 11, 1));
        return TimeSpan.FromHours(isSummer ? winter + 1 : winter);
    }

    private static DateOnly Sunday(int number, DateOnly first) => first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (number - 1)));
}
