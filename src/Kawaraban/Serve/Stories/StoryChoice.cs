using System.Globalization;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kawaraban.Serve.Stories;

/// <summary>Which stories the front page shows, as its address says it.</summary>
public sealed record StoryChoice
{
    private readonly string? _language;
    private readonly string? _outlet;
    private readonly string? _category;

    // A form sends an empty value for "all".
    public string? Language { get => _language; init => _language = EmptyToNull(value); }
    public string? Outlet { get => _outlet; init => _outlet = EmptyToNull(value); }
    public string? Category { get => _category; init => _category = EmptyToNull(value); }

    /// <summary>The last row of the page before: its time and id.</summary>
    public string? Before { get; init; }

    public bool IsFiltered => (Language ?? Outlet ?? Category) is not null;

    public bool IsEmpty => !IsFiltered && Before is null;

    public StoryChoice After(StoryRow row) => this with
    {
        Before = string.Create(CultureInfo.InvariantCulture, $"{row.LatestAt.ToUnixTimeMilliseconds()}-{row.Id}"),
    };

    internal StoryFilter ToFilter(int take) => new() { Language = Language, Outlet = Outlet, Category = Category, Before = ParseBefore(Before), Take = take };

    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (key, value) in ((string, string?)[])[("lang", Language), ("outlet", Outlet), ("category", Category), ("before", Before)])
            {
                if (value is not null)
                    query.Add(key, value);
            }

            return "/" + query;
        }
    }

    // An address that somebody cut short leads to the first page.
    private static (DateTimeOffset, StoryId)? ParseBefore(string? text) =>
        text?.Split('-') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var story)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), new StoryId(story))
            : null;

    private static string? EmptyToNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
