using Dapper;

namespace Kawaraban.Store;

/// <summary>Where an article stands.</summary>
internal sealed record ArticlePlace(long Id, long? StoryId, long? CopyOf);

/// <summary>Where a story stands.</summary>
internal sealed record StoryPlace(long Id, long? MergedInto, long? StorylineId, long? Follows, string? FollowsWhy);

internal sealed record StorylinePlace(long Id, long? MergedInto);

/// <summary>The rows that a correction may change. Those that it did change are kept as they were, so that it can be undone.</summary>
internal sealed record CorrectionRows(IReadOnlyList<ArticlePlace> Articles, IReadOnlyList<StoryPlace> Stories, IReadOnlyList<StorylinePlace> Storylines)
{
    /// <summary>All that articles, and stories that are merged, may draw along: signposts to the stories, stories that follow them, their storylines.</summary>
    public static async Task<CorrectionRows> AroundAsync(WriteSession session, Database database, long[] articles, long[] stories)
    {
        var lines = $"select storyline_id from story where {database.AnyOf("id", "stories")} and storyline_id is not null";
        var storyIds = await session.Connection.QueryAsync<long>(
            $"select id from story where {database.AnyOf("id", "stories")} or {database.AnyOf("merged_into", "stories")} or {database.AnyOf("follows", "stories")} or storyline_id in ({lines})",
            new { stories },
            session.Transaction);
        var lineIds = await session.Connection.QueryAsync<long>($"select id from storyline where id in ({lines}) or merged_into in ({lines})", new { stories }, session.Transaction);
        return await ReadAsync(session, database, articles, [.. storyIds], [.. lineIds]);
    }

    /// <summary>Of these rows, as they were, those that are others now.</summary>
    public async Task<CorrectionRows> ChangedAsync(WriteSession session, Database database)
    {
        var now = await ReadAsync(session, database, [.. Articles.Select(row => row.Id)], [.. Stories.Select(row => row.Id)], [.. Storylines.Select(row => row.Id)]);
        return new CorrectionRows([.. Articles.Except(now.Articles)], [.. Stories.Except(now.Stories)], [.. Storylines.Except(now.Storylines)]);
    }

    /// <summary>Makes the rows what they were. A copy that came since goes with the article it was taken from.</summary>
    public async Task RestoreAsync(WriteSession session)
    {
        foreach (var storyline in Storylines)
            await session.ExecuteAsync("update storyline set merged_into = @MergedInto where id = @Id", storyline);
        foreach (var story in Stories)
        {
            await session.ExecuteAsync(
                """
                update story set storyline_id = @StorylineId, follows = @Follows, follows_why = @FollowsWhy where id = @Id;
                update story set merged_into = @MergedInto, merged_at = case when @MergedInto is null then null else merged_at end where id = @Id;
                """,
                story);
        }

        foreach (var article in Articles)
        {
            await PutAsync(session, article);
            await session.ExecuteAsync("update article set story_id = @StoryId where copy_of = @Id", article);
        }
    }

    public static Task PutAsync(WriteSession session, ArticlePlace article) =>
        session.ExecuteAsync("update article set story_id = @StoryId, copy_of = @CopyOf where id = @Id", article);

    private static async Task<CorrectionRows> ReadAsync(WriteSession session, Database database, long[] articles, long[] stories, long[] storylines) => new(
        [.. await session.Connection.QueryAsync<ArticlePlace>($"select id, story_id, copy_of from article where {database.AnyOf("id", "articles")}", new { articles }, session.Transaction)],
        [.. await session.Connection.QueryAsync<StoryPlace>(
            $"select id, merged_into, storyline_id, follows, follows_why from story where {database.AnyOf("id", "stories")}", new { stories }, session.Transaction)],
        [.. await session.Connection.QueryAsync<StorylinePlace>($"select id, merged_into from storyline where {database.AnyOf("id", "storylines")}", new { storylines }, session.Transaction)]);
}
