using Kawaraban.Extract.Encoding;
using Kawaraban.Extract.Html;
using Kawaraban.Extract.PlainText;

namespace Kawaraban.Extract;

/// <summary>The one door: a page becomes an article.</summary>
public static class ArticleExtractor
{
    /// <summary>
    /// Reads the article off a page: HTML, or the plain text of one. Any bytes come to a result; what holds no article
    /// comes to <see cref="ExtractResult.NoArticle"/> with the reason in plain words.
    /// </summary>
    /// <param name="page">The bytes and what is known about them.</param>
    public static ExtractResult Extract(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (PageKind.WhyNoText(page) is { } why)
            return new ExtractResult.NoArticle(why, IsPage: false);
        var text = PageDecoder.Decode(page);
        return PageKind.IsHtml(page, text) ? HtmlPage.Read(page, text) : PlainTextReader.Read(text, page);
    }

    /// <summary>
    /// Reads the article off the text a feed carries of it. Everything in it is taken for the article's but boxes and lines that lead
    /// elsewhere; dates, authors and tags are the feed's to add.
    /// </summary>
    /// <returns>The article, without paragraphs where there is no text in the markup.</returns>
    public static ExtractedArticle ExtractFeedText(FeedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FeedTextReader.Read(text);
    }
}
