using System.Net;
using System.Text;
using Kawaraban.Store;
using Microsoft.AspNetCore.Identity;

namespace Kawaraban.Serve.Accounts;

/// <summary>What came of trying a name and a password.</summary>
internal abstract record SignInResult
{
    public sealed record Welcome(AccountRow Account) : SignInResult;

    /// <summary>Name or password is wrong, or the account is closed: which, nobody is told.</summary>
    public sealed record Wrong : SignInResult;

    /// <summary>Too many attempts failed.</summary>
    public sealed record Wait(TimeSpan For) : SignInResult;
}

/// <summary>Hashes passwords and tries them, in the same time whether there is such a reader or not.</summary>
internal sealed class Passwords(Readers readers, SignInPatience patience)
{
    public const int Shortest = 10;
    public const int Longest = 200;

    private static readonly PasswordHasher<AccountRow> Hasher = new();

    private readonly Lazy<string> _nobodys = new(() => Hash(Secret.New().Text));

    /// <summary>What of a password for this name is not good; null where nothing is.</summary>
    public static AccountProblem? ProblemOf(string password, string name) => password.Length switch
    {
        < Shortest => AccountProblem.PasswordShort,
        > Longest => AccountProblem.PasswordLong,
        _ => Readers.KeyOf(password) == Readers.KeyOf(name) ? AccountProblem.PasswordIsName : null,
    };

    public static string Hash(string password) => Hasher.HashPassword(null!, Plain(password));

    /// <summary>Tries to sign in, unless too many attempts for this name or from this address failed.</summary>
    public async Task<SignInResult> TryAsync(string name, string password, IPAddress? address, CancellationToken ct)
    {
        var key = Readers.KeyOf(name.Length > AccountNames.Longest ? name[..AccountNames.Longest] : name);
        if (patience.Begin(key, address) is { } wait)
            return new SignInResult.Wait(wait);

        var account = await readers.FindByNameAsync(key, ct);
        var hash = account is { IsClosed: false, PasswordHash: { } own } ? own : null;
        var tried = Hasher.VerifyHashedPassword(null!, hash ?? _nobodys.Value, password.Length <= Longest ? Plain(password) : "");
        if (hash is null || tried == PasswordVerificationResult.Failed)
            return new SignInResult.Wrong();

        patience.Succeeded(key, address);
        if (tried == PasswordVerificationResult.SuccessRehashNeeded)
            await readers.RehashAsync(account!.Id, Hash(password), ct);
        return new SignInResult.Welcome(account!);
    }

    // Keyboards write the same letters in different ways.
    private static string Plain(string password) => password.Normalize(NormalizationForm.FormKC);
}
