using System.Globalization;
using Dapper;
using Kawaraban.Relate.Similar;

namespace Kawaraban.Store;

/// <summary>
/// Other stories worth reading from a story: those that speak most of what it speaks of are proposed, <see cref="SimilarReadings"/> chooses.
/// A story that is one reader's alone leads to their own and everybody's, all others to everybody's.
/// </summary>
internal sealed class Similar(Database database)
{
    private const int Most = 5;

    // A rare term reaches back over years, of a frequent one only the newest stories are looked at: the cost stays the same in a large archive.
    private const int MostTerms = 24;
    private const int MostOfATerm = 50;
    private const int MostProposed = 50;

    private readonly string _sql = SqlOf(database);

    public async Task<IReadOnlyList<SimilarRow>> ToStoryAsync(StoryId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = (await connection.QueryAsync<Row>(_sql, new { id })).ToDictionary(row => row.Id);
        if (!rows.Remove(id.Value, out var from))
            return [];
        return
        [
            .. SimilarReadings.Rank(from.ToSubject(), [.. rows.Values.OrderBy(row => row.Id).Select(row => row.ToSubject())], Most)
                .Select(reading => rows[reading.Story])
                .Select(row => new SimilarRow(new StoryId(row.Id), row.Title, row.TitleLanguage, row.EventDate)),
        ];
    }

    // The story itself comes with them. Cross join: a term leads to stories, never a story to its terms.
    private static string SqlOf(Database database) =>
        $"""
        with asked as materialized (
          select key as term, value as weight from story, {database.EntriesOf("story.profile")} where story.id = @id limit {MostTerms}
        ), shared as (
          select story_term.story_id, asked.weight from asked cross join story_term
          where story_term.term = asked.term and story_term.story_id <> @id
            and story_term.story_id >= coalesce((select latest.story_id from story_term latest where latest.term = asked.term order by latest.story_id desc limit 1 offset {MostOfATerm - 1}), 0)
        ), proposed as (
          select story_id from shared group by story_id order by sum(weight) desc, story_id limit {MostProposed}
        )
        select story.id, story.title, story.title_language, story.event_date, story.profile
        from (select @id as story_id union all select story_id from proposed) as looked_at join story on story.id = looked_at.story_id
        where story.id = @id or (story.told_at is not null and story.merged_into is null
          and (story.only_for is null or story.only_for = (select only_for from story mine where mine.id = @id)))
        """;

    private sealed record Row
    {
        public long Id { get; init; }
        public required string Title { get; init; }
        public string? TitleLanguage { get; init; }
        public string? EventDate { get; init; }
        public string? Profile { get; init; }

        public Subject ToSubject() => new(
            Id,
            DateOnly.TryParseExact(EventDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            ProfileJson.Read(Profile));
    }
}
