using Kawaraban.Store;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace Kawaraban.Serve.Accounts;

/// <summary>
/// Finds out who asks, by the cookie of a browser or the token of a program, and refuses what is not for them, before anything else of
/// the request runs.
/// </summary>
internal static class WhoAsks
{
    private const string Bearer = "Bearer ";

    /// <summary>A proxy on this machine says who is behind it and whether they speak https; nobody else is believed.</summary>
    public static void UseProxyOfThisMachine(this WebApplication app) =>
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });

    public static void UseReaders(this WebApplication app) => app.Use(AskAsync);

    /// <summary>A program with a token needs no form's token: no page of another site can make a browser send one.</summary>
    public static void UseTokensInsteadOfForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<ActsByToken>() is not null)
        {
            context.Features.Set<IAntiforgeryValidationFeature>(ActsByToken.Valid);
            if (HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
                LetFormBeEmpty(context);
        }

        return next(context);
    });

    // Nothing to say beyond the address: the actions ask for a form, which only a browser sends then.
    private static void LetFormBeEmpty(HttpContext context)
    {
        context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        context.Features.Set<IHttpRequestBodyDetectionFeature>(ActsByToken.Valid);
    }

    private static async Task AskAsync(HttpContext context, RequestDelegate next)
    {
        // A page that stands in for another is for whoever asked for that one; and the fault may lie in the database itself.
        if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        if ((context.Features.Get<Reader>() ?? await FindAsync(context)) is not { } reader)
        {
            await RefuseProgramAsync(context, "This token is not known here, or was taken back. Make one at /account.");
            return;
        }

        context.Features.Set(reader);
        var guestsMayRead = reader.Id is not null || await context.RequestServices.GetRequiredService<SiteSettings>().GuestsMayReadAsync(context.RequestAborted);
        switch (RoleGuard.Check(context.GetEndpoint(), reader, guestsMayRead))
        {
            case null:
                await next(context);
                break;
            case Refused.SignIn when IsReading(context) && !WantsPage(context.Request):
                await RefuseProgramAsync(context, "This is for readers with an account. Send a token as Authorization: Bearer TOKEN; they are made at /account.");
                break;
            case Refused.SignIn when IsReading(context):
                context.Response.Redirect(LocalAddress.SignInFor(context.Request.Path + context.Request.QueryString));
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    }

    /// <summary>Null for a token that nobody has.</summary>
    private static async Task<Reader?> FindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var ct = context.RequestAborted;
        if (context.Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var account = await services.GetRequiredService<ApiTokens>().FindReaderAsync(Secret.HashOf(header[Bearer.Length..].Trim()), ct);
            context.Features.Set(ActsByToken.Valid);
            return account is null ? null : Reader.Of(account);
        }

        if (SessionCookie.TokenHashOf(context.Request) is { } hash)
        {
            var sessions = services.GetRequiredService<ReaderSessions>();
            if (await sessions.FindAsync(hash, ct) is var (account, session))
            {
                context.Features.Set(session);
                if (await sessions.ProlongAsync(session, ct))
                    SessionCookie.Set(context, context.Request.Cookies[SessionCookie.Name]!);
                return Reader.Of(account);
            }
        }

        return await services.GetRequiredService<Readers>().AnyAccountAsync(ct) ? Reader.Guest : Reader.Owner;
    }

    private static bool IsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    // A browser names HTML; who takes anything gets the page too.
    private static bool WantsPage(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Length == 0 || accept.Contains("html", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal);
    }

    private static Task RefuseProgramAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }

    private sealed class ActsByToken : IAntiforgeryValidationFeature, IHttpRequestBodyDetectionFeature
    {
        public static ActsByToken Valid { get; } = new();

        public bool IsValid => true;

        public bool CanHaveBody => true;

        public Exception? Error => null;
    }
}
