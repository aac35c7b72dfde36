using System.Globalization;
using Kawaraban.Collect;
using Kawaraban.Collect.Finding;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Feeds;

/// <summary>What the buttons of a feed's page and of the folders do: each changes one thing and leads back to it.</summary>
internal static class FeedActions
{
    private const int MostOfName = 300;

    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapFeedActions(this IEndpointRouteBuilder app)
    {
        // Written down as what editors do, but for what is a reader's own matter.
        var feeds = app.MapGroup("/feeds").Audited();
        var one = feeds.MapGroup("/{id:long}").OnlyForThoseWhoMayChangeIt();
        one.MapPost("/pause", (long id, IFormCollection _, Subscriptions subscriptions, CancellationToken ct) =>
            SetAsync(subscriptions, id, new FeedSettings { IsPaused = true }, ct));
        one.MapPost("/resume", (long id, IFormCollection _, Subscriptions subscriptions, CancellationToken ct) =>
            SetAsync(subscriptions, id, new FeedSettings { IsPaused = false }, ct));
        one.MapPost("/settings", SaveAsync);
        one.MapPost("/remove", async (long id, IFormCollection _, Subscriptions subscriptions, CancellationToken ct) =>
        {
            await subscriptions.RemoveAsync(new FeedId(id), ct);
            return To($"/feeds?did=removed");
        });
        one.MapPost("/share", async (long id, IFormCollection _, Subscriptions subscriptions, CancellationToken ct) =>
            To($"/feeds/{await subscriptions.ShareAsync(new FeedId(id), ct)}?did=shared")).RequireRole(Role.Editor);
        one.MapFeedRefresh();
        feeds.MapPost("/folders/rename", async (IFormCollection form, HttpContext http, FeedPages pages, CancellationToken ct) =>
        {
            if (Written(form, "name") is { } name && FolderOf(name) is { } to)
                await pages.MoveFolderAsync(form["folder"].ToString(), to, OwnFeeds.OnlyForIn(form, http), ct);
            return To($"/feeds/folders");
        });
        feeds.MapPost("/folders/remove", async (IFormCollection form, HttpContext http, FeedPages pages, CancellationToken ct) =>
        {
            var folder = form["folder"].ToString();
            await pages.MoveFolderAsync(folder, FolderPath.Join(FolderPath.Split(folder).SkipLast(1)) ?? "", OwnFeeds.OnlyForIn(form, http), ct);
            return To($"/feeds/folders");
        });
        feeds.MapFeedWork();
    }

    /// <summary>What the owner settles about feeds.</summary>
    public static void MapFeedSettings(this IEndpointRouteBuilder app) =>
        app.MapPost("/settings/feeds", async (IFormCollection form, SiteSettings settings, CancellationToken ct) =>
        {
            if (!int.TryParse(form["most"], NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most > SiteSettings.MostOwnFeeds)
                return To($"/settings?saved=false&no=number");
            await settings.LetReadersFollowAsync(most, ct);
            return To($"/settings?saved=true");
        });

    public static RedirectHttpResult To(FormattableString address) => TypedResults.LocalRedirect(address.ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands in a field of a form; null where nothing does.</summary>
    public static string? Written(IFormCollection form, string field) =>
        form[field].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MostOfName)] : null;

    private static async Task<IResult> SaveAsync(long id, IFormCollection form, Subscriptions feeds, CancellationToken ct)
    {
        if (!Enum.TryParse<FullText>(form["full-text"], ignoreCase: true, out var fullText) || !Enum.IsDefined(fullText))
            return TypedResults.BadRequest();

        var settings = new FeedSettings { Title = Written(form, "title") ?? "", Folder = Written(form, "folder") is { } folder ? FolderOf(folder) ?? "" : "", FullText = fullText };
        await feeds.SetAsync(new FeedId(id), settings, ct);
        if (form["address"].ToString().Trim() is not { Length: > 0 } address)
            return To($"/feeds/{id}?did=saved");
        if (WrittenAddress.Read(address) is not [var url, ..] || FetchRequest.ProblemOf(url) is not null)
            return To($"/feeds/{id}?did=no-address");

        return await feeds.MoveAsync(new FeedId(id), url.AbsoluteUri, ct) ? To($"/feeds/{id}?did=saved") : To($"/feeds/{id}?did=taken");
    }

    // As people write folders in folders: with a slash.
    private static string? FolderOf(string written) => FolderPath.Join(FolderPath.Split(written));

    private static async Task<RedirectHttpResult> SetAsync(Subscriptions feeds, long id, FeedSettings settings, CancellationToken ct)
    {
        await feeds.SetAsync(new FeedId(id), settings, ct);
        return To($"/feeds/{id}?did=saved");
    }
}
