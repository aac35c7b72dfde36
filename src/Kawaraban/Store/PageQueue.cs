using Dapper;
using Kawaraban.Extract;

namespace Kawaraban.Store;

/// <summary>An article whose page is still to be read.</summary>
internal sealed record WaitingPage
{
    public required ArticleId Id { get; init; }
    public required string Url { get; init; }
    public required string Identity { get; init; }

    /// <summary>Whose the article is alone; null: everybody's.</summary>
    public ReaderId? OnlyFor { get; init; }

    /// <summary>The feed's headline: it stays.</summary>
    public string? Title { get; init; }

    /// <summary>The feed gives it another headline since its page was read.</summary>
    public bool IsRetitled { get; init; }

    /// <summary>Words the article has without its page.</summary>
    public int Words { get; init; }

    /// <summary>They are the feed's: the page has never been read.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The reader wants the page's text for this feed, even where it is the shorter one.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Tries that failed.</summary>
    public int PageTries { get; init; }
}

/// <summary>
/// The pages behind the items of feeds that carry less than their pages. That a page is to be read stands in its article's row
/// (<c>page_due_at</c>), so nothing is lost when the program ends in between.
/// </summary>
internal sealed class PageQueue(Database database, TimeProvider clock)
{
    public async Task<IReadOnlyList<WaitingPage>> DueAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<WaitingPage>(
                """
                select id, url, identity, only_for, coalesce(feed_title, title) as title, feed_title is not null as is_retitled, words, is_teaser, page_tries,
                  exists (select 1 from feed where feed.id = article.feed_id and full_text = 'always') as is_preferred
                from article where page_due_at <= @now order by page_due_at, id limit @most
                """,
                new { now = clock.GetUtcNow(), most }),
        ];
    }

    /// <summary>The page was read and says more: it becomes the article's text.</summary>
    /// <param name="waiting">What was asked for.</param>
    /// <param name="page">The article on the page.</param>
    /// <param name="addresses">The addresses the page turned out to have besides: after redirects, by its own word.</param>
    public async Task CompleteAsync(WaitingPage waiting, ExtractedArticle page, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        var article = page with { Title = waiting.Title ?? page.Title };
        await using var session = await database.BeginWriteAsync(ct);
        if (!await WasSeenElsewhereAsync(session, waiting, article, addresses))
            await WriteAsync(session, waiting, article);
        await session.CommitAsync(ct);
    }

    /// <summary>The page gives no more than the feed: the article keeps its text. A link behind which there is none was no article.</summary>
    public async Task GiveUpAsync(WaitingPage waiting, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        if (waiting is { Title: null, Words: 0 })
            await DropAsync(session, waiting, other: null);
        else if (waiting.IsRetitled)
            await WriteAsync(session, waiting, await ArticleOfAsync(session, waiting));
        else
            await session.ExecuteAsync("update article set page_due_at = null, page_tries = 0 where id = @Id", new { waiting.Id });
        await session.CommitAsync(ct);
    }

    /// <summary>The page could not be read now. With <paramref name="isFailure"/> it counts as a try, and the article no longer waits for it.</summary>
    public Task TryAgainAsync(WaitingPage waiting, DateTimeOffset at, bool isFailure, CancellationToken ct) => database.WriteAsync(
        "update article set page_due_at = @at, page_tries = page_tries + @failed where id = @Id", new { at, failed = isFailure ? 1 : 0, waiting.Id }, ct);

    private async Task WriteAsync(WriteSession session, WaitingPage waiting, ExtractedArticle article)
    {
        var incoming = new IncomingArticle { Identity = waiting.Identity, OnlyFor = waiting.OnlyFor, Article = article, Url = waiting.Url };
        var text = TextToStore.Of(article);
        var known = await KnownArticles.FindAsync(database, session, [(incoming, text.Hash)]);
        if (known.Find(incoming, text.Hash) is { } before && before.ContentHash != text.Hash)
            await Intake.ReplaceAsync(session, before, incoming, text, clock.GetUtcNow());
        else
            await session.ExecuteAsync("update article set page_due_at = null, page_tries = 0, is_teaser = false where id = @Id", new { waiting.Id });
    }

    // Its new headline over the text it has.
    private static async Task<ExtractedArticle> ArticleOfAsync(WriteSession session, WaitingPage waiting)
    {
        var (html, text, extent) = await session.Connection.QuerySingleAsync<(string, string, TextExtent)>(
            "select body_html, body_text, coalesce(extent, 'whole') from article_text join article on id = article_id where article_id = @Id", new { waiting.Id }, session.Transaction);
        return new ExtractedArticle { Title = waiting.Title, Paragraphs = text.Split("\n\n"), BodyHtml = html, Words = waiting.Words, Extent = extent };
    }

    /// <summary>
    /// Notes the page's other addresses. Where one of them is another article's with the same headline, the two are one page that came
    /// through two feeds: the one that was not related yet goes, and its address leads to the other.
    /// </summary>
    private static async Task<bool> WasSeenElsewhereAsync(WriteSession session, WaitingPage waiting, ExtractedArticle article, IReadOnlyList<string> addresses)
    {
        foreach (var identity in addresses.Select(address => Whose.Identity(waiting.OnlyFor, address)).Where(identity => identity != waiting.Identity))
        {
            var other = await session.Connection.QueryFirstOrDefaultAsync<(long Id, string? Title)>(
                "select id, title from article where identity = @identity", new { identity }, session.Transaction);
            if (other.Id == 0)
            {
                await session.ExecuteAsync(
                    "insert into article_alias (identity, article_id) values (@identity, @Id) on conflict (identity) do nothing", new { identity, waiting.Id });
            }
            else if (string.Equals(other.Title, article.Title, StringComparison.OrdinalIgnoreCase) && await DropAsync(session, waiting, other.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes an article that was not related yet out again; its addresses lead to the other one, where there is one.</summary>
    private static async Task<bool> DropAsync(WriteSession session, WaitingPage waiting, long? other)
    {
        var isRelated = await session.Connection.ExecuteScalarAsync<bool>(
            "select story_id is not null from article where id = @Id", new { waiting.Id }, session.Transaction);
        if (isRelated)
            return false;

        await session.ExecuteAsync(
            """
            delete from article_alias where article_id = @Id and @other is null;
            update article_alias set article_id = @other where article_id = @Id;
            delete from article_version where article_id = @Id;
            delete from reading where article_id = @Id;
            delete from article_search where rowid = @Id;
            delete from article_text where article_id = @Id;
            delete from article where id = @Id;
            insert into article_alias (identity, article_id) select @Identity, @other where @other is not null on conflict (identity) do nothing;
            """,
            new { other, waiting.Id, waiting.Identity });
        return true;
    }
}
