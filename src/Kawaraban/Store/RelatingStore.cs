using Dapper;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

/// <summary>An article that waits to be related, or is one of a story's.</summary>
internal sealed record StoredArticle
{
    public long Id { get; init; }
    public string? Title { get; init; }
    public required string BodyText { get; init; }
    public string? Language { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset FirstSeenAt { get; init; }
    public string? Outlet { get; init; }
    public string? Credit { get; init; }
    public string? Url { get; init; }
    public long? StoryId { get; init; }
    public long? CopyOf { get; init; }
}

/// <summary>What a story says of itself once its articles are known.</summary>
internal sealed record ToldStory
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    public string? TitleLanguage { get; init; }
    public required Summary Summary { get; init; }
    public required StoryCoverage Coverage { get; init; }

    /// <summary>What it speaks of most: see <see cref="Relate.Similar.StoryProfile.Terms"/>.</summary>
    public required IReadOnlyDictionary<string, double> Profile { get; init; }
    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LatestAt { get; init; }

    /// <summary>The summary and the notes of each of its articles.</summary>
    public required IReadOnlyList<(long Article, Summary Summary, IReadOnlyList<string> Notes)> Articles { get; init; }
}

/// <summary>What <see cref="Relating"/> asks of the store and writes down in it.</summary>
internal sealed class RelatingStore(Database database, TimeProvider clock)
{
    /// <summary>Articles nobody has related yet, in the order of their publication.</summary>
    public async Task<IReadOnlyList<StoredArticle>> UnfinishedAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<StoredArticle>(
                $"select {ArticleColumns} from article where {Unfinished} order by coalesce(published_at, first_seen_at), id limit @most",
                new { most }),
        ];
    }

    public async Task<int> CountUnfinishedAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>($"select count(*) from article where {Unfinished}");
    }

    /// <summary>What the story index remembered when the program last ran.</summary>
    public async Task<IReadOnlyList<(long Article, byte[] Signature, long Story, long? CopyOf)>> SignaturesAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<(long, byte[], long, long?)>(
                "select id, signature, story_id, copy_of from article where related_at is not null and signature is not null order by id"),
        ];
    }

    public async Task<StoredArticle> ArticleAsync(long id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleAsync<StoredArticle>($"select {ArticleColumns} from article where id = @id", new { id });
    }

    public async Task RenewSignaturesAsync(IReadOnlyList<(long Article, byte[] Signature)> renewed, CancellationToken ct)
    {
        if (renewed.Count == 0)
            return;

        await using var session = await database.BeginWriteAsync(ct);
        foreach (var (article, signature) in renewed)
            await session.Connection.ExecuteAsync("update article set signature = @signature where id = @article", new { article, signature }, session.Transaction);

        await session.CommitAsync(ct);
    }

    /// <summary>Opens a new story for its first article.</summary>
    public async Task<long> StartStoryAsync(WriteSession session, StoredArticle first)
    {
        var now = clock.GetUtcNow();
        var at = first.PublishedAt ?? first.FirstSeenAt;
        return await session.Connection.ExecuteScalarAsync<long>(
            "insert into story (uuid, title, first_at, latest_at, created_at) values (@uuid, @title, @at, @at, @now) returning id",
            new { uuid = Guid.CreateVersion7(now).ToString(), title = first.Title ?? "", at, now },
            session.Transaction);
    }

    /// <summary>Puts a story into the storyline of the one it follows, opening that storyline where there was none.</summary>
    public async Task FollowAsync(WriteSession session, long story, StorylineLink follows)
    {
        var (ours, theirs) = await session.Connection.QuerySingleAsync<(long? Ours, long? Theirs)>(
            "select (select storyline_id from story where id = @story), (select storyline_id from story where id = @other)",
            new { story, other = follows.Story },
            session.Transaction);
        var storyline = theirs ?? ours ?? await OpenStorylineAsync(session);
        if (ours is not null && ours != storyline)
            await MergeStorylinesAsync(session, ours.Value, storyline);

        await session.Connection.ExecuteAsync(
            """
            update story set storyline_id = @storyline where id in (@story, @other);
            update story set follows = @other, follows_why = @why where id = @story and follows is null;
            """,
            new { storyline, story, other = follows.Story, why = StoreJson.Write(follows.Why) },
            session.Transaction);
    }

    /// <summary>Two stories turn out to be one event: the merged id redirects for ever.</summary>
    public static async Task MergeAsync(WriteSession session, long from, long into)
    {
        await session.Connection.ExecuteAsync(
            """
            update article set story_id = @into where story_id = @from;
            update story set merged_into = @into where id = @from or merged_into = @from;
            update story set follows = @into where follows = @from and id <> @into;
            update story set told_at = null where id = @into;
            """,
            new { from, into },
            session.Transaction);
        var (ours, theirs) = await session.Connection.QuerySingleAsync<(long? Ours, long? Theirs)>(
            "select (select storyline_id from story where id = @into), (select storyline_id from story where id = @from)",
            new { from, into },
            session.Transaction);
        if (theirs is null || ours == theirs)
            return;

        if (ours is null)
            await session.Connection.ExecuteAsync("update story set storyline_id = @theirs where id = @into", new { theirs, into }, session.Transaction);
        else
            await MergeStorylinesAsync(session, theirs.Value, ours.Value);
    }

    /// <summary>Writes down where an article belongs. Without reasons the earlier ones stand (it was edited).</summary>
    public async Task AssignAsync(
        WriteSession session, StoredArticle article, long story, long? copyOf, IReadOnlyList<Reason>? why, byte[] signature)
    {
        await session.Connection.ExecuteAsync(
            """
            update article set story_id = @story, copy_of = @copyOf, why = coalesce(@why, why), signature = @signature, related_at = @now where id = @Id;
            update story set told_at = null where id = @story;
            """,
            new
            {
                article.Id,
                story,
                copyOf,
                why = why is null ? null : StoreJson.Write(why),
                signature,
                now = clock.GetUtcNow(),
            },
            session.Transaction);
    }

    /// <summary>Stories whose articles changed since they were last told.</summary>
    public async Task<IReadOnlyList<long>> UntoldAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<long>("select id from story where told_at is null and merged_into is null order by id")];
    }

    /// <summary>The articles of a story, the earliest first.</summary>
    public async Task<IReadOnlyList<StoredArticle>> ArticlesOfAsync(long story, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<StoredArticle>(
                $"select {ArticleColumns} from article where story_id = @story order by coalesce(published_at, first_seen_at), id", new { story }),
        ];
    }

    public async Task TellAsync(ToldStory told, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync(
            """
            update story set title = @Title, title_language = @TitleLanguage, summary = @summary, coverage = @coverage, profile = @profile,
              first_at = @FirstAt, latest_at = @LatestAt, told_at = @now
            where id = @Id
            """,
            new
            {
                told.Id,
                told.Title,
                told.TitleLanguage,
                told.FirstAt,
                told.LatestAt,
                summary = StoreJson.Write(told.Summary),
                coverage = StoreJson.Write(told.Coverage),
                profile = StoreJson.Write(told.Profile),
                now = clock.GetUtcNow(),
            },
            session.Transaction);
        foreach (var (article, summary, notes) in told.Articles)
        {
            await session.Connection.ExecuteAsync(
                "update article set summary = @summary, notes = @notes where id = @article",
                new { article, summary = StoreJson.Write(summary), notes = StoreJson.Write(notes) },
                session.Transaction);
        }

        await session.CommitAsync(ct);
    }

    /// <summary>The signatures of all articles in a story's storyline, or in the story where it stands alone; the earliest first.</summary>
    public async Task<IReadOnlyList<(long Story, byte[] Signature)>> SignaturesOfLineAsync(long story, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<(long, byte[])>(
                """
                select article.story_id, article.signature
                from story asked
                join story on story.id = asked.id or story.storyline_id = asked.storyline_id
                join article on article.story_id = story.id
                where asked.id = @story and story.merged_into is null and article.signature is not null
                order by coalesce(article.published_at, article.first_seen_at), article.id
                """,
                new { story }),
        ];
    }

    public async Task WriteEventDatesAsync(IEnumerable<(long Story, string? EventDate)> dates, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        foreach (var (story, date) in dates)
        {
            await session.Connection.ExecuteAsync(
                "update story set event_date = @date where id = @story and event_date is distinct from @date", new { story, date }, session.Transaction);
        }

        await session.CommitAsync(ct);
    }

    public ValueTask<WriteSession> BeginWriteAsync(CancellationToken ct) => database.BeginWriteAsync(ct);

    private async Task<long> OpenStorylineAsync(WriteSession session)
    {
        var now = clock.GetUtcNow();
        return await session.Connection.ExecuteScalarAsync<long>(
            "insert into storyline (uuid, created_at) values (@uuid, @now) returning id",
            new { uuid = Guid.CreateVersion7(now).ToString(), now },
            session.Transaction);
    }

    private static Task MergeStorylinesAsync(WriteSession session, long from, long into) =>
        session.Connection.ExecuteAsync(
            """
            update story set storyline_id = @into where storyline_id = @from;
            update storyline set merged_into = @into where id = @from or merged_into = @from;
            """,
            new { from, into },
            session.Transaction);

    // An article whose page is still to be read waits for it, but not for a second try.
    private const string Unfinished = "related_at is null and (page_due_at is null or page_tries > 0)";

    private const string ArticleColumns =
        "id, title, body_text, language, published_at, first_seen_at, outlet, credit, url, story_id, copy_of";
}
