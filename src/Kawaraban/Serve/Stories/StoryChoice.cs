using System.Globalization;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kawaraban.Serve.Stories;

/// <summary>Which of the stories a reader wants to see.</summary>
public enum StoryView
{
    All,

    /// <summary>Not read, or with news since.</summary>
    Unread,
    Later,
    Liked,

    /// <summary>From the feeds that the reader follows alone.</summary>
    Alone,
}

/// <summary>Which stories the front page shows, as its address says it.</summary>
public sealed record StoryChoice
{
    /// <summary>The age limits that are offered, as they stand in an address, with their days.</summary>
    public static IReadOnlyList<(string Name, int Days)> Ages { get; } = [("day", 1), ("week", 7), ("month", 31), ("year", 366)];

    private readonly string? _language;
    private readonly string? _outlet;
    private readonly string? _category;
    private readonly string? _age;

    public StoryView View { get; init; }

    // A form sends an empty value for "all".
    public string? Language { get => _language; init => _language = EmptyToNull(value); }
    public string? Outlet { get => _outlet; init => _outlet = EmptyToNull(value); }
    public string? Category { get => _category; init => _category = EmptyToNull(value); }
    public StorylineId? Storyline { get; init; }

    /// <summary>One of <see cref="Ages"/>; any other is none.</summary>
    public string? Age { get => _age; init => _age = Ages.Any(age => age.Name == value) ? value : null; }

    /// <summary>The last row of the page before: its time and id.</summary>
    public string? Before { get; init; }

    public bool IsFiltered => (Language ?? Outlet ?? Category ?? Age) is not null || Storyline is not null;

    public bool IsEmpty => !IsFiltered && Before is null && View == StoryView.All;

    /// <summary>The first page of the same.</summary>
    public StoryChoice Newest => this with { Before = null };

    public StoryChoice After(StoryRow row) => this with { Before = KeyOf(row.LatestAt, row.Id.Value) };

    internal StoryChoice After(KeptItem item) => this with { Before = KeyOf(item.At, item.Key) };

    /// <summary>The time and the number that <see cref="Before"/> holds; an address that somebody cut short leads to the first page.</summary>
    public (DateTimeOffset At, long Key)? BeforeKey =>
        Before?.Split('-') is [var at, var key]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), number)
            : null;

    internal StoryFilter ToFilter(ReaderId? reader, DateTimeOffset now, int take) => new()
    {
        Language = Language,
        Outlet = Outlet,
        Category = Category,
        Storyline = Storyline,
        Since = Age is null ? null : now.AddDays(-Ages.First(age => age.Name == Age).Days),
        Reader = reader,
        UnreadOnly = View == StoryView.Unread,
        AloneOnly = View == StoryView.Alone,
        Before = BeforeKey is { } key ? (key.At, new StoryId(key.Key)) : null,
        Take = take,
    };

    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (key, value) in ((string, string?)[])
            [
                ("view", View == StoryView.All ? null : NameOf(View)), ("lang", Language), ("outlet", Outlet), ("category", Category),
                ("storyline", Storyline?.ToString()), ("age", Age), ("before", Before),
            ])
            {
                if (value is not null)
                    query.Add(key, value);
            }

            return "/" + query;
        }
    }

    /// <summary>As a view stands in an address.</summary>
    public static string NameOf(StoryView view) => view.ToString().ToLowerInvariant();

    private static string KeyOf(DateTimeOffset at, long key) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}-{key}");

    private static string? EmptyToNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
