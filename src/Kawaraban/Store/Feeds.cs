using Dapper;

namespace Kawaraban.Store;

/// <summary>What stands at the address of something that is followed.</summary>
public enum FeedKind
{
    Feed,

    /// <summary>A sitemap, for a site without a feed.</summary>
    Sitemap,

    /// <summary>A page that lists articles, for a site without either.</summary>
    Links,
}

/// <summary>Something to follow.</summary>
/// <param name="OnlyFor">The reader who follows it alone; null: everybody.</param>
internal sealed record NewFeed(string Url, string? Title = null, string? Folder = null, FeedKind Kind = FeedKind.Feed, ReaderId? OnlyFor = null);

/// <summary>A feed as the collector needs it.</summary>
public sealed record FeedRow
{
    public FeedId Id { get; init; }

    /// <summary>The reader who follows it alone (<see cref="Whose"/>); null: everybody does.</summary>
    public ReaderId? OnlyFor { get; init; }
    public required string Url { get; init; }
    public FeedKind Kind { get; init; }
    public string? Title { get; init; }

    /// <summary>What the reader calls it; <see cref="Title"/> is what it calls itself.</summary>
    public string? OwnTitle { get; init; }
    public string? HomePageUrl { get; init; }
    public string? Language { get; init; }
    public string? Folder { get; init; }
    public string? Etag { get; init; }
    public string? LastModified { get; init; }
    public string? BodyHash { get; init; }

    /// <summary>What <see cref="Collect.Following.LinkMemory"/> keeps of a sitemap or a page; null for a feed and before the first reading.</summary>
    public byte[]? SeenLinks { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }
    public DateTimeOffset NextCheckAt { get; init; }
    public int Failures { get; init; }
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The last problem in plain English words; <see cref="Problem"/> has it in parts, to be told in other languages.</summary>
    public string? LastProblem { get; init; }
    public string? ProblemKind { get; init; }
    public string? ProblemHost { get; init; }
    public string? ProblemDetail { get; init; }
    public bool IsStopped { get; init; }

    /// <summary>By the reader, whereas a site can stop a feed for good.</summary>
    public bool IsPaused { get; init; }
    public FullText FullText { get; init; }

    /// <summary>When the site last sent the feed whole.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Where a permanent redirect leads that has not been seen long enough to be believed, and since when.</summary>
    public string? MovedTo { get; init; }
    public DateTimeOffset? MovedSeenAt { get; init; }

    /// <summary>How long the feed itself asks to be left alone between two checks.</summary>
    public long? TtlSeconds { get; init; }

    /// <summary>The average time between two of its items.</summary>
    public long? GapSeconds { get; init; }

    public string? Name => OwnTitle ?? Title;

    /// <summary>The last problem in parts; null where there is none, or where an older program wrote it.</summary>
    public FeedProblem? Problem =>
        Enum.TryParse<ProblemKind>(ProblemKind, out var kind) ? new FeedProblem(kind, ProblemHost ?? "", ProblemDetail) : null;

    public FeedRow With(FeedProblem? problem) => this with
    {
        LastProblem = problem?.Text,
        ProblemKind = problem?.Kind.ToString(),
        ProblemHost = problem?.Host,
        ProblemDetail = problem?.Detail,
    };
}

/// <summary>The feeds that are followed, and when each is due.</summary>
internal sealed class Feeds(Database database, TimeProvider clock)
{
    /// <summary>Adds the feeds that are not yet followed, due at once. Gives the number that were new. What everybody follows nobody needs alone.</summary>
    public async Task<int> AddAsync(IEnumerable<NewFeed> feeds, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var added = 0;
        foreach (var (url, title, folder, kind, onlyFor) in feeds)
        {
            ct.ThrowIfCancellationRequested();
            added += await session.Connection.ExecuteAsync(
                """
                insert into feed (only_for, url, title, folder, kind, created_at, next_check_at)
                select @onlyFor, @url, @title, @folder, @kind, @now, @now
                where not exists (select 1 from feed where url = @url and only_for is null)
                on conflict do nothing
                """,
                new { onlyFor, url, title, folder, kind = NameOf(kind), now = clock.GetUtcNow() },
                session.Transaction);
        }

        await session.CommitAsync(ct);
        return added;
    }

    /// <summary>All feeds, whoever follows them: for reading them, not for showing them.</summary>
    public async Task<IReadOnlyList<FeedRow>> AllAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<FeedRow>("select * from feed order by id")];
    }

    /// <summary>The feeds that everybody follows, and those that the reader follows alone.</summary>
    public async Task<IReadOnlyList<FeedRow>> ListAsync(ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<FeedRow>($"select * from feed where {Whose.Visible("feed")} order by id", new { reader })];
    }

    /// <summary>Which of these addresses are followed, by everybody or by the reader alone.</summary>
    public async Task<IReadOnlyList<FeedRow>> AtAsync(IReadOnlyList<string> urls, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = new List<FeedRow>();
        foreach (var chunk in urls.Chunk(500))
            rows.AddRange(await connection.QueryAsync<FeedRow>($"select * from feed where {database.AnyOf("url", "chunk")} and {Whose.Visible("feed")}", new { chunk, reader }));
        return rows;
    }

    /// <summary>A feed, whoever follows it: for reading it, not for showing it.</summary>
    public async Task<FeedRow?> FindAsync(FeedId id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<FeedRow>("select * from feed where id = @id", new { id });
    }

    /// <summary>Makes a feed due, whatever its next check was to be.</summary>
    public Task LookNowAsync(FeedId id, CancellationToken ct) => database.WriteAsync(
        "update feed set next_check_at = @now where id = @id and is_stopped = false", new { id, now = clock.GetUtcNow() }, ct);

    public async Task<IReadOnlyList<FeedRow>> DueAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<FeedRow>(
                """
                select * from feed where is_stopped = false and is_paused = false and next_check_at <= @now
                  and not exists (select 1 from reader where reader.id = only_for and is_closed = true)
                order by next_check_at limit @most
                """,
                new { now = clock.GetUtcNow(), most }),
        ];
    }

    /// <summary>The items of a feed that are known already, by guid or address, with the hash each had when it was taken in.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> KnownItemsAsync(IReadOnlyList<string> identities, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var chunk in identities.Chunk(500))
        {
            var rows = await connection.QueryAsync<(string Identity, string? ItemHash)>(
                $"select identity, item_hash from article where {database.AnyOf("identity", "chunk")}", new { chunk });
            foreach (var (identity, hash) in rows)
                known[identity] = hash;
        }

        return known;
    }

    /// <summary>
    /// Writes down what a check came to: the row as it is now, but for its address (<see cref="MoveAsync"/>). A check can stop a feed,
    /// never start one that was stopped meanwhile.
    /// </summary>
    public async Task FinishAsync(FeedRow feed, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync(
            """
            update feed set title = @Title, home_page_url = @HomePageUrl, language = @Language, etag = @Etag,
              last_modified = @LastModified, body_hash = @BodyHash, seen_links = @SeenLinks, checked_at = @CheckedAt, read_at = @ReadAt, changed_at = @ChangedAt,
              next_check_at = @NextCheckAt, ttl_seconds = @TtlSeconds, gap_seconds = @GapSeconds,
              failures = @Failures, failing_since = @FailingSince, last_problem = @LastProblem,
              problem_kind = @ProblemKind, problem_host = @ProblemHost, problem_detail = @ProblemDetail,
              moved_to = @MovedTo, moved_seen_at = @MovedSeenAt, is_stopped = (is_stopped or @IsStopped)
            where id = @Id
            """,
            feed,
            session.Transaction);
        await FeedHistory.NoteAsync(session, feed, clock.GetUtcNow());
        await session.CommitAsync(ct);
    }

    /// <summary>
    /// Gives a feed the address it has moved to. Where another feed has that address already, the older of the two keeps it and the
    /// newer is stopped with its reason; neither loses an article. Gives the row as it is now.
    /// </summary>
    public async Task<FeedRow> MoveAsync(FeedRow feed, string to, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        var other = await session.Connection.QuerySingleOrDefaultAsync<long?>(
            "select id from feed where url = @to and id <> @Id and only_for is not distinct from @OnlyFor", new { to, feed.Id, feed.OnlyFor }, session.Transaction);
        var moved = feed with { Url = to, MovedTo = null, MovedSeenAt = null };
        if (other is null)
        {
            await SetUrlAsync(session, feed.Id, to);
        }
        else if (other < feed.Id.Value)
        {
            moved = moved.With(FeedProblem.FollowedAlready(new Uri(to))) with { Url = feed.Url, IsStopped = true };
        }
        else
        {
            // The two trade addresses: an address stands once.
            var newer = new FeedId(other.Value);
            await SetUrlAsync(session, newer, $"{feed.Url}#moved");
            await SetUrlAsync(session, feed.Id, to);
            await SetUrlAsync(session, newer, feed.Url);
            await StopAsync(session, newer, FeedProblem.FollowedAlready(new Uri(to)));
        }

        await session.CommitAsync(ct);
        return moved;
    }

    private static Task SetUrlAsync(WriteSession session, FeedId id, string url) =>
        session.Connection.ExecuteAsync("update feed set url = @url where id = @id", new { url, id }, session.Transaction);

    private static Task StopAsync(WriteSession session, FeedId id, FeedProblem problem) =>
        session.Connection.ExecuteAsync(
            """
            update feed set is_stopped = true, last_problem = @Text, problem_kind = @kind, problem_host = @Host, problem_detail = @Detail
            where id = @id
            """,
            new { id, problem.Text, kind = problem.Kind.ToString(), problem.Host, problem.Detail },
            session.Transaction);

    private static string NameOf(FeedKind kind) => kind switch
    {
        FeedKind.Feed => "feed",
        FeedKind.Sitemap => "sitemap",
        FeedKind.Links => "links",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
