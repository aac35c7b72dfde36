using Dapper;

namespace Kawaraban.Store;

/// <summary>What a story can be found by in a list; the numbers stand in the database.</summary>
internal enum StoryTagKind
{
    Outlet = 1,

    /// <summary>Without its region: en-SG, en and en-US are one.</summary>
    Language = 2,
    Category = 3,
}

/// <summary>Counts and tags of stories, so that lists need not look at their articles. Written with each telling of a story.</summary>
internal static class StoryTags
{
    /// <summary>As a tag names it: <c>en-SG</c> is <c>en</c>.</summary>
    public static string Primary(string language) => language.Split('-', 2)[0].ToLowerInvariant();

    /// <summary>Counts a story's articles and writes its tags anew; its span must have been written before.</summary>
    public static async Task WriteAsync(WriteSession session, long story)
    {
        var latest = await session.Connection.ExecuteScalarAsync<long>(CountSql, new { story }, session.Transaction);
        var groups = await session.Connection.QueryAsync<Group>(GroupsSql, new { story }, session.Transaction);
        var tags = groups.SelectMany(TagsOf).GroupBy(tag => (tag.Kind, tag.Value))
            .Select(same => (same.Key.Kind, same.Key.Value, At: same.Min(tag => tag.At)));
        await session.ExecuteAsync("delete from story_tag where story_id = @story", new { story });
        foreach (var (kind, value, at) in tags)
        {
            await session.ExecuteOftenAsync(
                "insert into story_tag (story_id, kind, value, first_at, latest_at) values (@story, @kind, @value, @at, @latest)",
                ("story", story),
                ("kind", (int)kind),
                ("value", value),
                ("at", at),
                ("latest", latest));
        }
    }

    private static IEnumerable<(StoryTagKind Kind, string Value, long At)> TagsOf(Group group)
    {
        if (group.Outlet is not null)
            yield return (StoryTagKind.Outlet, group.Outlet, group.At);
        if (group.Language is not null)
            yield return (StoryTagKind.Language, Primary(group.Language), group.At);
        if (group.Category is not null)
            yield return (StoryTagKind.Category, group.Category, group.At);
        foreach (var category in ArticlePage.CategoriesOf(group.Category, group.Categories))
            yield return (StoryTagKind.Category, category, group.At);
    }

    private sealed record Group
    {
        public string? Outlet { get; init; }
        public string? Language { get; init; }
        public string? Category { get; init; }
        public string? Categories { get; init; }
        public long At { get; init; }
    }

    private const string CountSql =
        """
        update story set
          article_count = (select count(*) from article where story_id = @story),
          report_count = (select count(*) from article where story_id = @story and copy_of is null),
          lead_image_url = (select image_url from article where story_id = @story and image_url is not null order by coalesce(published_at, first_seen_at), id limit 1),
          news_at = (select max(first_seen_at) from article where story_id = @story)
        where id = @story
        returning latest_at
        """;

    private const string GroupsSql =
        """
        select outlet, language, category, categories, min(coalesce(published_at, first_seen_at)) as at
        from article where story_id = @story group by outlet, language, category, categories
        """;
}
