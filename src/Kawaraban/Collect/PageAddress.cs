namespace Kawaraban.Collect;

/// <summary>
/// One article per page: the address of a page without what does not tell pages apart (scheme, <c>www.</c>, default port,
/// fragment, tracking parameters, a closing slash).
/// </summary>
internal static class PageAddress
{
    // Parameters that say where a visitor came from. Lists of the same kind: https://github.com/brave/adblock-lists (query filters).
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid", "ref_src", "xtor", "wt_mc",
        "at_medium", "at_campaign", "guccounter", "guce_referrer", "guce_referrer_sig", "_ga", "_gl", "spm",
    };

    /// <summary>The identity of the page at an address; null when the address is none.</summary>
    public static string? IdentityOf(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || HostOf(uri) is not { } host)
            return null;

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"page:{host}{port}{uri.AbsolutePath.TrimEnd('/')}{QueryOf(uri)}";
    }

    /// <summary>As <see cref="IdentityOf"/>; null also where the address is a site's front page, which many items of careless feeds link to.</summary>
    public static string? IdentityOfArticle(string? url) =>
        IdentityOf(url) is { } identity && identity.AsSpan("page:".Length).ContainsAny('/', '?') ? identity : null;

    /// <summary>The identity of a saved file whose page gives no address.</summary>
    public static string IdentityOfFile(string path) => "file:" + Path.GetFullPath(path);

    /// <summary>The host in ASCII; null where there is none. .NET takes some for an address that it cannot write so, and says so by throwing.</summary>
    public static string? AsciiHostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string? HostOf(Uri uri) => AsciiHostOf(uri) is not { } host ? null : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string QueryOf(Uri uri)
    {
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !IsTracking(parameter));
        var query = string.Join('&', kept);
        return query.Length > 0 ? "?" + query : "";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
