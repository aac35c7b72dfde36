using System.Collections.Frozen;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// How much a term tells within its story: what stands in nearly every sentence of a report ("alliance") tells little of one sentence,
/// what stands in one tells much. Measured in the report that uses the term most, so that agreement does not make a word common.
/// </summary>
internal sealed class Weights
{
    /// <summary>Words that a paraphrase adds or leaves out at will.</summary>
    private static readonly FrozenSet<string> Light = (
        """
        hold held holds holding take takes took taken give gives given gave bring brought carry carried get gets morning afternoon evening night local time
        way thing number case fact issue issues matter situation various particular respective occur occurred happen happened
        begin began begins additional addition related currently recent recently statement event place places follow followed
        become became becomes worth total amount amounts amounted
        """).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly double[] _rarity;

    public Weights(List<ReportSentence> sentences)
    {
        var families = sentences.Count == 0 ? 1 : sentences.Max(sentence => sentence.Families.Count == 0 ? 0 : sentence.Families.Max()) + 1;
        var most = new double[families];
        foreach (var report in sentences.GroupBy(sentence => sentence.Report))
        {
            var counts = new Dictionary<int, int>();
            var total = 0;
            foreach (var sentence in report)
            {
                total++;
                foreach (var family in sentence.Families)
                    counts[family] = counts.GetValueOrDefault(family) + 1;
            }
            foreach (var (family, count) in counts)
                most[family] = Math.Max(most[family], (count - 1) / (double)Math.Max(total, 8));
        }
        _rarity = [.. most.Select(share => Math.Max(CoverageThresholds.CommonestTerm, 1 - 1.6 * share))];
    }

    public double Of(Term term, string sentence) => term.Kind switch
    {
        TermKind.Figure => CoverageThresholds.FigureWeight,
        TermKind.Date => CoverageThresholds.DateWeight,
        TermKind.Country => CoverageThresholds.CountryWeight * _rarity[term.Family],
        TermKind.Person or TermKind.Name => (term.End - term.Start <= 3 && IsPronoun(term, sentence) ? CoverageThresholds.AdverbWeight : CoverageThresholds.NameWeight) * _rarity[term.Family],
        _ => IsLight(term, sentence) ? CoverageThresholds.AdverbWeight : _rarity[term.Family],
    };

    public static bool IsPronoun(Term term, string sentence) => References.IsPersonalPronoun(sentence.AsSpan(term.Start, term.End - term.Start));

    private static bool IsLight(Term term, string sentence)
    {
        var word = sentence.AsSpan(term.Start, term.End - term.Start);
        return (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal)) || Light.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
