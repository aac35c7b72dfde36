using Kawaraban.Extract.Sanitize;

namespace Kawaraban.Extract.Metadata;

/// <summary>Where the outlet of a page is at home.</summary>
internal static class OutletHome
{
    /// <summary>As the page's data names it, else the root of the page's own address.</summary>
    public static string? Of(string? named, params ReadOnlySpan<string?> addresses)
    {
        foreach (var address in addresses)
            if (Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme is "http" or "https")
                return SafeAddress.Resolve(named, page, AllowedHtml.MediaSchemes) ?? page.GetLeftPart(UriPartial.Authority) + "/";
        return Uri.TryCreate(named, UriKind.Absolute, out var home) && home.Scheme is "http" or "https" ? home.AbsoluteUri : null;
    }
}
