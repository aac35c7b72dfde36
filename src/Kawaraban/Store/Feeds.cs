using Dapper;

namespace Kawaraban.Store;

/// <summary>A feed as the collector needs it.</summary>
internal sealed record FeedRow
{
    public FeedId Id { get; init; }
    public required string Url { get; init; }
    public string? Title { get; init; }
    public string? HomePageUrl { get; init; }
    public string? Language { get; init; }
    public string? Folder { get; init; }
    public string? Etag { get; init; }
    public string? LastModified { get; init; }
    public string? BodyHash { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }
    public DateTimeOffset NextCheckAt { get; init; }
    public int Failures { get; init; }
    public string? LastProblem { get; init; }
    public bool IsStopped { get; init; }
}

/// <summary>The feeds that are followed, and when each is due.</summary>
internal sealed class Feeds(Database database, TimeProvider clock)
{
    /// <summary>Adds the feeds that are not yet followed, due at once. Gives the number that were new.</summary>
    public async Task<int> AddAsync(IEnumerable<(string Url, string? Title, string? Folder)> feeds, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var added = 0;
        foreach (var (url, title, folder) in feeds)
        {
            added += await session.Connection.ExecuteAsync(
                """
                insert into feed (url, title, folder, created_at, next_check_at) values (@url, @title, @folder, @now, @now)
                on conflict (url) do nothing
                """,
                new { url, title, folder, now = clock.GetUtcNow() },
                session.Transaction);
        }

        await session.CommitAsync(ct);
        return added;
    }

    public async Task<IReadOnlyList<FeedRow>> ListAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<FeedRow>("select * from feed order by id")];
    }

    public async Task<FeedRow?> FindAsync(FeedId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<FeedRow>("select * from feed where id = @id", new { id });
    }

    /// <summary>Makes a feed due, whatever its next check was to be.</summary>
    public async Task LookNowAsync(FeedId id, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync(
            "update feed set next_check_at = @now where id = @id and is_stopped = false", new { id, now = clock.GetUtcNow() }, session.Transaction);
        await session.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<FeedRow>> DueAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<FeedRow>(
                "select * from feed where is_stopped = false and next_check_at <= @now order by next_check_at limit @most",
                new { now = clock.GetUtcNow(), most }),
        ];
    }

    /// <summary>The items of a feed that are known already, by guid or address, with the hash each had when it was taken in.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> KnownItemsAsync(IReadOnlyList<string> identities, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var chunk in identities.Chunk(500))
        {
            var rows = await connection.QueryAsync<(string Identity, string? ItemHash)>(
                $"select identity, item_hash from article where {database.AnyOf("identity", "chunk")}", new { chunk });
            foreach (var (identity, hash) in rows)
                known[identity] = hash;
        }

        return known;
    }

    /// <summary>Writes down what a check came to: the row as it is now.</summary>
    public async Task FinishAsync(FeedRow feed, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync(
            """
            update feed set url = @Url, title = @Title, home_page_url = @HomePageUrl, language = @Language, etag = @Etag,
              last_modified = @LastModified, body_hash = @BodyHash, checked_at = @CheckedAt, changed_at = @ChangedAt,
              next_check_at = @NextCheckAt, failures = @Failures, last_problem = @LastProblem, is_stopped = @IsStopped
            where id = @Id
            """,
            feed,
            session.Transaction);
        await session.CommitAsync(ct);
    }
}
