using Dapper;

namespace Kawaraban.Store;

/// <summary>Something that was wrong with a feed.</summary>
public sealed record PastProblem
{
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>Null while it is so still.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public required string Kind { get; init; }
    public required string Host { get; init; }
    public string? Detail { get; init; }

    /// <summary>In parts; null where a newer program wrote a kind that this one does not know.</summary>
    public FeedProblem? Problem => Enum.TryParse<ProblemKind>(Kind, out var kind) ? new FeedProblem(kind, Host, Detail) : null;
}

/// <summary>What was wrong with each feed, and for how long.</summary>
internal static class FeedHistory
{
    // Older troubles tell nobody anything.
    private const int MostKept = 40;

    /// <summary>Writes down what a check changed: a problem that began, became another or is over.</summary>
    public static async Task NoteAsync(WriteSession session, FeedRow feed, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            "update feed_problem set ended_at = @now where feed_id = @Id and ended_at is null and (@ProblemKind is null or kind <> @ProblemKind)",
            new { now, feed.Id, feed.ProblemKind });
        if (feed.ProblemKind is null)
            return;

        await session.ExecuteAsync(
            """
            insert into feed_problem (feed_id, began_at, kind, host, detail) select @Id, @now, @ProblemKind, @host, @ProblemDetail
            where not exists (select 1 from feed_problem where feed_id = @Id and ended_at is null);
            delete from feed_problem where feed_id = @Id and id not in (select id from feed_problem where feed_id = @Id order by id desc limit @MostKept)
            """,
            new { now, feed.Id, feed.ProblemKind, host = feed.ProblemHost ?? "", feed.ProblemDetail, MostKept });
    }
}
