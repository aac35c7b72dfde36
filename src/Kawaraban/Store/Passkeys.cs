using Dapper;

namespace Kawaraban.Store;

/// <summary>A key by which a reader signs in: the public half, and what its device said of it.</summary>
internal sealed record PasskeyRow
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required byte[] CredentialId { get; init; }

    /// <summary>What the reader's devices call the reader: random, it says nothing about them.</summary>
    public required byte[] UserHandle { get; init; }
    public required byte[] PublicKey { get; init; }
    public long SignCount { get; init; }

    /// <summary>Words with a space between: how a browser reaches the device.</summary>
    public required string Transports { get; init; }
    public bool IsBackupEligible { get; init; }
    public bool IsBackedUp { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>The passkeys of readers. The private half of each is with its device alone.</summary>
internal sealed class Passkeys(Database database, TimeProvider clock)
{
    public Task AddAsync(ReaderId reader, PasskeyRow row, CancellationToken ct) => database.WriteAsync(
        """
        insert into passkey (reader_id, name, credential_id, user_handle, public_key, sign_count, transports, is_backup_eligible, is_backed_up, created_at)
        values (@reader, @Name, @CredentialId, @UserHandle, @PublicKey, @SignCount, @Transports, @IsBackupEligible, @IsBackedUp, @now)
        """,
        new { reader, row.Name, row.CredentialId, row.UserHandle, row.PublicKey, row.SignCount, row.Transports, row.IsBackupEligible, row.IsBackedUp, now = clock.GetUtcNow() },
        ct);

    /// <summary>A reader's passkeys, the newest first.</summary>
    public async Task<IReadOnlyList<PasskeyRow>> ListAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<PasskeyRow>("select * from passkey where reader_id = @reader order by id desc", new { reader })).AsList();
    }

    /// <summary>Whom devices call so; null where it is nobody, or the account was closed.</summary>
    public async Task<AccountRow?> FindReaderAsync(byte[] userHandle, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<AccountRow>(
            "select reader.* from passkey join reader on reader.id = reader_id where user_handle = @userHandle and is_closed = false", new { userHandle });
    }

    /// <summary>Whose key this is, closed accounts too; null where it is nobody's.</summary>
    public async Task<AccountRow?> FindHolderAsync(byte[] credentialId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<AccountRow>(
            "select reader.* from passkey join reader on reader.id = reader_id where credential_id = @credentialId", new { credentialId });
    }

    /// <summary>Notes that a reader signed in with a key, and what its device said of it then.</summary>
    public Task NoteUseAsync(byte[] credentialId, long signCount, bool isBackedUp, CancellationToken ct) => database.WriteAsync(
        "update passkey set used_at = @now, sign_count = @signCount, is_backed_up = @isBackedUp where credential_id = @credentialId",
        new { now = clock.GetUtcNow(), signCount, isBackedUp, credentialId },
        ct);

    /// <summary>Says whether this reader has such a key.</summary>
    public async Task<bool> RenameAsync(ReaderId reader, long id, string name, CancellationToken ct)
    {
        return await database.WriteAsync("update passkey set name = @name where id = @id and reader_id = @reader", new { name, id, reader }, ct) == 1;
    }

    /// <summary>Forgets a key of this reader: whoever holds it cannot sign in with it any longer. Says whether they had it.</summary>
    public async Task<bool> RemoveAsync(ReaderId reader, long id, CancellationToken ct)
    {
        return await database.WriteAsync("delete from passkey where id = @id and reader_id = @reader", new { id, reader }, ct) == 1;
    }
}
