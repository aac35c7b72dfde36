using System.Buffers;
using System.Collections.Frozen;

namespace Kawaraban.Extract.Sanitize;

/// <summary>Addresses that may stand in an article: absolute, of an allowed scheme.</summary>
internal static class SafeAddress
{
    private const int Longest = 8192;

    private static readonly SearchValues<char> SchemeLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>
    /// The address as it may be written, or null. Resolved against <paramref name="baseUrl"/>; without one a relative
    /// address stays as it is. Tabs and line breaks inside, and control characters around, are what browsers ignore
    /// (<see href="https://url.spec.whatwg.org/#concept-basic-url-parser">URL standard</see>): they go before the scheme is looked at.
    /// </summary>
    public static string? Resolve(string? written, Uri? baseUrl, FrozenSet<string> schemes)
    {
        if (string.IsNullOrEmpty(written) || written.Length > Longest)
            return null;

        var address = Clean(written);
        if (address.Length == 0)
            return null;

        var scheme = SchemeOf(address);
        if (scheme is not null && !schemes.Contains(scheme))
            return null;
        if (scheme is null && baseUrl is null)
            return address.Contains(':', StringComparison.Ordinal) && !IsPlainlyRelative(address) ? null : address;
        return Absolute(address, scheme is null ? baseUrl : null, schemes);
    }

    private static string? Absolute(string address, Uri? baseUrl, FrozenSet<string> schemes)
    {
        var parsed = baseUrl is null
            ? Uri.TryCreate(address, UriKind.Absolute, out var absolute)
            : Uri.TryCreate(baseUrl, address, out absolute);
        if (!parsed || !schemes.Contains(absolute!.Scheme))
            return null;
        return absolute.AbsoluteUri;
    }

    private static string Clean(string written)
    {
        var start = 0;
        var end = written.Length;
        while (start < end && written[start] <= ' ')
            start++;
        while (end > start && written[end - 1] <= ' ')
            end--;
        var span = written.AsSpan(start, end - start);
        if (span.IndexOfAnyInRange('\0', '\x1f') < 0)
            return span.Length == written.Length ? written : span.ToString();
        return string.Concat(written.Substring(start, end - start).Where(c => c >= ' '));
    }

    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(address[0]) || address.AsSpan(0, colon).ContainsAnyExcept(SchemeLetters))
            return null;
        return address[..colon].ToLowerInvariant();
    }

    /// <summary>A colon in the path, query or fragment is no scheme.</summary>
    private static bool IsPlainlyRelative(string address) => address.AsSpan().IndexOfAny("/?#") is var at and >= 0
        && at < address.IndexOf(':', StringComparison.Ordinal);
}
