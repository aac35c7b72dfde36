using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kawaraban.Extract.Metadata;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Content;

/// <summary>Tells whether a body is the whole article, by how it ends, by what stands under it, and by what the page says of its access.</summary>
internal static partial class Extent
{
    // What outlets give away is a paragraph or two. Pages that ask for a subscription over more than this carry the whole text behind a
    // curtain: of the labelled pages that call themselves paid, the shortest has 263 words.
    private const int MostGivenAway = 250;
    private const int MostGivenAwayUnspaced = 600;

    /// <summary>How many blocks under the text are looked at.</summary>
    private const int Under = 10;

    /// <param name="paragraphs">The body.</param>
    /// <param name="words">Its length, as <see cref="WordCount"/> counts.</param>
    /// <param name="language">Its language.</param>
    /// <param name="isPaid">The page says that the text, or what is missing of it, is for subscribers.</param>
    /// <param name="under">The lines under it.</param>
    public static TextExtent Of(IReadOnlyList<string> paragraphs, int words, string? language, bool isPaid, IEnumerable<string> under)
    {
        if (paragraphs.Count == 0)
            return TextExtent.Whole;
        var isShort = words <= (language is "ja" or "zh" or "th" ? MostGivenAwayUnspaced : MostGivenAway);
        var asks = isShort && under.Concat(paragraphs.TakeLast(2)).Any(SubscriptionPhrases.Ask);
        if (asks || (isPaid && (isShort || paragraphs[^1].TrimEnd().EndsWith('…') || paragraphs[^1].TrimEnd().EndsWith("...", StringComparison.Ordinal))))
            return TextExtent.Preview;
        return BrokenOff().IsMatch(paragraphs[^1]) ? TextExtent.Broken : TextExtent.Whole;
    }

    /// <summary>The extent of a body on a page.</summary>
    public static TextExtent Of(Outline page, Candidate found, ArticleBody body, JsonLd data) =>
        Of(body.Texts, body.Words, body.Language, data.IsFree == false && !ShowsPaidPart(page, found, data), page.Blocks.Skip(found.Kept[^1].Index + 1).Take(Under).Select(block => block.Text));

    /// <summary>True where the body holds text of the part that the page says is for subscribers: it was sent along.</summary>
    private static bool ShowsPaidPart(Outline page, Candidate found, JsonLd data)
    {
        var parts = data.PaidParts.SelectMany(selector => Select(page, selector)).ToHashSet();
        return parts.Count > 0 && page.Regions.Any(region => parts.Contains(region.Element) && found.Kept.Any(region.Holds));
    }

    private static IEnumerable<IElement> Select(Outline page, string selector)
    {
        try
        {
            return page.Regions[0].Element.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return [];
        }
    }

    // "[…]", "[+1234 chars]", "(Read more)"
    [GeneratedRegex(@"(?:\[\s*(?:…|\.{3})\s*\]|\[\+\d+ chars\]|[（(](?:read more|more|continued|lanjut|続く|つづく|未完)[)）])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrokenOff();
}
