using System.Globalization;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// How many were killed, injured, displaced, arrested or rescued: the figures that reports of one event give differently most often,
/// whatever the language. A report's toll is the largest figure of people it sets beside such a word; a sentence that speaks of another
/// year tells of another event.
/// </summary>
internal static class Tolls
{
    // A figure further from its word than this counts something else.
    private const int Reach = 40;

    // "17 dead", "three injured": right beside such a word a figure counts people, whether it says so or not.
    private const int NextWord = 1;

    private static readonly (int Concept, string What)[] Kinds =
        [.. new[] { "killed", "injured", "evacuated", "arrested", "rescued" }.Select(word => (Concepts.Of(Words.Index(word)[0], word), word))];

    private sealed record Toll(int Kind, double Value, string Shown, ClaimSentence Sentence, long Report);

    /// <summary>The tolls on which independent reports differ, each with the sentences that give it.</summary>
    public static IEnumerable<Claim> Differing(IReadOnlyList<CoverageInput> reports)
    {
        var tolls = reports.Where(report => report.CopyOf is null).SelectMany(report => Of(report.Article)).ToList();
        foreach (var kind in tolls.GroupBy(toll => toll.Kind))
        {
            var byReport = kind.GroupBy(toll => toll.Report).Select(group => group.MaxBy(toll => toll.Value)!).ToList();
            var values = byReport.GroupBy(toll => toll.Value).ToList();
            if (values.Count < 2)
                continue;

            yield return new Claim
            {
                Text = byReport[0].Sentence.Text,
                Sentences = [.. byReport.Select(toll => toll.Sentence)],
                Differences =
                [
                    new Difference(DifferenceKind.Figure, Kinds[kind.Key].What, [.. values.Select(value => new DifferingValue(value.First().Shown, [.. value.Select(toll => toll.Report)]))]),
                ],
            };
        }
    }

    private static IEnumerable<Toll> Of(Article article)
    {
        var year = article.Published?.Year;
        foreach (var sentence in Sentences.OfText(article.Text, article.Language))
        {
            var dates = EventDates.Find(sentence, dateline: null);
            if (dates.Exists(date => date.Date.Year is { } named && named != year))
                continue;

            var words = Words.Read(sentence, article.Language);
            foreach (var figure in Quantities.Find(sentence, article.Language, dates).Where(figure => figure.Value >= 1))
            {
                var kind = figure.Unit == "person" ? KindOf(sentence, words, figure, Reach) : figure.Kind == QuantityKind.Count ? KindOf(sentence, words, figure, NextWord) : null;
                if (kind is not null)
                    yield return new Toll(kind.Value, figure.Value, figure.Value.ToString("N0", CultureInfo.InvariantCulture), new ClaimSentence(article.Id, article.Outlet, sentence), article.Id);
            }
        }
    }

    /// <summary>The kind of the word nearest to a figure, when it stands within so many characters; right beside it, behind it.</summary>
    private static int? KindOf(string sentence, List<Word> words, Quantity figure, int reach)
    {
        (int Kind, int Distance)? nearest = null;
        foreach (var word in words)
        {
            var distance = word.Start > figure.Start ? word.Start - (figure.Start + figure.Length) : figure.Start - (word.Start + word.Length);
            if (distance > reach || (reach == NextWord && word.Start < figure.Start) || distance >= (nearest?.Distance ?? int.MaxValue))
                continue;
            var concept = Concepts.Of(word.Text, sentence.AsSpan(word.Start, word.Length));
            var kind = Array.FindIndex(Kinds, known => known.Concept == concept && concept != 0);
            if (kind >= 0)
                nearest = (kind, distance);
        }

        return nearest?.Kind;
    }
}
