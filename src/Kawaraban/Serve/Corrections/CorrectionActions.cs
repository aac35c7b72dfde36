using System.Globalization;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Corrections;

/// <summary>What the buttons of a story's corrections do: each makes one correction and leads back to the story, which says what came of it.</summary>
internal static class CorrectionActions
{
    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapCorrectionActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/stories/{id:long}/split", async (long id, IFormCollection form, Correcting correcting, CancellationToken ct) =>
            BackTo(id, await correcting.SplitAsync(new StoryId(id), ChosenIn(form), ct)));
        app.MapPost("/stories/{id:long}/move", async (long id, IFormCollection form, Correcting correcting, CancellationToken ct) =>
            BackTo(id, await correcting.MoveAsync(new StoryId(id), ChosenIn(form), OtherIn(form), ct)));
        app.MapPost("/stories/{id:long}/merge", async (long id, IFormCollection form, Correcting correcting, CancellationToken ct) =>
            BackTo(id, await correcting.MergeAsync(new StoryId(id), OtherIn(form), ct)));
        app.MapPost("/stories/{id:long}/copy", async (long id, IFormCollection form, Correcting correcting, CancellationToken ct) =>
            BackTo(id, ChosenIn(form) is [var article, ..]
                ? await correcting.CopyOfAsync(article, new ArticleId(NumberIn(form["origin"])), ct)
                : new CorrectionResult.Refused(new Refusal(RefusalKind.NothingChosen))));
        app.MapPost("/articles/{id:long}/not-a-copy", async (long id, IFormCollection _, Correcting correcting, CancellationToken ct) =>
            await correcting.NotACopyAsync(new ArticleId(id), ct) switch
            {
                CorrectionResult.Done(var made) => To($"/stories/{made.Into}?did={made.Id}"),
                var refused => To($"/corrections?{RefusalIn(refused)}"),
            });
        app.MapPost("/corrections/{id:long}/undo", async (long id, IFormCollection _, Correcting correcting, CancellationToken ct) =>
            await correcting.UndoAsync(id, ct) switch
            {
                // Back to the story on whose page it was done: of a merge, the one that took the other in.
                CorrectionResult.Done(var undone) => To($"/stories/{(undone.Kind == CorrectionKind.Merge ? undone.Into : undone.From)}?did={undone.Id}"),
                var refused => To($"/corrections?{RefusalIn(refused)}"),
            });
    }

    /// <summary>The refusal that an address tells of, by its kind and numbers alone: nobody can put words of his own there.</summary>
    public static Refusal? RefusalOf(IQueryCollection query) =>
        Enum.TryParse<RefusalKind>(query["no"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? new Refusal(kind, NumberIn(query["about"]), NumberIn(query["other"])) : null;

    private static RedirectHttpResult BackTo(long story, CorrectionResult result) => result is CorrectionResult.Done(var made)
        ? To($"/stories/{made.From}?did={made.Id}")
        : To($"/stories/{story}?{RefusalIn(result)}");

    private static string RefusalIn(CorrectionResult result)
    {
        var why = ((CorrectionResult.Refused)result).Why;
        return string.Create(CultureInfo.InvariantCulture, $"no={why.Kind}&about={why.About}&other={why.Other}");
    }

    private static RedirectHttpResult To(FormattableString address) => TypedResults.LocalRedirect(address.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<ArticleId> ChosenIn(IFormCollection form) => [.. form["article"].Select(chosen => new ArticleId(NumberIn(chosen)))];

    // Its number, or its address on this site, however it was copied: the number is what follows the last slash.
    private static StoryId OtherIn(IFormCollection form)
    {
        var written = form["other"].ToString().Trim();
        var end = written.IndexOfAny(['?', '#']);
        var path = (end < 0 ? written : written[..end]).TrimEnd('/');
        return new StoryId(NumberIn(path[(path.LastIndexOf('/') + 1)..]));
    }

    // What is no number is the number of nothing.
    private static long NumberIn(string? written) => long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
