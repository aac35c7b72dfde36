using Kawaraban.Store;

namespace Kawaraban.Serve.Accounts;

/// <summary>What a reader may do; each role may what those before it may.</summary>
public enum Role
{
    Guest,
    Reader,
    Editor,
    Owner,
}

/// <summary>Who asks for a page.</summary>
/// <param name="Id">Their account; null for a guest, who has no reading state.</param>
/// <param name="Name">As they are called on the pages.</param>
/// <param name="Role">What they may do.</param>
internal sealed record Reader(ReaderId? Id, string Name, Role Role)
{
    public static Reader Guest { get; } = new(null, "", Role.Guest);

    /// <summary>The reader who was there from the beginning, whose machine it is.</summary>
    public static Reader Owner { get; } = new(Readers.First, Readers.Owner, Role.Owner);

    /// <summary>Nobody made an account yet: everybody who reaches the pages is the owner.</summary>
    public bool IsEverybody => ReferenceEquals(this, Owner);

    public bool May(Role atLeast) => Role >= atLeast;

    public static Reader Of(AccountRow account) => new(account.Id, account.Name, RoleOf(account));

    public static Role RoleOf(AccountRow account) => Enum.Parse<Role>(account.Role, ignoreCase: true);
}

internal static class ReaderOfRequest
{
    /// <summary>Who asks. As long as nobody made an account, everybody who reaches the pages is the owner.</summary>
    public static Reader Reader(this HttpContext context) => context.Features.Get<Reader>() ?? Accounts.Reader.Owner;

    /// <summary>Whose request it is, where a guard lets no guest in (<see cref="RoleGuard"/>).</summary>
    public static ReaderId MyId(this HttpContext context) => context.Reader().Id!.Value;
}
