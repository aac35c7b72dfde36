using Dapper;
using Kawaraban.Relate.Text;

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

        var rows = await connection.QueryAsync<Hit>(
            $"""
            with hit as ({database.MatchArticles} order by score desc limit {MostHits})
            select {Articles.RowColumns}, article.body_text, story.title as story_title, hit.score
            from hit join article on article.id = hit.article_id join story on story.id = article.story_id
            order by hit.score desc, article.id desc
            """,
            new { match });
        return new SearchPage(text, query.Understood, null, [.. rows.Select(row => HitOf(row, query))], total);

        Task<int> CountAsync(string what) =>
            connection.ExecuteScalarAsync<int>($"select count(*) from ({database.MatchArticles})", new { match = what });
    }

    private static SearchHit HitOf(Hit row, SearchQuery query)
    {
        var (passage, marks) = Passages.Best(row.BodyText, query.Words);
        return new SearchHit(row.ToRow(), row.StoryTitle, passage, marks, row.Score);
    }

    private sealed record Hit
    {
        public ArticleId Id { get; init; }
        public StoryId StoryId { get; init; }
        public string? SourceFile { get; init; }
        public string? Url { get; init; }
        public string? Title { get; init; }
        public string? Opening { get; init; }
        public string? Outlet { get; init; }
        public string? Credit { get; init; }
        public string? Language { get; init; }
        public DateTimeOffset? PublishedAt { get; init; }
        public bool PublishedIsDay { get; init; }
        public DateTimeOffset FirstSeenAt { get; init; }
        public int Words { get; init; }
        public ArticleId? CopyOf { get; init; }
        public int Versions { get; init; }
        public required string BodyText { get; init; }
        public required string StoryTitle { get; init; }
        public double Score { get; init; }

        public ArticleRow ToRow() => new()
        {
            Id = Id,
            StoryId = StoryId,
            SourceFile = SourceFile,
            Url = Url,
            Title = Title,
            Opening = Opening,
            Outlet = Outlet,
            Credit = Credit,
            Language = Language,
            PublishedAt = PublishedAt,
            PublishedIsDay = PublishedIsDay,
            FirstSeenAt = FirstSeenAt,
            Words = Words,
            CopyOf = CopyOf,
            Versions = Versions,
        };
    }
}
