using System.Globalization;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>
/// The figures that two reports share. A report of an event and a column about it may have few words in common, and two languages
/// none; but 8,200 tonnes, 36 observers and 12 days in both, within days of each other, are hardly a coincidence.
/// </summary>
internal static class FigureEvidence
{
    // How telling a figure is stands in the two lowest bits of its hash.
    private const uint TellingBits = 3;
    private static readonly double[] Telling = [0, 0.4, 0.6, 1];

    /// <summary>The telling figures of a text, each once, by rising hash.</summary>
    /// <param name="text">The title and the text.</param>
    /// <param name="language">Its language: it tells whether 1.234 is a thousand.</param>
    public static uint[] Of(string text, string? language)
    {
        var figures = new SortedSet<uint>();
        foreach (var figure in Quantities.Find(text[..Math.Min(text.Length, Thresholds.FigureLength)], language))
        {
            if (figures.Count < Thresholds.FiguresKept && TellingOf(figure) is > 0 and var telling)
                figures.Add((TextHash.Of(figure.Value.ToString("0.###", CultureInfo.InvariantCulture)) & ~TellingBits) | telling);
        }

        return [.. figures];
    }

    /// <summary>What the figures two groups share add to the log-odds that they tell of one event; nothing when they lie days apart.</summary>
    /// <param name="a">The one group.</param>
    /// <param name="b">The other.</param>
    /// <param name="uncertainty">What a small archive takes off the log-odds: figures are as telling there as anywhere.</param>
    public static double LogOdds(LiveStory a, LiveStory b, double uncertainty)
    {
        if (Math.Min(a.Count, b.Count) > 1 || Evidence.DaysApart(a, b) is not { } days || days > Thresholds.DaysFiguresStand)
            return 0;

        // A story of many reports holds many figures, and shares some with anything.
        var byChance = Thresholds.FiguresByChance + (Thresholds.FiguresByChanceOfLargeStory * Math.Log(Math.Max(a.Count, b.Count)));
        var shared = 0.0;
        foreach (var figure in a.Figures)
            shared += b.Figures.AsSpan().Contains(figure) ? Telling[figure & TellingBits] : 0;
        var settled = uncertainty * Math.Min(1, shared / Thresholds.FiguresThatSettle);
        return shared <= byChance ? 0 : Math.Min((shared - byChance) * Thresholds.FigureWeight, Thresholds.MostOfFigures) + settled;
    }

    /// <summary>Small numbers and round ones stand in every text, and so do years.</summary>
    private static uint TellingOf(Quantity figure)
    {
        var value = Math.Abs(figure.Value);
        var isWhole = value == Math.Floor(value);
        if (value <= 10 && isWhole || figure.Kind == QuantityKind.Count && figure.Unit.Length == 0 && isWhole && value is >= 1900 and <= 2100)
            return 0;
        var digits = value.ToString("0.###", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
        return digits switch
        {
            1 => 1,
            2 when isWhole && value < 100 => 2,
            _ => 3,
        };
    }
}
