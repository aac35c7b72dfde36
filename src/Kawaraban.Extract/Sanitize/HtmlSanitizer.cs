using AngleSharp.Html.Parser;
using Kawaraban.Extract.Html;

namespace Kawaraban.Extract.Sanitize;

/// <summary>Takes everything out of foreign HTML that could act on a reader: what is left is text, structure, links and images.</summary>
public static class HtmlSanitizer
{
    /// <summary>
    /// The HTML with only what <c>AllowedHtml</c> lists. Scripts, handlers, styles, forms, frames and tracking pixels go; links and
    /// images are resolved against <paramref name="baseUrl"/> and kept for http and https (links also mailto and tel); lazily loaded
    /// images get their real address; an embedded player becomes a link. Sanitising the result again changes nothing.
    /// </summary>
    /// <param name="html">A fragment or a whole document, however broken.</param>
    /// <param name="baseUrl">The address the HTML came from; null leaves relative addresses as they are.</param>
    public static string Sanitize(string html, Uri? baseUrl)
    {
        ArgumentNullException.ThrowIfNull(html);
        // The body tag keeps a frameset in the text from replacing the body.
        using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + NestingGuard.Flatten(html));
        return document.Body is { } body ? new CleanHtmlWriter(Usable(baseUrl)).WriteChildren(body).ToString() : "";
    }

    private static Uri? Usable(Uri? baseUrl) => baseUrl is { IsAbsoluteUri: true } && AllowedHtml.MediaSchemes.Contains(baseUrl.Scheme) ? baseUrl : null;
}
