using Dapper;

namespace Kawaraban.Store;

/// <summary>What the owner allows readers to do with each other. What is off is neither shown nor taken.</summary>
internal sealed record SocialSettings
{
    public bool Comments { get; init; } = true;

    /// <summary>Whether a guest's comment waits until an editor has seen it.</summary>
    public bool GuestsWait { get; init; } = true;
    public bool Likes { get; init; } = true;

    /// <summary>Counters of reads, and sharing with its counter.</summary>
    public bool Counters { get; init; } = true;
}

/// <summary>Reads and writes <see cref="SocialSettings"/>. Every page asks: what another process settled is seen within <see cref="Kept"/>.</summary>
internal sealed class SocialRules(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private Known? _known;

    public async ValueTask<SocialSettings> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.ReadAt < Kept)
            return known.Settings;

        await using var connection = await database.OpenAsync(ct);
        var settled = (await connection.QueryAsync<(string Name, string Value)>("select name, value from site_setting where name in ('comments', 'guests-wait', 'likes', 'counters')"))
            .ToDictionary(row => row.Name, row => row.Value);
        var settings = new SocialSettings { Comments = IsOn("comments"), GuestsWait = IsOn("guests-wait"), Likes = IsOn("likes"), Counters = IsOn("counters") };
        _known = new Known(settings, now);
        return settings;

        bool IsOn(string name) => settled.GetValueOrDefault(name) != "off";
    }

    /// <param name="by">The owner, for the audit.</param>
    public async Task WriteAsync(SocialSettings settings, ReaderId by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var session = await database.BeginWriteAsync(ct);
        foreach (var (name, isOn) in ((string, bool)[])[("comments", settings.Comments), ("guests-wait", settings.GuestsWait), ("likes", settings.Likes), ("counters", settings.Counters)])
        {
            await session.ExecuteAsync(
                "insert into site_setting (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value",
                new { name, value = isOn ? "on" : "off" });
        }

        await session.ExecuteAsync(
            "insert into audit (at, reader_id, what, about) values (@now, @by, 'settings', @about)", new { now, by, about = StoreJson.Write<IReadOnlyList<string>>([settings.ToString()]) });
        await session.CommitAsync(ct);
        _known = new Known(settings, now);
    }

    private sealed record Known(SocialSettings Settings, DateTimeOffset ReadAt);
}
