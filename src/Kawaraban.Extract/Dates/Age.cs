using System.Globalization;
using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Dates;

/// <summary>
/// Ages: "3 hours ago", "8 jam yang lalu", 「3時間前」, by the tables of <c>ages.txt</c>. Minutes and hours give a moment, days a day;
/// weeks, months and years give a day that is only about right, and say so.
/// </summary>
internal static class Age
{
    private static readonly Form[] Forms = [.. DateTables.Lines("ages.txt").Select(Form.Read)];

    public static DateMatch? Find(string folded, DateTimeOffset? fetchedAt)
    {
        foreach (var form in Forms)
        {
            if (form.Find(folded) is var (start, length, count, unit))
                return At(folded, (start, length), fetchedAt is { } fetched ? Before(fetched, count, unit) : null, unit);
        }

        return null;
    }

    /// <summary>"Yesterday, 10:15": the day is an age, the time stands beside it.</summary>
    private static DateMatch At(string folded, (int Start, int Length) place, Instant? day, char unit)
    {
        var (start, end) = (place.Start, place.Start + place.Length);
        if (unit != 'd' || ClockTime.Beside(folded, start, end) is not { } clock)
            return new DateMatch(start, place.Length, day);
        var (first, last) = (Math.Min(start, clock.Start), Math.Max(end, clock.End));
        return new DateMatch(first, last - first, day is null ? null : clock.On(day.At, day.From));
    }

    private static Instant? Before(DateTimeOffset fetched, int count, char unit)
    {
        const int Longest = 200_000;
        if (count > Longest || (unit == 'y' && count > 200))
            return null;
        return unit switch
        {
            's' => new Instant(fetched.AddSeconds(-count), IsDay: false, "relative time"),
            'm' => new Instant(fetched.AddMinutes(-count), IsDay: false, "relative time"),
            'h' => new Instant(fetched.AddHours(-count), IsDay: false, "relative time"),
            'd' => new Instant(DayOf(fetched.AddDays(-Math.Min(count, 70_000))), IsDay: true, "relative time"),
            'w' => new Instant(DayOf(fetched.AddDays(-7 * Math.Min(count, 10_000))), IsDay: true, "relative time, about"),
            'M' => new Instant(DayOf(fetched.AddMonths(-Math.Min(count, 2_400))), IsDay: true, "relative time, about"),
            _ => new Instant(DayOf(fetched.AddYears(-count)), IsDay: true, "relative time, about"),
        };
    }

    private static DateTimeOffset DayOf(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>How one language writes an age.</summary>
    private sealed class Form
    {
        private static readonly char[] Comma = [','];

        private readonly Regex pattern;
        private readonly string[] marks;
        private readonly Dictionary<string, char> units;
        private readonly (string Word, int Count, char Unit)[] whole;

        private Form(Regex pattern, string[] marks, Dictionary<string, char> units, (string, int, char)[] whole) =>
            (this.pattern, this.marks, this.units, this.whole) = (pattern, marks, units, whole);

        public static Form Read(string line)
        {
            var columns = line.Split('|');
            var before = Words(columns[1], ',');
            var after = Words(columns[2], ',');
            var units = new Dictionary<string, char>(StringComparer.Ordinal);
            string[] one = [];
            foreach (var entry in Words(columns[3], ';'))
            {
                var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words[0] == "one")
                    one = words[1..];
                else
                    AddUnit(units, words[0][0], words[1..]);
            }

            return new Form(Pattern(before, after, [.. units.Keys], one), [.. before, .. after], units, [.. Words(columns[4], ',').Select(Whole)]);
        }

        public (int Start, int Length, int Count, char Unit)? Find(string folded)
        {
            if (marks.Any(mark => folded.Contains(mark, StringComparison.Ordinal)) && pattern.Match(folded) is { Success: true } match)
            {
                var count = match.Groups["count"].Success ? int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) : 1;
                return (match.Index, match.Length, count, units[match.Groups["unit"].Value.Replace(" ", "", StringComparison.Ordinal)]);
            }

            // "Today" and "yesterday" alone are an age; inside a sentence they tell when something happened.
            foreach (var (word, count, unit) in whole)
            {
                var at = folded.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && StandsAlone(folded, at, word.Length))
                    return (at, word.Length, count, unit);
            }

            return null;
        }

        private static bool StandsAlone(string text, int at, int length)
        {
            var before = text.AsSpan(0, at).TrimEnd();
            var after = text.AsSpan(at + length).TrimStart();
            return (before.IsEmpty || !char.IsLetterOrDigit(before[^1])) && (after.IsEmpty || !char.IsLetter(after[0]) || ClockTime.Beside(text, at, at + length) is not null);
        }

        private static void AddUnit(Dictionary<string, char> units, char unit, string[] words)
        {
            foreach (var word in words)
                units.TryAdd(word.ToLowerInvariant(), unit);
        }

        private static (string, int, char) Whole(string entry)
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            return (entry[..equals], int.Parse(entry[(equals + 1)..^1], CultureInfo.InvariantCulture), entry[^1]);
        }

        private static Regex Pattern(string[] before, string[] after, string[] units, string[] one)
        {
            var count = $@"(?:(?<!\d)(?<count>\d{{1,6}})\s?\+?{(one.Length == 0 ? "" : "|" + @"(?<!\p{L})(?:" + Either(one) + ")")})";
            var unit = $"(?<unit>{Either(units)})";
            // Romanian counts "4 de ore".
            var core = $@"{count}\s?(?:de\s)?{unit}\.?";
            var forms = new List<string>();
            if (after.Length > 0)
                forms.Add($@"{core}\s?(?:{Either(after)})(?!\p{{L}})");
            if (before.Length > 0)
                forms.Add($@"(?<!\p{{L}})(?:{Either(before)})\s?{core}(?!\p{{L}})");
            // A line that names an age may run on in letters only where the script has no word boundaries.
            return new Regex(string.Join('|', forms), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }

        private static string Either(IEnumerable<string> words) =>
            string.Join('|', words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Regex.Escape));

        private static string[] Words(string column, char separator) =>
            column.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
