using Dapper;

namespace Kawaraban.Store;

/// <summary>How far an import got: the things it read, and the articles among them.</summary>
internal sealed record ImportMark
{
    public long Items { get; init; }
    public long Articles { get; init; }
}

/// <summary>Remembers how far an import got, so that an interrupted one goes on from there.</summary>
internal sealed class ImportMarks(Database database, TimeProvider clock)
{
    // Who comes back later than this starts anew, which costs time and nothing else.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    public async Task<ImportMark> FindAsync(string fingerprint, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<ImportMark>(
            "select items, articles from import_mark where fingerprint = @fingerprint", new { fingerprint }) ?? new ImportMark();
    }

    public Task KeepAsync(string fingerprint, ImportMark mark, CancellationToken ct) => database.WriteAsync(
        """
        insert into import_mark (fingerprint, items, articles, made_at) values (@fingerprint, @Items, @Articles, @now)
        on conflict (fingerprint) do update set items = @Items, articles = @Articles, made_at = @now
        """,
        new { fingerprint, mark.Items, mark.Articles, now = clock.GetUtcNow() },
        ct);

    public Task RemoveAsync(string fingerprint, CancellationToken ct) => database.WriteAsync(
        "delete from import_mark where fingerprint = @fingerprint or made_at < @longAgo",
        new { fingerprint, longAgo = clock.GetUtcNow() - KeptFor },
        ct);
}
