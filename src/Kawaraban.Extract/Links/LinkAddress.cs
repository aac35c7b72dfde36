namespace Kawaraban.Extract.Links;

/// <summary>Addresses as pages write them.</summary>
internal static class LinkAddress
{
    private const int Longest = 2048;

    /// <summary>The absolute address without its fragment; null for what is none on the web.</summary>
    public static Uri? Resolve(Uri baseUrl, string href)
    {
        href = href.Trim();
        if (href.Length is 0 or > Longest || !Uri.TryCreate(baseUrl, href, out var url) || url.Scheme is not ("http" or "https") || !HasHost(url))
            return null;
        return url.Fragment.Length == 0 ? url : new UriBuilder(url) { Fragment = "" }.Uri;
    }

    // .NET takes some hosts for an address that it cannot write in ASCII afterwards, and says so by throwing.
    private static bool HasHost(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    /// <summary>Whether two hosts are one site: the same but for <c>www.</c>, or one stands below the other. Another port is another site.</summary>
    public static bool IsSameSite(Uri one, Uri other)
    {
        if (one.Port != other.Port && !(one.IsDefaultPort && other.IsDefaultPort))
            return false;

        var (a, b) = (SiteOf(one), SiteOf(other));
        return a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal);
    }

    private static string SiteOf(Uri url) =>
        url.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? url.IdnHost[4..] : url.IdnHost;
}
