using Kawaraban.Serve.Accounts;
using Kawaraban.Serve.Assets;
using Kawaraban.Serve.Corrections;
using Kawaraban.Serve.Feeds;
using Kawaraban.Serve.Images;
using Kawaraban.Serve.Install;
using Kawaraban.Serve.Language;
using Kawaraban.Serve.Machine;
using Kawaraban.Serve.Reading;
using Kawaraban.Serve.Search;
using Kawaraban.Serve.Social;
using Kawaraban.Serve.Stories;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;

namespace Kawaraban.Serve;

/// <summary>The web pages: everything that serving them needs, in two lines of a command.</summary>
internal static class Site
{
    /// <summary>What the pages read (<see cref="Store.Stories"/> and its siblings) is expected among the services.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        // Packed over https too: what a form must keep secret, its token, is another one in every answer (https://breachattack.com).
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/feed+json", "application/manifest+json"];
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddReaderLanguage();
        builder.Services.AddSingleton<Passwords>().AddSingleton<SignInPatience>();
        builder.Services.AddSingleton<PasskeyChallenges>().AddSingleton(services => PasskeyUsers.Handler(services.GetRequiredService<Store.Passkeys>()));
        builder.Services.AddSingleton<Errands>().AddSingleton<FeedErrands>();
        builder.Services.AddSocial();
        builder.Services.AddSingleton<FrontList>();
    }

    public static void MapSite(this WebApplication app)
    {
        app.UseProxyOfThisMachine();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UsePageHeaders();
        app.UsePlainText();
        app.UseReaderLanguage();
        app.UseReaderImages();
        app.UseReaderName();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(ReadWhatRefusesForm);
        app.UseReaders();
        app.UseAntiforgery();
        app.UseTokensInsteadOfForms();
        app.Use(RefuseFormsOfOthers);
        app.MapEmbeddedAssets();
        app.For(Role.Reader).MapFeedActions();
        app.MapImages();
        app.MapGroup("").OpenToAll().MapInstall();
        app.For(Role.Editor).MapCorrectionActions();
        app.For(Role.Reader).MapMachineActions();
        app.MapSignInActions();
        app.MapPasskeySignIn();
        app.For(Role.Reader).MapAccountActions();
        app.For(Role.Reader).MapPasskeyActions();
        app.For(Role.Owner).MapPeopleActions();
        app.For(Role.Owner).MapFeedSettings();
        app.For(Role.Reader).MapReadingActions();
        app.MapReadingSettings();
        app.MapSearchActions();
        app.MapSearchFeeds();
        app.MapSocialActions();
        app.MapRazorComponents<App>();
    }

    // Whatever was to be done, the page that says why it was refused is read: the form is not run again.
    private static async Task ReadWhatRefusesForm(HttpContext context, RequestDelegate next)
    {
        await next(context);
        context.Request.Method = HttpMethods.Get;
    }

    // What the actions are compiled to reads the form first and fails on one whose token was refused.
    private static Task RefuseFormsOfOthers(HttpContext context, RequestDelegate next)
    {
        var isRefused = context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        if (!isRefused || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
