using Kawaraban.Collect.Finding;
using Kawaraban.Export;
using Kawaraban.Parse;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Feeds;

/// <summary>What may take longer than a page: each begins an errand and leads to its page, which says how far it is and what came of it.</summary>
internal static class FeedWork
{
    /// <summary>More than the longest list anybody carries about.</summary>
    public const int MostOfListMegabytes = 4;

    public static void MapFeedWork(this IEndpointRouteBuilder feeds)
    {
        feeds.MapPost("/add", AddAsync);
        feeds.MapPost("/errands/{errand}/follow", FollowAsync);
        feeds.MapPost("/refresh", async (IFormCollection _, HttpContext http, Store.Feeds all, FeedErrands errands, CancellationToken ct) =>
        {
            var awake = (await ChangeableAsync(all, http.Reader(), ct)).Where(feed => feed is { IsPaused: false, IsStopped: false }).ToList();
            return awake.Count > 0 ? ToPageOf(await errands.RefreshAsync(awake, FeedErrands.All, awake.Find(feed => feed.OnlyFor is not null)?.OnlyFor, ct)) : FeedActions.To($"/feeds");
        });
        feeds.MapPost("/list", TakeListAsync);
        feeds.MapGet("/list", async (HttpContext http, Store.Feeds all, Exporting exporting, CancellationToken ct) =>
            Results.File(System.Text.Encoding.UTF8.GetBytes(exporting.ListOf(await ChangeableAsync(all, http.Reader(), ct))), "text/x-opml", "kawaraban.opml"));
    }

    private static async Task<IEnumerable<FeedRow>> ChangeableAsync(Store.Feeds feeds, Reader reader, CancellationToken ct) =>
        (await feeds.ListAsync(reader.Id, ct)).Where(reader.MayChange);

    public static void MapFeedRefresh(this IEndpointRouteBuilder feed) =>
        feed.MapPost("/refresh", async (long id, IFormCollection _, Store.Feeds feeds, FeedErrands errands, CancellationToken ct) =>
            await feeds.FindAsync(new FeedId(id), ct) is { IsStopped: false } wanted
                ? ToPageOf(await errands.RefreshAsync([wanted], wanted.Name ?? wanted.Url, wanted.OnlyFor, ct))
                : FeedActions.To($"/feeds"));

    private static async Task<RedirectHttpResult> AddAsync(IFormCollection form, HttpContext http, FeedErrands errands, Subscriptions subscriptions, SiteSettings settings, CancellationToken ct)
    {
        if (form["url"].ToString().Trim() is not { Length: > 0 and <= 2000 } address)
            return FeedActions.To($"/feeds?did=no-address");

        var how = form["how"].ToString();
        var choice = new AddChoice(FollowLinks: how == "links", PageOnly: how == "page", OnlyFor: OwnFeeds.OnlyForIn(form, http));
        if (choice.OnlyFor is { } reader)
        {
            // A single page takes no feed's place, but is for those only who may have something of their own at all.
            var room = choice.PageOnly ? await settings.MostOwnFeedsAsync(ct) : await subscriptions.RoomAsync(reader, ct);
            if (room < 1)
                return FeedActions.To($"/feeds?did=own-full");
        }

        return ToPageOf(await errands.LookAsync(address, choice, ct));
    }

    private static async Task<RedirectHttpResult> FollowAsync(
        string errand, IFormCollection form, HttpContext http, Errands all, FeedErrands errands, Subscriptions subscriptions, CancellationToken ct)
    {
        if (all.Find(errand, http.Reader()) is not { Result: ErrandResult.Found { Offers: var offers }, Order.OnlyFor: var onlyFor })
            return FeedActions.To($"/feeds");
        if (onlyFor is not null)
            http.IsOwnMatter();

        var chosen = form["offer"].Select(number => int.TryParse(number, out var index) && index >= 0 && index < offers.Count ? offers[index] : null).OfType<Offer>().Distinct().ToList();
        if (chosen.Count == 0)
            return FeedActions.To($"/feeds/errands/{errand}?did=nothing");
        return onlyFor is { } reader && await subscriptions.RoomAsync(reader, ct) < chosen.Count
            ? FeedActions.To($"/feeds?did=own-full")
            : ToPageOf(await errands.FollowAsync(chosen, onlyFor, ct));
    }

    private static async Task<IResult> TakeListAsync(IFormCollection form, HttpContext http, Errands errands, FeedLists lists, Subscriptions subscriptions, CancellationToken ct)
    {
        if (form.Files["list"] is not { Length: > 0 } file)
            return FeedActions.To($"/feeds?did=no-file");
        if (file.Length > MostOfListMegabytes * 1024 * 1024)
            return FeedActions.To($"/feeds?did=large-file");

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var bytes = content.ToArray();
        if (Opml.Parse(bytes) is not OpmlResult.Parsed { Document.Feeds: { Count: > 0 } named })
            return FeedActions.To($"/feeds?did=no-list");

        var onlyFor = OwnFeeds.OnlyForIn(form, http);
        if (onlyFor is { } reader && await subscriptions.RoomAsync(reader, ct) < named.Count)
            return FeedActions.To($"/feeds?did=own-full");

        return ToPageOf(await errands.StartAsync(
            new ErrandOrder(ErrandKind.List, Path.GetFileName(file.FileName), onlyFor),
            total: 0,
            TimeSpan.FromMinutes(5),
            async (_, stop) => new ErrandResult.List((await lists.TakeInAsync(bytes, onlyFor, stop))!),
            ct));
    }

    private static RedirectHttpResult ToPageOf(Errand? errand) =>
        errand is null ? FeedActions.To($"/feeds?did=busy") : TypedResults.LocalRedirect(errand.Address);
}
