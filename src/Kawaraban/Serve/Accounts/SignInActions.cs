using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Accounts;

/// <summary>Making the owner's account, choosing a first password, signing in and out.</summary>
internal static class SignInActions
{
    private const int LongestAgent = 300;

    // A form in the parameters makes ASP.NET Core ask for the token that only our own pages carry.
    public static void MapSignInActions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/welcome", WelcomeAsync).OpenToAll();
        app.MapPost("/sign-in", SignInAsync).OpenToAll();
        app.MapPost("/sign-out", async (IFormCollection _, HttpContext context, ReaderSessions sessions, CancellationToken ct) =>
        {
            if (context.Features.Get<SessionRow>() is { } here)
                await sessions.CloseAsync(here.ReaderId, here.TokenHash, ct);
            SessionCookie.Clear(context);
            return To(AccountAnswer.Did("/sign-in", AccountNews.SignedOut));
        }).OpenToAll();

        // Not now: the cookie says it, for as long as browsers keep one.
        app.MapGet(AccountProposal.Dismissal, (HttpContext context) =>
        {
            context.Response.Cookies.Append(AccountProposal.Cookie, "1", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
            return To(LocalAddress.Before(context.Request));
        });
    }

    /// <summary>Signs a reader in in this browser; whoever was signed in there before is not any longer.</summary>
    public static async Task OpenAsync(HttpContext context, ReaderSessions sessions, ReaderId reader)
    {
        if (context.Features.Get<SessionRow>() is { } before)
            await sessions.CloseAsync(before.ReaderId, before.TokenHash, context.RequestAborted);
        var token = Secret.New();
        var agent = context.Request.Headers.UserAgent.ToString();
        await sessions.OpenAsync(reader, token.Hash, agent.Length > LongestAgent ? agent[..LongestAgent] : agent, context.RequestAborted);
        SessionCookie.Set(context, token.Text);
    }

    /// <summary>What is wrong with a new password that was written twice; null where nothing is.</summary>
    public static AccountProblem? ProblemOf(IFormCollection form, string name) =>
        form["new-password"] != form["again"] ? AccountProblem.PasswordsDiffer : Passwords.ProblemOf(form["new-password"].ToString(), name);

    private static async Task<RedirectHttpResult> WelcomeAsync(
        IFormCollection form, HttpContext context, Readers readers, ReaderSessions sessions, SiteSettings settings, CancellationToken ct)
    {
        if (form["key"].ToString() is { Length: > 0 } key)
            return await ChooseFirstPasswordAsync(form, key, context, readers, sessions, ct);
        if (AccountNames.Read(form["name"]) is not { } name)
            return To(AccountAnswer.No("/welcome", AccountProblem.NameUnfit));
        if (ProblemOf(form, name) is { } problem)
            return To(AccountAnswer.No("/welcome", problem, Passwords.Shortest));
        if (await readers.AnyAccountAsync(ct) || await readers.MakeOwnerAsync(name, Passwords.Hash(form["new-password"].ToString()), ct) != AccountChange.Done)
            return To(AccountAnswer.No("/sign-in", AccountProblem.AlreadyMade));

        await settings.LetGuestsReadAsync(form["guests"] == "on", ct);
        await OpenAsync(context, sessions, Readers.First);
        return To("/");
    }

    private static async Task<RedirectHttpResult> ChooseFirstPasswordAsync(
        IFormCollection form, string key, HttpContext context, Readers readers, ReaderSessions sessions, CancellationToken ct)
    {
        if (await sessions.InvitedAsync(Secret.HashOf(key), ct) is not { } invited)
            return To(AccountAnswer.No("/sign-in", AccountProblem.LinkUsed));
        if (ProblemOf(form, invited.Name) is { } problem)
            return To(AccountAnswer.No("/welcome?key=" + Uri.EscapeDataString(key), problem, Passwords.Shortest));

        await readers.SetPasswordAsync(invited.Id, Passwords.Hash(form["new-password"].ToString()), ct);
        await OpenAsync(context, sessions, invited.Id);
        return To("/");
    }

    private static async Task<RedirectHttpResult> SignInAsync(IFormCollection form, HttpContext context, ReaderSessions sessions, Passwords passwords, CancellationToken ct)
    {
        var to = LocalAddress.Of(form["to"]);
        var tried = await passwords.TryAsync(form["name"].ToString().Trim(), form["password"].ToString(), context.Connection.RemoteIpAddress, ct);
        if (tried is not SignInResult.Welcome(var account))
            return To(No(LocalAddress.SignInFor(to), tried, AccountProblem.WrongSignIn));
        await OpenAsync(context, sessions, account.Id);
        return To(to);
    }

    /// <summary>Where an attempt that failed leads: it waits, or it was wrong.</summary>
    public static string No(string page, SignInResult tried, AccountProblem wrong) =>
        tried is SignInResult.Wait(var wait) ? AccountAnswer.No(page, AccountProblem.Wait, wait.TotalSeconds) : AccountAnswer.No(page, wrong);

    private static RedirectHttpResult To(string address) => TypedResults.LocalRedirect(address);
}
