using Dapper;

namespace Kawaraban.Store;

/// <summary>Finds articles by their words.</summary>
internal sealed class Search(Database database)
{
    private const int MostHits = 50;

    /// <summary>The best hits of a query; where nothing has all of its parts, what has some of them.</summary>
    public async Task<SearchPage> FindAsync(string text, CancellationToken ct)
    {
        var query = SearchQuery.Parse(text);
        if (query.All is null)
            return new SearchPage(text, query.Understood, query.Problem, [], 0);

        await using var connection = await database.OpenAsync(ct);
        var match = query.All;
        var total = await CountAsync(match);
        if (total == 0 && query.Any != query.All)
            total = await CountAsync(match = query.Any!);

        var hits = await connection.QueryAsync<ArticleRow, Rest, SearchHit>(
            $"""
            with hit as ({database.MatchArticles} order by score desc limit {MostHits})
            select {Articles.RowColumns}, text.body_text, story.title as story_title, hit.score
            from hit join article on article.id = hit.article_id join article_text text on text.article_id = article.id left join story on story.id = article.story_id
            order by hit.score desc, article.id desc
            """,
            (article, rest) => HitOf(article, rest, query),
            new { match },
            splitOn: "body_text");
        return new SearchPage(text, query.Understood, null, [.. hits], total);

        Task<int> CountAsync(string what) =>
            connection.ExecuteScalarAsync<int>($"select count(*) from ({database.MatchArticles})", new { match = what });
    }

    /// <summary>The ids of all articles that have every part of a query, and what was wrong with it where something was.</summary>
    public async Task<(IReadOnlyList<long> Articles, string? Problem)> FindAllAsync(string text, CancellationToken ct)
    {
        var query = SearchQuery.Parse(text);
        if (query.All is null)
            return ([], query.Problem);

        await using var connection = await database.OpenAsync(ct);
        return ([.. await connection.QueryAsync<long>($"select article_id from ({database.MatchArticles})", new { match = query.All })], null);
    }

    private static SearchHit HitOf(ArticleRow article, Rest rest, SearchQuery query)
    {
        var (passage, marks) = Passages.Best(rest.BodyText, query.Words);
        return new SearchHit(article, rest.StoryTitle, passage, marks, rest.Score);
    }

    private sealed record Rest
    {
        public required string BodyText { get; init; }
        public string? StoryTitle { get; init; }
        public double Score { get; init; }
    }
}
