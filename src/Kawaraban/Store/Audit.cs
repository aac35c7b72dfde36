using Dapper;

namespace Kawaraban.Store;

/// <summary>One thing an owner or editor did.</summary>
internal sealed record AuditRow
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
    public ReaderId ReaderId { get; init; }

    /// <summary>Whoever did it, as they are called now.</summary>
    public required string Name { get; init; }

    /// <summary>The action by its name in code, such as <c>feeds.pause</c>.</summary>
    public required string What { get; init; }

    /// <summary>What it was done to, as JSON: names and values.</summary>
    public string? About { get; init; }

    public IReadOnlyDictionary<string, string> Details => StoreJson.Read<IReadOnlyDictionary<string, string>>(About) ?? new Dictionary<string, string>();
}

/// <summary>What owners and editors did. Rows are added and never changed.</summary>
internal sealed class Audit(Database database, TimeProvider clock)
{
    public Task WriteAsync(ReaderId reader, string what, IReadOnlyDictionary<string, string> about, CancellationToken ct) => database.WriteAsync(
        "insert into audit (at, reader_id, what, about) values (@now, @reader, @what, @about)",
        new { now = clock.GetUtcNow(), reader, what, about = about.Count > 0 ? StoreJson.Write(about) : null },
        ct);

    /// <summary>The newest first; <paramref name="before"/> is the number of the last row seen, null for the first page.</summary>
    public async Task<IReadOnlyList<AuditRow>> ListAsync(long? before, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<AuditRow>(
            "select audit.*, reader.name from audit join reader on reader.id = reader_id where audit.id < @before order by audit.id desc limit @take",
            new { before = before ?? long.MaxValue, take })).AsList();
    }
}
