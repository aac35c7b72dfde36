using Dapper;

namespace Kawaraban.Store;

/// <summary>What a machine wrote, by the hash of what it was asked. Apart from articles and stories, which never change by it.</summary>
internal sealed class MachineTexts(Database database, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<(string Hash, string Text)>($"select hash, text from machine_text where {database.AnyOf("hash", "hashes")}", new { hashes = hashes.ToArray() }))
            .ToDictionary(row => row.Hash, row => row.Text);
    }

    public async Task KeepAsync(string model, IReadOnlyList<(string Hash, string Text)> texts, CancellationToken ct)
    {
        if (texts.Count == 0)
            return;

        await using var session = await database.BeginWriteAsync(ct);
        foreach (var (hash, text) in texts)
        {
            await session.ExecuteAsync(
                """
                insert into machine_text (hash, model, text, made_at) values (@hash, @model, @text, @now)
                on conflict (hash) do update set text = @text, made_at = @now
                """,
                new { hash, model, text, now = clock.GetUtcNow() });
        }

        await session.CommitAsync(ct);
    }
}
