using System.Globalization;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;

namespace Kawaraban.Serve.Reading;

/// <summary>What the buttons of a reader's marks do: each sets one mark and leads back to where it was pressed, which says what came of it.</summary>
internal static class ReadingActions
{
    private const int MostAtOnce = 200;

    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapReadingActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/stories/{id:long}/mark", (long id, IFormCollection form, HttpContext http, ReadingState state, CancellationToken ct) =>
            MarkAsync(form, http, $"story-{id}", $"/stories/{id}", (reader, mark) => state.MarkAsync(reader, [new StoryId(id)], mark, ct)));
        app.MapPost("/articles/{id:long}/mark", (long id, IFormCollection form, HttpContext http, ReadingState state, CancellationToken ct) =>
            MarkAsync(form, http, $"article-{id}", $"/articles/{id}", (reader, mark) => state.MarkAsync(reader, new ArticleId(id), mark, ct)));
        app.MapPost("/stories/read", async (IFormCollection form, HttpContext http, ReadingState state, CancellationToken ct) =>
        {
            await state.MarkAsync(http.MyId(), ChosenIn(form), Mark.Read, ct);
            return Results.LocalRedirect(BackIn(form, "/"));
        });
    }

    /// <summary>The mark that an address tells of.</summary>
    public static Mark? Said(IQueryCollection query) => MarkIn(query["marked"]);

    private static async Task<IResult> MarkAsync(IFormCollection form, HttpContext http, FormattableString anchor, FormattableString own, Func<ReaderId, Mark, Task> set)
    {
        if (MarkIn(form["mark"]) is not { } mark)
            return Results.BadRequest();

        await set(http.MyId(), mark);
        var back = BackIn(form, FormattableString.Invariant(own));
        // In a list the changed button tells; a page of its own says it, and is not opened a second time by that.
        return Results.LocalRedirect(back == FormattableString.Invariant(own) ? $"{back}?marked={mark}" : $"{back}#{FormattableString.Invariant(anchor)}");
    }

    private static Mark? MarkIn(string? written) => Enum.TryParse<Mark>(written, ignoreCase: true, out var mark) && Enum.IsDefined(mark) ? mark : null;

    private static List<StoryId> ChosenIn(IFormCollection form) =>
        [.. form["stories"].ToString().Split(',').Take(MostAtOnce).Select(written => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Select(id => new StoryId(id))];

    // A page of ours and no other: "//elsewhere" is another site.
    internal static string BackIn(IFormCollection form, string otherwise) =>
        form["back"].ToString() is ['/', ..] back && !(back.Length > 1 && back[1] is '/' or '\\') && !back.AsSpan().ContainsAny('#', '\r', '\n') ? back : otherwise;
}
