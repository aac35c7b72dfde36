using System.Text;
using Dapper;

namespace Kawaraban.Store;

/// <summary>A reader's account.</summary>
public sealed record AccountRow
{
    public ReaderId Id { get; init; }
    public required string Name { get; init; }

    /// <summary><c>owner</c>, <c>editor</c> or <c>reader</c>.</summary>
    public required string Role { get; init; }
    public string? Email { get; init; }

    /// <summary>Null: nobody can sign in as this reader yet.</summary>
    public string? PasswordHash { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Signed out for good; what the reader did stays.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>What came of changing an account.</summary>
internal enum AccountChange
{
    Done,

    /// <summary>Somebody is called so already.</summary>
    NameTaken,

    /// <summary>There is no such account, or it is closed.</summary>
    NotThere,

    /// <summary>Nobody would be left who may decide.</summary>
    LastOwner,

    /// <summary>Somebody made the owner's account before.</summary>
    AlreadyMade,
}

/// <summary>The accounts. Passwords arrive hashed.</summary>
internal sealed class Readers(Database database, TimeProvider clock)
{
    public const string Owner = "owner";

    /// <summary>The reader who was there from the beginning: whoever sits at the machine, or made the first account.</summary>
    public static readonly ReaderId First = new(1);

    // Whoever could sign in as an owner besides this one.
    private const string NoOtherOwner =
        "not exists (select 1 from reader other where other.role = 'owner' and other.is_closed = false and other.password_hash is not null and other.id <> @id)";

    private volatile bool _anyAccount;

    /// <summary>What two names are compared by: forms and cases that look alike are one name.</summary>
    public static string KeyOf(string name) => name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Whether somebody made an account. Once so it stays so: the last owner cannot go.</summary>
    public async ValueTask<bool> AnyAccountAsync(CancellationToken ct)
    {
        if (_anyAccount)
            return true;
        await using var connection = await database.OpenAsync(ct);
        return _anyAccount = await connection.ExecuteScalarAsync<bool>("select exists (select 1 from reader where role = 'owner' and password_hash is not null)");
    }

    public async Task<AccountRow?> FindAsync(ReaderId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<AccountRow>("select * from reader where id = @id", new { id });
    }

    public async Task<AccountRow?> FindByNameAsync(string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<AccountRow>("select * from reader where name_key = @key", new { key = KeyOf(name) });
    }

    /// <summary>All accounts that are not deleted, the oldest first.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<AccountRow>("select * from reader where name_key is not null order by id")).AsList();
    }

    /// <summary>Gives the reader who was there from the beginning a name and a password. Of two who try at once one succeeds.</summary>
    public async Task<AccountChange> MakeOwnerAsync(string name, string passwordHash, CancellationToken ct)
    {
        var made = await database.WriteAsync(
            """
            update reader set name = @name, name_key = @key, password_hash = @passwordHash, created_at = @now
            where id = 1 and not exists (select 1 from reader where role = 'owner' and password_hash is not null)
            """,
            new { name, key = KeyOf(name), passwordHash, now = clock.GetUtcNow() },
            ct);
        return made == 1 ? AccountChange.Done : AccountChange.AlreadyMade;
    }

    /// <summary>Makes an account; null where somebody is called so already.</summary>
    /// <param name="passwordHash">Null: the reader chooses one later, through an invitation.</param>
    public async Task<ReaderId?> AddAsync(string name, string role, string? passwordHash, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var id = await session.Connection.QueryFirstOrDefaultAsync<long?>(
            """
            insert into reader (name, name_key, role, password_hash, created_at) values (@name, @key, @role, @passwordHash, @now)
            on conflict do nothing returning id
            """,
            new { name, key = KeyOf(name), role, passwordHash, now = clock.GetUtcNow() },
            session.Transaction);
        await session.CommitAsync(ct);
        return id is { } number ? new ReaderId(number) : null;
    }

    /// <summary>Changes what a reader is called and where they are written to; an empty address is none.</summary>
    public async Task<AccountChange> RenameAsync(ReaderId id, string name, string? email, CancellationToken ct)
    {
        var changed = await database.WriteAsync(
            """
            update reader set name = @name, name_key = @key, email = nullif(@email, '')
            where id = @id and not exists (select 1 from reader other where (other.name_key = @key or other.name = @name) and other.id <> @id)
            """,
            new { id, name, key = KeyOf(name), email = email ?? "" },
            ct);
        return changed == 1 ? AccountChange.Done : AccountChange.NameTaken;
    }

    /// <summary>Sets a password, opens a closed account, ends all sessions and whatever link was given for a first password.</summary>
    public async Task<AccountChange> SetPasswordAsync(ReaderId id, string passwordHash, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var changed = await session.ExecuteAsync("update reader set password_hash = @passwordHash, is_closed = false where id = @id and name_key is not null", new { id, passwordHash });
        await session.ExecuteAsync("delete from reader_session where reader_id = @id; delete from reader_invitation where reader_id = @id", new { id });
        await session.CommitAsync(ct);
        return changed == 1 ? AccountChange.Done : AccountChange.NotThere;
    }

    /// <summary>Writes the same password down in a newer form; nobody notices.</summary>
    public Task RehashAsync(ReaderId id, string passwordHash, CancellationToken ct) =>
        database.WriteAsync("update reader set password_hash = @passwordHash where id = @id", new { id, passwordHash }, ct);

    /// <summary>Gives a reader another role. The last owner who can sign in stays one.</summary>
    public async Task<AccountChange> SetRoleAsync(ReaderId id, string role, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        if (role != Owner && await IsLastOwnerAsync(session, id))
            return AccountChange.LastOwner;
        var changed = await session.ExecuteAsync("update reader set role = @role where id = @id and name_key is not null", new { id, role });
        await session.CommitAsync(ct);
        return changed == 1 ? AccountChange.Done : AccountChange.NotThere;
    }

    /// <summary>Signs a reader out for good, their programs with them, or lets them in again.</summary>
    public async Task<AccountChange> CloseAsync(ReaderId id, bool isClosed, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        if (isClosed && await IsLastOwnerAsync(session, id))
            return AccountChange.LastOwner;
        var changed = await session.ExecuteAsync("update reader set is_closed = @isClosed where id = @id and name_key is not null", new { id, isClosed });
        if (isClosed)
            await session.ExecuteAsync("delete from reader_session where reader_id = @id; delete from reader_invitation where reader_id = @id", new { id });
        await session.CommitAsync(ct);
        return changed == 1 ? AccountChange.Done : AccountChange.NotThere;
    }

    internal static async Task<bool> IsLastOwnerAsync(WriteSession session, ReaderId id) => await session.Connection.ExecuteScalarAsync<bool>(
        $"select exists (select 1 from reader where id = @id and role = 'owner' and is_closed = false and {NoOtherOwner})", new { id }, session.Transaction);
}
