using System.Globalization;
using Dapper;
using Kawaraban.Relate.Similar;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>Other stories worth reading from a story: the full-text index proposes, <see cref="SimilarReadings"/> chooses.</summary>
internal sealed class Similar(Database database)
{
    private const int Most = 5;

    // What is looked up of a profile, and how many articles the index may propose: beyond, nothing near is found any more.
    private const int MostTerms = 24;
    private const int MostProposed = 200;

    public async Task<IReadOnlyList<SimilarRow>> ToStoryAsync(StoryId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var from = await connection.QuerySingleAsync<Row>("select id, title, title_language, event_date, profile from story where id = @id", new { id });
        var profile = ProfileOf(from);
        if (MatchOf(profile) is not { Length: > 0 } match)
            return [];

        var rows = (await connection.QueryAsync<Row>(
            $"""
            with hit as ({database.MatchArticles} order by score desc limit {MostProposed})
            select distinct story.id, story.title, story.title_language, story.event_date, story.profile
            from hit join article on article.id = hit.article_id join story on story.id = article.story_id
            where story.id <> @id and story.told_at is not null
            """,
            new { id, match })).ToDictionary(row => row.Id);
        return
        [
            .. SimilarReadings.Rank(profile, [.. rows.Values.OrderBy(row => row.Id).Select(ProfileOf)], Most)
                .Select(reading => rows[reading.Story])
                .Select(row => new SimilarRow(new StoryId(row.Id), row.Title, row.TitleLanguage, row.EventDate)),
        ];
    }

    private static string MatchOf(StoryProfile profile) => string.Join(
        " OR ",
        profile.Terms.OrderByDescending(term => term.Value).Take(MostTerms)
            .Select(term => string.Join(' ', Words.Index(term.Key))).Where(words => words.Length > 0).Distinct().Select(words => $"\"{words}\""));

    private static StoryProfile ProfileOf(Row row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Terms = StoreJson.Read<IReadOnlyDictionary<string, double>>(row.Profile) ?? new Dictionary<string, double>(),
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
