using System.Data.Common;
using Dapper;

namespace Kawaraban.Store;

/// <summary>The articles of one story, however many: a choice of them for its page, all of them page by page, and when which outlet reported.</summary>
internal sealed class StoryArticles(Database database)
{
    // What a story's page lists: the rest stands on pages of its own.
    private const int MostReports = 15;
    private const int MostCopies = 4;

    /// <summary>Of a large story the first reports with the first copies of each, and what is cited, by publication.</summary>
    public static async Task<IEnumerable<ArticleRow>> ChosenAsync(Database database, DbConnection connection, StoryId story, IReadOnlyCollection<long> cited)
    {
        var reports = (await connection.QueryAsync<long>(
            "select id from article where story_id = @story and copy_of is null order by coalesce(published_at, first_seen_at), id limit @MostReports", new { story, MostReports })).ToList();
        var chosen = cited.Concat(reports).ToHashSet();
        foreach (var report in reports)
        {
            chosen.UnionWith(await connection.QueryAsync<long>(
                "select id from article where copy_of = @report and story_id = @story order by coalesce(published_at, first_seen_at), id limit @MostCopies", new { report, story, MostCopies }));
        }

        return await connection.QueryAsync<ArticleRow>(
            $"select {Articles.RowColumns} from article where story_id = @story and {database.AnyOf("id", "chosen")} order by coalesce(published_at, first_seen_at), id",
            new { story, chosen = chosen.ToArray() });
    }

    /// <summary>How many copies each report of a story has.</summary>
    public static async Task<IReadOnlyDictionary<ArticleId, int>> CopyCountsAsync(DbConnection connection, StoryId story) =>
        (await connection.QueryAsync<(long Origin, int Copies)>("select copy_of, count(*) from article where story_id = @story and copy_of is not null group by copy_of", new { story }))
            .ToDictionary(row => new ArticleId(row.Origin), row => row.Copies);

    /// <summary>All articles of a story by publication, or all copies of one of them.</summary>
    /// <param name="after">The last one of the page before.</param>
    public async Task<IReadOnlyList<ArticleRow>> PageAsync(StoryId story, ArticleId? of, (DateTimeOffset At, ArticleId Id)? after, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<ArticleRow>(
                $"""
                select {Articles.RowColumns} from article
                where story_id = @story {(of is null ? "" : "and copy_of = @of")} {(after is null ? "" : "and (coalesce(published_at, first_seen_at), id) > (@at, @id)")}
                order by coalesce(published_at, first_seen_at), id limit @take
                """,
                new { story, of, at = after?.At, id = after?.Id, take }),
        ];
    }

    /// <summary>
    /// When each outlet reported, copied, and changed its text, in slots of equal length from the first report to the latest. The outlets that
    /// came first have lanes; null where there is nothing to lay out in time.
    /// </summary>
    public async Task<StoryLanes?> LanesAsync(StoryRow story, int mostLanes, int slots, CancellationToken ct)
    {
        if (story.Outlets.Count < 2)
            return null;

        await using var connection = await database.OpenAsync(ct);
        var outlets = story.Outlets.Take(mostLanes).ToArray();
        var rows = (await connection.QueryAsync<MarkRow>(
            $"""
            with happened as (
              select outlet, coalesce(published_at, first_seen_at) as at, case when copy_of is null then {(int)LaneMarkKind.Report} else {(int)LaneMarkKind.Copy} end as kind from article where story_id = @Id
              union all
              select outlet, version_seen_at, {(int)LaneMarkKind.Version} from article where story_id = @Id and version > 1
              union all
              select outlet, seen_at, {(int)LaneMarkKind.Version} from article join article_version on article_id = id and number > 1 where story_id = @Id
            ), span as (select min(at) as first, max(at) as last from happened)
            select outlet, kind, (at - first) * (@slots - 1) / case when last > first then last - first else 1 end as slot, count(*) as number, min(at) as first_at, (select first from span) as first, (select last from span) as last
            from happened cross join span where at is not null and {database.AnyOf("outlet", "outlets")}
            group by outlet, kind, slot order by slot, kind
            """,
            new { story.Id, slots, outlets })).ToList();
        if (rows.Count == 0 || rows[0].First == rows[0].Last)
            return null;

        var byOutlet = rows.ToLookup(row => row.Outlet);
        return new StoryLanes(
            rows[0].First,
            rows[0].Last,
            [.. outlets.Where(byOutlet.Contains).Select(outlet => new OutletLane(outlet, byOutlet[outlet].Min(row => row.FirstAt), [.. byOutlet[outlet].Select(row => new LaneMark(row.Kind, row.Slot, row.Number))]))],
            story.Outlets.Count - outlets.Length);
    }

    private sealed record MarkRow
    {
        public required string Outlet { get; init; }
        public LaneMarkKind Kind { get; init; }
        public int Slot { get; init; }
        public int Number { get; init; }
        public DateTimeOffset FirstAt { get; init; }
        public DateTimeOffset First { get; init; }
        public DateTimeOffset Last { get; init; }
    }
}

/// <summary>What happened in a lane.</summary>
public enum LaneMarkKind
{
    Report,
    Copy,

    /// <summary>An outlet changed what it had published.</summary>
    Version,
}

/// <summary>What happened in one slot of a lane: so many of a kind.</summary>
public sealed record LaneMark(LaneMarkKind Kind, int Slot, int Number);

/// <summary>One outlet of a story over time.</summary>
public sealed record OutletLane(string Outlet, DateTimeOffset FirstAt, IReadOnlyList<LaneMark> Marks)
{
    public int Count(LaneMarkKind kind) => Marks.Where(mark => mark.Kind == kind).Sum(mark => mark.Number);
}

/// <summary>A story over time, an outlet a lane.</summary>
/// <param name="Others">The number of outlets that have no lane.</param>
public sealed record StoryLanes(DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<OutletLane> Lanes, int Others);
