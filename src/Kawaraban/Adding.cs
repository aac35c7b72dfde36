using Kawaraban.Collect;
using Kawaraban.Extract;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What adding something came to.</summary>
internal abstract record AddOutcome
{
    private AddOutcome() { }

    /// <summary>Feeds are followed now; <paramref name="New"/> of <paramref name="Of"/> were not before.</summary>
    public sealed record Followed(int New, int Of, string Title) : AddOutcome;

    /// <summary>It was a page, and its article is taken in.</summary>
    public sealed record TookIn(TakenIn What, string Title) : AddOutcome;

    /// <summary>The page names several feeds: the reader chooses.</summary>
    public sealed record Offers(IReadOnlyList<(string Url, string Title)> Feeds) : AddOutcome;

    public sealed record Failed(string Problem) : AddOutcome;
}

/// <summary>Follows what a reader names: a feed's address, a site's, a page's, or a list of feeds in a file.</summary>
internal sealed class Adding(Fetcher fetcher, PageReader pages, Feeds feeds, Intake intake)
{
    public async Task<AddOutcome> AddAsync(string source, CancellationToken ct)
    {
        if (File.Exists(source))
        {
            return Opml.Parse(await File.ReadAllBytesAsync(source, ct)) is OpmlResult.Parsed list
                ? await AddListAsync(list.Document, ct)
                : new AddOutcome.Failed($"this file is no list of feeds (OPML); a saved page is taken in with: kawaraban import {source}");
        }

        var address = source.Contains("://", StringComparison.Ordinal) ? source : "https://" + source;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return new AddOutcome.Failed("this is neither a file nor an address that starts with http:// or https://");

        return await fetcher.FetchAsync(new FetchRequest(url, FetchRequest.Feed), ct) switch
        {
            FetchResult.Fetched answer => await AddAnswerAsync(url, answer, ct),
            var result => new AddOutcome.Failed(result.Problem ?? "there was no answer"),
        };
    }

    private async Task<AddOutcome> AddListAsync(OpmlDocument list, CancellationToken ct)
    {
        if (list.Feeds.Count == 0)
            return new AddOutcome.Failed("this list names no feeds");

        var listed = list.Feeds.Select(feed => (feed.Url, feed.Title, feed.Folders is [var folder, ..] ? FolderPath.Join(folder) : null)).ToList();
        return new AddOutcome.Followed(await feeds.AddAsync(listed, ct), listed.Count, list.Feeds[0].Title ?? list.Feeds[0].Url);
    }

    private async Task<AddOutcome> AddAnswerAsync(Uri asked, FetchResult.Fetched answer, CancellationToken ct)
    {
        switch (FeedParser.Parse(answer.Bytes, answer.AsContext()))
        {
            case ParseResult.Parsed parsed:
                var address = (answer.MovedTo ?? asked).AbsoluteUri;
                var title = parsed.Feed.Title ?? address;
                return new AddOutcome.Followed(await feeds.AddAsync([(address, parsed.Feed.Title, null)], ct), 1, title);
            case ParseResult.Malformed broken:
                return new AddOutcome.Failed($"this is a broken feed: {broken.What}");
            default:
                return Opml.Parse(answer.Bytes) is OpmlResult.Parsed list ? await AddListAsync(list.Document, ct) : await AddPageAsync(answer, ct);
        }
    }

    private async Task<AddOutcome> AddPageAsync(FetchResult.Fetched answer, CancellationToken ct)
    {
        var offered = FeedLinks.Find(answer.Bytes, answer.Url, answer.ContentType);
        if (offered.Count == 1)
            return new AddOutcome.Followed(await feeds.AddAsync([(offered[0].Url, offered[0].Title, null)], ct), 1, offered[0].Title);

        if (offered.Count > 1)
            return new AddOutcome.Offers(offered);

        return pages.Read(answer) switch
        {
            ({ } article, _) => await TakeInAsync(article, answer.Url, ct),
            (_, var problem) => new AddOutcome.Failed($"there is neither a feed nor an article here: {problem}"),
        };
    }

    private async Task<AddOutcome> TakeInAsync(ExtractedArticle article, Uri url, CancellationToken ct)
    {
        var address = PageAddress.IdentityOf(article.CanonicalUrl) is null ? url.AbsoluteUri : article.CanonicalUrl!;
        var incoming = new IncomingArticle { Identity = PageAddress.IdentityOf(address)!, Article = article, Url = address };
        var outcomes = await intake.TakeInAsync([incoming], ct);
        return new AddOutcome.TookIn(outcomes[0], article.Title ?? address);
    }
}
