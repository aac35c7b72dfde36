using System.Globalization;
using Dapper;
using Kawaraban.Store;
using Microsoft.Data.Sqlite;

namespace Kawaraban.ServerTests.Terminal;

/// <summary>
/// What a data directory holds, in words that two runs of the same work must agree in: nothing that depends on when it was done or on the
/// order in which feeds answered (ids, times of ours, which of two feeds brought an article that is in both).
/// </summary>
internal sealed record StoredState
{
    /// <summary>A line an article: address, headline, text, versions, dates, and what it belongs to (<see cref="ReadAsync"/>).</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    public required IReadOnlyList<string> Versions { get; init; }
    public required IReadOnlyList<string> Feeds { get; init; }

    /// <summary>A line a story: its headline, its day, its articles, the storyline's first article.</summary>
    public required IReadOnlyList<string> Stories { get; init; }

    /// <summary>A line a word of the full-text index: in how many articles it stands, and how often.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What no data directory may hold once a run has come to its end: see <see cref="Wrong"/>.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public IEnumerable<string> Addresses { get; private init; } = [];

    /// <summary>Of the stories that are in either, the share that is in both.</summary>
    public double StoriesSharedWith(StoredState other) => (double)Stories.Intersect(other.Stories).Count() / Stories.Union(other.Stories).Count();

    public static async Task<StoredState> ReadAsync(string data)
    {
        DapperTypes.Register();

        // Not pooled, or the file stays open and the next process does not have to recover it.
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "kawaraban.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("create virtual table temp.word using fts5vocab(main, article_search, row)");
        var articles = (await connection.QueryAsync<Article>(
            """
            select article.*, body_text, body_html, (select copied.identity from article copied where copied.id = article.copy_of) as copies
            from article join article_text on article_text.article_id = article.id
            """)).OrderBy(article => article.Identity, StringComparer.Ordinal).ToList();
        return new StoredState
        {
            Addresses = [.. articles.Select(article => article.Url).OfType<string>()],
            Articles = [.. articles.Select(LineOf)],
            Versions = await LinesAsync(connection,
                """
                select identity, number, article_version.title, article_version.content_hash from article_version join article on article.id = article_id
                union all select identity, 0, 'alias', (select identity from article where id = article_id) from article_alias
                """),
            Feeds = await LinesAsync(connection, "select url, title, folder, body_hash, etag, failures, last_problem, is_stopped from feed"),
            Stories = await StoriesAsync(connection, articles),
            Words = await LinesAsync(connection, "select term, doc, cnt from temp.word"),
            Faults = await FaultsAsync(connection, articles),
        };
    }

    // An article's text is told by the hash of what stands there, not by the hash that was written down for it.
    private static string LineOf(Article article) => string.Create(CultureInfo.InvariantCulture,
        $"{article.Identity} | {article.Title} | {ContentHash.Of(article.Title, article.BodyText)} | {ContentHash.Of(article.BodyHtml)} | version {article.Version} | {article.PublishedAt} | {article.Words} words | {article.Language} | copies {article.Copies}");

    private static async Task<IReadOnlyList<string>> StoriesAsync(SqliteConnection connection, IReadOnlyList<Article> articles)
    {
        var told = (await connection.QueryAsync<(long Id, string Title, string? Date, long? Line)>("select id, title, event_date, storyline_id from story")).ToDictionary(story => story.Id);
        var stories = articles.Where(article => article.StoryId is { } id && told.ContainsKey(id)).GroupBy(article => told[article.StoryId!.Value]).ToList();
        var lines = stories.Where(story => story.Key.Line is not null).GroupBy(story => story.Key.Line).ToDictionary(line => line.Key!.Value, line => line.SelectMany(story => story).First().Identity);
        return
        [
            .. stories.Select(story => $"{story.Key.Title} | {story.Key.Date} | {string.Join(' ', story.Select(article => article.Identity))} | {(story.Key.Line is { } line ? lines[line] : "")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(SqliteConnection connection, IReadOnlyList<Article> articles) =>
    [
        .. articles.Where(article => article.ContentHash != ContentHash.Of(article.Title, article.BodyText)).Select(article => $"{article.Identity} has another text than was written down"),
        .. await connection.QueryAsync<string>(Wrong),
        .. (await connection.QueryAsync<string>("pragma integrity_check")).Where(line => line != "ok"),
        .. (await connection.QueryAsync<(string Table, long? Row, string Parent)>("pragma foreign_key_check")).Select(row => $"{row.Table} {row.Row} refers to a {row.Parent} that is not there"),
    ];

    private static async Task<IReadOnlyList<string>> LinesAsync(SqliteConnection connection, string sql) =>
    [
        .. (await connection.QueryAsync(sql)).Select(row => string.Join(" | ", ((IDictionary<string, object?>)row).Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))
            .Order(StringComparer.Ordinal),
    ];

    private const string Wrong =
        """
        select identity || ' is not related' from article where related_at is null
        union all select identity || ' waits for its page' from article where page_due_at is not null or is_teaser
        union all select identity || ' is in no story that stands' from article where not exists (select 1 from story where id = story_id and merged_into is null)
        union all select identity || ' has no text' from article where not exists (select 1 from article_text where article_id = id)
        union all select identity || ' has no signature' from article where not exists (select 1 from article_sense where article_id = id)
        union all select identity || ' cannot be found' from article where not exists (select 1 from article_search where rowid = id)
        union all select 'the index has an article that is not there: ' || rowid from article_search where rowid not in (select id from article)
        union all select 'the index has articles twice' where (select count(*) from article_search) <> (select count(*) from article)
        union all select identity || ' has versions missing' from article where version <> 1 + (select count(*) from article_version where article_id = id)
        union all select 'an address twice: ' || url from article where url is not null group by url having count(*) > 1
        union all select 'story ' || id || ' is not told' from story where told_at is null and merged_into is null
        union all select 'story ' || id || ' has no articles' from story where merged_into is null and not exists (select 1 from article where story_id = story.id)
        """;

    private sealed record Article
    {
        public required string Identity { get; init; }
        public string? Url { get; init; }
        public string? Title { get; init; }
        public required string BodyText { get; init; }
        public required string BodyHtml { get; init; }
        public required string ContentHash { get; init; }
        public long? PublishedAt { get; init; }
        public string? Language { get; init; }
        public int Words { get; init; }
        public int Version { get; init; }
        public long? StoryId { get; init; }
        public string? Copies { get; init; }
    }
}
