using System.Net;
using Kawaraban.Collect;
using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>The items of a feed become articles: those the store does not know yet, or knows with another text.</summary>
internal sealed class FeedItems(Feeds feeds, Intake intake)
{
    // A feed says with so many of its items whether it carries whole texts; beyond them, a long one costs more and says the same.
    private const int MostJudged = 20;

    // Beyond these, tags are keywords.
    private const int MostCategories = 10;

    private sealed record Entry(FeedItem Item, string Identity, string? Guid, string Hash)
    {
        public string? Html => Item.ContentHtml ?? Item.Summary;

        /// <summary>Where some items have a summary besides their text, one that has a single text has the summary only.</summary>
        public bool HasSummaryBesides => Item.Summary is not null;
    }

    private sealed record ReadEntry(Entry Entry, ExtractedArticle Article);

    public async Task<(int New, int Changed)> TakeInAsync(FeedRow feed, Feed parsed, CancellationToken ct)
    {
        var entries = EntriesOf(feed, parsed);
        var known = await feeds.KnownItemsAsync([.. entries.Select(entry => entry.Identity)], ct);
        var coming = entries.Where(entry => !known.TryGetValue(entry.Identity, out var before) || before != entry.Hash)
            .Select(entry => new ReadEntry(entry, ArticleOf(parsed, entry))).ToList();
        if (coming.Count == 0)
            return (0, 0);

        var whole = WholeKinds(parsed, entries, coming);
        var batch = coming.Select(one => new IncomingArticle
        {
            Identity = one.Entry.Identity,
            Article = one.Article,
            Url = one.Entry.Item.Url,
            FeedId = feed.Id,
            OnlyFor = feed.OnlyFor,
            Guid = one.Entry.Guid,
            ItemHash = one.Entry.Hash,
            WantsPage = HasPage(one.Entry.Item) && feed.FullText switch
            {
                FullText.Always => true,
                FullText.Never => false,
                _ => Teasers.IsTeaser(one.Entry.Html, one.Article, whole.Contains(one.Entry.HasSummaryBesides)),
            },
        });
        var outcomes = await intake.TakeInAsync([.. batch.Where(incoming => incoming.WantsPage || incoming.Article.Title is not null || incoming.Article.Words > 0)], ct);
        return (outcomes.Count(outcome => outcome == TakenIn.New), outcomes.Count(outcome => outcome == TakenIn.Changed));
    }

    // A feed is judged by what it carries, not by what of it is new today; where nothing new is short, nothing is asked of the judgement.
    private static HashSet<bool> WholeKinds(Feed parsed, List<Entry> entries, List<ReadEntry> coming)
    {
        var isNew = coming.Select(one => one.Entry).ToHashSet();
        var others = coming.Exists(one => Teasers.IsShort(one.Article))
            ? entries.Where(entry => !isNew.Contains(entry)).TakeLast(MostJudged).Select(entry => new ReadEntry(entry, ArticleOf(parsed, entry)))
            : [];
        return [.. coming.Concat(others).GroupBy(one => one.Entry.HasSummaryBesides)
            .Where(kind => Teasers.IsWhole([.. kind.Select(one => (one.Entry.Html, one.Article))])).Select(kind => kind.Key)];
    }

    // Feeds list the newest first; ids follow the order of the news. A feed that counts clicks has the article's own address besides.
    private static List<Entry> EntriesOf(FeedRow feed, Feed parsed)
    {
        var items = parsed.Items.Reverse().Select(item => item with { Url = item.OriginalUrl ?? item.Url })
            .Select(item => (Item: item, Page: PageAddress.IdentityOfArticle(item.Url), Hash: HashOf(item)))
            .Reverse().DistinctBy(one => (one.Page ?? one.Hash, one.Item.Title)).Reverse().ToList();

        // One headline twice under one address is one article, listed twice: the newer stands. An address or a guid that several
        // other items share tells none of them.
        var shared = Repeated(items.Select(one => one.Page));
        var guids = Repeated(items.Select(one => one.Item.Id));
        return
        [
            .. items.Select(one =>
            {
                var guid = one.Item.Id is { } id && !guids.Contains(id) ? id : null;
                var page = one.Page is { } address && !shared.Contains(address) ? address : null;
                var identity = page ?? $"item:{feed.Id}:{guid ?? ContentHash.Of(one.Item.Url, one.Item.Title, one.Item.Published?.ToString("O"))}";
                return new Entry(one.Item, Whose.Identity(feed.OnlyFor, identity), guid, one.Hash);
            }).DistinctBy(entry => entry.Identity),
        ];
    }

    private static HashSet<string> Repeated(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    private static bool HasPage(FeedItem item) => PageAddress.IdentityOfArticle(item.Url) is not null;

    private static ExtractedArticle ArticleOf(Feed feed, Entry entry)
    {
        var item = entry.Item;
        var article = ArticleExtractor.ExtractFeedText(new FeedText
        {
            Html = entry.Html ?? "",
            BaseUrl = item.ContentBase ?? (Uri.TryCreate(item.Url, UriKind.Absolute, out var url) ? url : null),
            Title = item.Title,
            Outlet = feed.Title,
            Language = item.Language ?? feed.Language,
        });
        return article with
        {
            Authors = [.. item.Authors.Select(author => author.Name).OfType<string>()],
            Published = item.Published is { } published ? At(published) : null,
            Modified = item.Modified is { } modified ? At(modified) : null,
            OutletUrl = feed.HomePageUrl,
            Categories = [.. item.Tags.Distinct().Take(MostCategories)],
            Image = item.Image,
            Credit = article.Credit ?? item.Source?.Title,
        };
    }

    // A feed's dates are read as UTC, whatever zone they were written in.
    private static Instant At(DateTimeOffset moment) => new(moment, false, "feed") { IsZoneKnown = false };

    private static string HashOf(FeedItem item) => ContentHash.Of(
        item.Id, item.Url, item.Title, item.ContentHtml, item.Summary, item.Published?.ToString("O"), item.Modified?.ToString("O"));
}
