using System.Net;
using System.Text;
using Kawaraban.Collect;
using Kawaraban.Extract;
using Kawaraban.Parse;

namespace Kawaraban;

/// <summary>The article behind a feed's item: from the feed where it carries the whole text, else from the page.</summary>
internal sealed class PageReader(Fetcher fetcher, TimeProvider clock)
{
    // Words under which an item's text is taken for a teaser and the page is read. A brief of a wire is rarely shorter;
    // a teaser is rarely longer (it is one paragraph).
    private const int TeaserWords = 120;

    /// <summary>The article in a fetched page; the reason in plain words where there is none.</summary>
    public (ExtractedArticle? Article, string? Problem) Read(FetchResult.Fetched answer)
    {
        var page = new Page { Bytes = answer.Bytes, Url = answer.Url, ContentType = answer.ContentType, FetchedAt = clock.GetUtcNow() };
        return ArticleExtractor.Extract(page) switch
        {
            ExtractResult.Extracted extracted => (extracted.Article, null),
            ExtractResult.NoArticle none => (null, none.Why),
            _ => throw new InvalidOperationException("An extract result has two cases."),
        };
    }

    /// <summary>The article of an item; null when neither the feed nor the page holds one.</summary>
    public async Task<ExtractedArticle?> ReadAsync(Feed feed, FeedItem item, CancellationToken ct)
    {
        var fromFeed = FromFeed(feed, item);
        if (fromFeed is { Words: >= TeaserWords } || !Uri.TryCreate(item.Url, UriKind.Absolute, out var url))
            return fromFeed is null ? null : Complete(fromFeed, feed, item);

        var fromPage = await fetcher.FetchAsync(new FetchRequest(url, FetchRequest.Page) { ObeysRobots = true }, ct) is FetchResult.Fetched answer ? Read(answer).Article : null;
        var fuller = fromPage is not null && fromPage.Words >= (fromFeed?.Words ?? 0) ? fromPage : fromFeed;
        return fuller is null ? null : Complete(fuller, feed, item);
    }

    private static ExtractedArticle? FromFeed(Feed feed, FeedItem item)
    {
        var html = item.ContentHtml ?? item.Summary;
        if (string.IsNullOrWhiteSpace(html))
            return null;

        // The extractor reads pages; an item is the simplest of them. Whose it is tells it what is another's.
        var outlet = WebUtility.HtmlEncode(feed.Title);
        var page = $"<!doctype html><html><head><meta charset=\"utf-8\"><meta property=\"og:site_name\" content=\"{outlet}\"></head><body><article>{html}</article></body></html>";
        var result = ArticleExtractor.Extract(new Page
        {
            Bytes = Encoding.UTF8.GetBytes(page),
            ContentType = "text/html; charset=utf-8",
            Url = item.ContentBase ?? (Uri.TryCreate(item.Url, UriKind.Absolute, out var url) ? url : null),
        });
        return (result as ExtractResult.Extracted)?.Article;
    }

    // What the feed says of an item is what its outlet says in a form made for machines: it goes before what was read off the page.
    private static ExtractedArticle Complete(ExtractedArticle article, Feed feed, FeedItem item) => article with
    {
        Title = item.Title ?? article.Title,
        Authors = article.Authors.Count > 0 ? article.Authors : [.. item.Authors.Select(author => author.Name).OfType<string>()],
        Published = item.Published is { } published ? new Instant(published, false, "feed") : article.Published,
        Modified = item.Modified is { } modified ? new Instant(modified, false, "feed") : article.Modified,
        Outlet = article.Outlet ?? feed.Title,
        Category = article.Category ?? (item.Tags.Count > 0 ? item.Tags[0] : null),
        Image = article.Image ?? item.Image,
        Language = article.Language ?? item.Language ?? feed.Language,
        Credit = article.Credit ?? item.Source?.Title,
    };
}
