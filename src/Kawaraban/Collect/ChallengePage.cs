using System.Text;

namespace Kawaraban.Collect;

/// <summary>
/// Tells the pages that ask a visitor to prove to be a person: a site that sends one in place of its feed has no broken feed, it has
/// a guard that lets no program in.
/// </summary>
internal static class ChallengePage
{
    // Such a page says so in its head; what stands deeper is somebody's article about it.
    public const int LookedAt = 64 * 1024;

    // What the guards in use put into their pages: words for the person, and names of the scripts that do the asking.
    private static readonly string[] Signs =
    [
        "<title>just a moment", "<title>attention required", "checking your browser", "checking if the site connection is secure",
        "verify you are human", "verifying you are human", "verify that you are not a robot", "making sure you're not a bot",
        "making sure you&#39;re not a bot", "please enable javascript and cookies to continue", "enable javascript and cookies to continue",
        "/cdn-cgi/challenge-platform/", "cf-browser-verification", "cf_chl_", "_incapsula_resource", "px-captcha", "captcha-delivery.com",
        "ddos-guard", "awswafintegration", "aws-waf-token", "sucuri_cloudproxy_js", "anubis_challenge", "/.within.website/x/cmd/anubis/",
        "friendlycaptcha", "geo.captcha",
    ];

    /// <summary>Whether the beginning of an HTML page is one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> page)
    {
        var text = Encoding.Latin1.GetString(page[..Math.Min(page.Length, LookedAt)]);
        return text.Contains('<', StringComparison.Ordinal) && Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
    }
}
