using Dapper;

namespace Kawaraban.Store;

/// <summary>Which feeds to list. Pages go by key: <see cref="After"/> is the last feed of the page before.</summary>
internal sealed record FeedFilter
{
    /// <summary>Who looks: what they follow alone is among what everybody follows; null: a guest.</summary>
    public ReaderId? Reader { get; init; }

    /// <summary>Part of a name or an address.</summary>
    public string? Search { get; init; }

    /// <summary>As <see cref="FolderPath"/> writes it; null: all.</summary>
    public string? Folder { get; init; }

    /// <summary>True: only those that need a look (<see cref="FeedHealth.NeedsLook"/>); false: only the others; null: all.</summary>
    public bool? NeedsLook { get; init; }
    public FeedId? After { get; init; }
    public int Take { get; init; } = 30;
}

/// <summary>How many feeds are followed, how many of them need a look, and how many whoever asks may change.</summary>
internal sealed record FeedCounts(int All, int NeedLook, int Changeable);

/// <summary>A feed's own page.</summary>
/// <param name="Articles">How many articles came from it in all.</param>
/// <param name="Last">What came last, the newest first.</param>
/// <param name="History">What was wrong with it, the latest first.</param>
internal sealed record FeedDetails(Subscription Subscription, int Articles, IReadOnlyList<ArticleRow> Last, IReadOnlyList<PastProblem> History)
{
    public FeedRow Feed => Subscription.Feed;
}

/// <summary>The feeds as the pages list them: in their folders, by name.</summary>
internal sealed class FeedPages(Database database, TimeProvider clock)
{
    private const int MostArticles = 10;

    // In the order of the list, what somebody follows alone first; a feed that is removed meanwhile leads to the first page.
    private const string Key = "only_for is null, folder is null, coalesce(folder, ''), lower(coalesce(own_title, title, url)), id";

    // What FeedHealth.NeedsLook says, for the database.
    private const string NeedsLook = "(is_paused = false and (is_stopped = true or (last_problem is not null and coalesce(problem_kind, '') <> 'RateLimited')))";

    /// <summary>The feeds of a page, folder by folder, those without a folder last.</summary>
    public async Task<IReadOnlyList<Subscription>> ListAsync(FeedFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var feeds = (await connection.QueryAsync<FeedRow>(
            $"""
            select * from feed
            where {Whose.Visible("feed", "@Reader")} and (@search is null or lower(coalesce(own_title, '') || ' ' || coalesce(title, '') || ' ' || url) like @search escape '\')
              and (@Folder is null or folder = @Folder) and (@NeedsLook is null or {NeedsLook} = @NeedsLook)
              and (not exists (select 1 from feed where id = @After) or ({Key}) > (select {Key} from feed where id = @After))
            order by {Key} limit @Take
            """,
            new { search = Containing(filter.Search), filter.Folder, filter.NeedsLook, filter.After, filter.Take, filter.Reader })).ToList();
        return await WithWeekAsync(connection, feeds);
    }

    /// <param name="reader">Who looks; null: a guest.</param>
    /// <param name="isEditor">They see to what everybody follows, too.</param>
    /// <param name="ct">Stops the counting.</param>
    public async Task<FeedCounts> CountAsync(ReaderId? reader, bool isEditor, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var (all, ailing, own) = await connection.QuerySingleAsync<(long All, long NeedLook, long Own)>(
            $"""
            select count(*), coalesce(sum(case when {NeedsLook} then 1 else 0 end), 0), count(only_for)
            from feed where {Whose.Visible("feed")}
            """,
            new { reader });
        return new FeedCounts((int)all, (int)ailing, (int)(isEditor ? all : own));
    }

    /// <summary>A feed that everybody follows, or the reader alone; null where there is none.</summary>
    public async Task<FeedDetails?> FindAsync(FeedId id, ReaderId? reader, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        if (await connection.QuerySingleOrDefaultAsync<FeedRow>($"select * from feed where id = @id and {Whose.Visible("feed")}", new { id, reader }) is not { } feed)
            return null;

        var count = await connection.ExecuteScalarAsync<int>("select count(*) from article where feed_id = @id", new { id });
        var last = await connection.QueryAsync<ArticleRow>(
            $"select {Articles.RowColumns} from article where feed_id = @id order by first_seen_at desc, id desc limit @MostArticles", new { id, MostArticles });
        var history = await connection.QueryAsync<PastProblem>("select began_at, ended_at, kind, host, detail from feed_problem where feed_id = @id order by id desc", new { id });
        return new FeedDetails((await WithWeekAsync(connection, [feed]))[0], count, [.. last], [.. history]);
    }

    /// <summary>The folders of what everybody follows, or of what a reader follows alone, with the number of feeds that stand in each itself.</summary>
    public async Task<IReadOnlyList<(string Path, int Feeds)>> FoldersAsync(ReaderId? onlyFor, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<(string Path, long Feeds)>(
            "select folder, count(*) from feed where folder is not null and only_for is not distinct from @onlyFor group by folder order by folder", new { onlyFor }))
            .Select(row => (row.Path, (int)row.Feeds))];
    }

    /// <summary>Gives a folder, with all that stands in and below it, another path; an empty one takes it away and leaves what stood in it a step higher.</summary>
    public Task MoveFolderAsync(string from, string to, ReaderId? onlyFor, CancellationToken ct) => database.WriteAsync(
        """
        update feed set folder = nullif(case
          when folder = @from then @to
          when @to = '' then substr(folder, length(@from) + 2)
          else @to || substr(folder, length(@from) + 1) end, '')
        where only_for is not distinct from @onlyFor and (folder = @from or substr(folder, 1, length(@from) + 1) = @from || '/')
        """,
        new { from, to, onlyFor },
        ct);

    private async Task<IReadOnlyList<Subscription>> WithWeekAsync(System.Data.Common.DbConnection connection, IReadOnlyList<FeedRow> feeds)
    {
        var ids = feeds.Select(feed => feed.Id.Value).ToArray();
        var counts = (await connection.QueryAsync<(FeedId Feed, long Articles)>(
            $"select feed_id, count(*) from article where {database.AnyOf("feed_id", "ids")} and first_seen_at >= @since group by feed_id",
            new { ids, since = clock.GetUtcNow().AddDays(-7) })).ToDictionary(count => count.Feed, count => (int)count.Articles);
        return [.. feeds.Select(feed => new Subscription(feed, counts.GetValueOrDefault(feed.Id)))];
    }

    private static string? Containing(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : $"%{text.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
