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
        var editors = app.MapGroup("/feeds");
        editors.MapPost("/{id:long}/pause", (long id, IFormCollection _, Subscriptions feeds, CancellationToken ct) =>
            SetAsync(feeds, id, new FeedSettings { IsPaused = true }, ct));
        editors.MapPost("/{id:long}/resume", (long id, IFormCollection _, Subscriptions feeds, CancellationToken ct) =>
            SetAsync(feeds, id, new FeedSettings { IsPaused = false }, ct));
        editors.MapPost("/{id:long}/settings", SaveAsync);
        editors.MapPost("/{id:long}/remove", async (long id, IFormCollection _, Subscriptions feeds, CancellationToken ct) =>
        {
            await feeds.RemoveAsync(new FeedId(id), ct);
            return To($"/feeds?did=removed");
        });
        editors.MapPost("/folders/rename", async (IFormCollection form, FeedPages feeds, CancellationToken ct) =>
        {
            if (Written(form, "name") is { } name && FolderOf(name) is { } to)
                await feeds.MoveFolderAsync(form["folder"].ToString(), to, ct);
            return To($"/feeds/folders");
        });
        editors.MapPost("/folders/remove", async (IFormCollection form, FeedPages feeds, CancellationToken ct) =>
        {
            var folder = form["folder"].ToString();
            await feeds.MoveFolderAsync(folder, FolderPath.Join(FolderPath.Split(folder).SkipLast(1)) ?? "", ct);
            return To($"/feeds/folders");
        });
        app.MapFeedWork();
    }

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
