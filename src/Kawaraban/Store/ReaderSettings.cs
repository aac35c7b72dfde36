using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;

namespace Kawaraban.Store;

/// <summary>How a reader likes to read: one document a reader, each part of the pages with a name of its own in it.</summary>
internal sealed class ReaderSettings(Database database)
{
    /// <summary>What stands under a name; null where nothing does.</summary>
    public async Task<string?> FindAsync(ReaderId reader, string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return DocumentOf(await connection.ExecuteScalarAsync<string?>("select settings from reader where id = @reader", new { reader }))[name]?.GetValue<string>();
    }

    /// <summary>Writes one name; the others stay as they are.</summary>
    public async Task SetAsync(ReaderId reader, string name, string value, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var document = DocumentOf(await session.Connection.ExecuteScalarAsync<string?>("select settings from reader where id = @reader", new { reader }, session.Transaction));
        document[name] = value;
        await session.ExecuteAsync("update reader set settings = @settings where id = @reader", new { reader, settings = document.ToJsonString() });
        await session.CommitAsync(ct);
    }

    // A document that cannot be read is none: how somebody reads is chosen again in a moment.
    private static JsonObject DocumentOf(string? settings)
    {
        try
        {
            return settings is null ? [] : JsonNode.Parse(settings) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
