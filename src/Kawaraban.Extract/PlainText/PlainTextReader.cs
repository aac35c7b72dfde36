using Kawaraban.Extract.Credits;
using Kawaraban.Extract.Language;
using Kawaraban.Extract.Passages;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.PlainText;

/// <summary>
/// Reads the plain text of a page, portal and all, as somebody copied or saved it: judges each line by itself
/// (<see cref="LineKinds"/>), marks what stands in boxes (<see cref="Boxes"/>), finds the run of lines that is the
/// article (<see cref="BodyFinder"/>), and asks the lines around it who, when and what (<see cref="TitleFinder"/>, <see cref="PageFacts"/>).
/// </summary>
internal static class PlainTextReader
{
    /// <summary>The article of a page of plain text.</summary>
    /// <param name="text">The text, decoded.</param>
    /// <param name="page">Where it comes from: its address and the time of the fetch, if known.</param>
    public static ExtractResult Read(string text, Page page)
    {
        if (Unreadable.Why(text) is { } why)
            return new ExtractResult.NoArticle(why);

        var lines = PageLines.Of(text);
        MarkRepeats(lines);
        var over = Boxes.Mark(lines);
        var language = LanguageOfText(lines, over);
        if (BodyFinder.Find(lines, over, language) is not { } body)
            return new ExtractResult.NoArticle(Unreadable.WhyNoBody(lines));

        if (TitleFinder.IsHeadlineInBody(lines[body.First], body.First < body.Last ? lines[body.First + 1] : null))
            return Article(lines, body with { First = body.First + 1 }, lines[body.First], language, page);
        return Article(lines, body, TitleFinder.Find(lines, body, language), language, page);
    }

    /// <summary>The page's text decides, not its buttons: the language most of the running words are written in.</summary>
    private static string? LanguageOfText(List<PageLine> lines, int over)
    {
        var prose = lines.Take(over).Where(line => line.Kind is LineKind.Prose && !line.IsBoxed && !line.IsRepeat)
            .GroupBy(line => LanguageDetector.Detect(line.Text))
            .MaxBy(group => group.Sum(line => line.Words));
        return prose is null ? null : LanguageDetector.Detect(string.Join('\n', prose.Select(line => line.Text)));
    }

    private static void MarkRepeats(List<PageLine> lines)
    {
        var text = lines.Where(line => line.Kind is LineKind.Prose or LineKind.Sentence or LineKind.ListItem).ToList();
        var repeated = Repeats.Find([.. text.Select(line => line.Text)]);
        for (var i = 0; i < text.Count; i++)
            text[i].IsRepeat = repeated[i];
    }

    private static ExtractResult.Extracted Article(List<PageLine> lines, BodySpan body, PageLine? titleLine, string? language, Page page)
    {
        var facts = PageFacts.Read(lines, body, page.FetchedAt, language);
        var (title, outletOfTitle) = Headline.Read(facts.Title ?? titleLine?.Text, facts.Outlet);
        var inside = lines.Where(line => body.Holds(line.Index) && IsText(line, language)).ToList();
        var kept = Repeats.Find([.. inside.Select(line => line.Text)], title);
        var paragraphs = inside.Where((_, index) => !kept[index]).ToList();
        var outlet = facts.Outlet ?? outletOfTitle;
        string[] texts = [.. paragraphs.Select(line => Plain(line))];
        return new ExtractResult.Extracted(new ExtractedArticle
        {
            Title = title,
            Authors = [.. facts.Authors.Distinct()],
            Published = facts.Published,
            Modified = facts.Modified,
            Outlet = outlet,
            Credit = WireCredit.Find(texts, Around(lines, body), outlet),
            Category = facts.Category,
            Language = language,
            CanonicalUrl = facts.Url ?? page.Url?.ToString(),
            BodyHtml = ParagraphHtml.Of(paragraphs.Select(line => (Plain(line), line.Kind == LineKind.ListItem))),
            Paragraphs = texts,
            Words = texts.Sum(text => WordCount.Of(text, language)),
            Details = facts.Details,
        });
    }

    /// <summary>What stays between the first and the last line: text and its headings and lists; a sentence quoted in another language too.</summary>
    private static bool IsText(PageLine line, string? language) => !line.IsBoxed && line.Kind switch
    {
        LineKind.Prose or LineKind.Sentence or LineKind.ListItem => true,
        LineKind.Phrase => !line.IsForeignTo(language),
        _ => false,
    };

    private static string Plain(PageLine line) =>
        line.Kind == LineKind.ListItem && !char.IsLetterOrDigit(line.Text[0]) ? line.Text.TrimStart('-', '*', '•', '·', '‣', '▪', '●', '○', '■', '◆', '–', '—', '・', ' ') : line.Text;

    /// <summary>The lines where a text is signed: those right after it, then those between headline and text.</summary>
    private static string[] Around(List<PageLine> lines, BodySpan body)
    {
        const int After = 3;
        const int Before = 4;
        return [.. lines.Skip(body.Last + 1).Take(After).Concat(lines.Take(body.First).TakeLast(Before)).Select(line => line.Text)];
    }
}
