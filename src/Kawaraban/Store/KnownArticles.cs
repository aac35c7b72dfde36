using Dapper;

namespace Kawaraban.Store;

/// <summary>An article that stands in the store, as far as one that comes in can be it.</summary>
internal sealed record KnownArticle
{
    public long Id { get; init; }
    public required string Identity { get; init; }
    public required string ContentHash { get; init; }
    public string? ItemHash { get; init; }
    public string? Guid { get; init; }

    /// <summary>The feed that speaks for it; null where none does that is still read.</summary>
    public FeedId? FeedId { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Since when it has had its text.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>Its text is the feed's teaser: the page behind it has never been read.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>The page behind it is still to be read.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>
/// Which article of the store one that comes in is: the one with its address, now or before; else the one of its feed with its guid,
/// or with its text of the same moment (an outlet moved it); a saved file without an address: the one with its text.
/// </summary>
internal sealed class KnownArticles
{
    private readonly Dictionary<string, KnownArticle> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<(FeedId, string), KnownArticle> _byGuid = [];
    private readonly Dictionary<(FeedId, string, DateTimeOffset?), KnownArticle> _moved = [];
    private readonly Dictionary<string, KnownArticle> _filesByText = new(StringComparer.Ordinal);
    private readonly Dictionary<long, KnownArticle> _written = [];

    private KnownArticles() { }

    public static async Task<KnownArticles> FindAsync(Database database, WriteSession session, IReadOnlyList<(IncomingArticle Incoming, string Hash)> batch)
    {
        var known = new KnownArticles();
        foreach (var chunk in batch.Chunk(500))
            await known.FindChunkAsync(new Lookup(database, session), chunk);
        return known;
    }

    public KnownArticle? Find(IncomingArticle incoming, string hash) =>
        Match(incoming, hash) is { } found ? _written.GetValueOrDefault(found.Id, found) with { Identity = found.Identity } : null;

    private KnownArticle? Match(IncomingArticle incoming, string hash)
    {
        if (_byIdentity.TryGetValue(incoming.Identity, out var article))
            return article;
        if (incoming is { Url: null, OnlyFor: null } && _filesByText.TryGetValue(hash, out article))
            return article;
        if (incoming.FeedId is not { } feed)
            return null;

        if (incoming.Guid is { } guid && _byGuid.TryGetValue((feed, guid), out article))
            return article;
        return incoming.Article.Published is { } published && _moved.TryGetValue((feed, hash, published.At), out article) ? article : null;
    }

    /// <summary>An article that has just been put in: the rest of the batch may hold it again.</summary>
    public void Add(long id, IncomingArticle incoming, string hash, DateTimeOffset now)
    {
        var article = new KnownArticle
        {
            Id = id,
            Identity = incoming.Identity,
            ContentHash = hash,
            ItemHash = incoming.ItemHash,
            FeedId = incoming.FeedId,
            LastSeenAt = incoming.SeenAt ?? now,
            IsTeaser = incoming.WantsPage,
            IsWaiting = incoming.WantsPage,
        };
        _byIdentity.Add(incoming.Identity, article);
        if (incoming is { Url: null, OnlyFor: null })
            _filesByText.TryAdd(hash, article);
    }

    /// <summary>An article that has just been changed: the rest of the batch finds it as it is now.</summary>
    public void Change(KnownArticle article) => _written[article.Id] = article;

    /// <summary>It has another address now. The one it had leads to it still.</summary>
    public async Task MoveAsync(WriteSession session, KnownArticle article, IncomingArticle incoming)
    {
        if (incoming.Url is null)
            return;

        await session.ExecuteAsync(
            """
            insert into article_alias (identity, article_id) values (@Before, @Id) on conflict (identity) do nothing;
            delete from article_alias where identity = @Identity;
            update article set identity = @Identity, url = @Url where id = @Id;
            """,
            new { Before = article.Identity, article.Id, incoming.Identity, incoming.Url });
        _byIdentity[incoming.Identity] = article with { Identity = incoming.Identity };
    }

    private async Task FindChunkAsync(Lookup lookup, (IncomingArticle Incoming, string Hash)[] chunk)
    {
        string[] identities = [.. chunk.Select(one => one.Incoming.Identity)];
        foreach (var row in await lookup.ByIdentityAsync(identities))
            _byIdentity[row.Identity] = row;

        var unknown = chunk.Where(one => !_byIdentity.ContainsKey(one.Incoming.Identity)).ToList();
        foreach (var row in await lookup.FilesByTextAsync([.. unknown.Where(one => one.Incoming is { Url: null, OnlyFor: null }).Select(one => one.Hash)]))
            _filesByText.TryAdd(row.ContentHash, row);

        var ofFeeds = unknown.Where(one => one.Incoming is { Url: not null, FeedId: not null });
        foreach (var (feed, items) in ofFeeds.GroupBy(one => one.Incoming.FeedId!.Value).Select(group => (group.Key, group.ToList())))
        {
            foreach (var row in await lookup.ByGuidAsync(feed, [.. items.Select(one => one.Incoming.Guid).OfType<string>()]))
                _byGuid.TryAdd((feed, row.Guid!), row);
            foreach (var row in await lookup.ByTextAsync(feed, [.. items.Select(one => one.Hash)]))
                _moved.TryAdd((feed, row.ContentHash, row.PublishedAt), row);
        }
    }

    /// <summary>The questions it asks, each over many values at once.</summary>
    private sealed class Lookup(Database database, WriteSession session)
    {
        // An address from before finds the article under that address: it does not move back.
        public async Task<IEnumerable<KnownArticle>> ByIdentityAsync(string[] values) =>
            [
                .. await AskAsync($"{Columns("alias.identity")} from article_alias alias join article on article.id = article_id where {database.AnyOf("alias.identity", "values")}", values),
                .. await AskAsync($"{Columns("identity")} from article where {database.AnyOf("identity", "values")}", values),
            ];

        public Task<IEnumerable<KnownArticle>> FilesByTextAsync(string[] values) =>
            AskAsync($"{Columns("identity")} from article where url is null and only_for is null and {database.AnyOf("content_hash", "values")}", values);

        public Task<IEnumerable<KnownArticle>> ByGuidAsync(FeedId feed, string[] values) =>
            AskAsync($"{Columns("identity")} from article where feed_id = @feed and {database.AnyOf("guid", "values")}", values, feed);

        public Task<IEnumerable<KnownArticle>> ByTextAsync(FeedId feed, string[] values) =>
            AskAsync($"{Columns("identity")} from article where feed_id = @feed and {database.AnyOf("content_hash", "values")}", values, feed);

        private async Task<IEnumerable<KnownArticle>> AskAsync(string sql, string[] values, FeedId? feed = null) =>
            values.Length == 0 ? [] : await session.Connection.QueryAsync<KnownArticle>(sql, new { values, feed }, session.Transaction);

        private static string Columns(string identity) =>
            $"""
            select article.id, {identity} as identity, content_hash, item_hash, guid, published_at, is_teaser, page_due_at is not null as is_waiting,
              (select feed.id from feed where feed.id = feed_id and is_stopped = false and is_paused = false) as feed_id,
              coalesce(version_seen_at, first_seen_at) as last_seen_at
            """;
    }
}
