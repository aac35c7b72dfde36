using Kawaraban.Serve.Assets;
using Kawaraban.Serve.Corrections;
using Kawaraban.Serve.Feeds;
using Kawaraban.Serve.Language;
using Kawaraban.Serve.Machine;
using Kawaraban.Serve.Reading;
using Kawaraban.Serve.Stories;
using Microsoft.AspNetCore.Diagnostics;

namespace Kawaraban.Serve;

/// <summary>The web pages: everything that serving them needs, in two lines of a command.</summary>
internal static class Site
{
    /// <summary>What the pages read (<see cref="Store.Stories"/> and its siblings) is expected among the services.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddReaderLanguage();
        builder.Services.AddSingleton<FrontList>();
    }

    public static void MapSite(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UsePageHeaders();
        app.UsePlainText();
        app.UseReaderLanguage();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(LeaveFormsAlone);
        app.UseAntiforgery();
        app.MapEmbeddedAssets();
        app.MapFeedActions();
        app.MapCorrectionActions();
        app.MapMachineActions();
        app.MapReadingActions();
        app.MapReadingSettings();
        app.MapRazorComponents<App>();
    }

    // A form that is refused for want of its token may not be run again as the page "not found" either.
    private static Task LeaveFormsAlone(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }
}
