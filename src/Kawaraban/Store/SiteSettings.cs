using System.Globalization;
using Dapper;

namespace Kawaraban.Store;

/// <summary>What the owner decided for everybody.</summary>
internal sealed class SiteSettings(Database database)
{
    private const string GuestReading = "guest_reading";
    private const string OwnFeeds = "own_feeds";

    // As many as people carry from other readers; a house of a hundred readers is then asked for ten thousand feeds at most.
    private const int UsualOwnFeeds = 100;

    /// <summary>More than anybody reads.</summary>
    public const int MostOwnFeeds = 5000;

    /// <summary>Whether those who are not signed in may read. Not before the owner says so.</summary>
    public async Task<bool> GuestsMayReadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<string>("select value from site_setting where name = @name", new { name = GuestReading }) == "on";
    }

    public Task LetGuestsReadAsync(bool mayRead, CancellationToken ct) => WriteAsync(GuestReading, mayRead ? "on" : "off", ct);

    /// <summary>How many feeds a reader may follow alone; 0: none.</summary>
    public async Task<int> MostOwnFeedsAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var written = await connection.QueryFirstOrDefaultAsync<string>("select value from site_setting where name = @name", new { name = OwnFeeds });
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : UsualOwnFeeds;
    }

    /// <inheritdoc cref="MostOwnFeedsAsync"/>
    public Task LetReadersFollowAsync(int most, CancellationToken ct) => WriteAsync(OwnFeeds, most.ToString(CultureInfo.InvariantCulture), ct);

    private Task WriteAsync(string name, string value, CancellationToken ct) => database.WriteAsync(
        "insert into site_setting (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value", new { name, value }, ct);
}
