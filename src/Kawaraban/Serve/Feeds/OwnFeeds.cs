using System.Globalization;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Feeds;

/// <summary>Whose feeds an action is about: everybody's, which editors see to, or those that the reader follows alone.</summary>
internal static class OwnFeeds
{
    /// <summary>What a form says in <c>for</c> who wants a feed alone.</summary>
    public const string Me = "me";

    /// <summary>
    /// For whom a form adds or changes something: the reader alone, or null for everybody. Who may not see to everybody's feeds does it for
    /// themselves, whatever the form says; as long as nobody has an account, all is everybody's.
    /// </summary>
    public static ReaderId? OnlyForIn(IFormCollection form, HttpContext http)
    {
        var reader = http.Reader();
        if (reader.IsEverybody || (reader.May(Role.Editor) && form["for"] != Me))
            return null;

        http.IsOwnMatter();
        return reader.Id;
    }

    public static bool MayChange(this Reader reader, FeedRow feed) => reader.MaySeeTo(feed.OnlyFor);

    /// <summary>Each reader to what is theirs alone, editors to what is everybody's.</summary>
    public static bool MaySeeTo(this Reader reader, ReaderId? onlyFor) => onlyFor is { } whose ? reader.Id == whose : reader.May(Role.Editor);

    /// <summary>For whom a reader may add feeds.</summary>
    public static async Task<ForWhom.Offer> OfferAsync(this Reader reader, SiteSettings settings, CancellationToken ct)
    {
        var mayAlone = reader is { Id: not null, IsEverybody: false } && await settings.MostOwnFeedsAsync(ct) > 0;
        return (reader.May(Role.Editor), mayAlone) switch
        {
            (true, true) => ForWhom.Offer.Either,
            (true, false) => ForWhom.Offer.Everybody,
            (false, true) => ForWhom.Offer.OnlyMe,
            _ => ForWhom.Offer.Nobody,
        };
    }

    /// <summary>The routes of a single feed: to others than those who may change it, it is not there, or not theirs.</summary>
    public static RouteGroupBuilder OnlyForThoseWhoMayChangeIt(this RouteGroupBuilder routes) => routes.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var id = new FeedId(Convert.ToInt64(http.GetRouteValue("id"), CultureInfo.InvariantCulture));
        if (await http.RequestServices.GetRequiredService<Store.Feeds>().FindAsync(id, http.RequestAborted) is not { } feed || (feed.OnlyFor is { } whose && whose != http.Reader().Id))
            return TypedResults.NotFound();
        if (!http.Reader().MayChange(feed))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (feed.OnlyFor is not null)
            http.IsOwnMatter();
        return await next(context);
    });
}
