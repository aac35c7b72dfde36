using System.Data.Common;
using Dapper;
using Kawaraban.Extract;
using Kawaraban.Relate;

namespace Kawaraban.Store;

/// <summary>Articles for their own page.</summary>
internal sealed class Articles(Database database, Stories stories, Similar similar)
{
    /// <summary>The columns of <see cref="ArticleRow"/>.</summary>
    public const string RowColumns =
        """
        article.id, article.uuid, article.story_id, article.only_for, article.source_file, article.url, article.title, article.outlet, article.credit, article.language,
        article.published_at, article.published_is_day, article.first_seen_at, article.words, article.copy_of,
        case when article.title is null then (select substr(body_text, 1, 400) from article_text where article_id = article.id) end as opening,
        article.version as versions
        """;

    /// <summary>An article's page, with what the reader who looks did with it; null where there is none, or it is another reader's alone.</summary>
    public async Task<ArticlePage?> FindAsync(ArticleId id, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var article = await connection.QuerySingleOrDefaultAsync<ArticleRow>(
            $"select {RowColumns} from article where id = @id and {Whose.Visible("article")}", new { id, reader });
        if (article is null)
            return null;

        var details = await connection.QuerySingleAsync<Details>(DetailsSql, new { id, reader });
        var (previous, next) = await NeighboursAsync(connection, article);
        var (summary, notes) = Telling.Tell(new Article
        {
            Id = id.Value,
            Title = article.Title,
            Text = details.BodyText,
            Language = article.Language,
            Published = article.PublishedAt,
        });
        return new ArticlePage
        {
            Article = article,
            Uuid = details.Uuid,
            Byline = details.Byline,
            Subtitle = details.Subtitle,
            OutletUrl = details.OutletUrl,
            Categories = ArticlePage.CategoriesOf(details.Category, details.Categories),
            ImageUrl = details.ImageUrl,
            ImageCaption = details.ImageCaption,
            Extent = details.Extent,
            PublishedZone = details.PublishedZone,
            PublishedFrom = details.PublishedFrom,
            CreatedAt = details.CreatedAt,
            UpdatedAt = details.UpdatedAt,
            LastReadAt = details.LastReadAt,
            Reads = details.Reads,
            BodyHtml = details.BodyHtml,
            BodyText = details.BodyText,
            Summary = summary,
            Notes = notes,
            Why = StoreJson.Read<IReadOnlyList<Reason>>(details.Why) ?? [],
            Origin = article.CopyOf is null ? null : await connection.QuerySingleOrDefaultAsync<ArticleRow>(
                $"select {RowColumns} from article where id = @CopyOf", new { article.CopyOf }),
            Versions = [.. await connection.QueryAsync<VersionRow>(
                """
                select number, seen_at, title, body_text, words from article_version where article_id = @id
                union all
                select version, coalesce(version_seen_at, first_seen_at), title, body_text, words from article join article_text on article_id = id where id = @id
                order by 1
                """,
                new { id })],
            Story = article.StoryId is { } story ? (await stories.ListAsync([story], reader, ct))[0] : null,
            Marks = reader is { } whose ? await ReadingState.OfArticleAsync(connection, whose, id) : null,
            Previous = previous,
            Next = next,
            Similar = article.StoryId is { } near ? await similar.ToStoryAsync(near, ct) : [],
        };
    }

    /// <summary>The article of this page, everybody's before the reader's own; null where it was never taken in.</summary>
    /// <param name="identity">As <c>PageAddress</c> writes it.</param>
    /// <param name="reader">Who looks; null: a guest.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ArticleId?> FindAsync(string identity, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long?>(
            """
            select coalesce((select id from article where identity = @identity), (select article_id from article_alias where identity = @identity),
              (select id from article where identity = @own), (select article_id from article_alias where identity = @own))
            """,
            new { identity, own = Whose.Identity(reader, identity) }) is { } id ? new ArticleId(id) : null;
    }

    /// <summary>Articles for a list, in the order of their ids as given; one that does not exist, or is another reader's alone, is left out.</summary>
    public async Task<IReadOnlyList<ArticleRow>> ListAsync(IReadOnlyList<ArticleId> ids, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = ids.Select(id => id.Value).ToArray();
        var rows = (await connection.QueryAsync<ArticleRow>($"select {RowColumns} from article where {database.AnyOf("id", "wanted")} and {Whose.Visible("article")}", new { wanted, reader })).ToDictionary(row => row.Id);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <summary>An article and what it says, without all else; null when there is none, or it is another reader's alone.</summary>
    public async Task<(ArticleRow Article, string BodyText)?> TextAsync(ArticleId id, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<ArticleRow>($"select {RowColumns} from article where id = @id and {Whose.Visible("article")}", new { id, reader }) is { } article
            ? (article, await connection.QuerySingleAsync<string>("select body_text from article_text where article_id = @id", new { id }))
            : null;
    }

    // In its story by time; an article that is alone there has the outlet's others before and after it: of everybody's, or of the same reader's.
    private static async Task<(ArticleRow? Previous, ArticleRow? Next)> NeighboursAsync(DbConnection connection, ArticleRow article)
    {
        var at = article.PublishedAt ?? article.FirstSeenAt;
        foreach (var (column, value) in ((string, object?)[])[("story_id", article.StoryId?.Value), ("outlet", article.Outlet)])
        {
            if (value is null)
                continue;

            var previous = await OneAsync(column, value, "<", "desc");
            var next = await OneAsync(column, value, ">", "asc");
            if (previous is not null || next is not null)
                return (previous, next);
        }

        return (null, null);

        Task<ArticleRow?> OneAsync(string column, object value, string beyond, string order) => connection.QuerySingleOrDefaultAsync<ArticleRow>(
            $"""
            select {RowColumns} from article where {column} = @value and only_for is not distinct from @OnlyFor and (coalesce(published_at, first_seen_at), id) {beyond} (@at, @Id)
            order by coalesce(published_at, first_seen_at) {order}, id {order} limit 1
            """,
            new { value, at, article.Id, article.OnlyFor });
    }

    private sealed record Details
    {
        public required string Uuid { get; init; }
        public string? Byline { get; init; }
        public string? Category { get; init; }
        public string? Subtitle { get; init; }
        public string? OutletUrl { get; init; }
        public string? Categories { get; init; }
        public string? ImageUrl { get; init; }
        public string? ImageCaption { get; init; }
        public TextExtent Extent { get; init; }
        public int? PublishedZone { get; init; }
        public string? PublishedFrom { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
        public DateTimeOffset UpdatedAt { get; init; }
        public DateTimeOffset? LastReadAt { get; init; }
        public int Reads { get; init; }
        public required string BodyHtml { get; init; }
        public required string BodyText { get; init; }
        public string? Why { get; init; }
    }

    private const string DetailsSql =
        """
        select uuid, byline, category, subtitle, outlet_url, categories, image_url, image_caption, extent, published_zone, published_from, created_at, updated_at, body_html, body_text, why,
          coalesce(reads, 0) as reads, last_read_at
        from article join article_text text on text.article_id = id left join article_sense sense on sense.article_id = id
          left join reading on reading.article_id = id and reader_id = @reader
        where id = @id
        """;
}
