using Dapper;

namespace Kawaraban.Store;

/// <summary>Storylines with their stories in order of event.</summary>
internal sealed class Storylines(Database database)
{
    /// <summary>All storylines of two stories or more, the one with the latest event first.</summary>
    public async Task<IReadOnlyList<StorylinePage>> ListAsync(ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var entries = await connection.QueryAsync<Row>(EntriesSql + " order by event_date is null, event_date, first_at, id", new { reader });
        return
        [
            .. entries.GroupBy(entry => entry.StorylineId)
                .Where(group => group.Count() > 1)
                .Select(PageOf)
                .OrderByDescending(page => page.Stories[^1].EventDate ?? "", StringComparer.Ordinal),
        ];
    }

    /// <summary>One storyline; the id of one that was merged gives the one it merged into.</summary>
    public async Task<StorylinePage?> FindAsync(StorylineId id, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var entries = (await connection.QueryAsync<Row>(
            EntriesSql + """
             and storyline_id = coalesce((select merged_into from storyline where id = @id), @id)
            order by event_date is null, event_date, first_at, id
            """,
            new { id, reader })).ToList();
        return entries.Count == 0 ? null : entries.GroupBy(entry => entry.StorylineId).Select(PageOf).Single();
    }

    // A storyline is called after its latest chapter: that is what a reader knows it by.
    private static StorylinePage PageOf(IGrouping<long, Row> group) => new(
        new StorylineId(group.Key),
        group.Last().Title,
        [.. group.Select(row => new StorylineEntry { Id = row.Id, Title = row.Title, TitleLanguage = row.TitleLanguage, EventDate = row.EventDate })]);

    private sealed record Row
    {
        public long StorylineId { get; init; }
        public StoryId Id { get; init; }
        public required string Title { get; init; }
        public string? TitleLanguage { get; init; }
        public string? EventDate { get; init; }
    }

    // A storyline is of stories that are everybody's, or of those that are one reader's alone.
    private static readonly string EntriesSql =
        $"select storyline_id, id, title, title_language, event_date from story where merged_into is null and storyline_id is not null and {Whose.Visible("story")}";
}
