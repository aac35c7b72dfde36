using System.Globalization;
using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Dates;

/// <summary>A time of day beside a date, with its zone, where that is given.</summary>
internal readonly partial record struct ClockTime(int Start, int End, TimeSpan OfDay, TimeSpan? Offset, string Zone)
{
    private const int FarthestBefore = 24;

    /// <summary>The time right after the date, or else right before it.</summary>
    public static ClockTime? Beside(string folded, int dateStart, int dateEnd)
    {
        var after = After().Match(folded, dateEnd);
        if (after.Success && FromMatch(after) is { } time)
            return time;

        var from = Math.Max(0, dateStart - FarthestBefore);
        var before = Before().Match(folded, from, dateStart - from);
        return before.Success ? FromMatch(before) : null;
    }

    /// <summary>The time on a day; without a zone it counts as UTC.</summary>
    public Instant On(DateTimeOffset day, string from)
    {
        var offset = Offset ?? TimeZoneNames.OffsetOf(Zone, DateOnly.FromDateTime(day.DateTime));
        return new Instant(new DateTimeOffset(day.DateTime + OfDay, offset ?? TimeSpan.Zero), IsDay: false, from) { IsZoneKnown = offset is not null };
    }

    private static ClockTime? FromMatch(Match match)
    {
        var hour = Number(match, "h");
        var minute = Number(match, "m");
        var second = Number(match, "s");
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour > 12)
            half = "";
        if (half.Length > 0 && (half[0] == 'p' || half is "午後" or "下午" or "晚上" or "오후"))
            hour = hour == 12 ? 12 : hour + 12;
        else if (half.Length > 0 && hour == 12)
            hour = 0;
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        return new ClockTime(match.Index, match.Index + match.Length, new TimeSpan(hour, minute, second), OffsetIn(match), match.Groups["zone"].Value);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    private static TimeSpan? OffsetIn(Match match)
    {
        var offset = match.Groups["offset"].Value.Replace(":", "", StringComparison.Ordinal);
        if (offset.Length == 0)
            return null;

        var digits = offset[1..];
        var hours = int.Parse(digits.Length > 2 ? digits[..^2] : digits, CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits[^2..], CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59)
            return null;
        var span = new TimeSpan(hours, minutes, 0);
        return offset[0] == '-' ? -span : span;
    }

    // "7:00", "19.30", "19h30", "7 p.m.", "午後7時30分", "오후 7시 30분", then a zone by name, by offset or both.
    private const string Clock =
        """
        (?:(?<half>午前|午後|上午|下午|晚上|早上|오전|오후)[ ]?)?
        (?<h>\d{1,2})
        (?:
            [ ]?[:.h時时點点시][ ]?(?<m>\d{2})(?:[ ]?[:.分분][ ]?(?<s>\d{2})(?:[.,]\d{1,9})?)?[分분]? (?:[ ]?(?<half>a\.?m\.?|p\.?m\.?)(?![a-z]))?
          | [ ]?(?<half>a\.?m\.?|p\.?m\.?)(?![a-z])
          | [ ]?[時时點点시](?![0-9])
        )
        (?:[ ]?\(?(?:(?<zone>z|[a-zа-я]{3,5}|[ecmp]t)(?![a-zа-я]))?[ ]?(?<offset>[+-]\d{1,2}(?::?\d{2})?)?(?!\d)\)?)?
        """;

    [GeneratedRegex(@"\G (?:(?:[\s,;|·•–—\-./()年]|\([月火水木金土日一二三四五六]\))*|t) (?:\p{L}{1,7}\.?[ ]?(?:[ ]|(?<=[.]))){0,2}?" + Clock, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<!\d)" + Clock + @"[\s,;|·•–—\-]*(?:\p{L}{1,9}\.?,?[ ]){0,2}$", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Before();
}
