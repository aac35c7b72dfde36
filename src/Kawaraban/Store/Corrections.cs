using System.Data.Common;
using Dapper;

namespace Kawaraban.Store;

/// <summary>What readers corrected, and the rows that a correction reads and changes.</summary>
internal sealed class Corrections(Database database, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <summary>A page of all corrections, the newest first.</summary>
    /// <param name="before">The last correction of the page before; null for the first page.</param>
    /// <param name="take">How many.</param>
    public async Task<IReadOnlyList<Correction>> PageAsync(long? before, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Row>(
            RowSql + " where @before is null or correction.id < @before order by correction.id desc limit @take", new { before, take });
        return await WithTitlesAsync(connection, [.. rows]);
    }

    /// <summary>The newest first.</summary>
    /// <param name="story">Only those that say something of this story and have not been undone; null for all.</param>
    public async Task<IReadOnlyList<Correction>> ListAsync(StoryId? story, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Row>(
            RowSql + """
             where @story is null or (undone_at is null and (@story in (from_story, into_story) or coalesce(from_now.merged_into, from_story) = @story or coalesce(into_now.merged_into, into_story) = @story))
            order by correction.id desc limit @MostListed
            """,
            new { story, MostListed });
        return await WithTitlesAsync(connection, [.. rows]);
    }

    public async Task<Correction?> FindAsync(long id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(RowSql + " where correction.id = @id", new { id });
        return row is null ? null : (await WithTitlesAsync(connection, [row]))[0];
    }

    /// <summary>All of them, in their order, without titles.</summary>
    public async Task<IReadOnlyList<Correction>> AllAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<Row>(RowSql + " order by correction.id")).Select(row => row.ToCorrection())];
    }

    /// <inheritdoc cref="AllAsync(CancellationToken)"/>
    public static async Task<IReadOnlyList<Correction>> AllAsync(WriteSession session) =>
        [.. (await session.Connection.QueryAsync<Row>(RowSql + " order by correction.id", transaction: session.Transaction)).Select(row => row.ToCorrection())];

    /// <summary>For each of these stories, the one that stands for it.</summary>
    public async Task<IReadOnlyDictionary<long, long>> StandingAsync(IReadOnlyList<long> stories, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<(long Id, long Standing)>(
            $"select id, coalesce(merged_into, id) from story where {database.AnyOf("id", "stories")}", new { stories = stories.ToArray() })).ToDictionary(row => row.Id, row => row.Standing);
    }

    /// <summary>The story of everybody's that stands for this one; null when there is none.</summary>
    public static Task<long?> StandingAsync(WriteSession session, long story) =>
        session.Connection.ExecuteScalarAsync<long?>("select coalesce(merged_into, id) from story where id = @story and only_for is null", new { story }, session.Transaction);

    /// <summary>Where an article of everybody's stands: what is one reader's alone is corrected by nobody.</summary>
    public static Task<ArticlePlace?> PlaceOfAsync(WriteSession session, long article) =>
        session.Connection.QuerySingleOrDefaultAsync<ArticlePlace>("select id, story_id, copy_of from article where id = @article and only_for is null", new { article }, session.Transaction);

    /// <summary>The articles of a story, in the order of their ids.</summary>
    public static async Task<IReadOnlyList<ArticlePlace>> MembersAsync(WriteSession session, long story) =>
        [.. await session.Connection.QueryAsync<ArticlePlace>("select id, story_id, copy_of from article where story_id = @story order by id", new { story }, session.Transaction)];

    /// <summary>Writes down a correction, and that its stories have to be told anew.</summary>
    public async Task<Correction> AddAsync(WriteSession session, CorrectionKind kind, long from, long into, IReadOnlyList<long> articles, CorrectionRows before)
    {
        var now = clock.GetUtcNow();
        await session.ExecuteAsync("update story set told_at = null where id in (@from, @into)", new { from, into });
        var id = await session.Connection.ExecuteScalarAsync<long>(
            """
            insert into correction (reader_id, made_at, kind, from_story, into_story, articles, rows_before)
            values (1, @now, @kind, @from, @into, @articles, @before) returning id
            """,
            new { now, kind = kind.ToString().ToLowerInvariant(), from, into, articles = StoreJson.Write(articles), before = StoreJson.Write(before) },
            session.Transaction);
        return new Correction { Id = id, Kind = kind, MadeAt = now, From = new StoryId(from), Into = new StoryId(into), Articles = articles };
    }

    /// <summary>Takes a correction back. Of a story that was split off, what came to it since goes with it, and its id redirects.</summary>
    public async Task<Correction> UndoAsync(WriteSession session, Correction correction)
    {
        var now = clock.GetUtcNow();
        var before = await session.Connection.ExecuteScalarAsync<string>("select rows_before from correction where id = @Id", new { correction.Id }, session.Transaction);
        await StoreJson.Read<CorrectionRows>(before)!.RestoreAsync(session);
        var (from, into) = (correction.From.Value, correction.Into.Value);
        if (correction.Kind == CorrectionKind.Split)
            await RelatingStore.MergeAsync(session, into, from);
        await session.ExecuteAsync(
            """
            update correction set undone_at = @now where id = @Id;
            update story set told_at = null where id in (@from, @into);
            """,
            new { now, correction.Id, from, into });
        return correction with { UndoneAt = now };
    }

    public ValueTask<WriteSession> BeginWriteAsync(CancellationToken ct) => database.BeginWriteAsync(ct);

    public Task<CorrectionRows> RowsAroundAsync(WriteSession session, long[] articles, long[] stories) =>
        CorrectionRows.AroundAsync(session, database, articles, stories);

    public Task<CorrectionRows> ChangedOfAsync(WriteSession session, CorrectionRows before) => before.ChangedAsync(session, database);

    private async Task<IReadOnlyList<Correction>> WithTitlesAsync(DbConnection connection, IReadOnlyList<Row> rows)
    {
        var corrections = rows.Select(row => row.ToCorrection()).ToList();
        var first = corrections.Where(one => one.Articles.Count > 0).Select(one => one.Articles[0]).Distinct().ToArray();
        var titles = (await connection.QueryAsync<(long Id, string? Title)>($"select id, title from article where {database.AnyOf("id", "first")}", new { first })).ToDictionary(row => row.Id, row => row.Title);
        return [.. corrections.Select(one => one with { ArticleTitle = one.Articles.Count > 0 ? titles.GetValueOrDefault(one.Articles[0]) : null })];
    }

    private const string RowSql =
        """
        select correction.id, kind, made_at, from_story, into_story, articles, undone_at, from_now.title as from_title, into_now.title as into_title
        from correction join story from_now on from_now.id = from_story join story into_now on into_now.id = into_story
        """;

    private sealed record Row
    {
        public long Id { get; init; }
        public required string Kind { get; init; }
        public DateTimeOffset MadeAt { get; init; }
        public StoryId FromStory { get; init; }
        public StoryId IntoStory { get; init; }
        public required string Articles { get; init; }
        public DateTimeOffset? UndoneAt { get; init; }
        public string? FromTitle { get; init; }
        public string? IntoTitle { get; init; }

        public Correction ToCorrection() => new()
        {
            Id = Id,
            Kind = Enum.Parse<CorrectionKind>(Kind, ignoreCase: true),
            MadeAt = MadeAt,
            From = FromStory,
            Into = IntoStory,
            Articles = StoreJson.Read<IReadOnlyList<long>>(Articles) ?? [],
            UndoneAt = UndoneAt,
            FromTitle = FromTitle,
            IntoTitle = IntoTitle,
        };
    }
}
