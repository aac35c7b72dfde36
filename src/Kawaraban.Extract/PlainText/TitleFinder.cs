using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.PlainText;

/// <summary>The headline and the line under it.</summary>
internal readonly record struct HeadLines(PageLine? Title, PageLine? Subtitle);

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
    private const int MostWordsOfSentence = 25;
    private const double NearnessWeight = 0.02;
    private const double LeastScore = 0.12;
    private const int LeastWordsOverDeck = 5;
    private const double LeastShareOverDeck = 0.2;
    private const int WordsOfDeck = 12;
    private const double WordsOfHeadline = 6;
    private const double LeastShareOverLongDeck = 0.1;

    public static HeadLines Find(IReadOnlyList<PageLine> lines, BodySpan body, string? language)
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
            var score = (Share(lines[i].Text, text) * Fullness(lines[i])) - (NearnessWeight * (body.First - 1 - i));
            if (score > bestScore)
                (best, bestScore) = (lines[i], score);
        }

        best ??= OnlyLineAbove(lines, body, language);
        return best is null ? default : Above(lines, best, text, language) is { } title ? new HeadLines(title, best) : new HeadLines(best, Below(lines, best, body, language));
    }

    /// <summary>A headline may share no word with its text; then it must stand right above it, with nothing but facts about it between.</summary>
    private static PageLine? OnlyLineAbove(IReadOnlyList<PageLine> lines, BodySpan body, string? language)
    {
        var i = body.First - 1;
        while (i >= 0 && IsFact(lines[i]))
            i--;
        return i >= 0 && lines[i].Words > LeastWords && CouldBe(lines[i], language) && !lines[i].IsBoxed ? lines[i] : null;
    }

    /// <summary>
    /// The line above the one found, where that is the headline and the one found its deck: of two lines about the
    /// text the first is the headline, unless it is only a word or two to say what it is about.
    /// </summary>
    private static PageLine? Above(IReadOnlyList<PageLine> lines, PageLine found, HashSet<string> text, string? language)
    {
        PageLine? title = null;
        for (var i = found.Index - 1; i >= 0 && (CouldBe(lines[i], language) || IsFact(lines[i])) && !lines[i].IsBoxed; i--)
        {
            if (IsFact(lines[i]) || lines[i].Words < LeastWordsOverDeck)
                continue;
            var least = found.Words >= WordsOfDeck && found.Words > lines[i].Words ? LeastShareOverLongDeck : LeastShareOverDeck;
            if (lines[i].LooksLikeProse || lines[i].IsRepeat || Share(lines[i].Text, text) < least)
                break;
            title = lines[i];
        }

        return title;
    }

    private static PageLine? Below(IReadOnlyList<PageLine> lines, PageLine title, BodySpan body, string? language) =>
        title.Index + 1 < body.First && CouldBe(lines[title.Index + 1], language) && lines[title.Index + 1].Words >= LeastWordsOverDeck
            ? lines[title.Index + 1] : null;

    /// <summary>
    /// A headline that ends like a sentence: it asks or exclaims, or facts about the article stand between it and the
    /// text. Asked only where no other line is the headline.
    /// </summary>
    public static bool IsHeadlineInBody(IReadOnlyList<PageLine> lines, BodySpan body)
    {
        var first = lines[body.First];
        if (body.First == body.Last || first.Words > MostWordsOfSentence || SentenceEnd.Count(first.Text) > 1)
            return false;
        var asks = first.Text.TrimEnd('"', '”', '“', '»', '«', '’', '」', '』', ' ', '.', '…')[^1] is '?' or '!' or '？' or '！';
        return asks || lines[body.First + 1].Kind is LineKind.Date or LineKind.Byline;
    }

    private static bool IsFact(PageLine line) =>
        line.Kind is LineKind.Date or LineKind.Byline or LineKind.Numbers or LineKind.Detail or LineKind.Credit;

    private static bool CouldBe(PageLine line, string? language) =>
        line.Kind is LineKind.Phrase or LineKind.Sentence or LineKind.ListItem or LineKind.Prose
        && line.Words is >= LeastWords and <= MostWords && !line.IsForeignTo(language);

    /// <summary>Two words about the text are its subject ("War in the north"), six its headline.</summary>
    private static double Fullness(PageLine line) => 0.5 + (0.5 * Math.Min(1, line.Words / WordsOfHeadline));

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
