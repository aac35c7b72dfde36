using Microsoft.AspNetCore.Identity;

namespace Kawaraban.Serve.Accounts;

/// <summary>Passkeys belong to the name in the address bar: which addresses have one, and which answers were given to ours.</summary>
internal static class PasskeyAddress
{
    /// <summary>Browsers make no passkeys for a bare number: it is nobody's for long (https://www.w3.org/TR/webauthn-3/#rp-id).</summary>
    public static bool HasName(HttpRequest request) => Uri.CheckHostName(request.Host.Host) == UriHostNameType.Dns;

    /// <summary>
    /// Whether an answer was given to a page at the very name and port that were asked. Whether that page came over https is the
    /// browser's to say, not the request's: a proxy may have taken the encryption off without a word.
    /// </summary>
    public static bool IsOurs(PasskeyOriginValidationContext answered) =>
        !answered.CrossOrigin
        && Uri.TryCreate(answered.Origin, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && IsThisMachine(origin.Host)))
        && origin.GetLeftPart(UriPartial.Authority) == answered.Origin
        && string.Equals(origin.Authority, answered.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(string host) => host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal);
}
