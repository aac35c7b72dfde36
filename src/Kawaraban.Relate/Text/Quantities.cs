using System.Text.RegularExpressions;

namespace Kawaraban.Relate.Text;

/// <summary>What a figure counts.</summary>
public enum QuantityKind
{
    /// <summary>A count of things, or of nothing named.</summary>
    Count,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A measure: a length, a weight, a span of time, a magnitude.</summary>
    Measure,
}

/// <summary>A figure in a text.</summary>
/// <param name="Value">Its value with all multipliers applied: "2.5 million" is 2500000.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Unit">
/// A currency code ("USD"), a unit of measure ("km", "minute") or one of the people words ("person"), alike in all languages; for other
/// counts the next word as <see cref="Words"/> cuts it ("ship"); empty when none follows, or only grammar ("four of them", "four were").
/// </param>
/// <param name="Start">Where it begins in the text, a currency sign included.</param>
/// <param name="Length">How many characters it covers there, its unit included when the unit is a known one.</param>
public readonly record struct Quantity(double Value, QuantityKind Kind, string Unit, int Start, int Length);

/// <summary>
/// Finds figures: digits or words ("forty-five", "dua puluh", 二十五), with multipliers (万, 億, "juta", "million") and units. Dates,
/// clock times and ordinals are not figures. English, Indonesian, Japanese, Chinese, and digits in any language.
/// </summary>
public static partial class Quantities
{
    /// <summary>All figures of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">A language tag: it tells whether 1.234 is a thousand; null reads it as English does.</param>
    public static List<Quantity> Find(string text, string? language) => Find(text, language, EventDates.FindNumerals(text));

    /// <summary>The same for who has the dates of the text already: what stands in a date is no figure.</summary>
    internal static List<Quantity> Find(string text, string? language, List<DateMention> dates)
    {
        var isPointGrouping = NumberWords.GroupsWithPoints(language);
        var found = new List<Quantity>();
        foreach (var match in Figure().EnumerateMatches(text))
        {
            if (Read(text, match.Index, match.Length, isPointGrouping) is { } quantity)
                found.Add(quantity);
        }

        NumberWords.Find(text, found);
        found.RemoveAll(figure => dates.Exists(date => figure.Start >= date.Start && figure.Start < date.Start + date.Length));
        // 3億2000万 was read as one; its second half is no figure of its own.
        var all = found.ToArray();
        found.RemoveAll(figure => IsInside(figure, all));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>A number in digits, alone: not part of a word, a date, a time, a score or an ordinal.</summary>
    [GeneratedRegex(@"(?<![A-Za-zÀ-ɏЀ-ӿ\p{N}/:.,\-–])\p{Nd}+(?:[.,٫]\p{Nd}+)*(?![\p{N}/:]|[\-–]\p{Nd}|st\b|nd\b|rd\b|th\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    private static bool IsInside(Quantity figure, Quantity[] all) =>
        Array.Exists(all, other => other.Start < figure.Start && figure.Start < other.Start + other.Length);

    private static Quantity? Read(string text, int start, int length, bool isPointGrouping)
    {
        if (NumberWords.Parse(text.AsSpan(start, length), isPointGrouping) is not { } value)
            return null;
        return Complete(text, start, length, value);
    }

    /// <summary>Reads the multiplier and the unit around a number and makes the figure of it.</summary>
    internal static Quantity? Complete(string text, int start, int length, double value)
    {
        var end = start + length;
        var hasMultiplier = false;
        while (NumberWords.Multiplier(text, end) is { } multiplier)
        {
            (value, end, hasMultiplier) = (value * multiplier.Factor, multiplier.End, true);
            // 3億2000万: the next digits add to what stands.
            if (NumberWords.Continued(text, end) is { } rest)
                return Complete(text, start, rest.End - start, value + rest.Value);
        }

        var before = Units.CurrencyBefore(text, start);
        if (before.Code is not null)
            return new Quantity(value, QuantityKind.Money, before.Code, before.Start, end - before.Start);
        if (Units.After(text, end) is { } unit)
            return unit.Kind == Units.NotAFigure ? null : new Quantity(value, (QuantityKind)unit.Kind, unit.Name, start, unit.End - start);
        // A bare year is a date, not a figure.
        if (!hasMultiplier && value is >= 1900 and <= 2100 && length == 4)
            return null;
        return new Quantity(value, QuantityKind.Count, NextWord(text, end), start, end - start);
    }

    private static string NextWord(string text, int end)
    {
        if (end >= text.Length || text[end] is not (' ' or '-' or '\u00A0') && !Scripts.IsUnspaced(text[end]))
            return "";
        var reader = new WordReader(text.AsSpan(end, Math.Min(40, text.Length - end)), Stemming.ByScript);
        return reader.MoveNext() && (reader.Shape & WordShape.Number) == 0 && !Words.IsStopWord(reader.Token, null) ? new string(reader.Token) : "";
    }
}
