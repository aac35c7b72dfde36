using Kawaraban.Collect;
using Kawaraban.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Accounts;

/// <summary>What the owner does with the accounts of others.</summary>
internal static class PeopleActions
{
    private const string Page = "/people";

    public static void MapPeopleActions(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup(Page);

        // Before the owner has an account others would lock them out.
        people.AddEndpointFilter(async (context, next) => context.HttpContext.Reader().IsEverybody ? TypedResults.LocalRedirect(AccountAnswer.No("/welcome", AccountProblem.OwnerFirst)) : await next(context));
        people.MapPost("/add", AddAsync);
        people.MapPost("/{id:long}/invite", async (long id, IFormCollection _, HttpContext context, Readers readers, ReaderSessions sessions, CollectOptions options, CancellationToken ct) =>
        {
            if (await readers.FindAsync(new ReaderId(id), ct) is not { IsClosed: false })
                return No(AccountProblem.NotThere);
            await InviteAsync(context, sessions, options, new ReaderId(id), ct);
            return Did(AccountNews.LinkMade);
        });
        people.MapPost("/{id:long}/role", async (long id, IFormCollection form, Readers readers, CancellationToken ct) =>
            RoleIn(form[$"role-{id}"]) is { } role ? Answer(await readers.SetRoleAsync(new ReaderId(id), role, ct), AccountNews.RoleChanged) : No(AccountProblem.NotThere));
        people.MapPost("/{id:long}/close", async (long id, IFormCollection _, Readers readers, CancellationToken ct) =>
            Answer(await readers.CloseAsync(new ReaderId(id), isClosed: true, ct), AccountNews.Closed));
        people.MapPost("/{id:long}/open", async (long id, IFormCollection _, Readers readers, CancellationToken ct) =>
            Answer(await readers.CloseAsync(new ReaderId(id), isClosed: false, ct), AccountNews.Opened));
        people.MapPost("/guests", async (IFormCollection form, SiteSettings settings, CancellationToken ct) =>
        {
            var mayRead = form["guests"] == "on";
            await settings.LetGuestsReadAsync(mayRead, ct);
            return Did(mayRead ? AccountNews.GuestsMayRead : AccountNews.GuestsMayNot);
        });
    }

    /// <summary>The role of that name; null for one that nobody can have.</summary>
    public static string? RoleIn(string? written) =>
        Enum.TryParse<Role>(written, ignoreCase: true, out var role) && role is Role.Reader or Role.Editor or Role.Owner ? role.ToString().ToLowerInvariant() : null;

    private static async Task<RedirectHttpResult> AddAsync(
        IFormCollection form, HttpContext context, Readers readers, ReaderSessions sessions, CollectOptions options, CancellationToken ct)
    {
        if (AccountNames.Read(form["name"]) is not { } name || RoleIn(form["role"]) is not { } role)
            return No(AccountProblem.NameUnfit);
        var password = form["new-password"].ToString();
        if (password.Length > 0 && Passwords.ProblemOf(password, name) is { } problem)
            return To(AccountAnswer.No(Page, problem, Passwords.Shortest));
        if (await readers.AddAsync(name, role, password.Length > 0 ? Passwords.Hash(password) : null, ct) is not { } added)
            return No(AccountProblem.NameTaken);
        if (password.Length > 0)
            return Did(AccountNews.ReaderAdded);
        await InviteAsync(context, sessions, options, added, ct);
        return Did(AccountNews.LinkMade);
    }

    private static async Task InviteAsync(HttpContext context, ReaderSessions sessions, CollectOptions options, ReaderId reader, CancellationToken ct)
    {
        var key = Secret.New();
        await sessions.InviteAsync(reader, key.Hash, ct);
        var site = options.PublicUrl?.ToString().TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}";
        ShownOnce.Put(context, Page, $"{site}/welcome?key={key.Text}");
    }

    private static RedirectHttpResult Answer(AccountChange change, AccountNews news) => change switch
    {
        AccountChange.Done => Did(news),
        AccountChange.LastOwner => No(AccountProblem.LastOwner),
        _ => No(AccountProblem.NotThere),
    };

    private static RedirectHttpResult Did(AccountNews news) => To(AccountAnswer.Did(Page, news));

    private static RedirectHttpResult No(AccountProblem problem) => To(AccountAnswer.No(Page, problem));

    private static RedirectHttpResult To(string address) => TypedResults.LocalRedirect(address);
}
