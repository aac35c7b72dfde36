using System.Text.RegularExpressions;
using Kawaraban.Extract.Credits;
using Kawaraban.Extract.Dates;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract.PlainText;

/// <summary>Judges a line by itself: by the vocabulary of pages, by its shape, by its length.</summary>
internal static partial class LineKinds
{
    // A label is short. A longer line that begins like one ("Share prices fell…") is text.
    private const int LongestLabel = 14;
    private const int LongestNotice = 90;
    private const int LongestCaption = 60;

    private static readonly PhraseTable Phrases = PhraseTable.Read("phrases.txt");

    public static LineKind Of(PageLine line)
    {
        var text = line.Text;
        if (NoLetters().IsMatch(text))
            return text.Any(char.IsDigit) ? (DateText.IsDateLine(text) ? LineKind.Date : LineKind.Numbers) : LineKind.Chrome;
        if (Address().IsMatch(text))
            return LineKind.Address;
        if (line.Words <= LongestCaption && PhotoCredit().IsMatch(text))
            return LineKind.Caption;
        if (!line.LooksLikeProse && DetailLine.Read(text) is { IsKnown: true })
            return LineKind.Detail;
        if (OfPhrases(line) is { } kind)
            return kind;
        if (line.LooksLikeProse)
            return Item().IsMatch(text) ? LineKind.ListItem : LineKind.Prose;
        if (BylineLine.Read(text) is not null)
            return LineKind.Byline;
        if (IsMostlyDate(text))
            return LineKind.Date;
        if (line.Words <= LongestLabel && Notices.Read(text) is not null)
            return LineKind.Credit;
        if (Item().IsMatch(text))
            return LineKind.ListItem;
        return line.IsClosed && line.Words >= 2 ? LineKind.Sentence : LineKind.Phrase;
    }

    private static LineKind? OfPhrases(PageLine line)
    {
        if (line.Words > LongestNotice)
            return null;
        var lower = line.Text.ToLowerInvariant();
        var plain = Plain(lower);
        if (line.Words <= LongestLabel && Phrases.KindOfWhole(plain) is { } whole)
            return KindNamed(whole);
        foreach (var name in Phrases.KindsOfPatterns(lower).Concat(Phrases.KindsOfPatterns(plain)))
        {
            var longest = name == "legal" ? LongestNotice : line.IsClosed || name == "chrome" ? LongestLabel : 2 * LongestLabel;
            if (line.Words <= longest)
                return KindNamed(name);
        }

        return null;
    }

    /// <summary>Without counts and outer marks: "Similar Readings (5 items)" and "3 Comments »" are their words.</summary>
    private static string Plain(string lower) =>
        Edges().Replace(Counts().Replace(lower, " "), "").Trim();

    private static LineKind KindNamed(string name) => name switch
    {
        "comments" => LineKind.CommentsHeading,
        "related" => LineKind.RelatedHeading,
        "summary" => LineKind.SummaryHeading,
        "statistics" => LineKind.StatisticsHeading,
        "details" => LineKind.DetailsHeading,
        "readmore" => LineKind.ReadMore,
        "caption" => LineKind.Caption,
        "legal" => LineKind.Legal,
        "end" => LineKind.End,
        _ => LineKind.Chrome,
    };

    /// <summary>"JAPAN TODAY | 8 hours ago": parts of a line, one of them a date or an age.</summary>
    private static bool IsMostlyDate(string text) =>
        DateText.IsDateLine(text) || (text.Length <= 120 && OutletLine.Parts(text) is { Length: > 1 } parts && parts.Any(DateText.IsDateLine));

    [GeneratedRegex(@"^[^\p{L}]*$")]
    private static partial Regex NoLetters();

    [GeneratedRegex(@"^\W*(?:https?://|www\.)\S+\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Words, then who took the picture: "The pier after the storm. — © COASTAL", "Der Turm. Foto: I. Wex", "…via Getty Images".
    [GeneratedRegex(@"^\S.{8,}?(?:[\s.,—–|(]©\s?\P{N}{2,60}|(?:\b(?:[Ff]oto|[Bb]ild|[Pp]hoto|[Pp]hotograph|[Ii]mage|[Cc]redit|[Ii]magen|[Ii]mmagine|Фото)|写真|撮影|사진)\s?[:：=＝]\s?[^.。]{2,60}|(?:/|via )\s?(?:Getty Images|Getty|AFP|AP|dpa|Reuters|REUTERS|EPA|ANSA|imago|Shutterstock|picture alliance))[)\]]?$")]
    private static partial Regex PhotoCredit();

    [GeneratedRegex(@"^(?:[-*–—]\s+|[•·‣▪・]\s*|\(?\d{1,2}[.)]\s+)\S")]
    public static partial Regex Item();

    [GeneratedRegex(@"\([^()]*\d[^()]*\)|（[^（）]*\d[^（）]*）|(?<![\p{L}\d])\d[\d.,]*(?![\p{L}\d])")]
    private static partial Regex Counts();

    [GeneratedRegex(@"^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$")]
    private static partial Regex Edges();
}
