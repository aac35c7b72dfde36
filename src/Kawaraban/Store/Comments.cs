using Dapper;

namespace Kawaraban.Store;

/// <summary>Who sees a comment. The numbers stand in the database.</summary>
public enum CommentState
{
    /// <summary>Until an editor has seen it: its author and editors.</summary>
    Waiting = 0,

    /// <summary>Everybody.</summary>
    Shown = 1,

    /// <summary>Editors, who took it away.</summary>
    Hidden = 2,

    /// <summary>Nobody: its text and its author's address are gone.</summary>
    Deleted = 3,
}

/// <summary>A comment as it comes in, checked.</summary>
/// <param name="Reader">Null for a guest.</param>
/// <param name="Guest">A hash of the guest's cookie; null for a reader.</param>
/// <param name="Email">Of a guest.</param>
/// <param name="Body">Markdown.</param>
/// <param name="BodyHtml">Made of it, and sanitised.</param>
internal sealed record NewComment(Piece About, ReaderId? Reader, byte[]? Guest, string Author, string? Email, string Body, string BodyHtml, CommentState State);

/// <summary>A comment on a page. The address of its author is not among what pages read.</summary>
public sealed record CommentRow
{
    public long Id { get; init; }
    public PieceKind Kind { get; init; }
    public long PieceId { get; init; }
    public required string Author { get; init; }

    /// <summary>Written by somebody with an account.</summary>
    public bool IsReader { get; init; }

    /// <summary>Written by whoever asks.</summary>
    public bool IsMine { get; init; }
    public required string BodyHtml { get; init; }
    public CommentState State { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    public Piece About => new(Kind, PieceId);
}

/// <summary>Who looks at comments.</summary>
/// <param name="Guest">A hash of the guest's cookie, where there is one.</param>
/// <param name="IsEditor">Sees what waits and what is hidden.</param>
internal sealed record CommentViewer(ReaderId? Reader, byte[]? Guest, bool IsEditor);

/// <summary>What readers write under articles and stories.</summary>
internal sealed class Comments(Database database, TimeProvider clock)
{
    /// <summary>How long a guest may take a comment back: a cookie may be on a machine that others use.</summary>
    public static readonly TimeSpan GuestsTakeBack = TimeSpan.FromDays(1);

    /// <summary>Writes a comment down. The same text again by the same author is the same comment: a button was pressed twice.</summary>
    /// <returns>Its id.</returns>
    public async Task<long> AddAsync(NewComment comment, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var values = new
        {
            comment.About.Kind,
            comment.About.Id,
            comment.Reader,
            comment.Guest,
            comment.Author,
            comment.Email,
            comment.Body,
            comment.BodyHtml,
            comment.State,
            uuid = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            now = clock.GetUtcNow(),
            Deleted = CommentState.Deleted,
        };
        var id = await session.Connection.ExecuteScalarAsync<long?>(
            """
            select id from comment
            where kind = @Kind and piece_id = @Id and body = @Body and state <> @Deleted and reader_id is not distinct from @Reader and guest is not distinct from @Guest
            limit 1
            """,
            values,
            session.Transaction)
            ?? await session.Connection.ExecuteScalarAsync<long>(
            """
            insert into comment (uuid, kind, piece_id, reader_id, guest, author, email, body, body_html, state, made_at)
            values (@uuid, @Kind, @Id, @Reader, @Guest, @Author, @Email, @Body, @BodyHtml, @State, @now) returning id
            """,
            values,
            session.Transaction);
        await session.CommitAsync(ct);
        return id;
    }

    /// <summary>The comments on a piece that this viewer may see, the oldest first, after the one with the id <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<CommentRow>> ListAsync(Piece about, CommentViewer viewer, long after, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<CommentRow>(
            $"""
            {RowSql}
            where kind = @Kind and piece_id in ({Tallies.PiecesSql(about.Kind)}) and id > @after
              and (state = 1 or (state = 0 and ({MineSql})) or (state in (0, 2) and @IsEditor))
            order by id limit @take
            """,
            new { about.Kind, about.Id, after, take, viewer.IsEditor, viewer.Reader, viewer.Guest, since = TakenBackSince })];
    }

    /// <summary>A comment that is not deleted.</summary>
    public async Task<CommentRow?> FindAsync(long id, CommentViewer viewer, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<CommentRow>(
            $"{RowSql} where id = @id and state <> 3", new { id, viewer.Reader, viewer.Guest, since = TakenBackSince });
    }

    /// <summary>Whether a reader with an account is called so: no guest may be.</summary>
    public async Task<bool> IsReadersNameAsync(string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<bool>("select exists (select 1 from reader where lower(name) = lower(@name))", new { name });
    }

    /// <summary>Its author takes a comment back: nothing of it stays but that there was one.</summary>
    public Task TakeBackAsync(long id, CancellationToken ct) =>
        database.WriteAsync(Moderating.DeleteSql, new { id, by = (ReaderId?)null, now = clock.GetUtcNow(), Deleted = CommentState.Deleted }, ct);

    private DateTimeOffset TakenBackSince => clock.GetUtcNow() - GuestsTakeBack;

    // Guests are known by their cookie, and not for ever.
    private const string MineSql = "reader_id = @Reader or (guest = @Guest and made_at > @since)";

    private const string RowSql =
        $"select id, kind, piece_id, author, guest is null as is_reader, coalesce({MineSql}, false) as is_mine, body_html, state, made_at from comment";
}
