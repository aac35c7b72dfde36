using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Summaries;

/// <summary>
/// Ranks sentences by how much they speak of what the whole text speaks of: the frequency of their words in the text, evened out for
/// length (the idea of Luhn 1958, https://doi.org/10.1147/rd.22.0159, and of SumBasic, Nenkova and Vanderwende 2005), with a part for the
/// place, since news puts first what matters.
/// </summary>
internal sealed class SentenceRanking
{
    private readonly double _lead;
    private readonly List<List<string>> _words = [];
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);

    /// <summary>Ranks for a summary of so many words; the shorter it is, the more the lead counts.</summary>
    public SentenceRanking(IReadOnlyList<string> sentences, string? language, SummaryLength length)
    {
        foreach (var sentence in sentences)
        {
            var words = Words.Read(sentence, language);
            Lengths.Add(words.Sum(word => (word.Shape & WordShape.Bigram) != 0 ? 0.5 : 1));
            var content = words.Where(word => !Words.IsStopWord(word.Text, language)).Select(word => word.Text).ToList();
            _words.Add(content);
            foreach (var word in content)
                _frequency[word] = _frequency.GetValueOrDefault(word) + 1;
        }
        var total = Lengths.Sum();
        _lead = SummaryThresholds.LeadBonus * Math.Max(0, 1 - (length.Budget(total) / Math.Max(1, total) / SummaryThresholds.LongSummary));
    }

    /// <summary>The length of each sentence in words.</summary>
    public List<double> Lengths { get; } = [];

    /// <summary>The indices of the sentences, the most telling first.</summary>
    public IEnumerable<int> Ranked() => Enumerable.Range(0, _words.Count).OrderByDescending(Score).ThenBy(i => i);

    public double Score(int at)
    {
        var words = _words[at];
        if (words.Count == 0)
            return 0;
        var told = words.Sum(word => _frequency[word]) / Math.Pow(words.Count, SummaryThresholds.LengthPower);
        return told * (1 + (_lead * Math.Exp(-at / SummaryThresholds.LeadReach)));
    }

    /// <summary>The share of a sentence's words that another has.</summary>
    public double Overlap(int sentence, int other)
    {
        var words = _words[sentence];
        var known = _words[other].ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 ? 1 : words.Count(known.Contains) / (double)words.Count;
    }
}
