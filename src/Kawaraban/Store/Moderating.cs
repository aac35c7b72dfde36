using Dapper;

namespace Kawaraban.Store;

/// <summary>What a reader finds wrong with a comment. The numbers stand in the database.</summary>
public enum ReportReason
{
    Advertising = 1,
    Insult = 2,
    Untrue = 3,
    Unlawful = 4,
}

/// <summary>What an editor decides about a comment.</summary>
internal enum Verdict
{
    Approve,
    Hide,
    Delete,
}

/// <summary>A comment that wants an editor's eye.</summary>
public sealed record PendingComment
{
    public long Id { get; init; }
    public PieceKind Kind { get; init; }
    public long PieceId { get; init; }
    public string? PieceTitle { get; init; }
    public string? PieceLanguage { get; init; }
    public required string Author { get; init; }

    /// <summary>For the owner's eyes alone.</summary>
    public string? Email { get; init; }
    public required string BodyHtml { get; init; }
    public CommentState State { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The comment it answers, and who wrote that one: null where it was removed.</summary>
    public long? AnswerTo { get; init; }
    public string? AnsweredAuthor { get; init; }

    /// <summary>The first comment of the thread.</summary>
    public long Thread { get; init; }

    /// <summary>What it is reported for, with the number of those who say so.</summary>
    public IReadOnlyList<(ReportReason Reason, int Times)> Reports { get; init; } = [];
}

/// <summary>What editors look through, and what they decide. Every decision is audited.</summary>
internal sealed class Moderating(Database database, TimeProvider clock)
{
    /// <summary>How many comments wait or are reported.</summary>
    public async Task<int> CountAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>(
            "select (select count(*) from comment where state = 0) + (select count(distinct comment_id) from comment_report where is_settled = false)");
    }

    /// <summary>Those that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<PendingComment>> WaitingAsync(long after, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<PendingComment>($"{RowSql} where comment.state = 0 and comment.id > @after order by comment.id limit @take", new { after, take })];
    }

    /// <summary>Those that readers reported and no editor has decided on since, the oldest first.</summary>
    public async Task<IReadOnlyList<PendingComment>> ReportedAsync(int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = (await connection.QueryAsync<PendingComment>(
            $"{RowSql} where comment.id in (select distinct comment_id from comment_report where is_settled = false order by comment_id limit @take) order by comment.id", new { take })).ToList();
        var ids = rows.Select(row => row.Id).ToArray();
        var reports = (await connection.QueryAsync<(long Comment, int Reason, int Times)>(
            $"select comment_id, reason, count(*) from comment_report where is_settled = false and {database.AnyOf("comment_id", "ids")} group by comment_id, reason order by 3 desc", new { ids }))
            .ToLookup(report => report.Comment, report => ((ReportReason)report.Reason, report.Times));
        return [.. rows.Select(row => row with { Reports = [.. reports[row.Id]] })];
    }

    /// <summary>A reader reports a comment; the second time by the same says nothing new.</summary>
    /// <param name="who">A hash of who reports.</param>
    public Task ReportAsync(long id, byte[] who, ReportReason reason, CancellationToken ct) => database.WriteAsync(
        "insert into comment_report (comment_id, who, reason, made_at) select id, @who, @reason, @now from comment where id = @id and state = 1 on conflict (comment_id, who) do nothing",
        new { id, who, reason, now = clock.GetUtcNow() },
        ct);

    /// <summary>An editor decides. What was reported of the comment is settled with it.</summary>
    public async Task DecideAsync(long id, Verdict verdict, ReaderId by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var session = await database.BeginWriteAsync(ct);
        var state = verdict switch
        {
            Verdict.Approve => CommentState.Shown,
            Verdict.Hide => CommentState.Hidden,
            _ => CommentState.Deleted,
        };
        await session.ExecuteAsync(
            verdict == Verdict.Delete ? DeleteSql : "update comment set state = @state, decided_by = @by, decided_at = @now where id = @id and state <> @Deleted",
            new { id, state, by, now, Deleted = CommentState.Deleted });
        await session.ExecuteAsync("update comment_report set is_settled = true where comment_id = @id", new { id });
        await session.ExecuteAsync(
            "insert into audit (at, reader_id, what, about) values (@now, @by, @what, @about)",
            new { now, by, what = "comment " + verdict.ToString().ToLowerInvariant(), about = StoreJson.Write<IReadOnlyList<long>>([id]) });
        await session.CommitAsync(ct);
    }

    /// <summary>What deleting leaves: that there was a comment, and when.</summary>
    public const string DeleteSql =
        "update comment set state = @Deleted, author = '', email = null, guest = null, body = '', body_html = '', decided_by = @by, decided_at = @now where id = @id";

    private const string RowSql =
        """
        select comment.id, comment.kind, comment.piece_id, comment.author, comment.email, comment.body_html, comment.state, comment.made_at,
          coalesce(article.title, story.title) as piece_title, coalesce(article.language, story.title_language) as piece_language,
          comment.answer_to, case when answered.state = 1 then answered.author end as answered_author, coalesce(comment.thread, comment.id) as thread
        from comment left join article on comment.kind = 1 and article.id = comment.piece_id left join story on comment.kind = 2 and story.id = comment.piece_id
          left join comment answered on answered.id = comment.answer_to
        """;
}
