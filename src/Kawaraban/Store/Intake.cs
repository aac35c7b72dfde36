using System.Security.Cryptography;
using System.Text;
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
    public string? Guid { get; init; }
    public string? ItemHash { get; init; }

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

/// <summary>
/// Puts articles into the store: a known page with a new text gets a version, never a second article; the same text again
/// changes nothing. What comes in is left unfinished (<c>related_at is null</c>) for <see cref="Relating"/>.
/// </summary>
internal sealed class Intake(Database database, TimeProvider clock)
{
    /// <summary>Takes in a batch in one transaction, in its order.</summary>
    public async Task<IReadOnlyList<TakenIn>> TakeInAsync(IReadOnlyList<IncomingArticle> batch, CancellationToken ct)
    {
        var outcomes = new List<TakenIn>(batch.Count);
        await using var session = await database.BeginWriteAsync(ct);
        foreach (var incoming in batch)
            outcomes.Add(await TakeInOneAsync(session, incoming, clock.GetUtcNow()));

        await session.CommitAsync(ct);
        return outcomes;
    }

    private static async Task<TakenIn> TakeInOneAsync(WriteSession session, IncomingArticle incoming, DateTimeOffset now)
    {
        var hash = HashOf(incoming.Article);
        var known = await session.Connection.QueryFirstOrDefaultAsync<KnownArticle>(KnownSql, new
        {
            incoming.Identity,
            hash,
            isFile = incoming.Url is null,
        }, session.Transaction);
        if (known is null)
        {
            await InsertAsync(session, incoming, hash, now);
            return TakenIn.New;
        }

        if (known.ContentHash != hash)
        {
            if (incoming.IsSavedCopy && await IsVersionOfAsync(session, known, hash))
                return TakenIn.Unchanged;

            await (incoming.SeenAt < known.LastSeenAt
                ? AddEarlierVersionAsync(session, known, incoming, hash)
                : AddVersionAsync(session, known, incoming, hash, now));
            return TakenIn.Changed;
        }

        if (incoming.ItemHash is not null && incoming.ItemHash != known.ItemHash)
        {
            await session.Connection.ExecuteAsync(
                "update article set item_hash = @ItemHash where id = @Id", new { incoming.ItemHash, known.Id }, session.Transaction);
        }

        return TakenIn.Unchanged;
    }

    private static async Task InsertAsync(WriteSession session, IncomingArticle incoming, string hash, DateTimeOffset now)
    {
        var row = RowOf(incoming, hash, now);
        row.Add("Uuid", await NewUuidAsync(session, incoming.Article, now));
        var id = await session.Connection.ExecuteScalarAsync<long>(InsertSql, row, session.Transaction);
        await InsertVersionAsync(session, id, 1, incoming.Article, hash, incoming.SeenAt ?? now);
        if (incoming.Article.Details is { Reads: not null } or { LastRead: not null })
        {
            await session.Connection.ExecuteAsync(
                "insert into reading (reader_id, article_id, reads, last_read_at) values (1, @id, @reads, @lastRead)",
                new { id, reads = incoming.Article.Details.Reads ?? 0, lastRead = incoming.Article.Details.LastRead },
                session.Transaction);
        }
    }

    private static async Task AddVersionAsync(
        WriteSession session, KnownArticle known, IncomingArticle incoming, string hash, DateTimeOffset now)
    {
        var last = await session.Connection.ExecuteScalarAsync<int>(
            "select max(number) from article_version where article_id = @Id", new { known.Id }, session.Transaction);
        await InsertVersionAsync(session, known.Id, last + 1, incoming.Article, hash, incoming.SeenAt ?? now);
        var row = RowOf(incoming, hash, now);
        row.Add("id", known.Id);
        await session.Connection.ExecuteAsync(UpdateSql, row, session.Transaction);
    }

    private static Task<bool> IsVersionOfAsync(WriteSession session, KnownArticle known, string hash) =>
        session.Connection.ExecuteScalarAsync<bool>(
            "select exists (select 1 from article_version where article_id = @Id and content_hash = @hash)", new { known.Id, hash }, session.Transaction);

    // A copy that was saved before the text we have: it takes its place among the versions, and the article stays as it is.
    private static async Task AddEarlierVersionAsync(WriteSession session, KnownArticle known, IncomingArticle incoming, string hash)
    {
        var number = await session.Connection.ExecuteScalarAsync<int>(
            "select min(number) from article_version where article_id = @Id and seen_at > @SeenAt", new { known.Id, incoming.SeenAt }, session.Transaction);
        await session.Connection.ExecuteAsync(
            """
            update article_version set number = -number - 1 where article_id = @Id and number >= @number;
            update article_version set number = -number where article_id = @Id and number < 0;
            update article set first_seen_at = @SeenAt where id = @Id and first_seen_at > @SeenAt;
            """,
            new { known.Id, number, incoming.SeenAt },
            session.Transaction);
        await InsertVersionAsync(session, known.Id, number, incoming.Article, hash, incoming.SeenAt!.Value);
    }

    private static Task InsertVersionAsync(WriteSession session, long id, int number, ExtractedArticle article, string hash, DateTimeOffset seen) =>
        session.Connection.ExecuteAsync(
            """
            insert into article_version (article_id, number, seen_at, title, body_text, words, content_hash)
            values (@id, @number, @seen, @Title, @Text, @Words, @hash)
            """,
            new { id, number, seen, article.Title, article.Text, article.Words, hash },
            session.Transaction);

    private static DynamicParameters RowOf(IncomingArticle incoming, string hash, DateTimeOffset now)
    {
        var article = incoming.Article;
        return new DynamicParameters(new
        {
            incoming.Identity,
            incoming.FeedId,
            incoming.Guid,
            incoming.ItemHash,
            incoming.Url,
            incoming.SourceFile,
            article.Title,
            Byline = article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null,
            article.Outlet,
            article.Credit,
            article.Category,
            article.Language,
            article.Image,
            PublishedAt = article.Published?.At,
            PublishedIsDay = article.Published?.IsDay ?? false,
            CreatedAt = article.Details.Created ?? now,
            UpdatedAt = article.Details.Updated ?? article.Modified?.At ?? now,
            FirstSeenAt = incoming.SeenAt ?? now,
            article.Words,
            article.BodyHtml,
            article.Text,
            hash,
        });
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

    private static string HashOf(ExtractedArticle article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Title + "\n\n" + article.Text)));

    private sealed record KnownArticle
    {
        public long Id { get; init; }
        public required string ContentHash { get; init; }
        public string? ItemHash { get; init; }
        public DateTimeOffset LastSeenAt { get; init; }
    }

    // A saved file without an address is known by its path, or, found under another name, by its text.
    private const string KnownSql =
        """
        select id, content_hash, item_hash,
          (select max(seen_at) from article_version where article_version.article_id = article.id) as last_seen_at
        from article
        where identity = @Identity or (@isFile and url is null and content_hash = @hash)
        order by case when identity = @Identity then 0 else 1 end
        limit 1
        """;

    private const string InsertSql =
        """
        insert into article (uuid, identity, feed_id, guid, item_hash, url, source_file, title, byline, outlet, credit, category, language,
          image_url, published_at, published_is_day, first_seen_at, created_at, updated_at, words, body_html, body_text, content_hash)
        values (@Uuid, @Identity, @FeedId, @Guid, @ItemHash, @Url, @SourceFile, @Title, @Byline, @Outlet, @Credit, @Category, @Language,
          @Image, @PublishedAt, @PublishedIsDay, @FirstSeenAt, @CreatedAt, @UpdatedAt, @Words, @BodyHtml, @Text, @hash)
        returning id
        """;

    private const string UpdateSql =
        """
        update article set
          item_hash = coalesce(@ItemHash, item_hash), title = @Title, byline = coalesce(@Byline, byline), outlet = coalesce(@Outlet, outlet),
          credit = coalesce(@Credit, credit), category = coalesce(@Category, category), language = coalesce(@Language, language),
          image_url = coalesce(@Image, image_url), published_at = coalesce(published_at, @PublishedAt), updated_at = @UpdatedAt,
          words = @Words, body_html = @BodyHtml, body_text = @Text, content_hash = @hash, related_at = null
        where id = @id
        """;
}
