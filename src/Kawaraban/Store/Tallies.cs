using Dapper;

namespace Kawaraban.Store;

/// <summary>
/// The four counters of articles and stories, and likes. What readers do stands in <c>reading</c> and <c>story_reading</c>, what guests like
/// in <c>guest_like</c>: the database keeps the counters in step with them.
/// </summary>
internal sealed class Tallies(Database database, TimeProvider clock)
{
    /// <summary>The counters of many pieces of one kind; one that nobody touched yet is left out.</summary>
    public async Task<IReadOnlyDictionary<long, Tally>> ListAsync(PieceKind kind, IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QueryAsync<Row>($"{SumSql(kind, "ids")} group by standing.id", new { kind, ids = ids.ToArray() })).ToDictionary(row => row.Id, row => row.ToTally());
    }

    /// <summary>A piece with its counters, as a reader or a guest stands to it; null when there is none, or it is another reader's alone.</summary>
    /// <param name="guestLike">The key of the like this guest may have left; see <see cref="LikeAsync(Piece, byte[], CancellationToken)"/>.</param>
    public async Task<PieceState?> FindAsync(Piece piece, ReaderId? reader, byte[]? guestLike, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var found = await connection.QuerySingleOrDefaultAsync<PieceRow>(
            piece.Kind == PieceKind.Article ? ArticleSql : StorySql, new { piece.Id, reader });
        if (found is null)
            return null;

        var (mine, column) = TableOf(piece.Kind);
        var standing = new Piece(piece.Kind, found.Id);
        var isLiked = await connection.QuerySingleAsync<bool>(
            $"""
            select exists (select 1 from {mine} where reader_id = @reader and {column} in ({PiecesSql(piece.Kind)}) and liked_at is not null)
                or exists (select 1 from guest_like where like_key = @guestLike)
            """,
            new { standing.Id, reader, guestLike });
        long[] ids = [found.Id];
        var tally = await connection.QuerySingleOrDefaultAsync<Row>($"{SumSql(piece.Kind, "ids")} group by standing.id", new { kind = piece.Kind, ids });
        return new PieceState
        {
            Piece = standing,
            Uuid = found.Uuid,
            OnlyFor = found.OnlyFor,
            Title = found.Title,
            Language = found.Language,
            Tally = tally?.ToTally() ?? Tally.None,
            IsLiked = isLiked,
        };
    }

    /// <summary>The piece that a UUID names for ever: of a merged story the one it merged into.</summary>
    public async Task<Piece?> FindAsync(PieceKind kind, Guid uuid, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var id = await connection.ExecuteScalarAsync<long?>(
            kind == PieceKind.Article ? "select id from article where uuid = @uuid" : "select coalesce(merged_into, id) from story where uuid = @uuid",
            new { uuid = uuid.ToString() });
        return id is { } found ? new Piece(kind, found) : null;
    }

    /// <summary>A guest opened it. Whoever calls keeps guests from being counted twice.</summary>
    public Task CountGuestReadAsync(Piece piece, CancellationToken ct) => AddAsync("reads", piece, ct);

    /// <inheritdoc cref="CountGuestReadAsync"/>
    public Task CountShareAsync(Piece piece, CancellationToken ct) => AddAsync("shares", piece, ct);

    /// <summary>A reader likes it; who does already, no longer.</summary>
    /// <returns>Whether they like it now.</returns>
    public async Task<bool> LikeAsync(Piece piece, ReaderId reader, CancellationToken ct)
    {
        var (mine, column) = TableOf(piece.Kind);
        await using var session = await database.BeginWriteAsync(ct);
        var taken = await session.ExecuteAsync(
            $"update {mine} set liked_at = null where reader_id = @reader and {column} in ({PiecesSql(piece.Kind)}) and liked_at is not null", new { reader, piece.Id });
        if (taken == 0)
        {
            await session.ExecuteAsync(
                $"""
                insert into {mine} (reader_id, {column}, liked_at) values (@reader, @Id, @now)
                on conflict (reader_id, {column}) do update set liked_at = @now
                """,
                new { reader, piece.Id, now = clock.GetUtcNow() });
        }

        await session.CommitAsync(ct);
        return taken == 0;
    }

    /// <summary>A guest likes it; who does already, no longer.</summary>
    /// <param name="key">A hash of who the guest is and of what they like.</param>
    /// <inheritdoc cref="LikeAsync(Piece, ReaderId, CancellationToken)" path="/returns"/>
    public async Task<bool> LikeAsync(Piece piece, byte[] key, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var taken = await session.ExecuteAsync("delete from guest_like where like_key = @key", new { key });
        if (taken == 0)
        {
            await session.ExecuteAsync(
                "insert into guest_like (like_key, kind, piece_id, liked_at) values (@key, @Kind, @Id, @now)",
                new { key, piece.Kind, piece.Id, now = clock.GetUtcNow() });
        }

        await session.CommitAsync(ct);
        return taken == 0;
    }

    /// <summary>The ids under which things may be written down that belong to the piece <c>@Id</c>: its own, and of a story those that merged into it.</summary>
    public static string PiecesSql(PieceKind kind) =>
        kind == PieceKind.Article ? "@Id" : "select @Id union all select id from story where merged_into = @Id";

    private Task AddAsync(string counter, Piece piece, CancellationToken ct) => database.WriteAsync(
        $"insert into tally (kind, piece_id, {counter}) values (@Kind, @Id, 1) on conflict (kind, piece_id) do update set {counter} = tally.{counter} + 1",
        new { piece.Kind, piece.Id },
        ct);

    /// <summary>Selects <c>id</c>, one of these stories, and <c>piece</c>, what counts with it: itself, and what merged into it.</summary>
    public static string StandingSql(Database database, string ids) =>
        $"select id, id as piece from story where {database.AnyOf("id", ids)} union all select merged_into, id from story where {database.AnyOf("merged_into", ids)}";

    // Cross join: from the pieces to their counters. The other way round SQLite would walk the counters of all pieces.
    private string SumSql(PieceKind kind, string ids) =>
        $"""
        select standing.id, sum(reads) as reads, sum(likes) as likes, sum(comments) as comments, sum(shares) as shares
        from ({(kind == PieceKind.Article ? $"select id, id as piece from article where {database.AnyOf("id", ids)}" : StandingSql(database, ids))}) standing cross join tally
        where tally.kind = @kind and tally.piece_id = standing.piece
        """;

    private static (string Table, string Column) TableOf(PieceKind kind) => kind == PieceKind.Article ? ("reading", "article_id") : ("story_reading", "story_id");

    private static readonly string ArticleSql = $"select id, uuid, only_for, title, language from article where id = @Id and {Whose.Visible("article")}";

    private static readonly string StorySql =
        $"select id, uuid, only_for, title, title_language as language from story where id = coalesce((select merged_into from story where id = @Id), @Id) and {Whose.Visible("story")}";

    private sealed record PieceRow
    {
        public long Id { get; init; }
        public required string Uuid { get; init; }
        public ReaderId? OnlyFor { get; init; }
        public string? Title { get; init; }
        public string? Language { get; init; }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public int Reads { get; init; }
        public int Likes { get; init; }
        public int Comments { get; init; }
        public int Shares { get; init; }

        public Tally ToTally() => new() { Reads = Reads, Likes = Likes, Comments = Comments, Shares = Shares };
    }
}
