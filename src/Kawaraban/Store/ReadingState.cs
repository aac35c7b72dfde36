using System.Data.Common;
using Dapper;

namespace Kawaraban.Store;

/// <summary>What a reader did with a story or an article.</summary>
/// <param name="IsRead">All of it: a story with news since is not.</param>
/// <param name="HasNews">It was read, and has had reports since.</param>
public sealed record ReaderMarks(bool IsRead, bool HasNews, bool IsLater)
{
    public static ReaderMarks None { get; } = new(false, false, false);
}

/// <summary>A mark that a reader sets or takes back.</summary>
internal enum Mark
{
    Read,
    Unread,
    Later,
    NotLater,
}

/// <summary>What puts a story or an article among those a reader keeps.</summary>
internal enum Kept
{
    Later,
    Liked,
}

/// <summary>Something that a reader keeps: a story, or a single article.</summary>
/// <param name="At">Since when.</param>
/// <param name="Story">The story, or the one the article is in; null for an article that waits to be related.</param>
/// <param name="Article">Null where the whole story is kept.</param>
internal sealed record KeptItem(DateTimeOffset At, StoryId? Story, ArticleId? Article)
{
    /// <summary>For paging by key: two things kept in one millisecond stand in this order.</summary>
    public long Key => Article is { } article ? (article.Value * 2) + 1 : Story!.Value.Value * 2;
}

/// <summary>What readers did with stories and articles: opened, read, kept for later, liked.</summary>
internal sealed class ReadingState(Database database, TimeProvider clock)
{
    /// <summary>A reader opened an article. One that is all its story holds marks that read too.</summary>
    public Task OpenedAsync(ReaderId reader, ArticleId article, CancellationToken ct) => OpenedAsync(
        """
        insert into reading (reader_id, article_id, reads, last_read_at, read_at) select @reader, id, 1, @now, @now from article where id = @id
        on conflict (reader_id, article_id) do update set reads = reading.reads + 1, last_read_at = @now, read_at = @now;
        insert into story_reading (reader_id, story_id, read_at) select @reader, story.id, @now from article join story on story.id = article.story_id where article.id = @id and story.article_count = 1
        on conflict (reader_id, story_id) do update set read_at = @now;
        """,
        reader, article.Value, ct);

    public Task OpenedAsync(ReaderId reader, StoryId story, CancellationToken ct) => OpenedAsync(
        """
        insert into story_reading (reader_id, story_id, reads, read_at) select @reader, id, 1, @now from story where id = @id
        on conflict (reader_id, story_id) do update set reads = story_reading.reads + 1, read_at = @now
        """,
        reader, story.Value, ct);

    /// <summary>Marks stories; those that do not exist, or are another reader's alone, are passed over.</summary>
    public Task MarkAsync(ReaderId reader, IReadOnlyCollection<StoryId> stories, Mark mark, CancellationToken ct)
    {
        var (column, value) = ColumnOf(mark);
        return database.WriteAsync(
            $"""
            insert into story_reading (reader_id, story_id, {column}) select @reader, id, {value} from story where {database.AnyOf("id", "ids")} and {Whose.Visible("story")}
            on conflict (reader_id, story_id) do update set {column} = {value}
            """,
            new { reader, ids = stories.Select(story => story.Value).ToArray(), now = clock.GetUtcNow() },
            ct);
    }

    public Task MarkAsync(ReaderId reader, ArticleId article, Mark mark, CancellationToken ct)
    {
        var (column, value) = ColumnOf(mark);
        return database.WriteAsync(
            $"""
            insert into reading (reader_id, article_id, {column}) select @reader, id, {value} from article where id = @article and {Whose.Visible("article")}
            on conflict (reader_id, article_id) do update set {column} = {value}
            """,
            new { reader, article, now = clock.GetUtcNow() },
            ct);
    }

    /// <summary>What a reader keeps for later, or likes: what was kept last first. The filter speaks of the story, or the article's story.</summary>
    /// <param name="before">The last item of the page before, by its time and key.</param>
    public async Task<IReadOnlyList<KeptItem>> KeptAsync(ReaderId reader, Kept why, StoryFilter filter, (DateTimeOffset At, long Key)? before, CancellationToken ct)
    {
        var column = why == Kept.Later ? "later_at" : "liked_at";
        List<string> conditions = [.. StoryPageSql.OtherTags(filter, "", "kept.story")];
        if (before is not null)
            conditions.Add("(kept.at, kept.key) < (@keptAt, @key)");
        if (filter.Storyline is not null)
            conditions.Add("exists (select 1 from story where story.id = kept.story and storyline_id = coalesce((select merged_into from storyline where storyline.id = @Storyline), @Storyline))");
        if (filter.Since is not null)
            conditions.Add("exists (select 1 from story where story.id = kept.story and latest_at >= @Since)");
        if (filter.UnreadOnly)
            throw new ArgumentException("What is kept is kept, read or not.", nameof(filter));
        var values = new DynamicParameters(StoryPageSql.ValuesOf(filter with { Reader = reader }));
        values.Add("keptAt", before?.At.ToUnixTimeMilliseconds());
        values.Add("key", before?.Key);
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<KeptRow>(
            $"""
            with kept as (
              select {column} as at, story_reading.story_id * 2 as key, coalesce(story.merged_into, story.id) as story, null as article
              from story_reading join story on story.id = story_reading.story_id where reader_id = @Reader and {column} is not null
              union all
              select {column}, article_id * 2 + 1, story_id, article_id from reading join article on article.id = article_id where reader_id = @Reader and {column} is not null
            )
            select at, story, article from kept {(conditions.Count > 0 ? "where " + string.Join(" and ", conditions) : "")}
            order by at desc, key desc limit @Take
            """,
            values);
        return [.. rows.Select(row => new KeptItem(row.At, row.Story, row.Article))];
    }

    /// <summary>Of these stories, those with which the reader did something.</summary>
    public static async Task<IReadOnlyDictionary<StoryId, ReaderMarks>> OfStoriesAsync(Database database, DbConnection connection, ReaderId reader, long[] ids) =>
        (await connection.QueryAsync<MarksRow>(
            $"""
            select story_id as id, coalesce(read_at >= coalesce(news_at, latest_at), false) as is_read, coalesce(read_at < coalesce(news_at, latest_at), false) as has_news, later_at is not null as is_later
            from story_reading join story on story.id = story_id where reader_id = @reader and {database.AnyOf("story_id", "ids")}
            """,
            new { reader, ids })).ToDictionary(row => new StoryId(row.Id), row => row.ToMarks());

    public static async Task<ReaderMarks> OfArticleAsync(DbConnection connection, ReaderId reader, ArticleId id) =>
        (await connection.QuerySingleOrDefaultAsync<MarksRow>(
            "select article_id as id, read_at is not null as is_read, false as has_news, later_at is not null as is_later from reading where reader_id = @reader and article_id = @id",
            new { reader, id }))?.ToMarks() ?? ReaderMarks.None;

    // With each page that is opened: the counters' triggers are compiled with it.
    private async Task OpenedAsync(string sql, ReaderId reader, long id, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.ExecuteOftenAsync(sql, ("reader", reader.Value), ("id", id), ("now", clock.GetUtcNow()));
        await session.CommitAsync(ct);
    }

    private static (string Column, string Value) ColumnOf(Mark mark) => mark switch
    {
        Mark.Read => ("read_at", "@now"),
        Mark.Unread => ("read_at", "null"),
        Mark.Later => ("later_at", "@now"),
        _ => ("later_at", "null"),
    };

    private sealed record KeptRow
    {
        public DateTimeOffset At { get; init; }
        public StoryId? Story { get; init; }
        public ArticleId? Article { get; init; }
    }

    private sealed record MarksRow
    {
        public long Id { get; init; }
        public bool IsRead { get; init; }
        public bool HasNews { get; init; }
        public bool IsLater { get; init; }

        public ReaderMarks ToMarks() => new(IsRead, HasNews, IsLater);
    }
}
