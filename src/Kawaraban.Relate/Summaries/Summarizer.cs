using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Summaries;

/// <summary>
/// Summarises by extraction: whole sentences, in the order they stand, each with the articles that say it. A sentence that needs the one
/// before ("He added…") comes with it or not at all.
/// </summary>
public static class Summarizer
{
    /// <summary>The summary of one article; empty when it has no text.</summary>
    public static Summary Of(Article article, SummaryLength length)
    {
        var sentences = Sentences.OfText(article.Text, article.Language);
        return new Summary([.. Choose(sentences, article.Language, length).Select(i => new SummarySentence(Whole(sentences[i]), [article.Id]))]);
    }

    /// <summary>The summary of a story by its claims: what is agreed first, then what single reports add, each sentence with all articles that say it.</summary>
    /// <param name="reports">The story's articles in the order of arrival.</param>
    /// <param name="coverage">Their coverage.</param>
    /// <param name="length">How long it may be; a ratio is of the first report.</param>
    public static Summary Of(IReadOnlyList<CoverageInput> reports, StoryCoverage coverage, SummaryLength length)
    {
        if (reports.Count == 0)
            return new Summary([]);
        return coverage.Agreed.Count == 0 ? Of(reports[0].Article, length) : StorySummary.Of(reports, coverage, length);
    }

    /// <summary>The indices of the sentences to take, in order.</summary>
    internal static List<int> Choose(IReadOnlyList<string> sentences, string? language, SummaryLength length)
    {
        var ranking = new SentenceRanking(sentences, language, length);
        var budget = length.Budget(ranking.Lengths.Sum());
        var chosen = new SortedSet<int>();
        var used = 0.0;
        foreach (var candidate in ranking.Ranked())
        {
            var first = FirstNeeded(sentences, candidate);
            var added = Enumerable.Range(first, candidate - first + 1).Where(i => !chosen.Contains(i)).ToList();
            var cost = added.Sum(i => ranking.Lengths[i]);
            if (chosen.Count > 0 && used + cost * SummaryThresholds.FittingPart > budget)
                continue;
            if (added.Count == 0 || chosen.Any(other => ranking.Overlap(candidate, other) >= SummaryThresholds.Repeated))
                continue;
            chosen.UnionWith(added);
            used += cost;
        }
        return [.. chosen];
    }

    /// <summary>The sentence a reader must begin with to understand this one.</summary>
    private static int FirstNeeded(IReadOnlyList<string> sentences, int at)
    {
        var first = at;
        while (first > 0 && at - first < 2 && References.BeginsWithReference(sentences[first]))
            first--;
        return first;
    }

    // A line break inside a sentence is the page's, not the sentence's.
    private static string Whole(string sentence) => sentence.Replace('\n', ' ');
}
