using Dapper;

namespace Kawaraban.Store;

/// <summary>A search that a reader follows.</summary>
public sealed record SavedSearch
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required string Query { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the reader last looked at what it finds.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>The latest article there was then.</summary>
    public long SeenTo { get; init; }
}

/// <summary>A saved search with what came in since the reader last looked.</summary>
/// <param name="Search">The search.</param>
/// <param name="News">The stories with new reports, the newest first, counted up to <see cref="SavedSearches.MostCounted"/>.</param>
public sealed record FollowedSearch(SavedSearch Search, IReadOnlyList<StoryId> News);

/// <summary>The searches readers follow.</summary>
internal sealed class SavedSearches(Database database, Search search, TimeProvider clock)
{
    /// <summary>Further stories are not counted: "100 or more" says as much.</summary>
    public const int MostCounted = 100;

    public const int LongestName = 100;

    /// <summary>Longer queries are not saved.</summary>
    public const int LongestQuery = 1000;

    /// <summary>A reader's searches by name.</summary>
    public async Task<IReadOnlyList<SavedSearch>> ListAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<SavedSearch>(
            "select id, name, query, created_at, seen_at, seen_to from saved_search where reader_id = @reader order by lower(name), id", new { reader })];
    }

    /// <summary>A reader's searches by name, each with its new stories.</summary>
    public async Task<IReadOnlyList<FollowedSearch>> FollowedAsync(ReaderId reader, CancellationToken ct)
    {
        var followed = new List<FollowedSearch>();
        foreach (var saved in await ListAsync(reader, ct))
            followed.Add(new FollowedSearch(saved, await search.NewestAsync(SearchQuery.Parse(saved.Query), reader, saved.SeenTo, MostCounted, ct)));
        return followed;
    }

    /// <summary>The search a reader saved with this query; null where there is none.</summary>
    public async Task<SavedSearch?> FindAsync(ReaderId reader, string query, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<SavedSearch>(
            "select id, name, query, created_at, seen_at, seen_to from saved_search where reader_id = @reader and query = @query", new { reader, query });
    }

    /// <summary>Follows a search from now on; one that is followed already stays as it is.</summary>
    public Task SaveAsync(ReaderId reader, string query, string? name, CancellationToken ct) => database.WriteAsync(
        """
        insert into saved_search (reader_id, name, query, created_at, seen_at, seen_to)
        values (@reader, @name, @query, @now, @now, (select coalesce(max(id), 0) from article))
        on conflict (reader_id, query) do nothing
        """,
        new { reader, query, name = NameOf(name, query), now = clock.GetUtcNow() },
        ct);

    /// <summary>Calls a search of the reader's something else; without a name it is called what it looks for.</summary>
    public Task RenameAsync(ReaderId reader, long id, string? name, CancellationToken ct) => database.WriteAsync(
        "update saved_search set name = coalesce(@name, query) where id = @id and reader_id = @reader", new { reader, id, name = string.IsNullOrWhiteSpace(name) ? null : NameOf(name, "") }, ct);

    public Task RemoveAsync(ReaderId reader, long id, CancellationToken ct) =>
        database.WriteAsync("delete from saved_search where id = @id and reader_id = @reader", new { reader, id }, ct);

    /// <summary>The reader has looked at what it finds: what comes in from now on is new.</summary>
    public Task SeenAsync(ReaderId reader, long id, CancellationToken ct) => database.WriteAsync(
        "update saved_search set seen_at = @now, seen_to = (select coalesce(max(id), 0) from article) where id = @id and reader_id = @reader",
        new { reader, id, now = clock.GetUtcNow() },
        ct);

    // A name may be cut, but not within a character.
    private static string NameOf(string? name, string query)
    {
        var called = string.IsNullOrWhiteSpace(name) ? query : name.Trim();
        return called.Length <= LongestName ? called : called[..(char.IsHighSurrogate(called[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
