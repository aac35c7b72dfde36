using System.Net;
using System.Text.RegularExpressions;

namespace Kawaraban.Serve.Reading;

/// <summary>
/// A page asks nothing of other sites: an image loaded from an outlet would tell it who reads what, and the content policy refuses it.
/// Images come through our own address (<see cref="Images.ImageProxy"/>), or their words stand in.
/// </summary>
internal static partial class ForeignMedia
{
    /// <param name="html">Sanitised HTML as our own writer writes it: attributes quoted, no stray angle brackets.</param>
    public static string InWords(string html) => Shown(html, _ => null);

    /// <summary>As <see cref="InWords"/>, with the images that have an address of ours.</summary>
    /// <param name="html">Sanitised HTML as our own writer writes it.</param>
    /// <param name="addressOf">Our address of an image, or null where its words stand in.</param>
    public static string Shown(string html, Func<string, string?> addressOf) =>
        Recording().Replace(Image().Replace(html, match => ImageOf(match.Value, addressOf) ?? AltOf(match.Value)), "");

    // The size keeps the place free until the image has come.
    private static string? ImageOf(string image, Func<string, string?> addressOf)
    {
        if (Attribute(image, "src") is not { } source || addressOf(WebUtility.HtmlDecode(source)) is not { } address)
            return null;

        var size = Attribute(image, "width") is { } width && Attribute(image, "height") is { } height && int.TryParse(width, out _) && int.TryParse(height, out _)
            ? $"""width="{width}" height="{height}" """
            : "";
        return $"""<img src="{WebUtility.HtmlEncode(address)}" alt="{Attribute(image, "alt")}" {size}loading="lazy" decoding="async">""";
    }

    // The alternative text is escaped already, and stays so.
    private static string AltOf(string image) =>
        Attribute(image, "alt") is { Length: > 0 } alt ? $"""<span class="media">{alt}</span>""" : "";

    private static string? Attribute(string tag, string name) =>
        Attributes().Matches(tag).FirstOrDefault(attribute => attribute.Groups["name"].Value == name)?.Groups["value"].Value;

    [GeneratedRegex("""<img\b(?:[^>"]|"[^"]*")*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("""\s(?<name>[a-z-]+)="(?<value>[^"]*)""" + "\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex("""<(?:source|/?audio|/?video)\b(?:[^>"]|"[^"]*")*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Recording();
}
