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

    public async Task<IReadOnlyList<SimilarRow>> ToStoryAsync(StoryId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var from = await connection.QuerySingleAsync<Row>("select id, title, title_language, event_date, profile from story where id = @id", new { id });
        var read = new ProfileJson();
        var profile = ProfileOf(from, read);
        var terms = profile.Terms.Take(MostTerms).ToList();
        if (terms.Count == 0)
            return [];

        var parameters = new DynamicParameters(new { id });
        for (var i = 0; i < terms.Count; i++)
        {
            parameters.Add($"term{i}", terms[i].Term);
            parameters.Add($"weight{i}", terms[i].Weight);
        }

        var of = Enumerable.Range(0, terms.Count).Select(i =>
            $"select * from (select story_id, @weight{i} as weight from story_term where term = @term{i} order by story_id desc limit {MostOfATerm})");
        var rows = (await connection.QueryAsync<Row>(
            $"""
            with proposed as (
              select story_id from ({string.Join(" union all ", of)}) as shared
              where story_id <> @id group by story_id order by sum(weight) desc, story_id limit {MostProposed}
            )
            select story.id, story.title, story.title_language, story.event_date, story.profile
            from proposed join story on story.id = proposed.story_id
            where story.told_at is not null and story.merged_into is null
              and (story.only_for is null or story.only_for = (select only_for from story mine where mine.id = @id))
            """,
            parameters)).ToDictionary(row => row.Id);
        return
        [
            .. SimilarReadings.Rank(profile, [.. rows.Values.OrderBy(row => row.Id).Select(row => ProfileOf(row, read))], Most)
                .Select(reading => rows[reading.Story])
                .Select(row => new SimilarRow(new StoryId(row.Id), row.Title, row.TitleLanguage, row.EventDate)),
        ];
    }

    private static StoryProfile ProfileOf(Row row, ProfileJson read) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Terms = read.Read(row.Profile),
        Date = DateOnly.TryParseExact(row.EventDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
    };

    private sealed record Row
    {
        public long Id { get; init; }
        public required string Title { get; init; }
        public string? TitleLanguage { get; init; }
        public string? EventDate { get; init; }
        public string? Profile { get; init; }
    }
}
