using Dapper;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

/// <summary>Which stories to list. Pages go by key: <see cref="Before"/> is the last row of the page before.</summary>
internal sealed record StoryFilter
{
    public string? Language { get; init; }
    public string? Outlet { get; init; }
    public string? Category { get; init; }
    public (DateTimeOffset LatestAt, StoryId Id)? Before { get; init; }
    public int Take { get; init; } = 30;
}

/// <summary>Stories for lists and for their own page.</summary>
internal sealed class Stories(Database database, Storylines storylines, Similar similar)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<StoryRow>> ListAsync(StoryFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Row>(
            RowSql + """
             where story.merged_into is null and story.told_at is not null
              and (@at is null or (story.latest_at, story.id) < (@at, @id))
              and (@Language is null and @Outlet is null and @Category is null or exists (
                select 1 from article where article.story_id = story.id and (@Language is null or article.language = @Language or article.language like @Language || '-%')
                  and (@Outlet is null or article.outlet = @Outlet) and (@Category is null or article.category = @Category or article.categories like @among escape '\')))
            order by story.latest_at desc, story.id desc
            limit @Take
            """,
            new { filter.Language, filter.Outlet, filter.Category, among = AmongSeveral(filter.Category), at = filter.Before?.LatestAt, id = filter.Before?.Id, filter.Take });
        return await WithArticlesAsync(connection, [.. rows], ct);
    }

    // The list stands as JSON: the name as it is written there, between its quotes.
    private static string? AmongSeveral(string? category) =>
        category is null ? null : $"%{StoreJson.Write<IReadOnlyList<string>>([category])[1..^1].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>The stories with these ids, in their order; an id that does not exist is left out.</summary>
    public async Task<IReadOnlyList<StoryRow>> ListAsync(IReadOnlyList<StoryId> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = await connection.QueryAsync<Row>(RowSql + $" where {database.AnyOf("story.id", "wanted")}", new { wanted });
        var byId = (await WithArticlesAsync(connection, [.. rows], ct)).ToDictionary(row => row.Id);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    /// <summary>A story's page; the id of a merged story gives the page of the story it merged into.</summary>
    public async Task<StoryPage?> FindAsync(StoryId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            RowSql + " where story.id = coalesce((select merged_into from story where id = @id), @id)", new { id });
        if (row is null)
            return null;

        var story = (await WithArticlesAsync(connection, [row], ct))[0];
        return new StoryPage
        {
            Story = story,
            Summary = StoreJson.Read<Summary>(row.Summary) ?? new Summary([]),
            Coverage = StoreJson.Read<StoryCoverage>(row.Coverage) ?? new StoryCoverage { Agreed = [], Only = [], Differing = [] },
            FollowsWhy = StoreJson.Read<IReadOnlyList<Reason>>(row.FollowsWhy) ?? [],
            Articles = [.. (await ArticlesOfAsync([story.Id], ct))[story.Id]],
            Storyline = story.StorylineId is { } line ? (await storylines.FindAsync(line, ct))?.Stories ?? [] : [],
            Similar = await similar.ToStoryAsync(story.Id, ct),
        };
    }

    /// <summary>The articles of many stories, each story's by publication with copies behind their origins.</summary>
    public async Task<ILookup<StoryId, ArticleRow>> ArticlesOfAsync(IReadOnlyList<StoryId> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = await connection.QueryAsync<ArticleRow>(
            $"select {Articles.RowColumns} from article where {database.AnyOf("story_id", "wanted")} order by coalesce(published_at, first_seen_at), id",
            new { wanted });
        return rows.GroupBy(row => row.StoryId).SelectMany(group => CopiesAfterOrigins([.. group])).ToLookup(row => row.StoryId!.Value);
    }

    public async Task<int> CountAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>("select count(*) from story where merged_into is null");
    }

    private static List<ArticleRow> CopiesAfterOrigins(List<ArticleRow> articles)
    {
        var copies = articles.Where(article => article.CopyOf is not null).ToLookup(article => article.CopyOf!.Value);
        var here = articles.Select(article => article.Id).ToHashSet();
        return [.. articles.Where(article => article.CopyOf is null || !here.Contains(article.CopyOf.Value)).SelectMany(WithCopies)];

        IEnumerable<ArticleRow> WithCopies(ArticleRow article) => [article, .. copies[article.Id].SelectMany(WithCopies)];
    }

    private async Task<IReadOnlyList<StoryRow>> WithArticlesAsync(System.Data.Common.DbConnection connection, IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id.Value).ToArray();
        var articles = (await connection.QueryAsync<ArticleBits>(new CommandDefinition(
            $"""
            select story_id, outlet, language, copy_of is null as is_report, image_url from article
            where {database.AnyOf("story_id", "ids")} order by coalesce(published_at, first_seen_at), id
            """,
            new { ids },
            cancellationToken: ct))).ToLookup(bits => bits.StoryId);
        return [.. rows.Select(row => row.ToStory([.. articles[row.Id]]))];
    }

    private sealed record ArticleBits
    {
        public StoryId StoryId { get; init; }
        public string? Outlet { get; init; }
        public string? Language { get; init; }
        public bool IsReport { get; init; }
        public string? ImageUrl { get; init; }
    }

    private sealed record Row
    {
        public StoryId Id { get; init; }
        public required string Title { get; init; }
        public string? TitleLanguage { get; init; }
        public string? EventDate { get; init; }
        public string? Summary { get; init; }
        public string? Coverage { get; init; }
        public string? FollowsWhy { get; init; }
        public StorylineId? StorylineId { get; init; }
        public string? StorylineTitle { get; init; }
        public DateTimeOffset FirstAt { get; init; }
        public DateTimeOffset LatestAt { get; init; }

        public StoryRow ToStory(IReadOnlyList<ArticleBits> articles) => new()
        {
            Id = Id,
            Title = Title,
            TitleLanguage = TitleLanguage,
            Lead = StoreJson.Read<Summary>(Summary) is { Sentences: [var first, ..] } ? first.Text : null,
            EventDate = EventDate,
            StorylineId = StorylineTitle is null ? null : StorylineId,
            StorylineTitle = StorylineTitle,
            FirstAt = FirstAt,
            LatestAt = LatestAt,
            ImageUrl = articles.FirstOrDefault(article => article.ImageUrl is not null)?.ImageUrl,
            Articles = articles.Count,
            Reports = articles.Count(article => article.IsReport),
            Outlets = [.. articles.Select(article => article.Outlet).OfType<string>().Distinct()],
            Languages = [.. articles.Select(article => article.Language).OfType<string>().Distinct()],
        };
    }

    // A storyline has a title where another of its stories stands: the latest chapter's.
    private const string RowSql =
        """
        select story.id, story.title, story.title_language, story.event_date, story.summary, story.coverage, story.follows_why,
          story.storyline_id, story.first_at, story.latest_at,
          (select other.title from story other where other.storyline_id = story.storyline_id and other.merged_into is null
             and exists (select 1 from story third where third.storyline_id = story.storyline_id and third.merged_into is null and third.id <> other.id)
           order by other.event_date is null desc, other.event_date desc, other.first_at desc, other.id desc limit 1) as storyline_title
        from story
        """;
}
