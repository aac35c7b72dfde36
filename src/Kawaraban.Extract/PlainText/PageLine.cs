using Kawaraban.Extract.Language;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.PlainText;

/// <summary>What a line of a page is, judged by itself.</summary>
internal enum LineKind
{
    /// <summary>Running text: a sentence or more of some length.</summary>
    Prose,

    /// <summary>A short sentence.</summary>
    Sentence,

    /// <summary>A few words without a full stop: a headline, a heading, a label of the page.</summary>
    Phrase,
    ListItem, Numbers, Date, Byline, Credit, Detail, Address, Caption, ReadMore, Chrome, Legal, End,

    /// <summary>The heading of a box or of the comments.</summary>
    CommentsHeading, RelatedHeading, SummaryHeading, StatisticsHeading, DetailsHeading,
}

/// <summary>One line of a page with what can be measured of it.</summary>
internal sealed class PageLine
{
    // Twelve words and a full stop are a sentence nobody writes on a button; twenty-five need no full stop.
    private const int ProseWords = 12;
    private const int LongProseWords = 25;

    public PageLine(int index, string text, bool startsBlock)
    {
        Index = index;
        Text = text;
        StartsBlock = startsBlock;
        Words = CountWords(text);
        IsClosed = SentenceEnd.Closes(text);
        Kind = LineKinds.Of(this);
    }

    public int Index { get; }

    public string Text { get; }

    /// <summary>A blank line stood before it.</summary>
    public bool StartsBlock { get; }

    /// <summary>Words; of a script without spaces, half its characters.</summary>
    public int Words { get; }

    /// <summary>Ends as a sentence ends.</summary>
    public bool IsClosed { get; }

    public LineKind Kind { get; set; }

    /// <summary>The line stands inside a box, a summary or the comments, whatever it looks like.</summary>
    public bool IsBoxed { get; set; }

    /// <summary>The same was said further up.</summary>
    public bool IsRepeat { get; set; }

    public bool LooksLikeProse => (IsClosed && Words >= ProseWords) || Words >= LongProseWords || (Words >= ProseWords && SentenceEnd.Count(Text) > 1);

    public bool IsForeignTo(string? language) => LanguageDetector.IsForeign(Text, language);

    private static int CountWords(string text)
    {
        var scripts = ScriptCounts.Of(text);
        return scripts.Dominant is Script.Han or Script.Kana
            ? (WordCount.Of(text, "zh") + 1) / 2
            : WordCount.Of(text, scripts.Dominant is Script.Thai or Script.Lao or Script.Khmer or Script.Burmese ? "th" : "en");
    }
}
