using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Kawaraban.Extract;
using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;

namespace Kawaraban.Store;

/// <summary>Which articles, or which stories, to take out of the archive: of those that are everybody's (<see cref="Whose"/>). What is not named does not count; all that is named must hold.</summary>
internal sealed record ArchiveChoice
{
    public StoryId? Story { get; init; }
    public StorylineId? Storyline { get; init; }

    /// <summary>The articles that a search found; for stories, those they are in.</summary>
    public IReadOnlyList<long>? Articles { get; init; }

    /// <summary>Published, or where that is unknown seen, at or after this.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>An article with all that is known of it.</summary>
internal sealed record ArchivedArticle
{
    public required ArticleId Id { get; init; }
    public required string Uuid { get; init; }
    public required string Identity { get; init; }
    public string? Url { get; init; }
    public string? SourceFile { get; init; }
    public string? FeedUrl { get; init; }
    public string? Title { get; init; }
    public string? Byline { get; init; }
    public string? Outlet { get; init; }
    public string? Credit { get; init; }
    public string? Category { get; init; }
    public string? Subtitle { get; init; }
    public string? OutletUrl { get; init; }

    /// <summary>As JSON: see <see cref="ArticlePage.CategoriesOf"/>.</summary>
    public string? Categories { get; init; }
    public string? ImageCaption { get; init; }
    public TextExtent Extent { get; init; }
    public int? PublishedZone { get; init; }
    public string? PublishedFrom { get; init; }
    public string? Language { get; init; }
    public string? ImageUrl { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public bool PublishedIsDay { get; init; }
    public DateTimeOffset FirstSeenAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; init; }
    public int Words { get; init; }
    public required string BodyHtml { get; init; }
    public required string BodyText { get; init; }
    public StoryId? StoryId { get; init; }
    public ArticleId? CopyOf { get; init; }
    public int? Reads { get; init; }
    public DateTimeOffset? LastReadAt { get; init; }

    /// <summary>Made for the export, as for the article's page.</summary>
    public Summary Summary => Telling.Tell(new Article { Id = Id.Value, Title = Title, Text = BodyText, Language = Language, Published = PublishedAt }).Summary;

    /// <summary>The earliest first; the last one is the article as it stands.</summary>
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];

    /// <inheritdoc cref="ArchivedComment"/>
    public IReadOnlyList<ArchivedComment> Comments { get; init; } = [];
}

/// <summary>A story with all its members.</summary>
internal sealed record ArchivedStory
{
    public required StoryId Id { get; init; }
    public required string Uuid { get; init; }
    public required string Title { get; init; }
    public string? TitleLanguage { get; init; }
    public string? EventDate { get; init; }
    public StorylineId? StorylineId { get; init; }
    public StoryId? Follows { get; init; }
    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LatestAt { get; init; }
    public string? SummaryJson { get; init; }
    public string? CoverageJson { get; init; }

    /// <summary>By publication; a copy follows its origin.</summary>
    public IReadOnlyList<ArticleRow> Articles { get; init; } = [];

    /// <inheritdoc cref="ArchivedComment"/>
    public IReadOnlyList<ArchivedComment> Comments { get; init; } = [];

    public Summary Summary => StoreJson.Read<Summary>(SummaryJson) ?? new Summary([]);

    public StoryCoverage Coverage => StoreJson.Read<StoryCoverage>(CoverageJson) ?? new StoryCoverage { Agreed = [], Only = [], Differing = [] };
}

/// <summary>What a reader said of it, as far as everybody sees it; thread by thread, the oldest first. Addresses of guests are not read.</summary>
internal sealed record ArchivedComment
{
    public long PieceId { get; init; }
    public long Id { get; init; }
    public required string Uuid { get; init; }
    public required string Author { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Markdown, as it was written.</summary>
    public required string Body { get; init; }

    /// <summary>The comment it answers, and who wrote that one: null where it was removed.</summary>
    public long? AnswerTo { get; init; }
    public string? AnsweredAuthor { get; init; }
}

/// <summary>The whole archive, or a choice of it, row by row in the order of its ids: a page of rows is held, however many there are.</summary>
internal sealed class Archive(Database database, Stories stories)
{
    private const int PageSize = 100;

    public async IAsyncEnumerable<ArchivedArticle> ArticlesAsync(ArchiveChoice choice, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await foreach (var ids in PagesAsync(connection, ArticleIdsSql, choice.Articles, choice, ct))
        {
            var versions = (await connection.QueryAsync<Version>(
                $"""
                select article_id, number, seen_at, title, body_text, words from article_version where {database.AnyOf("article_id", "ids")}
                union all
                select id, version, coalesce(version_seen_at, first_seen_at), title, body_text, words
                from article join article_text on article_id = id where {database.AnyOf("id", "ids")}
                order by 1, 2
                """,
                new { ids })).ToLookup(version => version.ArticleId);
            var comments = await CommentsAsync(connection, PieceKind.Article, ids);
            foreach (var article in await connection.QueryAsync<ArchivedArticle>($"{ArticleSql} where {database.AnyOf("article.id", "ids")} order by article.id", new { ids }))
                yield return article with { Versions = [.. versions[article.Id].Select(version => version.ToRow())], Comments = [.. comments[article.Id.Value]] };
        }
    }

    public async IAsyncEnumerable<ArchivedStory> StoriesAsync(ArchiveChoice choice, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var among = choice.Articles is { } articles ? await StoriesOfAsync(connection, articles) : null;
        await foreach (var ids in PagesAsync(connection, StoryIdsSql, among, choice, ct))
        {
            var members = await stories.ArticlesOfAsync([.. ids.Select(id => new StoryId(id))], ct);
            var comments = await CommentsAsync(connection, PieceKind.Story, ids);
            foreach (var story in await connection.QueryAsync<ArchivedStory>($"{StorySql} where {database.AnyOf("id", "ids")} order by id", new { ids }))
                yield return story with { Articles = [.. members[story.Id]], Comments = [.. comments[story.Id.Value]] };
        }
    }

    // Ids after the last one seen, either of all rows or of those a search found. The key makes the thousandth page cost what the first does.
    private async IAsyncEnumerable<long[]> PagesAsync(
        DbConnection connection, string sql, IReadOnlyList<long>? among, ArchiveChoice choice, [EnumeratorCancellation] CancellationToken ct)
    {
        if (among is not null)
        {
            foreach (var candidates in among.Order().Chunk(PageSize))
            {
                ct.ThrowIfCancellationRequested();
                yield return [.. await connection.QueryAsync<long>($"{sql} and {database.AnyOf("id", "candidates")} order by id limit @PageSize", ParametersOf(choice, 0, candidates))];
            }

            yield break;
        }

        var after = 0L;
        while ((await connection.QueryAsync<long>($"{sql} order by id limit @PageSize", ParametersOf(choice, after, []))).ToArray() is { Length: > 0 } ids)
        {
            ct.ThrowIfCancellationRequested();
            yield return ids;
            after = ids[^1];
        }
    }

    private static object ParametersOf(ArchiveChoice choice, long after, long[] candidates) =>
        new { after, choice.Story, choice.Storyline, choice.Since, candidates, PageSize };

    private async Task<IReadOnlyList<long>> StoriesOfAsync(DbConnection connection, IReadOnlyList<long> articles)
    {
        var found = new HashSet<long>();
        foreach (var ids in articles.Chunk(500))
            found.UnionWith(await connection.QueryAsync<long>($"select distinct story_id from article where story_id is not null and {database.AnyOf("id", "ids")}", new { ids }));
        return [.. found];
    }

    // Of a story with those that were said of what merged into it.
    private async Task<ILookup<long, ArchivedComment>> CommentsAsync(DbConnection connection, PieceKind kind, long[] ids) =>
        (await connection.QueryAsync<ArchivedComment>(
            $"""
            select coalesce(story.merged_into, comment.piece_id) as piece_id, comment.id, comment.uuid, comment.author, comment.made_at, comment.body,
              comment.answer_to, case when answered.state = 1 then answered.author end as answered_author
            from comment left join story on comment.kind = 2 and story.id = comment.piece_id left join comment answered on answered.id = comment.answer_to
            where comment.kind = @kind and comment.state = 1
              and ({database.AnyOf("comment.piece_id", "ids")}{(kind == PieceKind.Story ? $" or comment.piece_id in (select id from story where {database.AnyOf("merged_into", "ids")})" : "")})
            order by coalesce(comment.thread, comment.id), comment.id
            """,
            new { kind, ids })).ToLookup(comment => comment.PieceId);

    private sealed record Version
    {
        public ArticleId ArticleId { get; init; }
        public int Number { get; init; }
        public DateTimeOffset SeenAt { get; init; }
        public string? Title { get; init; }
        public required string BodyText { get; init; }
        public int Words { get; init; }

        public VersionRow ToRow() => new() { Number = Number, SeenAt = SeenAt, Title = Title, BodyText = BodyText, Words = Words };
    }

    private const string ArticleIdsSql =
        """
        select id from article
        where id > @after and only_for is null and (@Since is null or coalesce(published_at, first_seen_at) >= @Since)
          and (@Story is null or story_id = coalesce((select merged_into from story where id = @Story), @Story))
          and (@Storyline is null or story_id in (
            select id from story where storyline_id = coalesce((select merged_into from storyline where id = @Storyline), @Storyline)))
        """;

    private const string StoryIdsSql =
        """
        select id from story
        where id > @after and only_for is null and merged_into is null and told_at is not null and (@Since is null or latest_at >= @Since)
          and (@Story is null or id = coalesce((select merged_into from story as signpost where signpost.id = @Story), @Story))
          and (@Storyline is null or storyline_id = coalesce((select merged_into from storyline where id = @Storyline), @Storyline))
        """;

    private const string ArticleSql =
        """
        select article.id, article.uuid, article.identity, article.url, source_file, feed.url as feed_url, article.title, byline, outlet, credit, category, subtitle, outlet_url, categories, image_caption, extent,
          published_zone, published_from, article.language, image_url, published_at, published_is_day, first_seen_at, article.created_at, updated_at, words, body_html, body_text,
          story_id, copy_of, reads, last_read_at
        from article join article_text text on text.article_id = article.id
          left join feed on feed.id = article.feed_id
          left join reading on reading.article_id = article.id and reader_id = 1
        """;

    private const string StorySql =
        """
        select id, uuid, title, title_language, event_date, storyline_id, follows, first_at, latest_at, summary as summary_json, coverage as coverage_json
        from story left join story_text on story_id = id
        """;
}
