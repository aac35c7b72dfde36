using System.Text.RegularExpressions;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Written;

/// <summary>The sentences a written sentence cites, read once, and what in it they do not bear out.</summary>
internal sealed partial class CitedSources
{
    private readonly string? _language;
    private readonly IReadOnlyList<string> _sentences;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _countries;
    private readonly List<Quantity> _figures;

    public CitedSources(IReadOnlyList<string> sentences, string? language)
    {
        _language = language;
        _sentences = sentences;
        _words = sentences.SelectMany(Words.Index).ToHashSet(StringComparer.Ordinal);
        _numbers = sentences.SelectMany(NumbersOf).Select(number => number.Digits).ToHashSet(StringComparer.Ordinal);
        _countries = sentences.SelectMany(sentence => Names.Find(sentence, language)).Select(name => name.Key).Where(IsCountry).ToHashSet(StringComparer.Ordinal);
        _figures = [.. sentences.SelectMany(sentence => Quantities.Find(sentence, language))];
    }

    public CitationFault? FaultOf(string text) =>
        !HasItsNames(text) ? CitationFault.NameNotCited
        : !HasItsFigures(text) ? CitationFault.FigureNotCited
        : DeniesOtherwise(text) ? CitationFault.DeniedOtherwise
        : BorneOut(text) < WrittenThresholds.LeastBorneOut ? CitationFault.TooFree
        : null;

    /// <summary>
    /// The names the text can be seen to hold, and beyond them every word with a capital letter and every run of katakana: a name nobody
    /// can tell for one is still no name of the sources. In German, where every noun has its capital, little but quotation passes.
    /// </summary>
    private bool HasItsNames(string text)
    {
        var countries = new List<NameMention>();
        foreach (var name in Names.Find(text, _language))
        {
            if (IsCountry(name.Key) && _countries.Contains(name.Key))
                countries.AddRange(name.Mentions);
            else if (name.Mentions.Any(mention => Words.Index(mention.Text).Exists(word => !_words.Contains(word))))
                return false;
        }

        return Words.Read(text, null).TrueForAll(word => (word.Shape & WordShape.Capitalised) == 0 || _words.Contains(word.Text) || IsOpening(word) || Stands(countries, word))
            && Katakana().Matches(text).All(run => _sentences.Any(sentence => sentence.Contains(run.Value, StringComparison.Ordinal)));
    }

    /// <summary>"After", "Meanwhile": what opens a sentence has its capital from there.</summary>
    private bool IsOpening(Word word) => (word.Shape & WordShape.First) != 0 && Words.IsStopWord(word.Text, _language);

    private static bool Stands(List<NameMention> mentions, Word word) =>
        mentions.Exists(mention => word.Start >= mention.Start && word.Start < mention.Start + mention.Length);

    private static bool IsCountry(string key) => key.StartsWith('=');

    /// <summary>Every figure with its value, not rounded, and every other number (a day, a year, a score) digit by digit.</summary>
    private bool HasItsFigures(string text)
    {
        var figures = Quantities.Find(text, _language);
        return figures.TrueForAll(figure => _figures.Exists(cited => IsSame(figure, cited)))
            && NumbersOf(text).All(number => _numbers.Contains(number.Digits) || figures.Exists(figure => IsWithin(number.Start, figure)));
    }

    private static bool IsWithin(int place, Quantity figure) => place >= figure.Start && place < figure.Start + figure.Length;

    // "14 killed" does not follow from "14 hurt": what a figure counts must be the same, unnamed, or stand there as a word.
    private bool IsSame(Quantity figure, Quantity cited) =>
        figure.Kind == cited.Kind && Math.Abs(figure.Value - cited.Value) <= 1e-9 * Math.Abs(cited.Value)
        && (figure.Unit == cited.Unit || (figure.Kind == QuantityKind.Count && (figure.Unit.Length == 0 || _words.Contains(figure.Unit))));

    private bool DeniesOtherwise(string text) =>
        Negation.StandsIn(text) ? !_sentences.Any(Negation.StandsIn) : _sentences.All(Negation.StandsIn);

    // "Fourteen" for 14 is no word of its own: as a figure it was looked at before.
    private double BorneOut(string text)
    {
        var figures = Quantities.Find(text, _language);
        var content = Words.Read(text, null).FindAll(word => !Words.IsStopWord(word.Text, _language) && !figures.Exists(figure => IsWithin(word.Start, figure)));
        return content.Count == 0 ? 0 : content.Count(word => _words.Contains(word.Text)) / (double)content.Count;
    }

    private static IEnumerable<(string Digits, int Start)> NumbersOf(string text) =>
        Digits().Matches(text).Select(match => (string.Concat(match.Value.Select(c => (char)('0' + (int)char.GetNumericValue(c)))), match.Index));

    [GeneratedRegex(@"\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("[ァ-ヺー]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Katakana();
}
