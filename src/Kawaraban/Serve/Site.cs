using Kawaraban.Serve.Assets;
using Kawaraban.Serve.Language;

namespace Kawaraban.Serve;

/// <summary>The web pages: everything that serving them needs, in two lines of a command.</summary>
internal static class Site
{
    /// <summary>What the pages read (<see cref="Store.Stories"/> and its siblings) is expected among the services.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddReaderLanguage();
    }

    public static void MapSite(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UsePageHeaders();
        app.UsePlainText();
        app.UseReaderLanguage();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapEmbeddedAssets();
        app.MapRazorComponents<App>();
    }
}
