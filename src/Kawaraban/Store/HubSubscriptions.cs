using Dapper;

namespace Kawaraban.Store;

/// <summary>Where a subscription stands between us and the hub.</summary>
internal enum SubscriptionState
{
    /// <summary>The hub is to be asked, or was, and has not verified yet.</summary>
    Asked,

    /// <summary>The hub verified; it announces until the lease ends.</summary>
    Live,

    /// <summary>The hub will not.</summary>
    Denied,

    /// <summary>No longer wanted: the hub is to be told, or was.</summary>
    Leaving,
}

/// <summary>A feed's subscription at a hub.</summary>
internal sealed record SubscriptionRow
{
    public long Id { get; init; }
    public FeedId FeedId { get; init; }
    public required string Hubs { get; init; }
    public required string Hub { get; init; }
    public required string Topic { get; init; }
    public required string Callback { get; init; }
    public required string Key { get; init; }
    public required string Secret { get; init; }
    public required string State { get; init; }
    public DateTimeOffset? LeaseEndsAt { get; init; }
    public DateTimeOffset NextTryAt { get; init; }
    public int Failures { get; init; }
    public string? LastProblem { get; init; }
    public DateTimeOffset? PushedAt { get; init; }

    public SubscriptionState Standing => Enum.Parse<SubscriptionState>(State, ignoreCase: true);

    public bool IsLive(DateTimeOffset now) => Standing == SubscriptionState.Live && LeaseEndsAt > now;
}

/// <summary>What hubs are asked to announce, and how far that has come. Everything stands here, so a restart loses nothing.</summary>
internal sealed class HubSubscriptions(Database database, TimeProvider clock)
{
    public async Task<SubscriptionRow?> OfFeedAsync(FeedId feed, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<SubscriptionRow>(
            "select * from websub where feed_id = @feed and state <> 'leaving'", new { feed });
    }

    /// <summary>The one a hub calls by this key.</summary>
    public async Task<SubscriptionRow?> WithKeyAsync(string key, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<SubscriptionRow>("select * from websub where key = @key", new { key });
    }

    /// <summary>Those whose hub is to be asked or told now.</summary>
    public async Task<IReadOnlyList<SubscriptionRow>> DueAsync(int most, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<SubscriptionRow>(
                "select * from websub where next_try_at <= @now order by next_try_at limit @most", new { now = clock.GetUtcNow(), most }),
        ];
    }

    public Task AddAsync(SubscriptionRow row, CancellationToken ct) => database.WriteAsync(
        """
        insert into websub (feed_id, hubs, hub, topic, callback, key, secret, state, next_try_at, created_at)
        values (@FeedId, @Hubs, @Hub, @Topic, @Callback, @Key, @Secret, @State, @NextTryAt, @now)
        on conflict do nothing
        """,
        new { row.FeedId, row.Hubs, row.Hub, row.Topic, row.Callback, row.Key, row.Secret, row.State, row.NextTryAt, now = clock.GetUtcNow() },
        ct);

    /// <summary>Writes down what asking the hub came to, unless the hub has said something meanwhile: it may answer before we have asked out.</summary>
    public Task AskedAsync(SubscriptionRow row, CancellationToken ct) => database.WriteAsync(
        """
        update websub set hub = @Hub, failures = @Failures, last_problem = @LastProblem, next_try_at = @NextTryAt
        where id = @Id and state = @State and lease_ends_at is not distinct from @LeaseEndsAt
        """,
        row,
        ct);

    /// <summary>Writes down what the hub said.</summary>
    public Task AnsweredAsync(SubscriptionRow row, CancellationToken ct) => database.WriteAsync(
        """
        update websub set state = @State, lease_ends_at = @LeaseEndsAt, next_try_at = @NextTryAt, failures = 0, last_problem = @LastProblem
        where id = @Id
        """,
        row,
        ct);

    public Task PushedAsync(long id, CancellationToken ct) =>
        database.WriteAsync("update websub set pushed_at = @now where id = @id", new { id, now = clock.GetUtcNow() }, ct);

    public Task RemoveAsync(long id, CancellationToken ct) => database.WriteAsync("delete from websub where id = @id", new { id }, ct);

    public Task LeaveAsync(long id, CancellationToken ct) => database.WriteAsync(
        "update websub set state = 'leaving', next_try_at = @now, failures = 0 where id = @id and state <> 'leaving'",
        new { id, now = clock.GetUtcNow() },
        ct);

    /// <summary>Whether there is any.</summary>
    public async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>("select count(*) from websub") > 0;
    }

    /// <summary>Leaves what is no longer wanted: the feed is gone or stopped, or we are reached at another address (or at none).</summary>
    public Task LeaveUnwantedAsync(string? callbacksBeginWith, CancellationToken ct) => database.WriteAsync(
        """
        update websub set state = 'leaving', next_try_at = @now, failures = 0
        where state <> 'leaving' and (
          @prefix is null or substr(callback, 1, length(@prefix)) <> @prefix
          or not exists (select 1 from feed where feed.id = websub.feed_id and feed.is_stopped = false))
        """,
        new { now = clock.GetUtcNow(), prefix = callbacksBeginWith },
        ct);
}
