using Dapper;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

/// <summary>A story as an entry of a feed that goes out.</summary>
public sealed record FeedEntry
{
    public required StoryId Id { get; init; }
    public required string Uuid { get; init; }
    public required string Title { get; init; }
    public string? TitleLanguage { get; init; }
    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LatestAt { get; init; }

    /// <summary>Its summary in one text; empty where there is none.</summary>
    public required string Summary { get; init; }
}

/// <summary>Stories as feeds take them.</summary>
internal sealed class FeedEntries(Database database)
{
    /// <summary>The stories with these ids, the newest first.</summary>
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(IReadOnlyList<StoryId> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"select id, uuid, title, title_language, summary, first_at, latest_at from story left join story_text on story_id = id where {database.AnyOf("id", "wanted")} order by latest_at desc, id desc",
            new { wanted },
            cancellationToken: ct));
        return [.. rows.Select(row => new FeedEntry
        {
            Id = row.Id,
            Uuid = row.Uuid,
            Title = row.Title,
            TitleLanguage = row.TitleLanguage,
            FirstAt = row.FirstAt,
            LatestAt = row.LatestAt,
            Summary = StoreJson.Read<Summary>(row.Summary)?.Text ?? "",
        })];
    }

    private sealed record Row
    {
        public StoryId Id { get; init; }
        public required string Uuid { get; init; }
        public required string Title { get; init; }
        public string? TitleLanguage { get; init; }
        public string? Summary { get; init; }
        public DateTimeOffset FirstAt { get; init; }
        public DateTimeOffset LatestAt { get; init; }
    }
}
