using System.Globalization;
using System.Runtime.InteropServices;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Stories;

/// <summary>
/// What reports of one event share across languages: countries, figures with their units, days, concepts that news uses everywhere,
/// names in Latin letters, the sound of names in katakana, and Han characters (which Japanese and Chinese share).
/// </summary>
internal sealed class NeutralTerms
{
    // What a term's hash begins with: a name and a concept are never one.
    private static readonly ulong Country = Kind("country"), Name = Kind("name"), Sound = Kind("sound"), Concept = Kind("concept"), Han = Kind("han"),
        Figure = Kind("figure"), Day = Kind("day");

    private readonly Dictionary<uint, (float Weight, int Order)> _terms = [];

    private static ulong Kind(string name) => TextHash.Wide($"neutral {name} ");

    /// <param name="article">The article.</param>
    /// <param name="opening">Its title and the beginning of its text.</param>
    /// <param name="named">The dates in that.</param>
    /// <param name="leadDates">Those of its lead, as far as known.</param>
    public static SignatureTerm[] Of(Article article, string opening, List<DateMention> named, IReadOnlyList<EventDate> leadDates)
    {
        var terms = new NeutralTerms();
        var titleLength = article.Title?.Length ?? 0;
        terms.ReadWords(opening[..titleLength], article.Language, Thresholds.TitleWeight);
        terms.ReadWords(opening[titleLength..], article.Language, 1);
        foreach (var figure in Quantities.Find(opening, article.Language, named))
        {
            if (figure.Kind != QuantityKind.Count || figure.Unit is "person" or "ship" or "aircraft" or "house")
                terms.Add(Figure, string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.###} {figure.Unit}"), 1.5);
        }

        foreach (var date in leadDates.Where(date => date is { Month: not null, Day: not null }))
            terms.Add(Day, string.Create(CultureInfo.InvariantCulture, $"{date.Month}-{date.Day}"), 1.5);
        return terms.Weightiest();
    }

    private void ReadWords(string text, string? language, double weight)
    {
        var words = Words.Read(text, language);
        for (var i = 0; i < words.Count; i++)
        {
            AddConcept(text, words[i], weight);
            if ((words[i].Shape & WordShape.Bigram) != 0)
                AddHan(words[i], weight);
            else if ((words[i].Shape & WordShape.Capitalised) != 0 || Scripts.IsUnspaced(Neighbour(text, words[i])))
                AddLatin(words, i, language, weight);
        }

        foreach (var (start, length) in KatakanaRuns(text))
            AddSound(NameSound.OfKatakana(text.AsSpan(start, length)), weight * 2);
        AddUnspacedCountries(text, weight);
    }

    private static char Neighbour(string text, Word word) => word.Start > 0 ? text[word.Start - 1] : word.Start + word.Length < text.Length ? text[word.Start + word.Length] : ' ';

    private void AddConcept(string text, Word word, double weight)
    {
        Span<char> number = stackalloc char[12];
        if (Concepts.Of(word.Text, text.AsSpan(word.Start, word.Length)) is not 0 and var concept)
            Add(Concept, number[..(concept.TryFormat(number, out var length, default, CultureInfo.InvariantCulture) ? length : 0)], weight);
    }

    private void AddHan(Word word, double weight) =>
        Add(Han, word.Text, weight * 0.25, word.Text.Length == 2 && Scripts.IsHan(word.Text[0]) && Scripts.IsHan(word.Text[1]) && !Words.IsStopWord(word.Text, "zh"));

    /// <summary>A country by up to four words, else a name by its letters and by its sound.</summary>
    private void AddLatin(List<Word> words, int at, string? language, double weight)
    {
        for (var count = CapitalisedRun(words, at); count > 0; count--)
        {
            if (Countries.Spaced(Phrase(words, at, count)) is { } code)
            {
                Add(Country, code, weight);
                return;
            }
        }

        var token = words[at].Text;
        if (token.Length < 2 || !char.IsAsciiLetter(token[0]) || Words.IsStopWord(token, language))
            return;
        Add(Name, token, weight * 1.5);
        AddSound(NameSound.OfLatin(token), weight);
    }

    private static int CapitalisedRun(List<Word> words, int at)
    {
        var count = 1;
        while (count < Countries.MostWords && at + count < words.Count && (words[at + count].Shape & WordShape.Capitalised) != 0)
            count++;
        return count;
    }

    private static string Phrase(List<Word> words, int at, int count) =>
        count == 1 ? words[at].Text : string.Join(' ', words.GetRange(at, count).Select(word => word.Text));

    /// <summary>Two consonants are in every other name.</summary>
    private void AddSound(string sound, double weight) => Add(Sound, sound, weight, sound.Length >= 3);

    private void AddUnspacedCountries(string text, double weight)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Scripts.IsHan(text[at]) && !Scripts.IsKatakana(text[at]))
                continue;
            for (var length = Math.Min(Countries.LongestUnspaced, text.Length - at); length >= 2; length--)
            {
                if (Countries.Unspaced(text.AsSpan(at, length)) is not { } code)
                    continue;
                Add(Country, code, weight);
                at += length - 1;
                break;
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> KatakanaRuns(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && Scripts.IsKatakana(text[at]))
                at++;
            if (at - start >= 2)
                yield return (start, at - start);
        }
    }

    private void Add(ulong kind, ReadOnlySpan<char> term, double weight, bool hasContent = true)
    {
        if (!hasContent)
            return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, TextHash.Of(kind, term), out var isKnown);
        known = (known.Weight + (float)weight, isKnown ? known.Order : _terms.Count - 1);
    }

    private SignatureTerm[] Weightiest()
    {
        var terms = _terms.OrderByDescending(term => term.Value.Weight).ThenBy(term => term.Value.Order).Take(Thresholds.NeutralTermsKept)
            .Select(term => new SignatureTerm(term.Key, (Half)term.Value.Weight, default, default)).ToArray();
        Array.Sort(terms, (a, b) => a.Hash.CompareTo(b.Hash));
        return terms;
    }
}
