using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Accounts;

/// <summary>What a reader does with their own account: each leads back to its page, which says what came of it.</summary>
internal static class AccountActions
{
    private const string Page = "/account";
    private const int LongestTokenName = 60;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapAccountActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/name", RenameAsync);
        app.MapPost("/account/password", ChangePasswordAsync);
        app.MapPost("/account/sessions/close", async (IFormCollection form, HttpContext context, ReaderSessions sessions, CancellationToken ct) =>
        {
            if (HashIn(form["session"]) is { } hash)
                await sessions.CloseAsync(context.MyId(), hash, ct);
            return Did(AccountNews.SignedOutThere);
        });
        app.MapPost("/account/sessions/close-others", async (IFormCollection _, HttpContext context, ReaderSessions sessions, CancellationToken ct) =>
        {
            await sessions.CloseOthersAsync(context.MyId(), SessionCookie.TokenHashOf(context.Request) ?? [], ct);
            return Did(AccountNews.SignedOutThere);
        });
        app.MapPost("/account/tokens", async (IFormCollection form, HttpContext context, ApiTokens tokens, CancellationToken ct) =>
        {
            var name = form["token-name"].ToString().Trim();
            if (name.Length is 0 or > LongestTokenName)
                return No(AccountProblem.NoTokenName);
            var token = Secret.New();
            await tokens.AddAsync(context.MyId(), name, token.Hash, ct);
            ShownOnce.Put(context, Page, token.Text);
            return Did(AccountNews.TokenMade);
        });
        app.MapPost("/account/tokens/{id:long}/remove", async (long id, IFormCollection _, HttpContext context, ApiTokens tokens, CancellationToken ct) =>
        {
            await tokens.RemoveAsync(context.MyId(), id, ct);
            return Did(AccountNews.TokenRemoved);
        });
        app.MapGet("/account/export", async (HttpContext context, OwnData data, TimeProvider clock, CancellationToken ct) =>
        {
            var all = await data.ExportAsync(context.MyId(), ct);
            var name = $"kawaraban-{clock.GetUtcNow():yyyy-MM-dd}.json";
            context.Response.Headers.CacheControl = "no-store";
            using var file = new MemoryStream();
            await using (var writer = new Utf8JsonWriter(file, Readable))
                all.WriteTo(writer);
            return TypedResults.File(file.ToArray(), "application/json", name);
        });
        app.MapPost("/account/delete", DeleteAsync);
    }

    private static async Task<RedirectHttpResult> RenameAsync(IFormCollection form, HttpContext context, Readers readers, CancellationToken ct)
    {
        var email = form["email"].ToString().Trim();
        if (AccountNames.Read(form["name"]) is not { } name)
            return No(AccountProblem.NameUnfit);
        if (!AccountNames.IsEmail(email))
            return No(AccountProblem.EmailUnfit);
        return await readers.RenameAsync(context.MyId(), name, email, ct) == AccountChange.Done ? Did(AccountNews.Saved) : No(AccountProblem.NameTaken);
    }

    private static async Task<RedirectHttpResult> ChangePasswordAsync(
        IFormCollection form, HttpContext context, Readers readers, ReaderSessions sessions, Passwords passwords, CancellationToken ct)
    {
        var me = context.Reader();
        if (SignInActions.ProblemOf(form, me.Name) is { } problem)
            return To(AccountAnswer.No(Page, problem, Passwords.Shortest));
        var tried = await passwords.TryAsync(me.Name, form["password"].ToString(), context.Connection.RemoteIpAddress, ct);
        if (tried is not SignInResult.Welcome)
            return To(SignInActions.No(Page, tried, AccountProblem.WrongPassword));

        // Whoever knew the old one is signed out everywhere; this browser goes on.
        await readers.SetPasswordAsync(context.MyId(), Passwords.Hash(form["new-password"].ToString()), ct);
        await SignInActions.OpenAsync(context, sessions, context.MyId());
        return Did(AccountNews.PasswordChanged);
    }

    private static async Task<RedirectHttpResult> DeleteAsync(IFormCollection form, HttpContext context, OwnData data, Passwords passwords, CancellationToken ct)
    {
        var tried = await passwords.TryAsync(context.Reader().Name, form["password"].ToString(), context.Connection.RemoteIpAddress, ct);
        if (tried is not SignInResult.Welcome)
            return To(SignInActions.No(Page, tried, AccountProblem.WrongPassword));
        if (await data.DeleteAsync(context.MyId(), ct) != AccountChange.Done)
            return No(AccountProblem.LastOwner);
        SessionCookie.Clear(context);
        return To(AccountAnswer.Did("/sign-in", AccountNews.Deleted));
    }

    private static byte[]? HashIn(string? written)
    {
        try
        {
            return Convert.FromHexString(written ?? "");
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static RedirectHttpResult Did(AccountNews news) => To(AccountAnswer.Did(Page, news));

    private static RedirectHttpResult No(AccountProblem problem) => To(AccountAnswer.No(Page, problem));

    private static RedirectHttpResult To(string address) => TypedResults.LocalRedirect(address);
}
