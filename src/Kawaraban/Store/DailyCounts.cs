using Dapper;

namespace Kawaraban.Store;

/// <summary>How many articles came on each of some days.</summary>
/// <param name="First">The first day, at its beginning.</param>
/// <param name="Counts">A number a day, the first day first.</param>
public sealed record ArticlesADay(DateTimeOffset First, IReadOnlyList<int> Counts)
{
    public int Total => Counts.Sum();

    public DateTimeOffset DayOf(int index) => First.AddDays(index);

    public DateTimeOffset Last => DayOf(Counts.Count - 1);
}

/// <summary>
/// Counts articles by day for those who would rather look than read: of an outlet, or of a storyline. The days end with the one of the latest
/// article, at most today: an archive of past years shows its own last days.
/// </summary>
internal sealed class DailyCounts(Database database, TimeProvider clock)
{
    public Task<ArticlesADay?> OfOutletAsync(string outlet, ReaderId? reader, int days, CancellationToken ct)
    {
        var among = $"article where outlet = @outlet and {Whose.Visible("article")}";
        return CountAsync(among, among, new { outlet, reader }, days, ct);
    }

    public Task<ArticlesADay?> OfStorylineAsync(StorylineId storyline, ReaderId? reader, int days, CancellationToken ct)
    {
        var among = $"story join article on story_id = story.id where storyline_id = @storyline and merged_into is null and {Whose.Visible("story")}";
        return CountAsync(among, among + " and latest_at >= @from", new { storyline, reader }, days, ct);
    }

    // Null where there is no article at all.
    private async Task<ArticlesADay?> CountAsync(string among, string amongRecent, object of, int days, CancellationToken ct)
    {
        var now = clock.GetLocalNow();
        var values = new DynamicParameters(of);
        values.Add("now", now.ToUnixTimeMilliseconds());
        await using var connection = await database.OpenAsync(ct);
        if (await connection.ExecuteScalarAsync<long?>($"select max({At}) from {among} and {At} <= @now", values) is not { } latest)
            return null;

        var last = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(latest), clock.LocalTimeZone);
        var first = new DateTimeOffset(last.Date, last.Offset).AddDays(1 - days);
        values.Add("from", first.ToUnixTimeMilliseconds());
        var rows = await connection.QueryAsync<(long Day, int Number)>(
            $"select ({At} - @from) / 86400000 as day, count(*) from {amongRecent} and {At} between @from and @now group by 1", values);
        var counts = new int[days];
        foreach (var (day, number) in rows)
            counts[Math.Min(day, days - 1)] += number;
        return new ArticlesADay(first, counts);
    }

    private const string At = "coalesce(published_at, first_seen_at)";
}
