using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Summaries;

/// <summary>Makes a story's summary of its claims' own sentences.</summary>
internal static class StorySummary
{
    private sealed record Choice(string Text, long[] Articles, int Place, bool IsAgreed = false);

    public static Summary Of(IReadOnlyList<CoverageInput> reports, StoryCoverage coverage, SummaryLength length)
    {
        var places = PlacesOf(reports);
        var languages = reports.ToDictionary(report => report.Article.Id, report => report.Article.Language);
        var budget = length.Budget(LengthOf(reports[0].Article.Text, reports[0].Article.Language));
        var chosen = new List<Choice>();
        var used = 0.0;
        foreach (var claim in coverage.Agreed.Concat(coverage.Only))
        {
            if (Plainest(claim, places) is not { } choice || chosen.Exists(other => other.Text == choice.Text || SaysAll(other.Text, choice.Text)))
                continue;
            var cost = LengthOf(choice.Text, languages[choice.Articles[0]]);
            if (chosen.Count > 0 && used + cost * SummaryThresholds.FittingPart > budget)
                continue;
            chosen.Add(choice with { IsAgreed = coverage.Agreed.Contains(claim) });
            used += cost;
        }
        return new Summary([.. chosen.OrderByDescending(choice => choice.IsAgreed).ThenBy(choice => choice.Place).Select(choice => new SummarySentence(choice.Text, choice.Articles))]);
    }

    /// <summary>The whole sentence that says the claim, begins with no "he", and is the shortest; null when there is none.</summary>
    private static Choice? Plainest(Claim claim, Dictionary<(long, string), int> places)
    {
        var sentence = claim.Sentences.Where(s => !References.BeginsWithReference(s.Text)).MinBy(s => s.Text.Length);
        if (sentence is null)
            return null;
        long[] articles = [sentence.Article, .. claim.Sentences.Select(s => s.Article).Where(id => id != sentence.Article).Distinct()];
        return new Choice(sentence.Text.Replace('\n', ' '), articles, places.GetValueOrDefault((sentence.Article, sentence.Text), int.MaxValue));
    }

    private static bool SaysAll(string text, string other)
    {
        var words = Words.Index(other);
        var known = Words.Index(text).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 && words.Count(known.Contains) >= SummaryThresholds.Repeated * words.Count;
    }

    /// <summary>A sentence's place in its own article, so that leads stand first whichever article they come from.</summary>
    private static Dictionary<(long, string), int> PlacesOf(IReadOnlyList<CoverageInput> reports)
    {
        var places = new Dictionary<(long, string), int>();
        for (var report = 0; report < reports.Count; report++)
        {
            var article = reports[report].Article;
            var sentences = Sentences.OfText(article.Text, article.Language);
            for (var i = 0; i < sentences.Count; i++)
                places.TryAdd((article.Id, sentences[i]), (int)(1000.0 * i / sentences.Count * reports.Count) + report);
        }
        return places;
    }

    private static double LengthOf(string text, string? language) => Words.Read(text, language).Sum(word => (word.Shape & WordShape.Bigram) != 0 ? 0.5 : 1);
}
