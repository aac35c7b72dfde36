namespace Kawaraban.Extract.Dates;

/// <summary>
/// Abbreviations of time zones on news pages. Those that mean several zones (CST, IST) have the meaning of the larger
/// English press, save BST: British Summer Time.
/// </summary>
internal static class TimeZoneNames
{
    public static TimeSpan? OffsetOf(string name) => name switch
    {
        "z" or "utc" or "gmt" or "wet" => TimeSpan.Zero,
        "est" => TimeSpan.FromHours(-5),
        "edt" or "et" => TimeSpan.FromHours(-4),
        "cst" => TimeSpan.FromHours(-6),
        "cdt" or "ct" => TimeSpan.FromHours(-5),
        "mst" => TimeSpan.FromHours(-7),
        "mdt" or "mt" => TimeSpan.FromHours(-6),
        "pst" => TimeSpan.FromHours(-8),
        "pdt" or "pt" => TimeSpan.FromHours(-7),
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
}
