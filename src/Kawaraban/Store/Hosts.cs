using Dapper;

namespace Kawaraban.Store;

/// <summary>The hosts that asked to be left alone: they are, after a restart too.</summary>
internal sealed class Hosts(Database database, TimeProvider clock)
{
    /// <summary>The hosts that were closed last, and until when; some may be open again.</summary>
    public async Task<IReadOnlyList<(string Host, DateTimeOffset Until)>> ClosedAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);

        // Asked at every start, so without Dapper: making its mapper takes longer than the query.
        await using var command = connection.CreateCommand();
        command.CommandText = "select name, closed_until from host";
        await using var rows = await command.ExecuteReaderAsync(ct);
        var closed = new List<(string, DateTimeOffset)>();
        while (await rows.ReadAsync(ct))
            closed.Add((rows.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(1))));
        return closed;
    }

    public async Task CloseAsync(string host, DateTimeOffset until, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync("delete from host where closed_until <= @now", new { now = clock.GetUtcNow() }, session.Transaction);
        await session.Connection.ExecuteAsync(
            """
            insert into host (name, closed_until) values (@host, @until)
            on conflict (name) do update set closed_until = excluded.closed_until where excluded.closed_until > host.closed_until
            """,
            new { host, until },
            session.Transaction);
        await session.CommitAsync(ct);
    }
}
