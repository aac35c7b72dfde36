using Kawaraban.Endpoint;
using Kawaraban.Serve.Language;
using Kawaraban.Serve.Accounts;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Machine;

/// <summary>What the buttons do that ask a machine to write. Without an endpoint there are neither buttons nor actions.</summary>
internal static class MachineActions
{
    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapMachineActions(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<StorySummaries>() is not { } summaries || app.ServiceProvider.GetService<Translations>() is not { } translations)
            return;

        app.MapPost("/stories/{id:long}/machine-summary", async Task<IResult> (long id, IFormCollection _, HttpContext http, Store.Stories stories, CancellationToken ct) =>
        {
            if (await stories.FindAsync(new StoryId(id), http.Reader().Id, ct) is not { } story)
                return TypedResults.NotFound();
            var problem = await summaries.WriteAsync(story, ct);
            return BackTo($"/stories/{story.Story.Id}", "", problem);
        });
        app.MapPost("/articles/{id:long}/translation", async Task<IResult> (long id, IFormCollection _, HttpContext http, Articles articles, Texts text, CancellationToken ct) =>
        {
            if (await articles.FindAsync(new ArticleId(id), http.Reader().Id, ct) is not { } article)
                return TypedResults.NotFound();
            var problem = await translations.WriteAsync(article, text.Culture, ct);
            return BackTo($"/articles/{article.Article.Id}", "translated=true", problem);
        });
    }

    private static RedirectHttpResult BackTo(string page, string query, EndpointProblem? problem)
    {
        string[] parts = [.. new[] { query, problem is null ? "" : $"problem={problem}" }.Where(part => part.Length > 0)];
        return TypedResults.LocalRedirect($"{page}{(parts.Length > 0 ? "?" : "")}{string.Join('&', parts)}#machine");
    }
}
