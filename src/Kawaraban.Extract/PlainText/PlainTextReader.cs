using Kawaraban.Extract.Content;
using Kawaraban.Extract.Credits;
using Kawaraban.Extract.Language;
using Kawaraban.Extract.Metadata;
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
    private const int After = 3;

    /// <summary>The article of a page of plain text.</summary>
    /// <param name="text">The text, decoded.</param>
    /// <param name="page">Where it comes from: its address and the time of the fetch, if known.</param>
    public static ExtractResult Read(string text, Page page)
    {
        if (Unreadable.Why(text) is { } why)
            return new ExtractResult.NoArticle(why);

        var lines = PageLines.Of(text);
        MarkRepeats(lines);
        MarkLabels(lines);
        var over = Boxes.Mark(lines);
        var language = LanguageOfText(lines, over);
        if (BodyFinder.Find(lines, over, language) is not { } body)
            return new ExtractResult.NoArticle(Unreadable.WhyNoBody(lines));

        var head = TitleFinder.Find(lines, body, language);
        return head.Title is null && TitleFinder.IsHeadlineInBody(lines, body)
            ? Article(lines, body with { First = body.First + 1 }, new HeadLines(lines[body.First], null), language, page)
            : Article(lines, body, head, language, page);
    }

    /// <summary>The page's text decides, not its buttons: the language most of the running words are written in.</summary>
    private static string? LanguageOfText(List<PageLine> lines, int over)
    {
        var prose = lines.Take(over).Where(line => line.Kind is LineKind.Prose && !line.IsBoxed && !line.IsRepeat)
            .GroupBy(line => LanguageDetector.Detect(line.Text))
            .MaxBy(group => group.Sum(line => line.Words));
        return prose is null ? null : LanguageDetector.Detect(string.Join('\n', prose.Select(line => line.Text)));
    }

    /// <summary>What stands on a page three times and is no sentence is a label of the page.</summary>
    private static void MarkLabels(List<PageLine> lines)
    {
        const int Often = 3;
        foreach (var label in lines.Where(line => line.Kind == LineKind.Phrase).GroupBy(line => line.Text).Where(same => same.Count() >= Often))
        {
            foreach (var line in label)
                line.Kind = LineKind.Chrome;
        }
    }

    private static void MarkRepeats(List<PageLine> lines)
    {
        var text = lines.Where(line => line.Kind is LineKind.Prose or LineKind.Sentence or LineKind.ListItem).ToList();
        var repeated = Repeats.Find([.. text.Select(line => line.Text)]);
        var firstOf = new Dictionary<string, PageLine>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            if (!firstOf.TryAdd(text[i].Text, text[i]) && repeated[i])
                CopyToDrop(lines, firstOf[text[i].Text], text[i]).IsRepeat = true;
            else if (repeated[i])
                text[i].IsRepeat = true;
        }
    }

    /// <summary>Of two copies the second goes, unless the first is a teaser: a paragraph by itself whose second copy runs on.</summary>
    private static PageLine CopyToDrop(List<PageLine> lines, PageLine first, PageLine second)
    {
        return !RunsOn(first) && RunsOn(second) ? first : second;

        bool RunsOn(PageLine line) => line.Index + 1 < lines.Count && lines[line.Index + 1].Kind is LineKind.Prose or LineKind.Sentence;
    }

    private static ExtractResult.Extracted Article(List<PageLine> lines, BodySpan body, HeadLines head, string? language, Page page)
    {
        var facts = PageFacts.Read(lines, body, page.FetchedAt, language);
        var (title, outletOfTitle) = TitleLine.Read(head.Title?.Text ?? facts.Title, facts.Outlet);
        var inside = lines.Where(line => body.Holds(line.Index) && IsText(line, language)).ToList();
        var kept = Repeats.Find([.. inside.Select(line => line.Text)], title);
        var paragraphs = inside.Where((_, index) => !kept[index]).ToList();
        var outlet = facts.Outlet ?? outletOfTitle;
        string[] texts = [.. paragraphs.Select(line => ListItems.WithoutMark(lines, line))];
        var words = texts.Sum(text => WordCount.Of(text, language));
        return new ExtractResult.Extracted(new ExtractedArticle
        {
            Title = title,
            Subtitle = head.Subtitle?.Text,
            Authors = [.. facts.Authors.Distinct()],
            Published = facts.Published,
            Modified = facts.Modified,
            Outlet = outlet,
            OutletUrl = OutletHome.Of(null, facts.Url, page.Url?.OriginalString),
            Credit = WireCredit.Find(texts, Around(lines, body), outlet),
            Categories = facts.Category is { } category ? [category] : [],
            Language = language,
            CanonicalUrl = facts.Url ?? page.Url?.ToString(),
            BodyHtml = ParagraphHtml.Of(paragraphs.Select(line => (ListItems.WithoutMark(lines, line), line.Kind == LineKind.ListItem && ListItems.AreAnnounced(lines, line.Index)))),
            Paragraphs = texts,
            Words = words,
            Extent = Extent.Of(texts, words, language, isPaid: false, lines.Skip(body.Last + 1).Take(After).Select(line => line.Text)),
            Details = facts.Details,
        });
    }

    /// <summary>What stays between the first and the last line: text and its headings and lists; a sentence quoted in another language too.</summary>
    private static bool IsText(PageLine line, string? language) => !line.IsBoxed && line.Kind switch
    {
        LineKind.Prose or LineKind.Sentence or LineKind.ListItem => true,
        LineKind.Phrase => !LanguageDetector.IsOtherScript(line.Text, language),
        _ => false,
    };

    /// <summary>The lines where a text is signed: those right after it, then those between headline and text.</summary>
    private static string[] Around(List<PageLine> lines, BodySpan body)
    {
        const int Before = 4;
        return [.. lines.Skip(body.Last + 1).Take(After).Concat(lines.Take(body.First).TakeLast(Before)).Select(line => line.Text)];
    }
}
