using System.Text.RegularExpressions;

namespace Kawaraban.Serve.Reading;

/// <summary>
/// A page asks nothing of other sites: an image loaded from an outlet would tell it who reads what, and the content policy refuses it.
/// Until images come through a proxy of our own, their words stand in.
/// </summary>
internal static partial class ForeignMedia
{
    /// <param name="html">Sanitised HTML as our own writer writes it: attributes quoted, no stray angle brackets.</param>
    public static string InWords(string html) => html.Contains('<', StringComparison.Ordinal)
        ? Recording().Replace(Image().Replace(html, match => AltOf(match.Value)), "")
        : html;

    // The alternative text is escaped already, and stays so.
    private static string AltOf(string image) =>
        Alt().Match(image) is { Success: true, Groups: [_, { Length: > 0 } alt] } ? $"""<span class="media">{alt.Value}</span>""" : "";

    [GeneratedRegex("""<img\b(?:[^>"]|"[^"]*")*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("""\balt="([^"]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Alt();

    [GeneratedRegex("""<(?:source|/?audio|/?video)\b(?:[^>"]|"[^"]*")*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Recording();
}
