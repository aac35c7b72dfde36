using Dapper;

namespace Kawaraban.Store;

/// <summary>A token by which a program acts for a reader, without the token itself.</summary>
internal sealed record ApiTokenRow
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>What lets programs act for readers. A token is shown once; only its hash is kept.</summary>
internal sealed class ApiTokens(Database database, TimeProvider clock)
{
    // Not at each call: it would be a write for every request.
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    public Task AddAsync(ReaderId reader, string name, byte[] tokenHash, CancellationToken ct) => database.WriteAsync(
        "insert into api_token (reader_id, name, token_hash, created_at) values (@reader, @name, @tokenHash, @now)",
        new { reader, name, tokenHash, now = clock.GetUtcNow() },
        ct);

    /// <summary>For whom this token acts, and notes that it did; null where it is nobody's or the account was closed.</summary>
    public async Task<AccountRow?> FindReaderAsync(byte[] tokenHash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        AccountRow? reader;
        DateTimeOffset? usedAt;
        await using (var connection = await database.OpenAsync(ct))
        {
            reader = await connection.QueryFirstOrDefaultAsync<AccountRow>(
                "select reader.* from api_token join reader on reader.id = reader_id where token_hash = @tokenHash and is_closed = false", new { tokenHash });
            usedAt = await connection.ExecuteScalarAsync<long?>("select used_at from api_token where token_hash = @tokenHash", new { tokenHash }) is { } used
                ? DateTimeOffset.FromUnixTimeMilliseconds(used)
                : null;
        }

        if (reader is null || now - usedAt < BetweenNotes)
            return reader;
        await database.WriteAsync("update api_token set used_at = @now where token_hash = @tokenHash", new { now, tokenHash }, ct);
        return reader;
    }

    /// <summary>A reader's tokens, the newest first.</summary>
    public async Task<IReadOnlyList<ApiTokenRow>> ListAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<ApiTokenRow>("select id, name, created_at, used_at from api_token where reader_id = @reader order by id desc", new { reader })).AsList();
    }

    /// <summary>Takes a token of this reader back: whoever holds it is nobody from now on.</summary>
    public Task RemoveAsync(ReaderId reader, long id, CancellationToken ct) =>
        database.WriteAsync("delete from api_token where id = @id and reader_id = @reader", new { id, reader }, ct);
}
