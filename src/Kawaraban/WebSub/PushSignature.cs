using System.Security.Cryptography;
using System.Text;

namespace Kawaraban.WebSub;

/// <summary>What a hub signs its pushes with: <c>X-Hub-Signature: method=hex</c> (https://www.w3.org/TR/websub/#signature-validation).</summary>
internal static class PushSignature
{
    /// <summary>Whether <paramref name="header"/> is the signature of these bytes under this secret. Takes the same time wherever it differs.</summary>
    public static bool IsValid(string? header, string secret, ReadOnlySpan<byte> body)
    {
        var equals = header?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        if (equals < 0 || Sign(header![..equals].Trim(), secret, body) is not { } own)
            return false;

        Span<byte> theirs = stackalloc byte[own.Length];
        var isWhole = Convert.FromHexString(header.AsSpan(equals + 1).Trim(), theirs, out _, out var written) == System.Buffers.OperationStatus.Done;
        return isWhole && written == own.Length && CryptographicOperations.FixedTimeEquals(own, theirs);
    }

    /// <summary>Null for a method the specification does not name.</summary>
    public static byte[]? Sign(string method, string secret, ReadOnlySpan<byte> body)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        return method.ToLowerInvariant() switch
        {
#pragma warning disable CA5350 // The specification has hubs sign with SHA-1, too; as an HMAC it still holds.
            "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => null,
        };
    }
}
