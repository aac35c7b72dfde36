using System.Globalization;
using System.Text.RegularExpressions;
using Kawaraban.Relate.Text;

namespace Kawaraban.Relate.Written;

/// <summary>A sentence somebody else wrote, and which of the numbered sentences it rests on.</summary>
/// <param name="Text">Plain text without the citations.</param>
/// <param name="Cites">Numbers from 1, each once, rising.</param>
public sealed record CitedSentence(string Text, IReadOnlyList<int> Cites);

/// <summary>What may be shown of an answer, and what may not.</summary>
/// <param name="Kept">In the order of the answer.</param>
/// <param name="Dropped">The others, each with what was wrong with it.</param>
public sealed record CitedReading(IReadOnlyList<CitedSentence> Kept, IReadOnlyList<(string Text, CitationFault Fault)> Dropped);

/// <summary>
/// Reads what a language model wrote about numbered sentences ("Fourteen people were hurt [2][5].") and keeps only what the cited
/// sentences bear out. Nothing the model says of itself is believed: the answer is a text like any other, to be checked against its
/// sources by the same names, figures and words that compare reports.
/// </summary>
public static partial class CitedText
{
    /// <summary>Checks an answer, sentence by sentence.</summary>
    /// <param name="answer">The answer as it came; list markers and emphasis are taken off.</param>
    /// <param name="given">The sentences it was given, the first being number 1, in the language of the answer.</param>
    /// <param name="language">The language tag of both, or null.</param>
    public static CitedReading Read(string answer, IReadOnlyList<string> given, string? language)
    {
        var kept = new List<CitedSentence>();
        var dropped = new List<(string, CitationFault)>();
        foreach (var (text, cites) in SentencesOf(answer, language))
        {
            var fault = kept.Count == WrittenThresholds.MostSentences ? CitationFault.TooMuch
                : kept.Exists(other => other.Text == text) ? CitationFault.SaidBefore
                : FaultOf(text, cites, given, language);
            if (fault is { } wrong)
                dropped.Add((text, wrong));
            else
                kept.Add(new CitedSentence(text, cites));
        }

        return new CitedReading(kept, dropped);
    }

    private static CitationFault? FaultOf(string text, IReadOnlyList<int> cites, IReadOnlyList<string> given, string? language)
    {
        if (text.Length > WrittenThresholds.LongestSentence || NotPlain().IsMatch(text))
            return CitationFault.NotPlainText;
        if (cites.Count == 0)
            return CitationFault.NothingCited;
        if (cites.Any(number => number < 1 || number > given.Count))
            return CitationFault.NoSuchSentence;
        return new CitedSources([.. cites.Select(number => given[number - 1])], language).FaultOf(text);
    }

    private static IEnumerable<(string Text, IReadOnlyList<int> Cites)> SentencesOf(string answer, string? language)
    {
        foreach (var line in answer.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // "Hurt. [2] The" would give the citation to the next sentence: it moves before the stop.
            var text = CitationAfterStop().Replace(ListMarker().Replace(line, "").Replace("**", "", StringComparison.Ordinal), "${cites}${stop} ");
            foreach (var sentence in Sentences.Split(text, language))
            {
                if (Plain(sentence) is { Length: > 0 } plain)
                    yield return (plain, [.. Citation().Matches(sentence).SelectMany(Numbers).Distinct().Order()]);
            }
        }
    }

    private static string Plain(string sentence) => Citation().Replace(sentence, "").Trim();

    private static IEnumerable<int> Numbers(Match citation) =>
        citation.Groups["number"].Captures.Select(number => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\s*[\[［【]\s*(?<number>[0-9]{1,4})(?:\s*[,;、，]\s*(?<number>[0-9]{1,4}))*\s*[\]］】]", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex(@"(?<![.!?…。！？])(?<stop>[.!?…。！？]+[""'”’」』）)]*)(?<cites>(?:\s*[\[［【]\s*[0-9]{1,4}(?:\s*[,;、，]\s*[0-9]{1,4})*\s*[\]］】])+)", RegexOptions.CultureInvariant)]
    private static partial Regex CitationAfterStop();

    [GeneratedRegex(@"^(?:[-*•#>]+\s+|[0-9]{1,2}[.)]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListMarker();

    /// <summary>Addresses, markup and characters that turn the line around: a reader is never led anywhere by what a machine wrote.</summary>
    [GeneratedRegex(@"://|www\.|[<>`{}]|\]\(|@|[\p{Cc}\u202A-\u202E\u2066-\u2069]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();
}
