using Dapper;

namespace Kawaraban.Store;

/// <summary>What the owner decided for everybody.</summary>
internal sealed class SiteSettings(Database database)
{
    private const string GuestReading = "guest_reading";

    /// <summary>Whether those who are not signed in may read. Not before the owner says so.</summary>
    public async Task<bool> GuestsMayReadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<string>("select value from site_setting where name = @name", new { name = GuestReading }) == "on";
    }

    public Task LetGuestsReadAsync(bool mayRead, CancellationToken ct) => database.WriteAsync(
        "insert into site_setting (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value",
        new { name = GuestReading, value = mayRead ? "on" : "off" },
        ct);
}
