using Dapper;

namespace Kawaraban.Store;

/// <summary>Which stories of a list a reader likes; how a like is given and taken stands in <see cref="Tallies"/>.</summary>
internal sealed class Likes(Database database)
{
    /// <summary>Of these stories those that the reader likes, also by what merged into them.</summary>
    public async Task<IReadOnlySet<long>> OfAsync(ReaderId reader, IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<long>(
            $"""
            select standing.id from ({Tallies.StandingSql(database, nameof(ids))}) standing cross join story_reading mine
            where mine.reader_id = @reader and mine.story_id = standing.piece and mine.liked_at is not null
            """,
            new { reader, ids = ids.ToArray() })).ToHashSet();
    }
}
