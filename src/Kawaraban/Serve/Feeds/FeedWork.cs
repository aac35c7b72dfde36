using Kawaraban.Collect.Finding;
using Kawaraban.Export;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Serve.Feeds;

/// <summary>What may take longer than a page: each begins an errand and leads to its page, which says how far it is and what came of it.</summary>
internal static class FeedWork
{
    /// <summary>More than the longest list anybody carries about.</summary>
    public const int MostOfListMegabytes = 4;

    public static void MapFeedWork(this IEndpointRouteBuilder app)
    {
        var editors = app.MapGroup("/feeds");
        editors.MapPost("/add", async (IFormCollection form, FeedErrands errands, CancellationToken ct) =>
        {
            var how = form["how"].ToString();
            var choice = new AddChoice(FollowLinks: how == "links", PageOnly: how == "page");
            return form["url"].ToString().Trim() is { Length: > 0 and <= 2000 } address
                ? ToPageOf(await errands.LookAsync(address, choice, ct))
                : FeedActions.To($"/feeds?did=no-address");
        });
        editors.MapPost("/errands/{errand}/follow", async (string errand, IFormCollection form, Errands all, FeedErrands errands, CancellationToken ct) =>
        {
            if (all.Find(errand)?.Result is not ErrandResult.Found { Offers: var offers })
                return FeedActions.To($"/feeds");

            var chosen = form["offer"].Select(number => int.TryParse(number, out var index) && index >= 0 && index < offers.Count ? offers[index] : null).OfType<Offer>().Distinct().ToList();
            return chosen.Count > 0 ? ToPageOf(await errands.FollowAsync(chosen, ct)) : FeedActions.To($"/feeds/errands/{errand}?did=nothing");
        });
        editors.MapPost("/{id:long}/refresh", async (long id, IFormCollection _, Store.Feeds feeds, FeedErrands errands, CancellationToken ct) =>
            await feeds.FindAsync(new FeedId(id), ct) is { IsStopped: false } feed
                ? ToPageOf(await errands.RefreshAsync([feed], feed.Name ?? feed.Url, ct))
                : FeedActions.To($"/feeds"));
        editors.MapPost("/refresh", async (IFormCollection _, Store.Feeds feeds, FeedErrands errands, CancellationToken ct) =>
        {
            var awake = (await feeds.ListAsync(ct)).Where(feed => feed is { IsPaused: false, IsStopped: false }).ToList();
            return awake.Count > 0 ? ToPageOf(await errands.RefreshAsync(awake, FeedErrands.All, ct)) : FeedActions.To($"/feeds");
        });
        editors.MapPost("/list", TakeListAsync);
        editors.MapGet("/list", async (Exporting exporting, CancellationToken ct) =>
            Results.File(System.Text.Encoding.UTF8.GetBytes(await exporting.FeedsAsync(ct)), "text/x-opml", "kawaraban.opml"));
    }

    private static async Task<IResult> TakeListAsync(IFormCollection form, Errands errands, FeedLists lists, CancellationToken ct)
    {
        if (form.Files["list"] is not { Length: > 0 } file)
            return FeedActions.To($"/feeds?did=no-file");
        if (file.Length > MostOfListMegabytes * 1024 * 1024)
            return FeedActions.To($"/feeds?did=large-file");

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var bytes = content.ToArray();
        if (Opml.Parse(bytes) is not OpmlResult.Parsed { Document.Feeds.Count: > 0 })
            return FeedActions.To($"/feeds?did=no-list");

        return ToPageOf(await errands.StartAsync(
            ErrandKind.List, Path.GetFileName(file.FileName), total: 0, TimeSpan.FromMinutes(5), async (_, stop) => new ErrandResult.List((await lists.TakeInAsync(bytes, stop))!), ct));
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult ToPageOf(Errand? errand) =>
        errand is null ? FeedActions.To($"/feeds?did=busy") : TypedResults.LocalRedirect(errand.Address);
}
