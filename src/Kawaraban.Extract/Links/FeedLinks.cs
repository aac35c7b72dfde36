using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract.Links;

/// <summary>
/// The feeds a page names (<c>rel=alternate</c>, https://html.spec.whatwg.org/#rel-alternate) and the links that look like some.
/// </summary>
internal static partial class FeedLinks
{
    // A page that lists the feeds of a large site names a hundred or two.
    private const int MostFeeds = 300;

    // JSON Feed was first announced with the general type (https://www.jsonfeed.org/version/1/#discovery); WordPress announces its API with it, too.
    private static readonly FrozenDictionary<string, string> Formats = new Dictionary<string, string>
    {
        ["application/rss+xml"] = "RSS",
        ["application/rdf+xml"] = "RSS",
        ["application/x-rss+xml"] = "RSS",
        ["text/rss+xml"] = "RSS",
        ["application/xml"] = "RSS",
        ["text/xml"] = "RSS",
        ["application/atom+xml"] = "Atom",
        ["application/x-atom+xml"] = "Atom",
        ["application/feed+json"] = "JSON",
        ["application/json"] = "JSON",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<FeedLink> Named(IDocument document, Uri baseUrl)
    {
        var links = document.QuerySelectorAll("link[rel~=alternate i][href], a[rel~=alternate i][href], link[rel=feed i][href]")
            .Select(link => (Link: link, Url: LinkAddress.Resolve(baseUrl, link.GetAttribute("href")!)))
            .Where(one => one.Url is not null && IsFeed(one.Link, one.Url))
            .Select(one => Of(one.Url!, one.Link.GetAttribute("title"), FormatOf(one.Link)));
        return Once(links);
    }

    public static IReadOnlyList<FeedLink> Alike(IDocument document, Uri baseUrl, IReadOnlyList<FeedLink> named)
    {
        var known = named.Select(feed => feed.Url).ToHashSet();
        var links = document.QuerySelectorAll("a[href]")
            .Select(link => (Link: link, Url: LinkAddress.Resolve(baseUrl, link.GetAttribute("href")!)))
            .Where(one => one.Url is not null && !known.Contains(one.Url) && (LooksLikeFeed(one.Url) || SaysFeed(one.Link)))
            .Where(one => one.Url!.Query.Length == 0 || LinkAddress.IsSameSite(one.Url, baseUrl))   // elsewhere it is a button to share the page
            .Select(one => Of(one.Url!, one.Link.GetAttribute("title") is { Length: > 0 } title ? title : one.Link.TextContent, null));
        return [.. Once(links).OrderByDescending(feed => LooksLikeFeed(feed.Url))];
    }

    /// <summary>Whether an address is written as those of feeds are.</summary>
    public static bool LooksLikeFeed(Uri url) => FeedPath().IsMatch(url.AbsolutePath) || FeedQuery().IsMatch(url.Query);

    private static bool IsFeed(IElement link, Uri url)
    {
        var type = TypeOf(link);
        if (type.Length == 0)
            return LooksLikeFeed(url) || string.Equals(link.GetAttribute("rel")?.Trim(), "feed", StringComparison.OrdinalIgnoreCase);

        return Formats.ContainsKey(type)
            && !url.AbsolutePath.Contains("/wp-json", StringComparison.OrdinalIgnoreCase)
            && !url.Query.Contains("rest_route=", StringComparison.OrdinalIgnoreCase);
    }

    private static string? FormatOf(IElement link) => Formats.GetValueOrDefault(TypeOf(link));

    private static string TypeOf(IElement link) => link.GetAttribute("type")?.Split(';')[0].Trim() ?? "";

    private static bool SaysFeed(IElement link)
    {
        var picture = link.QuerySelector("img[alt]")?.GetAttribute("alt");
        string?[] said = [link.TextContent, link.GetAttribute("title"), link.GetAttribute("aria-label"), picture];
        return said.Any(text => text is { Length: > 0 and < 60 } && FeedLabel().IsMatch(text));
    }

    private static FeedLink Of(Uri url, string? title, string? format)
    {
        var name = PlainLine.Of(title ?? "");
        return new FeedLink(url, name.Length is > 0 and < 300 ? name : null, format, CommentPath().IsMatch(url.PathAndQuery) || CommentWord().IsMatch(name));
    }

    // http and https, with and without a closing slash, are one feed.
    private static List<FeedLink> Once(IEnumerable<FeedLink> links) =>
        [.. links.DistinctBy(feed => (feed.Url.IdnHost, feed.Url.Port is 80 or 443 ? 0 : feed.Url.Port, feed.Url.PathAndQuery.TrimEnd('/'))).Take(MostFeeds)];

    [GeneratedRegex(
        @"(/(feed|feeds|rss|rss2|atom|rdf)/?$)|(\.(rss|atom|rdf)$)|(/(rss|feed|atom|rdf)[\w.-]*\.(xml|php|aspx?|json)$)|(/(rss|feeds?|atom|rdf)/.*\.xml$)|(/index\.rdf$)|([\w-]+[-_.](rss|feed|atom)\.xml$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedPath();

    [GeneratedRegex(@"[?&](feed|format|alt|type|output|view)=(rss|rss2|atom|feed|rdf)(&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedQuery();

    // What a link to a feed, or to a page that lists feeds, is called: the words of the formats in any language.
    [GeneratedRegex(@"^\W*((\w+\W+)?(rss|atom|feed)s?\b(\W*(2\.0|1\.0|feeds?|rss|xml|atom|\w{1,12}))?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedLabel();

    [GeneratedRegex(@"[/?&=_-](comments?|kommentare?|comentarios|commentaires|replies)([/?&=._-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentPath();

    [GeneratedRegex(
        @"comment|komment|comentári|comentari|reactie|komentar|komentář|коммент|коментар|bình luận|yorum|תגובות|تعليق|コメント|评论|評論|留言|댓글|ความคิดเห็น",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentWord();
}
