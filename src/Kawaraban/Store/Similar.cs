using Dapper;
using Kawaraban.Relate.Summaries;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>Other stories worth reading from a story: near in subject, not the same event.</summary>
internal sealed class Similar(Database database)
{
    private const int Most = 5;
    private const int MostWords = 24;

    public async Task<IReadOnlyList<SimilarRow>> ToStoryAsync(StoryId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var (title, language, summary) = await connection.QuerySingleAsync<(string, string?, string?)>(
            "select title, title_language, summary from story where id = @id", new { id });
        var text = $"{title} {StoreJson.Read<Summary>(summary)?.Text}";
        var words = Words.Index(text).Where(word => !Words.IsStopWord(word, language)).Distinct().Take(MostWords).ToList();
        if (words.Count == 0)
            return [];

        var rows = await connection.QueryAsync<(StoryId, string, string?, string?)>(
            $"""
            with hit as ({database.MatchArticles} order by score desc limit 100)
            select story.id, story.title, story.title_language, story.event_date
            from hit join article on article.id = hit.article_id join story on story.id = article.story_id
            where story.id <> @id
            group by story.id
            order by max(hit.score) desc, story.id
            limit {Most}
            """,
            new { id, match = string.Join(" OR ", words.Select(word => $"\"{word}\"")) });
        return [.. rows.Select(row => new SimilarRow(row.Item1, row.Item2, row.Item3, row.Item4))];
    }
}
