using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Written;

/// <summary>
/// What can be told of a translation without knowing either language: whether its figures are those of the original. The rest of it
/// cannot be checked, which is why the original stands beside it.
/// </summary>
public static class TranslatedText
{
    /// <summary>
    /// Whether every telling figure that one of the two texts gives in digits has its equal in the other: "3.1 billion yen" and 31億円,
    /// "forty" and 40.
    /// </summary>
    /// <param name="original">A paragraph.</param>
    /// <param name="from">Its language tag, or null.</param>
    /// <param name="translation">The same in another language.</param>
    /// <param name="to">The language tag of that.</param>
    public static bool KeepsFigures(string original, string? from, string translation, string? to)
    {
        var (before, after) = (Quantities.Find(original, from), Quantities.Find(translation, to));
        // Where we read no number words, a figure in digits may stand for one of them.
        return AreAllIn(before, original, after) && (!AreNumberWordsRead(from) || AreAllIn(after, translation, before));
    }

    private static bool AreAllIn(List<Quantity> figures, string text, List<Quantity> others) =>
        figures.TrueForAll(figure => figure.Value < WrittenThresholds.LeastTellingFigure || !IsInDigits(figure, text)
            || others.Exists(other => Math.Abs(other.Value - figure.Value) <= 1e-9 * figure.Value));

    private static bool IsInDigits(Quantity figure, string text) => text.AsSpan(figure.Start, figure.Length).ContainsAnyInRange('0', '9');

    private static bool AreNumberWordsRead(string? language) => StopWords.PrimaryTag(language) is "en" or "id" or "ja" or "zh";
}
