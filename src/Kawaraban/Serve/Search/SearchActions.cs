using System.Globalization;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Search;

/// <summary>What the buttons of searches do: save one, call it something else, remove it. A guest has none.</summary>
internal static class SearchActions
{
    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapSearchActions(this WebApplication app)
    {
        app.MapPost("/searches", async (IFormCollection form, HttpContext context, SavedSearches searches, CancellationToken ct) =>
        {
            var query = form["q"].ToString().Trim();
            if (context.Reader().Id is not { } reader)
                return Results.LocalRedirect("/searches");
            if (query.Length > SavedSearches.LongestQuery || !SearchQuery.Parse(query).CanSearch)
                return Results.BadRequest();

            await searches.SaveAsync(reader, query, form["name"], ct);
            return Results.LocalRedirect(SearchChoice.Of(query).Address);
        });
        app.MapPost("/searches/{id:long}/rename", (long id, IFormCollection form, HttpContext context, SavedSearches searches, CancellationToken ct) =>
            ChangeAsync(context, reader => searches.RenameAsync(reader, id, form[string.Create(CultureInfo.InvariantCulture, $"name-{id}")], ct)));
        app.MapPost("/searches/{id:long}/remove", (long id, IFormCollection _, HttpContext context, SavedSearches searches, CancellationToken ct) =>
            ChangeAsync(context, reader => searches.RemoveAsync(reader, id, ct)));
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, Func<ReaderId, Task> change)
    {
        if (context.Reader().Id is { } reader)
            await change(reader);
        return Results.LocalRedirect("/searches");
    }
}
