using Dapper;

namespace Kawaraban.Store;

/// <summary>When the page behind a feed's item is read.</summary>
public enum FullText
{
    /// <summary>Where the feed carries less than the page.</summary>
    Automatic,

    /// <summary>For every item.</summary>
    Always,

    /// <summary>Never: what the feed carries is all.</summary>
    Never,
}

/// <summary>What a reader sets for a feed; null leaves it as it is.</summary>
internal sealed record FeedSettings
{
    public FullText? FullText { get; init; }

    /// <summary>As <see cref="FolderPath"/> writes it; empty: no folder.</summary>
    public string? Folder { get; init; }

    /// <summary>What the reader calls it; empty: what the feed calls itself.</summary>
    public string? Title { get; init; }
    public bool? IsPaused { get; init; }
}

/// <summary>A feed with what its reader wants to know of it.</summary>
public sealed record Subscription(FeedRow Feed, int ArticlesOfWeek);

/// <summary>The feeds as their reader sees and sets them.</summary>
internal sealed class Subscriptions(Database database, SiteSettings settings, TimeProvider clock)
{
    /// <summary>The feeds that everybody follows, and those that the reader follows alone, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<Subscription>> ListAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var counts = (await connection.QueryAsync<(FeedId Feed, int Articles)>(
            $"select id, (select count(*) from article where feed_id = feed.id and first_seen_at >= @since) from feed where {Whose.Visible("feed")}",
            new { reader, since = clock.GetUtcNow().AddDays(-7) })).ToDictionary(count => count.Feed, count => count.Articles);
        return [.. (await connection.QueryAsync<FeedRow>($"select * from feed where {Whose.Visible("feed")} order by id", new { reader })).Select(feed => new Subscription(feed, counts.GetValueOrDefault(feed.Id)))];
    }

    /// <summary>The feed with this number or address that everybody follows, or the reader alone; null where none has it.</summary>
    public async Task<FeedRow?> FindAsync(string urlOrId, ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var id = long.TryParse(urlOrId, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        return await connection.QueryFirstOrDefaultAsync<FeedRow>($"select * from feed where {Whose.Visible("feed")} and (id = @id or url = @urlOrId)", new { reader, id, urlOrId = urlOrId.Trim() });
    }

    /// <summary>Sets what is named. A feed that goes on after a pause, or after its site stopped it, is due at once and begins without blame.</summary>
    public async Task SetAsync(FeedId id, FeedSettings settings, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync(
            """
            update feed set
              full_text = coalesce(@fullText, full_text),
              folder = case when @Folder is null then folder else nullif(@Folder, '') end,
              own_title = case when @Title is null then own_title else nullif(@Title, '') end,
              is_paused = coalesce(@IsPaused, is_paused)
            where id = @id
            """,
            new { id, fullText = settings.FullText?.ToString().ToLowerInvariant(), Folder = settings.Folder?.Trim(), Title = settings.Title?.Trim(), settings.IsPaused },
            session.Transaction);
        if (settings.IsPaused == false)
        {
            await session.Connection.ExecuteAsync(
                """
                update feed set is_stopped = false, failures = 0, failing_since = null, last_problem = null, problem_kind = null, problem_host = null,
                  problem_detail = null, next_check_at = @now
                where id = @id
                """,
                new { id, now = clock.GetUtcNow() },
                session.Transaction);
        }

        await session.CommitAsync(ct);
    }

    /// <summary>
    /// Gives a feed another address, where it is read whole and at once, without blame for what the old one was like. Gives false where another
    /// feed of the same reader, or of everybody's, has that address already.
    /// </summary>
    public async Task<bool> MoveAsync(FeedId id, string url, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var isTaken = await session.Connection.ExecuteScalarAsync<bool>(
            """
            select exists (select 1 from feed other join feed on feed.id = @id
              where other.url = @url and other.id <> @id and (other.only_for is null or other.only_for = feed.only_for))
            """,
            new { id, url },
            session.Transaction);
        if (isTaken)
            return false;

        await session.Connection.ExecuteAsync(
            """
            update feed set url = @url, etag = null, last_modified = null, body_hash = null, seen_links = null, is_stopped = false, failures = 0,
              failing_since = null, last_problem = null, problem_kind = null, problem_host = null, problem_detail = null, moved_to = null,
              moved_seen_at = null, next_check_at = @now
            where id = @id and url <> @url
            """,
            new { id, url, now = clock.GetUtcNow() },
            session.Transaction);
        await session.CommitAsync(ct);
        return true;
    }

    /// <summary>How many more feeds a reader may follow alone.</summary>
    public async Task<int> RoomAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await settings.MostOwnFeedsAsync(ct) - await connection.ExecuteScalarAsync<int>("select count(*) from feed where only_for = @reader", new { reader });
    }

    /// <summary>
    /// A feed that somebody follows alone is everybody's from now on, with what was set for it. What came from it stays theirs alone: others get
    /// what it carries when it is read next.
    /// </summary>
    /// <returns>The feed of everybody's.</returns>
    public async Task<FeedId> ShareAsync(FeedId id, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.ExecuteAsync(
            """
            insert into feed (url, kind, title, own_title, folder, full_text, home_page_url, language, created_at, next_check_at)
            select url, kind, title, own_title, folder, full_text, home_page_url, language, @now, @now from feed where id = @id and only_for is not null
            on conflict do nothing
            """,
            new { id, now = clock.GetUtcNow() });
        var shared = await session.Connection.ExecuteScalarAsync<long>(
            "select shared.id from feed join feed shared on shared.url = feed.url and shared.only_for is null where feed.id = @id", new { id }, session.Transaction);
        if (shared != id.Value)
            await session.ExecuteAsync(RemoveSql, new { id });
        await session.CommitAsync(ct);
        return new FeedId(shared);
    }

    /// <summary>Follows the feed no longer. Its articles stay.</summary>
    public Task RemoveAsync(FeedId id, CancellationToken ct) => database.WriteAsync(RemoveSql, new { id }, ct);

    private const string RemoveSql = "update article set feed_id = null where feed_id = @id; delete from feed_problem where feed_id = @id; delete from feed where id = @id";
}
