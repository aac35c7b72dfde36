using Microsoft.AspNetCore.Diagnostics;

namespace Kawaraban.Serve.Images;

/// <summary>Whether the reader of this request sees images of outlets, and where.</summary>
internal sealed class ReaderImages(ImageLinks links, ImageOptions options)
{
    /// <summary>The reader's choice: <c>?images=off</c>, which a cookie then remembers.</summary>
    public bool AreWanted { get; set; } = true;

    /// <summary>Whether there is a choice: the owner can do without any.</summary>
    public bool CanBeShown => options.IsOn;

    /// <summary>Our address of an outlet's image; null where none is shown.</summary>
    public string? Of(string? url) => AreWanted ? links.Of(url) : null;
}

/// <summary>Images on the pages: the reader's choice, and the address they come from.</summary>
internal static class ImageRoutes
{
    public const string QueryKey = "images";
    private const string CookieName = "images";
    private const string Off = "off";
    private const string On = "on";

    public static IServiceCollection AddImages(this IServiceCollection services, string dataDirectory) =>
        services.AddSingleton(ImageOptions.In(dataDirectory)).AddSingleton<ImageLinks>().AddSingleton<ImageCache>().AddSingleton<ImageProxy>().AddScoped<ReaderImages>();

    public static void UseReaderImages(this WebApplication app) => app.Use((context, next) =>
    {
        var asked = context.Request.Query[QueryKey].ToString();
        if (asked is On or Off)
        {
            context.Response.Cookies.Append(
                CookieName, asked, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps });
        }

        context.RequestServices.GetRequiredService<ReaderImages>().AreWanted = (asked is On or Off ? asked : context.Request.Cookies[CookieName]) != Off;
        return next(context);
    });

    public static void MapImages(this IEndpointRouteBuilder app) => app.MapGet("/images/{signature}/{address}", async (string signature, string address, HttpContext context, ImageLinks links, ImageProxy proxy) =>
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;  // nobody reads a page in the place of an image

        // Whatever a browser makes of the bytes, they can do nothing: not even when somebody opens them by themselves.
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.Remove("Vary");
        if (links.Read(signature, address) is not { } image)
            return Results.NotFound();

        var shown = await proxy.FindAsync(image, context.RequestAborted);
        headers.CacheControl = shown is null ? "private, max-age=600" : "private, max-age=604800, immutable";
        return shown is null ? Results.NotFound() : Results.Bytes(shown.Bytes, shown.Type);
    });
}
