using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.PlainText;

/// <summary>
/// The headline above the body: among the short lines before the text the one that shares most words with it, the
/// nearest of equals. A page that lost its headline has none: no sentence of the text stands in for it.
/// </summary>
internal static class TitleFinder
{
    // Above a body stand at most a headline, an outlet, counters, a byline, a caption and a few labels.
    private const int Reach = 14;
    private const int LeastWords = 3;
    private const int MostWords = 45;
    private const double NearnessWeight = 0.02;
    private const double LeastScore = 0.12;

    public static PageLine? Find(IReadOnlyList<PageLine> lines, BodySpan body, string? language)
    {
        var text = new HashSet<string>(StringComparer.Ordinal);
        for (var i = body.First; i <= body.Last; i++)
            text.UnionWith(Terms(lines[i].Text));

        PageLine? best = null;
        var bestScore = LeastScore;
        for (var i = body.First - 1; i >= Math.Max(0, body.First - Reach); i--)
        {
            if (!CouldBe(lines[i], language))
                continue;
            var score = Share(lines[i].Text, text) - (NearnessWeight * (body.First - 1 - i));
            if (score > bestScore)
                (best, bestScore) = (lines[i], score);
        }

        return best;
    }

    /// <summary>A headline that asks or exclaims reads like the first sentence of the body; a full stop is a sentence's.</summary>
    public static bool IsHeadlineInBody(PageLine first, PageLine? next) =>
        first.Kind == LineKind.Sentence && next is { Kind: LineKind.Prose }
        && first.Text.TrimEnd('"', '”', '»', '」', ' ')[^1] is '?' or '!' or '？' or '！';

    private static bool CouldBe(PageLine line, string? language) =>
        line.Kind is LineKind.Phrase or LineKind.Sentence or LineKind.ListItem or LineKind.Prose
        && line.Words is >= LeastWords and <= MostWords && !line.IsForeignTo(language);

    private static double Share(string line, HashSet<string> text)
    {
        var terms = Terms(line).Distinct().ToList();
        return terms.Count == 0 ? 0 : terms.Count(text.Contains) / (double)terms.Count;
    }

    /// <summary>Words of four letters on (shorter ones are in every text), numbers, and pairs of ideographs.</summary>
    private static IEnumerable<string> Terms(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && text[i] < '\u2E80')
                i++;
            if (i - start >= 4 || (i > start && char.IsDigit(text[start])))
                yield return text[start..i].ToLowerInvariant();
            if (i == start && text[i] >= '\u2E80' && i + 1 < text.Length && char.IsLetter(text[i]) && char.IsLetter(text[i + 1]))
                yield return text.Substring(i, 2);
            if (i == start)
                i++;
        }
    }
}
