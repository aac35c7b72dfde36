using System.Globalization;

namespace Kawaraban.Serve.Language;

/// <summary>The language of what outlets wrote, which is seldom that of the interface around it.</summary>
internal static class ContentLanguage
{
    private static readonly HashSet<string> RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>
    /// The attributes for an element that holds such text: screen readers change voice, browsers font and hyphenation.
    /// An empty <c>lang</c> says "unknown", so that the interface's language is not inherited.
    /// </summary>
    public static Dictionary<string, object> Attributes(string? language) => string.IsNullOrWhiteSpace(language)
        ? new() { ["lang"] = "", ["dir"] = "auto" }
        : new() { ["lang"] = language, ["dir"] = RightToLeft.Contains(Primary(language)) ? "rtl" : "ltr" };

    /// <summary>"Japanese" in the reader's language; the tag itself where nobody knows it.</summary>
    public static string Name(string tag, CultureInfo reader)
    {
        // ICU names a culture in CurrentUICulture, which the request has set to the reader's.
        try
        {
            var name = CultureInfo.GetCultureInfo(tag, predefinedOnly: true).DisplayName;
            return char.ToUpper(name[0], reader) + name[1..];
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private static string Primary(string tag) => tag.Split('-', 2)[0].ToLowerInvariant();
}
