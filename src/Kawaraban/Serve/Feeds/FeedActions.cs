using System.Globalization;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Feeds;

/// <summary>What the buttons of the feeds page do: each changes one thing and leads back to its row.</summary>
internal static class FeedActions
{
    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapFeedActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/feeds/{id:long}/refresh", async (long id, IFormCollection _, Subscriptions feeds, CancellationToken ct) =>
        {
            await feeds.RefreshSoonAsync(new FeedId(id), ct);
            return BackTo(id, "refresh");
        });
        app.MapPost("/feeds/{id:long}/pause", (long id, IFormCollection _, Subscriptions feeds, CancellationToken ct) =>
            SetAsync(feeds, id, new FeedSettings { IsPaused = true }, ct));
        app.MapPost("/feeds/{id:long}/resume", (long id, IFormCollection _, Subscriptions feeds, CancellationToken ct) =>
            SetAsync(feeds, id, new FeedSettings { IsPaused = false }, ct));
        app.MapPost("/feeds/{id:long}/full-text", async Task<Results<RedirectHttpResult, BadRequest>> (long id, IFormCollection form, Subscriptions feeds, CancellationToken ct) =>
            Enum.TryParse<FullText>(form[string.Create(CultureInfo.InvariantCulture, $"full-text-{id}")], ignoreCase: true, out var choice) && Enum.IsDefined(choice)
                ? await SetAsync(feeds, id, new FeedSettings { FullText = choice }, ct)
                : TypedResults.BadRequest());
    }

    private static async Task<RedirectHttpResult> SetAsync(Subscriptions feeds, long id, FeedSettings settings, CancellationToken ct)
    {
        await feeds.SetAsync(new FeedId(id), settings, ct);
        return BackTo(id, "saved");
    }

    private static RedirectHttpResult BackTo(long id, string did) =>
        TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/feeds?did={did}&feed={id}#feed-{id}"));
}
