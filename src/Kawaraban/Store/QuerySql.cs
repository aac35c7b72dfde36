using System.Globalization;
using Dapper;

namespace Kawaraban.Store;

/// <summary>A query as a question to the database: one match for the full-text index where there are words, and conditions on <c>article</c>.</summary>
internal sealed class QuerySql
{
    private readonly Database _database;
    private readonly DateTimeOffset _now;
    private readonly ReaderId? _reader;
    private int _names;

    private QuerySql(Database database, DateTimeOffset now, ReaderId? reader) => (_database, _now, _reader) = (database, now, reader);

    /// <summary>What the full-text index is asked for; null where the query names no words.</summary>
    public string? Match { get; private init; }

    /// <summary>Begins with <c>and</c>: that the reader may see the article, and what else is asked of it.</summary>
    public string Conditions { get; private set; } = "";

    public DynamicParameters Values { get; } = new();

    /// <summary>Stories as they are shown: told, and not merged into another.</summary>
    public const string Told = "story.merged_into is null and story.told_at is not null";

    /// <summary>The ways that lead to every story that answers.</summary>
    private IReadOnlyList<StoryWay> Ways { get; set; } = [StoryWay.All];

    /// <param name="query">A query that can be searched for.</param>
    /// <param name="database">Whose dialect.</param>
    /// <param name="now">What ages are counted from.</param>
    /// <param name="reader">Whose reading state; a guest's query has no part that asks for it.</param>
    /// <param name="loosely">Content with some of the words; all else must still be so.</param>
    public static QuerySql Of(SearchQuery query, Database database, DateTimeOffset now, ReaderId? reader, bool loosely = false)
    {
        var wanted = new List<string>();
        var without = new List<string>();
        var others = new List<QueryPart>();
        foreach (var part in query.Parts)
        {
            if (database.FullTextOf(part) is { } words)
                wanted.Add(words);
            else if (part is QueryPart.Without { Part: var left } && database.FullTextOf(left) is { } leftOut)
                without.Add(leftOut);
            else
                others.Add(part);
        }

        // The index can leave words out of what it found only: with none to find, the articles are asked one by one.
        if (wanted.Count == 0)
            others.AddRange(query.Parts.Where(part => part is QueryPart.Without { Part: var left } && database.FullTextOf(left) is not null));

        var match = loosely ? string.Join(" OR ", query.Sought.Select(database.FullTextOf)) : string.Join(" AND ", wanted);
        var sql = new QuerySql(database, now, reader)
        {
            Match = wanted.Count == 0 ? null : $"({match}){string.Concat(without.Select(words => " NOT " + words))}",
        };
        sql.Values.Add("match", sql.Match);
        sql.Values.Add("reader", reader);
        sql.Conditions = $" and {Whose.Visible("article")}" + string.Concat(others.Select(part => " and " + sql.Condition(part)));
        if (sql.Match is null && sql.Narrowest(query.Parts) is { } ways)
            sql.Ways = [.. ways, StoryWay.Edited];
        return sql;
    }

    /// <summary>
    /// Selects <c>id</c> and <c>latest_at</c> of the stories that answer a query without words, the newest first: each way by itself, as
    /// far as the page goes, and the newest of what they led to.
    /// </summary>
    /// <param name="after">The last story of the page before.</param>
    /// <param name="most">How many.</param>
    public string NewestStories(SearchKey? after, int most)
    {
        Values.AddDynamicParams(new { at = (long?)after?.Rank, id = after?.Id, take = most });
        return string.Join(" union ", Ways.Select(Along)) + " order by latest_at desc, id desc limit @take";

        string Along(StoryWay way) =>
            $"""
            select * from (
              select distinct story.id, story.latest_at from {way.From}
              where {way.Condition} and {Told} {(after is null ? "" : $"and ({way.At}, {way.Id}) < (@at, @id)")}
                and exists (select 1 from article where article.story_id = story.id {Conditions})
              order by {way.At} desc, {way.Id} desc limit @take)
            """;
    }

    // Where all must hold, the way of one is enough, and what it leads to is held against the others; where one of several, the ways of all are needed.
    private IReadOnlyList<StoryWay>? Narrowest(IReadOnlyList<QueryPart> parts)
    {
        var found = parts.Select(WaysOf).OfType<IReadOnlyList<StoryWay>>().OrderBy(ways => ways.Sum(way => way.Width)).ToList();
        var others = string.Concat(found.Skip(1).Select(ways => $" and ({string.Join(" or ", ways.Select(way => way.Holds))})"));
        return found.Count == 0 ? null : [.. found[0].Select(way => way with { Condition = way.Condition + others })];
    }

    private IReadOnlyList<StoryWay>? WaysOf(QueryPart part) => part switch
    {
        QueryPart.Language language => [StoryWay.OfLanguage(Named(StoryTags.Primary(language.Tag)))],
        QueryPart.Category category => [StoryWay.OfCategory(Named(category.Name.ToLowerInvariant()))],
        QueryPart.Is { State: QueryState.Read } => [StoryWay.OfMarks("read_at", Named(_reader))],
        QueryPart.Is { State: QueryState.Later } => [StoryWay.OfMarks("later_at", Named(_reader))],
        QueryPart.Is { State: QueryState.Liked } => [StoryWay.OfMarks("liked_at", Named(_reader))],
        QueryPart.AllOf all => Narrowest(all.Parts),
        QueryPart.AnyOf any => any.Parts.Select(WaysOf).ToList() is var ways && ways.TrueForAll(way => way is not null) ? [.. ways.SelectMany(way => way!).Distinct()] : null,
        _ => null,
    };

    private string Condition(QueryPart part) => part switch
    {
        QueryPart.Language language => Language(language.Tag),
        QueryPart.Category category => Category(category.Name),
        QueryPart.Before before => $"{PublishedAt} < {Named(before.At)}",
        QueryPart.After after => $"{PublishedAt} >= {Named(after.At)}",
        QueryPart.Age age => $"{PublishedAt} >= {Named(age.Since(_now))}",
        QueryPart.Is state => Is(state.State),

        // What is not known is not left out.
        QueryPart.Without without => $"({Condition(without.Part)}) is not true",
        QueryPart.AnyOf any => $"({string.Join(" or ", any.Parts.Select(Condition))})",
        QueryPart.AllOf all => $"({string.Join(" and ", all.Parts.Select(Condition))})",
        _ => _database.HasWords(Named(_database.FullTextOf(part))),
    };

    private const string PublishedAt = "coalesce(article.published_at, article.first_seen_at)";

    private string Language(string tag)
    {
        var name = Named(tag);
        return $"(lower(article.language) = {name} or lower(article.language) like {name} || '-%')";
    }

    // Several sections stand as JSON: the name as it is written there, between its quotes.
    private string Category(string category)
    {
        var among = StoreJson.Write<IReadOnlyList<string>>([category.ToLowerInvariant()])[1..^1];
        var pattern = among.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return $"(lower(article.category) = {Named(category.ToLowerInvariant())} or lower(article.categories) like {Named($"%{pattern}%")} escape '\\')";
    }

    // Who has read a story has read the articles it had then.
    private string Is(QueryState state)
    {
        var reader = Named(_reader);
        var isRead = $"""
            (exists (select 1 from reading where reading.reader_id = {reader} and reading.article_id = article.id and reading.read_at is not null)
             or exists (select 1 from story_reading where story_reading.reader_id = {reader} and story_reading.story_id = article.story_id and story_reading.read_at >= article.first_seen_at))
            """;
        return state switch
        {
            QueryState.Read => isRead,
            QueryState.Unread => "not " + isRead,
            QueryState.Later => Marked("later_at", reader),
            _ => Marked("liked_at", reader),
        };
    }

    // Few rows have the mark, and an index finds them.
    private static string Marked(string column, string reader) =>
        $"""
        (article.id in (select article_id from reading where reader_id = {reader} and {column} is not null)
         or article.story_id in (select story_id from story_reading where reader_id = {reader} and {column} is not null))
        """;

    private string Named(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"q{_names++}");
        Values.Add(name, value);
        return "@" + name;
    }
}
