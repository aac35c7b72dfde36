using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;

namespace Kawaraban.Store;

/// <summary>
/// All that is a reader's own, to be taken along or deleted. Whatever table points at a reader is found by that: one that is added
/// later is neither forgotten in an export nor left behind.
/// </summary>
internal sealed class OwnData(Database database)
{
    // What they did for everybody stays in the house's books, without their name.
    private const string Books = "audit";

    /// <summary>The account and every row that is the reader's, by table; hashes of secrets excepted. Times are Unix milliseconds, UTC.</summary>
    public async Task<JsonObject> ExportAsync(ReaderId reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var data = new JsonObject
        {
            ["account"] = (await connection.QueryAsync("select id, name, email, role, settings, created_at from reader where id = @reader", new { reader })).Select(ToJson).First(),
        };
        foreach (var tables in (await connection.QueryAsync<TableOfReaders>(database.TablesOfReaders)).GroupBy(table => table.Name))
        {
            var mine = string.Join(" or ", tables.Select(table => $"\"{table.Column}\" = @reader"));
            data[tables.Key] = new JsonArray([.. (await connection.QueryAsync($"select * from \"{tables.Key}\" where {mine}", new { reader })).Select(ToJson)]);
        }

        data["article_text"] = new JsonArray([.. (await connection.QueryAsync(Whose.TextsSql, new { reader })).Select(ToJson)]);
        return data;
    }

    /// <summary>Deletes what is the reader's own, the feeds they followed alone and what came from them with it. What stands for others too, such as a feed they shared, stays and is nobody's; the last owner stays.</summary>
    public async Task<AccountChange> DeleteAsync(ReaderId reader, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        if (await Readers.IsLastOwnerAsync(session, reader))
            return AccountChange.LastOwner;
        await Whose.DeleteAsync(session, reader);
        foreach (var table in (await session.Connection.QueryAsync<TableOfReaders>(database.TablesOfReaders, transaction: session.Transaction)).Where(table => table.Name != Books))
        {
            await session.ExecuteAsync(
                table.IsRequired
                    ? $"delete from \"{table.Name}\" where \"{table.Column}\" = @reader"
                    : $"update \"{table.Name}\" set \"{table.Column}\" = null where \"{table.Column}\" = @reader",
                new { reader });
        }

        // The number alone stays, so that it is never another's.
        await session.ExecuteAsync(
            """
            update reader set name = '#' || id, name_key = null, email = null, password_hash = null, settings = null, role = 'reader', is_closed = true
            where id = @reader
            """,
            new { reader });
        await session.CommitAsync(ct);
        return AccountChange.Done;
    }

    private static JsonNode ToJson(dynamic row)
    {
        var json = new JsonObject();
        foreach (var (name, value) in (IDictionary<string, object?>)row)
        {
            if (value is not byte[] && !name.EndsWith("_hash", StringComparison.Ordinal))
                json[name] = value switch
                {
                    null => null,
                    long number => JsonValue.Create(number),
                    double number => JsonValue.Create(number),
                    bool yes => JsonValue.Create(yes),
                    _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
                };
        }

        return json;
    }
}

/// <summary>A column that points at a reader.</summary>
internal sealed record TableOfReaders
{
    public required string Name { get; init; }
    public required string Column { get; init; }

    /// <summary>A row cannot be without its reader: it is theirs.</summary>
    public bool IsRequired { get; init; }
}
