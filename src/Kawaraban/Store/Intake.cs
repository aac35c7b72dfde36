using Dapper;
using Kawaraban.Extract;

namespace Kawaraban.Store;

/// <summary>An article as it comes in, before anybody knows whether it is new.</summary>
internal sealed record IncomingArticle
{
    /// <summary>One article per page: the normalised address, or the path of a saved file. See <c>PageAddress</c>.</summary>
    public required string Identity { get; init; }
    public required ExtractedArticle Article { get; init; }
    public string? Url { get; init; }
    public string? SourceFile { get; init; }
    public FeedId? FeedId { get; init; }

    /// <summary>Whose it is alone (<see cref="Whose"/>), which its identity says too; null: everybody's.</summary>
    public ReaderId? OnlyFor { get; init; }

    /// <summary>The feed's own id of the item, where no other item of the feed has it.</summary>
    public string? Guid { get; init; }
    public string? ItemHash { get; init; }

    /// <summary>Whether the page behind it is to be read, because the feed carries less: see <see cref="PageQueue"/>.</summary>
    public bool WantsPage { get; init; }

    /// <summary>When a saved copy was made; null: it is seen now.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>A copy that somebody saved, as against what the outlet says now: a text that stood there before is nothing new.</summary>
    public bool IsSavedCopy => SeenAt is not null || SourceFile is not null;
}

/// <summary>What taking in an article came to.</summary>
internal enum TakenIn
{
    New,
    Changed,
    Unchanged,
}

/// <summary>What is worked out of an article's text before it is written.</summary>
internal sealed record TextToStore(IndexedText Indexed, string Hash)
{
    public static TextToStore Of(ExtractedArticle article) => new(SearchIndex.TextOf(article), ContentHash.Of(article));
}

/// <summary>
/// Puts articles into the store, findable at once: a known page with a new text gets a version, never a second article; the same text
/// again changes nothing. What comes in is left unfinished (<c>related_at is null</c>) for <see cref="Relating"/>.
/// </summary>
internal sealed class Intake(Database database, TimeProvider clock)
{
    /// <summary>Takes in a batch in one transaction, in its order.</summary>
    public async Task<IReadOnlyList<TakenIn>> TakeInAsync(IReadOnlyList<IncomingArticle> batch, CancellationToken ct)
    {
        if (batch.Count == 0)
            return [];

        // What can be worked out before it is this one's turn to write.
        var texts = batch.Select(incoming => TextToStore.Of(incoming.Article)).ToList();
        var outcomes = new List<TakenIn>(batch.Count);
        await using var session = await database.BeginWriteAsync(ct);
        var known = await KnownArticles.FindAsync(database, session, [.. batch.Zip(texts.Select(text => text.Hash))]);
        foreach (var (incoming, text) in batch.Zip(texts))
            outcomes.Add(await TakeInOneAsync(session, incoming, text, known, clock.GetUtcNow()));

        await session.CommitAsync(ct);
        return outcomes;
    }

    private static async Task<TakenIn> TakeInOneAsync(
        WriteSession session, IncomingArticle incoming, TextToStore text, KnownArticles known, DateTimeOffset now)
    {
        if (known.Find(incoming, text.Hash) is not { } article)
        {
            known.Add(await InsertAsync(session, incoming, text, now), incoming, text.Hash, now);
            return TakenIn.New;
        }

        if (IsSpokenFor(article, incoming))
            return TakenIn.Unchanged;
        if (article.Identity != incoming.Identity)
            await known.MoveAsync(session, article, incoming);
        if (incoming.WantsPage)
            return await AskForPageAsync(session, article, incoming, text, now);

        if (article.ContentHash != text.Hash)
        {
            if (incoming.IsSavedCopy && await IsVersionOfAsync(session, article, text.Hash))
                return TakenIn.Unchanged;

            if (incoming.SeenAt < article.LastSeenAt)
            {
                await AddEarlierVersionAsync(session, article, incoming, text.Hash);
                return TakenIn.Changed;
            }

            await ReplaceAsync(session, article, incoming, text, now);
            known.Change(article with { ContentHash = text.Hash, ItemHash = incoming.ItemHash ?? article.ItemHash, LastSeenAt = incoming.SeenAt ?? now, IsTeaser = false });
            return TakenIn.Changed;
        }

        if (incoming.ItemHash is not null && incoming.ItemHash != article.ItemHash)
            await session.ExecuteAsync("update article set item_hash = @ItemHash where id = @Id", new { incoming.ItemHash, article.Id });
        return TakenIn.Unchanged;
    }

    // Where several feeds carry a page, one speaks for it: else each would take back what another wrote. One that has the whole text
    // takes over from one that only announces it.
    private static bool IsSpokenFor(KnownArticle article, IncomingArticle incoming) =>
        article.FeedId is { } speaker && incoming.FeedId is { } feed && feed != speaker && !(article.IsTeaser && !incoming.WantsPage);

    // What was read on the page stays until the page has been looked at again, its headline too; a teaser gives way to the new one at once.
    private static async Task<TakenIn> AskForPageAsync(WriteSession session, KnownArticle article, IncomingArticle incoming, TextToStore text, DateTimeOffset now)
    {
        if (incoming.ItemHash == article.ItemHash)
            return TakenIn.Unchanged;

        if (article.IsTeaser && article.ContentHash != text.Hash)
        {
            await ReplaceAsync(session, article, incoming, text, now);
            return TakenIn.Changed;
        }

        await session.ExecuteAsync(
            """
            update article set item_hash = @ItemHash, page_due_at = @now, page_tries = 0, feed_id = @FeedId, guid = @Guid,
              feed_title = case when @Title <> title then @Title end
            where id = @Id
            """,
            new { incoming.ItemHash, article.Id, now, incoming.FeedId, incoming.Guid, incoming.Article.Title });
        return TakenIn.Unchanged;
    }

    private static async Task<long> InsertAsync(WriteSession session, IncomingArticle incoming, TextToStore text, DateTimeOffset now)
    {
        var uuid = await NewUuidAsync(session, incoming.Article, now);
        var id = await session.InsertOftenAsync(InsertSql, [.. RowOf(incoming, text.Hash, now), ("Uuid", uuid)]);
        await session.ExecuteOftenAsync(
            "insert into article_text (article_id, body_html, body_text) values (@id, @html, @text)",
            ("id", id), ("html", incoming.Article.BodyHtml), ("text", incoming.Article.Text));
        await SearchIndex.AddAsync(session, id, text.Indexed);
        if (incoming.Article.Details is { Reads: not null } or { LastRead: not null })
        {
            await session.ExecuteAsync(
                "insert into reading (reader_id, article_id, reads, last_read_at) values (1, @id, @reads, @lastRead)",
                new { id, reads = incoming.Article.Details.Reads ?? 0, lastRead = incoming.Article.Details.LastRead });
        }

        return id;
    }

    /// <summary>The article's text is another now: the one it had is kept as a version, unless it was the feed's and now comes the page's.</summary>
    internal static async Task ReplaceAsync(
        WriteSession session, KnownArticle article, IncomingArticle incoming, TextToStore text, DateTimeOffset now)
    {
        var isVersion = !article.IsTeaser || (incoming.WantsPage && !article.IsWaiting);
        if (isVersion)
        {
            await session.ExecuteAsync(
                """
                insert into article_version (article_id, number, seen_at, title, body_text, words, content_hash)
                select id, version, coalesce(version_seen_at, first_seen_at), title, body_text, words, content_hash
                from article join article_text on article_id = id where id = @Id
                """,
                new { article.Id });
        }

        await session.ExecuteOftenAsync(UpdateSql, [.. RowOf(incoming, text.Hash, now), ("id", article.Id), ("versions", isVersion ? 1 : 0)]);
        await session.ExecuteAsync(
            "update article_text set body_html = @BodyHtml, body_text = @Text where article_id = @Id", new { incoming.Article.BodyHtml, incoming.Article.Text, article.Id });
        await SearchIndex.ReplaceAsync(session, article.Id, text.Indexed);
    }

    private static Task<bool> IsVersionOfAsync(WriteSession session, KnownArticle article, string hash) =>
        session.Connection.ExecuteScalarAsync<bool>(
            "select exists (select 1 from article_version where article_id = @Id and content_hash = @hash)", new { article.Id, hash }, session.Transaction);

    // A copy that was saved before the text we have: it takes its place among the versions, and the article stays as it is.
    private static async Task AddEarlierVersionAsync(WriteSession session, KnownArticle article, IncomingArticle incoming, string hash)
    {
        var number = await session.Connection.ExecuteScalarAsync<int>(
            """
            select coalesce((select min(number) from article_version where article_id = @Id and seen_at > @SeenAt), version) from article where id = @Id
            """,
            new { article.Id, incoming.SeenAt },
            session.Transaction);
        await session.ExecuteAsync(
            """
            update article_version set number = -number - 1 where article_id = @Id and number >= @number;
            update article_version set number = -number where article_id = @Id and number < 0;
            update article set version = version + 1, version_seen_at = coalesce(version_seen_at, first_seen_at) where id = @Id;
            update article set first_seen_at = @SeenAt where id = @Id and first_seen_at > @SeenAt;
            insert into article_version (article_id, number, seen_at, title, body_text, words, content_hash)
            values (@Id, @number, @SeenAt, @Title, @Text, @Words, @hash);
            """,
            new { article.Id, number, incoming.SeenAt, incoming.Article.Title, incoming.Article.Text, incoming.Article.Words, hash });
    }

    private static (string Name, object? Value)[] RowOf(IncomingArticle incoming, string hash, DateTimeOffset now)
    {
        var article = incoming.Article;
        return
        [
            ("Identity", incoming.Identity),
            ("FeedId", incoming.FeedId),
            ("OnlyFor", incoming.OnlyFor),
            ("Guid", incoming.Guid),
            ("ItemHash", incoming.ItemHash),
            ("Url", incoming.Url),
            ("SourceFile", incoming.SourceFile),
            ("Title", article.Title),
            ("Subtitle", article.Subtitle),
            ("Byline", article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null),
            ("Outlet", article.Outlet),
            ("Credit", article.Credit),
            ("OutletUrl", article.OutletUrl),
            ("Category", article.Category),
            ("Categories", article.Categories.Count > 1 ? StoreJson.Write(article.Categories) : null),
            ("Language", article.Language),
            ("Image", article.Image),
            ("ImageCaption", article.ImageCaption),
            ("Extent", article.Extent == TextExtent.Whole ? null : article.Extent.ToString().ToLowerInvariant()),
            ("PublishedAt", article.Published?.At),
            ("PublishedIsDay", article.Published?.IsDay ?? false),
            ("PublishedZone", article.Published is { IsDay: false, IsZoneKnown: true } moment ? (long)moment.At.Offset.TotalMinutes : null),
            ("PublishedFrom", article.Published?.From),
            ("CreatedAt", article.Details.Created ?? now),
            ("UpdatedAt", article.Details.Updated ?? article.Modified?.At ?? now),
            ("FirstSeenAt", incoming.SeenAt ?? now),
            ("Words", article.Words),
            ("hash", hash),
            ("PageDueAt", incoming.WantsPage ? now : null),
            ("IsTeaser", incoming.WantsPage),
        ];
    }

    // An archive's own id of an article stays its id here, so that references into the archive keep working.
    // Two archives may carry one id for different pages: the second gets an id of its own.
    private static async Task<string> NewUuidAsync(WriteSession session, ExtractedArticle article, DateTimeOffset now)
    {
        if (Guid.TryParse(article.Details.Id, out var theirs)
            && !await session.Connection.ExecuteScalarAsync<bool>(
                "select exists (select 1 from article where uuid = @uuid)", new { uuid = theirs.ToString() }, session.Transaction))
            return theirs.ToString();

        return Guid.CreateVersion7(now).ToString();
    }

    private const string InsertSql =
        """
        insert into article (uuid, identity, feed_id, only_for, guid, item_hash, url, source_file, title, byline, outlet, credit, category, language,
          image_url, published_at, published_is_day, first_seen_at, created_at, updated_at, words, content_hash, page_due_at, is_teaser,
          subtitle, outlet_url, categories, image_caption, extent, published_zone, published_from)
        values (@Uuid, @Identity, @FeedId, @OnlyFor, @Guid, @ItemHash, @Url, @SourceFile, @Title, @Byline, @Outlet, @Credit, @Category, @Language,
          @Image, @PublishedAt, @PublishedIsDay, @FirstSeenAt, @CreatedAt, @UpdatedAt, @Words, @hash, @PageDueAt, @IsTeaser,
          @Subtitle, @OutletUrl, @Categories, @ImageCaption, @Extent, @PublishedZone, @PublishedFrom)
        returning id
        """;

    private const string UpdateSql =
        """
        update article set
          feed_id = coalesce(@FeedId, feed_id), guid = case when @FeedId is null then guid else @Guid end,
          item_hash = coalesce(@ItemHash, item_hash), title = @Title, byline = coalesce(@Byline, byline), outlet = coalesce(@Outlet, outlet),
          credit = coalesce(@Credit, credit), category = coalesce(@Category, category), language = coalesce(@Language, language),
          image_url = coalesce(@Image, image_url), image_caption = coalesce(@ImageCaption, image_caption), subtitle = coalesce(@Subtitle, subtitle),
          outlet_url = coalesce(@OutletUrl, outlet_url), categories = coalesce(@Categories, categories), extent = @Extent,
          published_zone = case when published_at is null then @PublishedZone else published_zone end,
          published_from = case when published_at is null then @PublishedFrom else published_from end,
          published_at = coalesce(published_at, @PublishedAt), updated_at = @UpdatedAt,
          words = @Words, content_hash = @hash, version = version + @versions,
          version_seen_at = case when @versions = 0 then version_seen_at else @FirstSeenAt end, page_due_at = @PageDueAt, page_tries = 0,
          is_teaser = @IsTeaser, feed_title = null, related_at = null
        where id = @id
        """;
}
