using System.Text;
using Kawaraban.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kawaraban.Serve.Accounts;

/// <summary>
/// Lets ASP.NET Core's own handler of passkeys look into our accounts. The handler asks a <c>UserManager</c>, which asks a store: of
/// that store only the five questions the handler has are answered here, and the manager is used for nothing else. The id of a user is
/// the handle by which devices know a reader.
/// </summary>
internal sealed class PasskeyUsers(Passkeys passkeys) : IUserPasskeyStore<AccountRow>
{
    // Whoever has the device must also show that it is theirs (a finger, a face, a number): a passkey stands for a password, not beside one.
    private static readonly IdentityPasskeyOptions Rules = new()
    {
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        ValidateOrigin = origin => ValueTask.FromResult(PasskeyAddress.IsOurs(origin)),
    };

    /// <summary>The handler that makes challenges and checks what devices answer to them.</summary>
    public static IPasskeyHandler<AccountRow> Handler(Passkeys passkeys) =>
        new PasskeyHandler<AccountRow>(new UserManager<AccountRow>(new PasskeyUsers(passkeys), null!, null!, null!, null!, null!, null!, null!, null!), Options.Create(Rules));

    /// <summary>What devices are told of a reader, as they give it back.</summary>
    public static byte[] HandleOf(string userId) => Encoding.UTF8.GetBytes(userId);

    public static string UserIdOf(byte[] handle) => Encoding.UTF8.GetString(handle);

    public Task<AccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) => passkeys.FindReaderAsync(HandleOf(userId), cancellationToken);

    public Task<AccountRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => passkeys.FindHolderAsync(credentialId, cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountRow user, CancellationToken cancellationToken) =>
        [.. (await passkeys.ListAsync(user.Id, cancellationToken)).Select(InfoOf)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));

    public async Task<string> GetUserIdAsync(AccountRow user, CancellationToken cancellationToken) =>
        UserIdOf((await passkeys.ListAsync(user.Id, cancellationToken))[0].UserHandle);

    public void Dispose()
    {
        // Nothing is held.
    }

    // Keys that were not made with user verification do not get in, and what a device attests is not asked for.
    private static UserPasskeyInfo InfoOf(PasskeyRow row) => new(
        row.CredentialId, row.PublicKey, row.CreatedAt, (uint)row.SignCount, row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true, row.IsBackupEligible, row.IsBackedUp, [], []);

    // The handler has no use for these; what changes a passkey or an account goes through Store directly.
    Task IUserPasskeyStore<AccountRow>.AddOrUpdatePasskeyAsync(AccountRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IUserPasskeyStore<AccountRow>.RemovePasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<string?> IUserStore<AccountRow>.GetUserNameAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IUserStore<AccountRow>.SetUserNameAsync(AccountRow user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<string?> IUserStore<AccountRow>.GetNormalizedUserNameAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IUserStore<AccountRow>.SetNormalizedUserNameAsync(AccountRow user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<AccountRow>.CreateAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<AccountRow>.UpdateAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<AccountRow>.DeleteAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<AccountRow?> IUserStore<AccountRow>.FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();
}
