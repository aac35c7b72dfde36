using Dapper;

namespace Kawaraban.Store;

/// <summary>One place where a reader is signed in. The token itself is with the browser alone.</summary>
internal sealed record SessionRow
{
    public required byte[] TokenHash { get; init; }
    public ReaderId ReaderId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public string? Agent { get; init; }
}

/// <summary>Where readers are signed in, and the links and tokens that let them in.</summary>
internal sealed class ReaderSessions(Database database, TimeProvider clock)
{
    /// <summary>How long a session lasts that nobody uses.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>How long a link for a first password can be used.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    // Not at each request: it would be a write for every page.
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    /// <summary>Signs a reader in, and forgets sessions of whomever that ran out.</summary>
    public async Task OpenAsync(ReaderId reader, byte[] tokenHash, string? agent, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await database.WriteAsync(
            """
            delete from reader_session where expires_at <= @now;
            insert into reader_session (token_hash, reader_id, created_at, seen_at, expires_at, agent) values (@tokenHash, @reader, @now, @now, @expires, @agent)
            """,
            new { tokenHash, reader, now, expires = now + Lifetime, agent },
            ct);
    }

    /// <summary>Who is signed in with this token; null where it is nobody's, ran out, or the account was closed.</summary>
    public async Task<(AccountRow Reader, SessionRow Session)?> FindAsync(byte[] tokenHash, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var found = await connection.QueryAsync<AccountRow, SessionRow, (AccountRow, SessionRow)>(
            """
            select reader.*, reader_session.* from reader_session join reader on reader.id = reader_id
            where reader_session.token_hash = @tokenHash and expires_at > @now and is_closed = false
            """,
            (reader, session) => (reader, session),
            new { tokenHash, now = clock.GetUtcNow() },
            splitOn: "token_hash");
        return found.Cast<(AccountRow, SessionRow)?>().FirstOrDefault();
    }

    /// <summary>Notes that a session is in use and lets it last on. Does nothing, and says so, where that was noted within the hour.</summary>
    public async Task<bool> ProlongAsync(SessionRow row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - row.SeenAt < BetweenNotes)
            return false;
        await database.WriteAsync("update reader_session set seen_at = @now, expires_at = @expires where token_hash = @TokenHash", new { now, expires = now + Lifetime, row.TokenHash }, ct);
        return true;
    }

    /// <summary>Where a reader is signed in, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<SessionRow>(
            "select * from reader_session where reader_id = @reader and expires_at > @now order by seen_at desc, created_at desc",
            new { reader, now = clock.GetUtcNow() })).AsList();
    }

    /// <summary>Signs a reader out in one place.</summary>
    public Task CloseAsync(ReaderId reader, byte[] tokenHash, CancellationToken ct) =>
        database.WriteAsync("delete from reader_session where token_hash = @tokenHash and reader_id = @reader", new { tokenHash, reader }, ct);

    /// <summary>Signs a reader out everywhere but in one place.</summary>
    public Task CloseOthersAsync(ReaderId reader, byte[] tokenHash, CancellationToken ct) =>
        database.WriteAsync("delete from reader_session where token_hash <> @tokenHash and reader_id = @reader", new { tokenHash, reader }, ct);

    /// <summary>Lets a reader choose a password with a link; one given before no longer works.</summary>
    public async Task InviteAsync(ReaderId reader, byte[] keyHash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await database.WriteAsync(
            """
            delete from reader_invitation where reader_id = @reader or expires_at <= @now;
            insert into reader_invitation (key_hash, reader_id, created_at, expires_at) values (@keyHash, @reader, @now, @expires)
            """,
            new { keyHash, reader, now, expires = now + InvitationLifetime },
            ct);
    }

    /// <summary>Whose link this is; null where it was used, ran out, or never was.</summary>
    public async Task<AccountRow?> InvitedAsync(byte[] keyHash, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<AccountRow>(
            "select reader.* from reader_invitation join reader on reader.id = reader_id where key_hash = @keyHash and expires_at > @now and is_closed = false",
            new { keyHash, now = clock.GetUtcNow() });
    }
}
