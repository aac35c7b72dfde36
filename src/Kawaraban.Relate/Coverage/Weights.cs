using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Coverage;

/// <summary>
/// How much a term tells within its story: what stands in nearly every sentence of a report ("alliance") tells little of one sentence,
/// what stands in one tells much. Measured in the report that uses the term most, so that agreement does not make a word common.
/// </summary>
internal sealed class Weights
{
    private readonly double[] _rarity;

    public Weights(List<ReportSentence> sentences, int reports)
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
        _rarity = [.. most.Select(share => Math.Max(CoverageThresholds.CommonestTerm, 1 - Math.Sqrt(share)))];
    }

    public double Of(Term term, string sentence) => term.Kind switch
    {
        TermKind.Figure => CoverageThresholds.FigureWeight,
        TermKind.Date => CoverageThresholds.DateWeight,
        TermKind.Country => CoverageThresholds.CountryWeight * _rarity[term.Family],
        TermKind.Person or TermKind.Name => (term.End - term.Start <= 3 && IsPronoun(term, sentence) ? CoverageThresholds.AdverbWeight : CoverageThresholds.NameWeight) * _rarity[term.Family],
        _ => IsAdverb(term, sentence) ? CoverageThresholds.AdverbWeight : _rarity[term.Family],
    };

    public static bool IsPronoun(Term term, string sentence) => References.IsPersonalPronoun(sentence.AsSpan(term.Start, term.End - term.Start));

    private static bool IsAdverb(Term term, string sentence) =>
        term.End - term.Start > 5 && sentence.AsSpan(term.Start, term.End - term.Start).EndsWith("ly", StringComparison.Ordinal) && !Scripts.IsUnspaced(sentence[term.Start]);
}
