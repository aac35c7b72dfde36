using System.Data.Common;
using Dapper;

namespace Kawaraban.Store;

/// <summary>Finds stories by the words of their articles, and by what else a query asks for.</summary>
internal sealed class Search(Database database, TimeProvider clock)
{
    // Of the articles that answer, so many are ranked, the latest that came in: a query for a word that stands everywhere costs no more.
    private const int MostRanked = 2000;

    // Of one story, so many articles are shown with their passages.
    private const int MostOfStory = 3;

    /// <summary>A page of stories; where none has all the words of the query, those that have some of them.</summary>
    public async Task<SearchPage> FindAsync(SearchRequest request, CancellationToken ct)
    {
        var query = request.Reader is null ? request.Query.ForGuest() : request.Query;
        if (!query.CanSearch)
            return new SearchPage { Query = query };

        request = request with { Query = query };
        await using var connection = await database.OpenAsync(ct);
        var sql = QuerySql.Of(query, database, clock.GetUtcNow(), request.Reader);
        if (sql.Match is null)
            return await ByTimeAsync(connection, request, sql, ct);

        var candidates = await CandidatesAsync(connection, sql, request.Order, ct);
        var isLoose = candidates.Count == 0 && query.Sought.Count > 1;
        if (isLoose)
            candidates = await CandidatesAsync(connection, QuerySql.Of(query, database, clock.GetUtcNow(), request.Reader, loosely: true), request.Order, ct);

        var stories = candidates.GroupBy(candidate => candidate.Key)
            .Select(story => new Group(story.Key, story.Max(candidate => candidate.RankFor(request.Order)), [.. story.OrderByDescending(candidate => candidate.Score)]))
            .OrderByDescending(story => story.Rank).ThenByDescending(story => story.Key)
            .ToList();
        var page = stories.SkipWhile(story => request.After is { } key && !story.IsAfter(key)).Take(request.Take + 1).ToList();
        return await PageAsync(connection, request, page) with
        {
            Total = stories.Count,
            IsMore = candidates.Count == MostRanked,
            IsLoose = isLoose && stories.Count > 0,
        };
    }

    /// <summary>The newest stories that answer a query, and of them only those with an article that came in after another; for lists and feeds.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="after">The article after which those that count came in; null: all.</param>
    /// <param name="most">How many.</param>
    public async Task<IReadOnlyList<StoryId>> NewestAsync(SearchQuery query, ReaderId? reader, long? after, int most, CancellationToken ct)
    {
        query = reader is null ? query.ForGuest() : query;
        if (!query.CanSearch)
            return [];

        await using var connection = await database.OpenAsync(ct);
        var sql = QuerySql.Of(query, database, clock.GetUtcNow(), reader);
        sql.Values.AddDynamicParams(new { after, take = most, most = MostRanked });
        return [.. await connection.QueryAsync<StoryId>(new CommandDefinition(NewestSql(sql, after, most), sql.Values, cancellationToken: ct))];
    }

    private string NewestSql(QuerySql sql, long? after, int most) => sql.Match is null
        ? after is null
            ? sql.NewestStories(after: null, most)
            : $"select story.id from story where {Told} and story.id in (select article.story_id from article where article.id > @after {sql.Conditions} order by article.id desc limit @most) order by story.latest_at desc, story.id desc limit @take"
        : $"""
          with hit as ({database.MatchNewest("article.story_id", "", (after is null ? "" : "and article_search.rowid > @after ") + sql.Conditions)})
          select story.id from story where {Told} and story.id in (select story_id from hit) order by story.latest_at desc, story.id desc limit @take
          """;

    private const string Told = QuerySql.Told;

    /// <summary>The ids of all articles that answer a query.</summary>
    public async Task<IReadOnlyList<long>> FindAllAsync(SearchQuery query, ReaderId? reader, CancellationToken ct)
    {
        query = reader is null ? query.ForGuest() : query;
        if (!query.CanSearch)
            return [];

        await using var connection = await database.OpenAsync(ct);
        var sql = QuerySql.Of(query, database, clock.GetUtcNow(), reader);
        sql.Values.Add("most", int.MaxValue);
        var all = sql.Match is null ? $"select article.id from article where true {sql.Conditions}" : $"select id from ({database.MatchNewest("article.id", "", sql.Conditions)})";
        return [.. await connection.QueryAsync<long>(new CommandDefinition(all, sql.Values, cancellationToken: ct))];
    }

    /// <summary>Whether anything answers a query.</summary>
    public async Task<bool> FindsAnyAsync(SearchQuery query, ReaderId? reader, CancellationToken ct)
    {
        query = reader is null ? query.ForGuest() : query;
        if (!query.CanSearch)
            return false;

        await using var connection = await database.OpenAsync(ct);
        var sql = QuerySql.Of(query, database, clock.GetUtcNow(), reader);
        sql.Values.Add("most", 1);
        var one = sql.Match is null ? sql.NewestStories(after: null, 1) : database.MatchNewest("article.id", "", sql.Conditions);
        return await connection.QueryFirstOrDefaultAsync<long?>(new CommandDefinition(one, sql.Values, cancellationToken: ct)) is not null;
    }

    private async Task<List<Candidate>> CandidatesAsync(DbConnection connection, QuerySql sql, SearchOrder order, CancellationToken ct)
    {
        sql.Values.Add("most", MostRanked);
        var (latest, join) = order == SearchOrder.Newest
            ? ("coalesce(story.latest_at, article.published_at, article.first_seen_at)", "left join story on story.id = article.story_id")
            : ("0", "");
        return [.. await connection.QueryAsync<Candidate>(new CommandDefinition(
            database.MatchNewest($"article.id, article.story_id, {latest} as latest", join, sql.Conditions), sql.Values, cancellationToken: ct))];
    }

    // Without words there is nothing to rank: the newest stories that have such an article.
    private async Task<SearchPage> ByTimeAsync(DbConnection connection, SearchRequest request, QuerySql sql, CancellationToken ct)
    {
        var stories = (await connection.QueryAsync<(long Id, long LatestAt)>(new CommandDefinition(
            sql.NewestStories(request.After, request.Take + 1), sql.Values, cancellationToken: ct))).ToList();
        sql.Values.Add("stories", stories.Select(story => story.Id).ToArray());
        var articles = (await connection.QueryAsync<Candidate>(new CommandDefinition(
            $"select article.id, article.story_id, 0 as latest, 0.0 as score from article where {database.AnyOf("article.story_id", "stories")} {sql.Conditions} order by coalesce(published_at, first_seen_at), id",
            sql.Values,
            cancellationToken: ct))).ToLookup(candidate => candidate.Key);
        return await PageAsync(connection, request, [.. stories.Select(story => new Group(story.Id, story.LatestAt, [.. articles[story.Id]]))]);
    }

    /// <summary>The stories of a page with their articles and passages; one more than is shown tells that there is a further page.</summary>
    private async Task<SearchPage> PageAsync(DbConnection connection, SearchRequest request, IReadOnlyList<Group> groups)
    {
        var shown = groups.Take(request.Take).ToList();
        var copies = await CopiesAsync(connection, shown);
        var entries = shown.Select(group => (Group: group, Reports: group.WithoutCopies(copies))).ToList();
        var articles = await ArticlesAsync(connection, [.. entries.SelectMany(entry => entry.Reports.Take(MostOfStory)).Select(report => report.Id)]);
        return new SearchPage
        {
            Query = request.Query,
            Stories = [.. entries.Select(entry => StoryOf(entry.Group, entry.Reports, articles, request.Query))],
            Next = groups.Count > request.Take ? new SearchKey(shown[^1].Rank, shown[^1].Key) : null,
        };
    }

    private static FoundStory StoryOf(Group group, IReadOnlyList<Candidate> reports, IReadOnlyDictionary<long, (ArticleRow Article, Rest About)> articles, SearchQuery query)
    {
        var hits = reports.Take(MostOfStory).Where(report => articles.ContainsKey(report.Id)).Select(report =>
        {
            var (article, rest) = articles[report.Id];
            var (passage, marks) = Passages.Best(rest.BodyText, query.Sought);
            return new SearchHit(article, rest.StoryTitle, passage, marks, report.Score);
        }).ToList();
        var (first, about) = articles[hits[0].Article.Id.Value];
        return new FoundStory(
            first.StoryId, about.StoryTitle, about.TitleLanguage, about.LatestAt ?? first.PublishedAt ?? first.FirstSeenAt, hits,
            reports.Count - hits.Count, group.Articles.Count - reports.Count);
    }

    private async Task<Dictionary<long, long>> CopiesAsync(DbConnection connection, IReadOnlyList<Group> groups)
    {
        var wanted = groups.Where(group => group.Articles.Count > 1).SelectMany(group => group.Articles).Select(article => article.Id).ToArray();
        return (await connection.QueryAsync<(long Id, long CopyOf)>(
            $"select id, copy_of from article where {database.AnyOf("id", "wanted")} and copy_of is not null", new { wanted })).ToDictionary(pair => pair.Id, pair => pair.CopyOf);
    }

    private async Task<Dictionary<long, (ArticleRow Article, Rest About)>> ArticlesAsync(DbConnection connection, long[] wanted) =>
        (await connection.QueryAsync<ArticleRow, Rest, (ArticleRow Article, Rest About)>(
            $"""
            select {Articles.RowColumns}, text.body_text, story.title as story_title, story.title_language, story.latest_at
            from article join article_text text on text.article_id = article.id left join story on story.id = article.story_id
            where {database.AnyOf("article.id", "wanted")}
            """,
            (article, rest) => (article, rest),
            new { wanted },
            splitOn: "body_text")).ToDictionary(pair => pair.Article.Id.Value);

    private sealed record Candidate
    {
        public long Id { get; init; }
        public long? StoryId { get; init; }
        public long Latest { get; init; }
        public double Score { get; init; }

        public long Key => StoryId ?? -Id;

        public double RankFor(SearchOrder order) => order == SearchOrder.Newest ? Latest : Score;
    }

    private sealed record Group(long Key, double Rank, IReadOnlyList<Candidate> Articles)
    {
        public bool IsAfter(SearchKey key) => Rank < key.Rank || (Rank == key.Rank && Key < key.Id);

        // A copy stands for itself only where none of what it was copied from answers.
        public IReadOnlyList<Candidate> WithoutCopies(IReadOnlyDictionary<long, long> copies)
        {
            var here = Articles.Select(article => article.Id).ToHashSet();
            var reports = Articles.Where(article => !copies.TryGetValue(article.Id, out var origin) || !here.Contains(origin)).ToList();
            return reports.Count > 0 ? reports : Articles;
        }
    }

    private sealed record Rest
    {
        public required string BodyText { get; init; }
        public string? StoryTitle { get; init; }
        public string? TitleLanguage { get; init; }
        public DateTimeOffset? LatestAt { get; init; }
    }
}
