using Microsoft.AspNetCore.Localization;

namespace Kawaraban.Serve.Language;

/// <summary>
/// The language a reader is served in: the one asked for with <c>?ui=</c>, which a cookie then remembers; else the first we have of
/// those the browser asks for; else English. Dates and numbers follow it.
/// </summary>
internal static class ReaderLanguage
{
    public const string QueryKey = "ui";
    private const string CookieName = "ui";

    public static void AddReaderLanguage(this IServiceCollection services)
    {
        services.AddScoped(_ => Texts.For(System.Globalization.CultureInfo.CurrentUICulture));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            // "zh" beside "zh-Hans", or a browser that asks for zh-CN or zh-TW falls through to English.
            options.SupportedCultures = [.. Texts.All.Select(texts => texts.Culture), new("zh")];
            options.SupportedUICultures = options.SupportedCultures;
            options.SetDefaultCulture(Texts.All[0].Culture.Name);
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = QueryKey, UIQueryStringKey = QueryKey },
                new CookieRequestCultureProvider { CookieName = CookieName },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    public static void UseReaderLanguage(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            context.Response.Headers.Append("Vary", "Accept-Language, Cookie");
            if (context.Features.Get<IRequestCultureFeature>() is { Provider: QueryStringRequestCultureProvider } chosen)
                Remember(context.Response, chosen.RequestCulture);
            return next(context);
        });
    }

    private static void Remember(HttpResponse response, RequestCulture culture) => response.Cookies.Append(
        CookieName,
        CookieRequestCultureProvider.MakeCookieValue(culture),
        new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
}
