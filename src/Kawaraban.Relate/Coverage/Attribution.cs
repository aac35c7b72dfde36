using System.Text.RegularExpressions;

namespace Kawaraban.Relate.Coverage;

/// <summary>A report that says "the Port Herald reported" repeats the Herald: that sentence is no second witness for it.</summary>
internal static partial class Attribution
{
    private const int ShortestOutlet = 3;

    [GeneratedRegex(@"\b(?:report(?:ed|s|ing)?|according\s+to|citing|cited|quoting|quoted|told|says?|said|menurut|melaporkan|dilaporkan|dilansir|mengutip|dikutip|selon|laut|según)\b|によると|伝え|報じ|报道|報導|据|援引", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    public static void Mark(List<ReportSentence> sentences, IReadOnlyList<CoverageInput> inputs, int[] reportOf)
    {
        var sources = new List<(string Name, int Report)>();
        for (var i = 0; i < inputs.Count; i++)
        {
            foreach (var name in new[] { inputs[i].Article.Outlet, inputs[i].Article.Credit })
            {
                if (name is { Length: >= ShortestOutlet })
                    sources.Add((name, reportOf[i]));
            }
        }
        foreach (var sentence in sentences)
        {
            foreach (var (name, report) in sources)
            {
                if (report != sentence.Report && Names(sentence.Text, name) && Cue().IsMatch(sentence.Text))
                    sentence.Quotes.Add(report);
            }
        }
    }

    private static bool Names(string text, string outlet)
    {
        for (var at = text.IndexOf(outlet, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(outlet, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + outlet.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1]) || outlet[0] > '⺀') && (end == text.Length || !char.IsLetter(text[end]) || outlet[^1] > '⺀'))
                return true;
        }
        return false;
    }
}
