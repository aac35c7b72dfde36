using Kawaraban.Parse.Atom;
using Kawaraban.Parse.JsonFeed;
using Kawaraban.Parse.Rss;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse;

/// <summary>
/// Bytes to a feed: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, with the extensions in use, however malformed
/// (docs/feeds-in-the-wild.md). The only door of this library for feeds.
/// </summary>
public static class FeedParser
{
    private const int MostRoots = 16;

    /// <summary>Reads <paramref name="bytes"/>; any bytes come to a result, none to an exception. HTML in it is not sanitised.</summary>
    public static ParseResult Parse(ReadOnlyMemory<byte> bytes, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ContentSniffer.Binary(bytes.Span) is { } binary)
            return new ParseResult.NotAFeed(binary);

        var text = FeedText.Decode(bytes, context.ContentType);
        var baseAddress = BaseOf(context);
        return text.FirstLetter() switch
        {
            null => new ParseResult.NotAFeed(new Content(ContentKind.Empty)),
            (byte)'{' => JsonFeedReader.Read(text.ToUtf8(), baseAddress),
            (byte)'[' => new ParseResult.NotAFeed(new Content(ContentKind.OtherJson)),
            _ => ReadMarkup(text, baseAddress, context),
        };
    }

    private static Uri? BaseOf(FeedContext context) =>
        context.ContentLocation is { } location ? Addresses.TryResolve(location, context.Url) ?? context.Url : context.Url;

    private static ParseResult ReadMarkup(DocumentText text, Uri? baseAddress, FeedContext context)
    {
        using var xml = new MarkupReader(text, baseAddress);
        string? other = null;

        // Warnings of the publishing program, as HTML, may stand before the feed.
        for (var roots = 0; roots < MostRoots && xml.ReadChild(0); roots++)
        {
            other ??= xml.Name.Local;
            if (ReadRoot(xml) is { } feed)
                return Judge(feed with { Language = feed.Language ?? LanguageOf(context) }, xml);
        }

        return other is null ? ContentSniffer.WithoutElements(text.Bytes.Span) : new ParseResult.NotAFeed(ContentSniffer.Of(other));
    }

    private static Feed? ReadRoot(MarkupReader xml) => xml.Name.Local switch
    {
        "rss" or "channel" => RssReader.Read(xml, FeedFormat.Rss),
        "rdf" => RssReader.Read(xml, FeedFormat.Rdf),
        "feed" or "entry" => AtomReader.Read(xml),
        _ => null,
    };

    private static ParseResult Judge(Feed feed, MarkupReader xml) =>
        xml.Depth > 0 && xml.IsAtEnd && feed is { Items: [], Title: null, HomePageUrl: null }
            ? new ParseResult.Malformed(Breakage.SaysNothing, xml.Line)
            : new ParseResult.Parsed(feed);

    private static string? LanguageOf(FeedContext context) =>
        context.ContentLanguage?.Split(',')[0].Trim().ToLowerInvariant() is { Length: > 0 } language ? language : null;
}
