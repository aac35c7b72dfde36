using Dapper;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Similar;
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

    /// <summary>Whose it is alone (<see cref="Whose"/>); null: everybody's.</summary>
    public ReaderId? OnlyFor { get; init; }
}

/// <summary>What a story says of itself once its articles are known.</summary>
internal sealed record ToldStory
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    public string? TitleLanguage { get; init; }
    public required Summary Summary { get; init; }
    public required StoryCoverage Coverage { get; init; }

    /// <summary>What it speaks of most: see <see cref="Relate.Similar.StoryProfile"/>.</summary>
    public required IReadOnlyList<ProfileTerm> Profile { get; init; }
}

/// <summary>What <see cref="Relating"/> asks of the store and writes down in it.</summary>
internal sealed class RelatingStore(Database database, TimeProvider clock)
{
    /// <summary>Articles nobody has related yet, in the order of their publication.</summary>
    public async Task<IReadOnlyList<long>> UnfinishedAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<long>($"select id from article where {Unfinished} order by coalesce(published_at, first_seen_at), id")];
    }

    /// <summary>Articles in the order of the ids.</summary>
    public async Task<IReadOnlyList<StoredArticle>> ArticlesAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var found = (await connection.QueryAsync<StoredArticle>(
            $"select {ArticleColumns} from article join article_text on article_id = id where {database.AnyOf("id", "ids")}", new { ids = ids.ToArray() })).ToDictionary(article => article.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public async Task<int> CountUnfinishedAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>($"select count(*) from article where {Unfinished}");
    }

    /// <summary>What the story index remembered when the program last ran, in the order it came to know it: a decision rests on those before it.</summary>
    /// <param name="onlyFor">Of what is this reader's alone; null: of what is everybody's.</param>
    /// <param name="story">Only the articles of this story; null for all.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<(long Article, byte[] Signature, long Story, long? CopyOf)>> SignaturesAsync(ReaderId? onlyFor, long? story, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(long Article, byte[] Signature, long Story, long? CopyOf, long RelatedAt, long PublishedAt)>(
            $"""
            select id, signature, story_id, copy_of, related_at, coalesce(published_at, first_seen_at)
            from article join article_sense on article_id = id where related_at is not null
              and {(onlyFor is null ? "only_for is null" : "only_for = @onlyFor")} {(story is null ? "" : "and story_id = @story")}
            """,
            new { onlyFor, story });

        // Not by the database: it would carry the signatures through its sort.
        return
        [
            .. rows.OrderBy(row => row.RelatedAt).ThenBy(row => row.PublishedAt).ThenBy(row => row.Article)
                .Select(row => (row.Article, row.Signature, row.Story, row.CopyOf)),
        ];
    }

    public async Task RenewSignaturesAsync(IReadOnlyList<(long Article, byte[] Signature)> renewed, CancellationToken ct)
    {
        if (renewed.Count == 0)
            return;

        await using var session = await database.BeginWriteAsync(ct);
        foreach (var (article, signature) in renewed)
            await session.Connection.ExecuteAsync("update article_sense set signature = @signature where article_id = @article", new { article, signature }, session.Transaction);

        await session.CommitAsync(ct);
    }

    /// <summary>Opens a new story for its first article; it is whose the article is.</summary>
    public async Task<long> StartStoryAsync(WriteSession session, StoredArticle first)
    {
        var now = clock.GetUtcNow();
        var at = first.PublishedAt ?? first.FirstSeenAt;
        return await session.Connection.ExecuteScalarAsync<long>(
            "insert into story (uuid, only_for, title, first_at, latest_at, created_at) values (@uuid, @OnlyFor, @title, @at, @at, @now) returning id",
            new { uuid = Guid.CreateVersion7(now).ToString(), first.OnlyFor, title = first.Title ?? "", at, now },
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

    /// <summary>As <see cref="MergeAsync(WriteSession, long, long)"/>, and writes down which article showed it and why.</summary>
    public async Task MergeAsync(WriteSession session, StoryMerge merge, long into, long article)
    {
        await MergeAsync(session, merge.Story, into);
        await session.ExecuteAsync(
            "update story set merged_at = @now, merged_by = @article, merged_why = @why where id = @Story",
            new { now = clock.GetUtcNow(), article, why = StoreJson.Write(merge.Why), merge.Story });
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

    /// <summary>
    /// Writes down where an article belongs. One that was edited stays where it is, which may be elsewhere than when it was read: its story
    /// may have been merged since. Without reasons the earlier ones stand.
    /// </summary>
    public async Task AssignAsync(WriteSession session, StoredArticle article, long story, long? copyOf, IReadOnlyList<Reason>? why, byte[] signature)
    {
        await session.ExecuteOftenAsync(
            """
            update article set story_id = coalesce(story_id, @story), copy_of = @copyOf, related_at = @now where id = @id;
            insert into article_sense (article_id, signature, why) values (@id, @signature, @why)
            on conflict (article_id) do update set signature = @signature, why = coalesce(@why, article_sense.why);
            """,
            ("id", article.Id),
            ("story", story),
            ("copyOf", copyOf),
            ("now", clock.GetUtcNow()),
            ("signature", signature),
            ("why", why is null ? null : StoreJson.Write(why)));
    }

    /// <summary>What was written down of an article when it was last related; null when it never was.</summary>
    public static Task<(byte[] Signature, long Story, long? CopyOf)?> RelatedAsync(WriteSession session, long article) =>
        session.Connection.QuerySingleOrDefaultAsync<(byte[], long, long?)?>(
            "select signature, story_id, copy_of from article join article_sense on article_id = id where id = @article and story_id is not null", new { article }, session.Transaction);

    /// <summary>The signatures of the other reports of an article's story, copies left out, in the order the index came to know them.</summary>
    public static Task<IEnumerable<byte[]>> OtherReportsAsync(WriteSession session, long article) =>
        session.Connection.QueryAsync<byte[]>(
            """
            select signature from article join article_sense on article_id = id
            where story_id = (select story_id from article where id = @article) and id <> @article and copy_of is null and related_at is not null
            order by related_at, coalesce(published_at, first_seen_at), id
            """,
            new { article },
            session.Transaction);

    /// <summary>An article came after its copies: what stood for its text until now, and all copies of that, are copies of it.</summary>
    public static Task ReplaceOriginAsync(WriteSession session, long former, long origin, IReadOnlyList<Reason> why) =>
        session.Connection.ExecuteAsync(
            """
            update article set copy_of = @origin where (id = @former or copy_of = @former) and id <> @origin;
            update article_sense set why = @why where article_id = @former;
            """,
            new { former, origin, why = StoreJson.Write(why) },
            session.Transaction);

    /// <summary>What a model made of the newest articles that are related, the oldest first.</summary>
    public async Task<IReadOnlyList<(long Article, string? Language, byte[] Vector)>> EmbeddingsAsync(string model, int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var newest = await connection.QueryAsync<(long, string?, byte[])>(
            """
            select article_id, language, vector from article_embedding join article on article.id = article_id
            where model = @model and related_at is not null order by article_id desc limit @most
            """,
            new { model, most });
        return [.. newest.Reverse()];
    }

    public static Task KeepEmbeddingAsync(WriteSession session, long article, string model, byte[] vector) => session.ExecuteAsync(
        """
        insert into article_embedding (article_id, model, vector) values (@article, @model, @vector)
        on conflict (article_id) do update set model = @model, vector = @vector
        """,
        new { article, model, vector });

    /// <summary>Stories that have to be told again, because their articles are others now; the span of their reports with them.</summary>
    public Task ChangedAsync(WriteSession session, IReadOnlyCollection<long> stories) =>
        stories.Count == 0 ? Task.CompletedTask : session.ExecuteAsync(
            $"update story set told_at = null where {database.AnyOf("id", "stories")} and told_at is not null", new { stories = stories.ToArray() });

    /// <summary>Stories whose articles changed since they were last told: the first so many.</summary>
    public async Task<IReadOnlyList<long>> UntoldAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<long>("select id from story where told_at is null and merged_into is null order by id limit @most", new { most })];
    }

    /// <summary>
    /// The articles a story is told by, the earliest first: of each outlet the first report before its second, reports before copies,
    /// and no more of them than are compared.
    /// </summary>
    public async Task<IReadOnlyList<StoredArticle>> ArticlesOfAsync(long story, int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var articles = await connection.QueryAsync<StoredArticle>(
            $"""
            with ranked as (
              select id, copy_of is not null as is_copy, coalesce(published_at, first_seen_at) as at,
                row_number() over (partition by copy_of is not null, coalesce(outlet, url) order by coalesce(published_at, first_seen_at), id) as turn
              from article where story_id = @story
            ), chosen as (select id as chosen_id from ranked order by is_copy, turn, at, id limit @most)
            select {ArticleColumns} from chosen join article on id = chosen_id join article_text on article_id = id
            order by coalesce(published_at, first_seen_at), id
            """,
            new { story, most });
        return [.. articles];
    }

    /// <summary>Writes down what stories say of themselves, and over what time their reports stretch.</summary>
    public async Task TellAsync(IReadOnlyList<ToldStory> told, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        foreach (var story in told)
        {
            var profile = ProfileJson.Write(story.Profile);
            await session.ExecuteAsync(
                $"""
                delete from story_term where story_id = @Id and term in (select key from story, {database.EntriesOf("story.profile")} where story.id = @Id);
                insert into story_term (term, story_id) select key, @Id from {database.EntriesOf("@profile")} order by value desc, key limit 12;
                insert into story_text (story_id, summary, coverage) values (@Id, @summary, @coverage)
                on conflict (story_id) do update set summary = excluded.summary, coverage = excluded.coverage;
                update story set title = @Title, title_language = @TitleLanguage, lead = @lead, profile = @profile,
                  first_at = (select coalesce(min(published_at), min(first_seen_at)) from article where story_id = @Id),
                  latest_at = (select coalesce(max(published_at), max(first_seen_at)) from article where story_id = @Id),
                  told_at = @now
                where id = @Id
                """,
                new
                {
                    story.Id,
                    story.Title,
                    story.TitleLanguage,
                    lead = story.Summary.Sentences is [var first, ..] ? first.Text : null,
                    summary = StoreJson.Write(story.Summary),
                    coverage = StoreJson.Write(story.Coverage),
                    profile,
                    now = clock.GetUtcNow(),
                });
            await StoryTags.WriteAsync(session, story.Id);
        }

        await session.CommitAsync(ct);
    }

    /// <summary>The signatures of the first articles of each story in a story's storyline, or of the story where it stands alone; the earliest first.</summary>
    public async Task<IReadOnlyList<(long Story, byte[] Signature)>> SignaturesOfLineAsync(long story, int mostOfAStory, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<(long, byte[])>(
                """
                with line as (
                  select article.id, article.story_id, coalesce(article.published_at, article.first_seen_at) as at,
                    row_number() over (partition by article.story_id order by article.published_at is null, coalesce(article.published_at, article.first_seen_at), article.id) as turn
                  from story asked
                  join story on story.id = asked.id or story.storyline_id = asked.storyline_id
                  join article on article.story_id = story.id and article.related_at is not null
                  where asked.id = @story and story.merged_into is null
                )
                select line.story_id, signature from line join article_sense on article_id = line.id
                where turn <= @mostOfAStory
                order by at, line.id
                """,
                new { story, mostOfAStory }),
        ];
    }

    /// <summary>
    /// Stories that are one reader's alone and beside none of everybody's, with the signature of their first report; of those that had a report
    /// since then the latest so many.
    /// </summary>
    public async Task<IReadOnlyList<(long Story, byte[] Signature)>> AloneAsync(DateTimeOffset since, int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<(long, byte[])>(
                """
                with alone as (
                  select id from story where only_for is not null and beside is null and merged_into is null and latest_at >= @since
                  order by latest_at desc, id desc limit @most
                ), first as (
                  select alone.id as story, (select article.id from article where story_id = alone.id and copy_of is null and related_at is not null
                    order by coalesce(published_at, first_seen_at), article.id limit 1) as article from alone
                )
                select first.story, signature from first join article_sense on article_id = first.article
                """,
                new { since, most }),
        ];
    }

    /// <summary>Notes which story of everybody's is the same event as one that is a reader's alone.</summary>
    public async Task LayBesideAsync(IReadOnlyList<(long Story, long Beside)> pairs, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        foreach (var (story, beside) in pairs)
            await session.ExecuteAsync("update story set beside = @beside where id = @story and only_for is not null", new { story, beside });
        await session.CommitAsync(ct);
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
    private const string Unfinished =
        "related_at is null and (page_due_at is null or (page_tries > 0 and (title is not null or words > 0)))";

    private const string ArticleColumns =
        "id, title, body_text, language, published_at, first_seen_at, outlet, credit, url, story_id, copy_of, only_for";
}
