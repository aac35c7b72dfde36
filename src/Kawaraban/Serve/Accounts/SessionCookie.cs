using Kawaraban.Store;

namespace Kawaraban.Serve.Accounts;

/// <summary>The cookie by which a browser is known, out of reach of scripts and of forms of other sites.</summary>
internal static class SessionCookie
{
    public const string Name = "session";

    public static byte[]? TokenHashOf(HttpRequest request) => request.Cookies[Name] is { Length: > 0 } token ? Secret.HashOf(token) : null;

    public static void Set(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context, ReaderSessions.Lifetime));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = age };
}

/// <summary>What is shown once, on the page that an action leads to: a token, a link. It travels in a cookie, so that no address and no log holds it.</summary>
internal static class ShownOnce
{
    private const string Name = "shown-once";

    public static void Put(HttpContext context, string page, string text) => context.Response.Cookies.Append(Name, text, Options(context, page, TimeSpan.FromMinutes(2)));

    /// <summary>What there is to show, which then is gone.</summary>
    public static string? Take(HttpContext context, string page)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Cookies[Name] is not { Length: > 0 } text)
            return null;
        context.Response.Cookies.Delete(Name, Options(context, page, null));
        return text;
    }

    private static CookieOptions Options(HttpContext context, string page, TimeSpan? age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = page, MaxAge = age };
}
