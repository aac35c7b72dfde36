using Kawaraban.Serve.Language;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Kawaraban.Serve.Accounts;

/// <summary>
/// Adding a passkey and signing in with one take two steps, which only script can make (<c>passkeys.js</c>): asking what a device is to
/// sign, and sending what it signed. Each is answered with a line of text: what the browser is to be told or where it goes next, or
/// what was wrong. Renaming and removing are forms like any other.
/// </summary>
internal static partial class PasskeyActions
{
    public const string Add = "/account/passkeys/add";
    public const string SignIn = "/sign-in/passkey";

    /// <summary>Where to ask what is to be signed, below the address that the answer goes to.</summary>
    public const string Options = "/options";

    public const int LongestName = 60;

    private const string Page = "/account";

    // What devices answer is a few hundred bytes, with a certificate a few thousand.
    private const int LongestAnswer = 16_384;

    /// <summary>For whoever wants to come in.</summary>
    public static void MapPasskeySignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost(SignIn + Options, async (IFormCollection _, HttpContext context, IPasskeyHandler<AccountRow> handler, PasskeyChallenges challenges, Texts texts) =>
        {
            if (!PasskeyAddress.HasName(context.Request))
                return No(texts, AccountProblem.PasskeyNeedsName);
            var asked = await handler.MakeRequestOptionsAsync(null, context);
            challenges.Put(context, SignIn, asked.AssertionState!);
            return TypedResults.Text(asked.RequestOptionsJson, "application/json");
        }).OpenToAll();
        app.MapPost(SignIn, SignInAsync).OpenToAll();
    }

    /// <summary>For readers, on their own account. A new way in, and one that is closed, are written down.</summary>
    public static void MapPasskeyActions(this IEndpointRouteBuilder app)
    {
        app.MapPost(Add + Options, AskForNewAsync);
        app.MapPost(Add, AddAsync).Audited();
        app.MapPost("/account/passkeys/{id:long}/rename", async (long id, IFormCollection form, HttpContext context, Passkeys passkeys, CancellationToken ct) =>
        {
            if (NameIn(form["passkey-name"]) is not { } name)
                return To(AccountAnswer.No(Page, AccountProblem.NoPasskeyName));
            return Answer(await passkeys.RenameAsync(context.MyId(), id, name, ct), AccountNews.Saved);
        });
        app.MapPost("/account/passkeys/{id:long}/remove", async (long id, IFormCollection _, HttpContext context, Passkeys passkeys, CancellationToken ct) =>
            Answer(await passkeys.RemoveAsync(context.MyId(), id, ct), AccountNews.PasskeyRemoved)).Audited();
    }

    private static async Task<ContentHttpResult> AskForNewAsync(
        IFormCollection form, HttpContext context, Passkeys passkeys, Passwords passwords, IPasskeyHandler<AccountRow> handler, PasskeyChallenges challenges, Texts texts, CancellationToken ct)
    {
        var me = context.Reader();
        if (!PasskeyAddress.HasName(context.Request))
            return No(texts, AccountProblem.PasskeyNeedsName);
        if (NameIn(form["passkey-name"]) is null)
            return No(texts, AccountProblem.NoPasskeyName);
        switch (await passwords.TryAsync(me.Name, form["password"].ToString(), context.Connection.RemoteIpAddress, ct))
        {
            case SignInResult.Wait(var wait):
                return Wait(context, texts, wait);
            case SignInResult.Wrong:
                return No(texts, AccountProblem.WrongPassword);
        }

        // A device that knows the reader already keeps one name for them; it would forget the older of two keys without it.
        var handle = (await passkeys.ListAsync(context.MyId(), ct)) is [var known, ..] ? PasskeyUsers.UserIdOf(known.UserHandle) : Secret.New().Text;
        var asked = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = handle, Name = me.Name, DisplayName = me.Name }, context);
        challenges.Put(context, Add, asked.AttestationState!);
        return TypedResults.Text(asked.CreationOptionsJson, "application/json");
    }

    private static async Task<ContentHttpResult> AddAsync(
        IFormCollection form, HttpContext context, Passkeys passkeys, IPasskeyHandler<AccountRow> handler, PasskeyChallenges challenges, Texts texts, ILogger<PasskeyUsers> log, CancellationToken ct)
    {
        if (NameIn(form["passkey-name"]) is not { } name)
            return No(texts, AccountProblem.NoPasskeyName);
        if (challenges.Take(context, Add) is not { } state)
            return No(texts, AccountProblem.PasskeyTooLate);
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = AnswerIn(form), AttestationState = state });
        if (!made.Succeeded)
            return Refuse(log, texts, made.Failure);

        await passkeys.AddAsync(context.MyId(), RowOf(made.Passkey, made.UserEntity.Id, name), ct);
        return TypedResults.Text(AccountAnswer.Did(Page, AccountNews.PasskeyAdded));
    }

    private static async Task<ContentHttpResult> SignInAsync(
        IFormCollection form, HttpContext context, Passkeys passkeys, ReaderSessions sessions, SignInPatience patience, IPasskeyHandler<AccountRow> handler, PasskeyChallenges challenges, Texts texts, ILogger<PasskeyUsers> log, CancellationToken ct)
    {
        var address = context.Connection.RemoteIpAddress;
        if (patience.Begin(null, address) is { } wait)
            return Wait(context, texts, wait);
        if (challenges.Take(context, SignIn) is not { } state)
            return No(texts, AccountProblem.PasskeyTooLate);
        var shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = AnswerIn(form), AssertionState = state });
        if (!shown.Succeeded)
            return Refuse(log, texts, shown.Failure);

        patience.Succeeded(null, address);
        await passkeys.NoteUseAsync(shown.Passkey.CredentialId, shown.Passkey.SignCount, shown.Passkey.IsBackedUp, ct);
        await SignInActions.OpenAsync(context, sessions, shown.User.Id);
        return TypedResults.Text(LocalAddress.Of(form["to"]));
    }

    private static PasskeyRow RowOf(UserPasskeyInfo made, string userId, string name) => new()
    {
        Name = name,
        CredentialId = made.CredentialId,
        UserHandle = PasskeyUsers.HandleOf(userId),
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        Transports = string.Join(' ', made.Transports ?? []),
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
    };

    private static string? NameIn(string? written) => written?.Trim() is { Length: > 0 and <= LongestName } name ? name : null;

    private static string AnswerIn(IFormCollection form) => form["credential"].ToString() is { Length: <= LongestAnswer } answer ? answer : "";

    // What exactly was wrong helps nobody but the owner of the machine, who may have a proxy in the way.
    private static ContentHttpResult Refuse(ILogger log, Texts texts, PasskeyException why)
    {
        LogRefused(log, why.Message);
        return No(texts, AccountProblem.PasskeyRefused);
    }

    private static ContentHttpResult No(Texts texts, AccountProblem problem) =>
        TypedResults.Text(texts.Problem(problem, 0), statusCode: StatusCodes.Status400BadRequest);

    private static ContentHttpResult Wait(HttpContext context, Texts texts, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Text(texts.Problem(AccountProblem.Wait, seconds), statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static RedirectHttpResult Answer(bool isDone, AccountNews news) =>
        To(isDone ? AccountAnswer.Did(Page, news) : AccountAnswer.No(Page, AccountProblem.NoSuchPasskey));

    private static RedirectHttpResult To(string address) => TypedResults.LocalRedirect(address);

    [LoggerMessage(Level = LogLevel.Information, Message = "A passkey was not accepted: {Why}")]
    private static partial void LogRefused(ILogger log, string why);
}
