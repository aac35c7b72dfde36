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
internal sealed record NewComment(Piece About, ReaderId? Reader, byte[]? Guest, string Author, string? Email, string Body, string BodyHtml, CommentState State)
{
    /// <summary>The comment it answers, which stands under the same piece.</summary>
    public long? AnswerTo { get; init; }
}

/// <summary>A comment on a page. The address of its author is not among what pages read.</summary>
public sealed record CommentRow
{
    public long Id { get; init; }
    public PieceKind Kind { get; init; }
    public long PieceId { get; init; }

    /// <summary>The first comment of the thread: its own id where it answers none.</summary>
    public long Thread { get; init; }

    /// <summary>The comment it answers.</summary>
    public long? AnswerTo { get; init; }

    /// <summary>Who wrote that one; null where it was removed.</summary>
    public string? AnsweredAuthor { get; init; }

    /// <summary>Taken away, and kept in its place without a word of it for those who answered.</summary>
    public bool IsRemoved { get; init; }
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

/// <summary>Where a list of comments goes on: within a thread after one of its comments, then with the threads that follow.</summary>
public readonly record struct CommentPlace(long Thread, long After);

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
            comment.AnswerTo,
            uuid = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            now = clock.GetUtcNow(),
            Deleted = CommentState.Deleted,
        };
        var id = await session.Connection.ExecuteScalarAsync<long?>(
            $"""
            select id from comment
            where kind = @Kind and piece_id = {PieceSql} and answer_to is not distinct from @AnswerTo and body = @Body and state <> @Deleted
              and reader_id is not distinct from @Reader and guest is not distinct from @Guest
            limit 1
            """,
            values,
            session.Transaction)
            ?? await session.Connection.ExecuteScalarAsync<long>(
            $"""
            insert into comment (uuid, kind, piece_id, answer_to, thread, reader_id, guest, author, email, body, body_html, state, made_at)
            values (@uuid, @Kind, {PieceSql}, @AnswerTo, (select coalesce(thread, id) from comment where id = @AnswerTo), @Reader, @Guest, @Author, @Email, @Body, @BodyHtml, @State, @now)
            returning id
            """,
            values,
            session.Transaction);
        await session.CommitAsync(ct);
        return id;
    }

    /// <summary>
    /// The comments on a piece that this viewer may see, each thread in one, the oldest first. One that was removed keeps its place as long
    /// as something stands there that answers it.
    /// </summary>
    public async Task<IReadOnlyList<CommentRow>> ListAsync(Piece about, CommentViewer viewer, CommentPlace place, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<CommentRow>(
            $"""
            {RowSql}
            where comment.kind = @Kind and comment.piece_id in ({Tallies.PiecesSql(about.Kind)})
              and (coalesce(comment.thread, comment.id), comment.id) > (@Thread, @After)
              and ({SeenSql("comment")} or (comment.state in (2, 3) and exists (
                select 1 from comment answer where (answer.answer_to = comment.id or answer.thread = comment.id) and {SeenSql("answer")})))
            order by coalesce(comment.thread, comment.id), comment.id limit @take
            """,
            new { about.Kind, about.Id, place.Thread, place.After, take, viewer.IsEditor, viewer.Reader, viewer.Guest, since = TakenBackSince })];
    }

    /// <summary>A comment that is not deleted.</summary>
    public async Task<CommentRow?> FindAsync(long id, CommentViewer viewer, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<CommentRow>(
            $"{RowSql} where comment.id = @id and comment.state <> 3", new { id, viewer.IsEditor, viewer.Reader, viewer.Guest, since = TakenBackSince });
    }

    /// <summary>A comment that may be answered: it stands under this piece, for everybody to see.</summary>
    public async Task<CommentRow?> FindShownAsync(Piece about, long id, CommentViewer viewer, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<CommentRow>(
            $"{RowSql} where comment.id = @comment and comment.state = 1 and comment.kind = @Kind and comment.piece_id in ({Tallies.PiecesSql(about.Kind)})",
            new { comment = id, about.Kind, about.Id, viewer.IsEditor, viewer.Reader, viewer.Guest, since = TakenBackSince });
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
    private static string MineSql(string comment) => $"coalesce({comment}.reader_id = @Reader or ({comment}.guest = @Guest and {comment}.made_at > @since), false)";

    private static string SeenSql(string comment) =>
        $"({comment}.state = 1 or ({comment}.state = 0 and {MineSql(comment)}) or ({comment}.state in (0, 2) and @IsEditor))";

    // What answers a comment of a merged story stands with that one, so that both are there when the merge is undone.
    private const string PieceSql = "coalesce((select piece_id from comment where id = @AnswerTo), @Id)";

    private static readonly string RowSql =
        $"""
        select comment.id, comment.kind, comment.piece_id, coalesce(comment.thread, comment.id) as thread, comment.answer_to,
          case when answered.state = 1 then answered.author end as answered_author, not {SeenSql("comment")} as is_removed,
          case when {SeenSql("comment")} then comment.author else '' end as author, comment.guest is null as is_reader, {MineSql("comment")} as is_mine,
          case when {SeenSql("comment")} then comment.body_html else '' end as body_html, comment.state, comment.made_at
        from comment left join comment answered on answered.id = comment.answer_to
        """;
}
