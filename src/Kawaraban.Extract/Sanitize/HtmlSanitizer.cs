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
    public static string Sanitize(string html, Uri? baseUrl) => Sanitize(html, baseUrl, Fidelity.ForReading);

    /// <summary>As <see cref="Sanitize(string, Uri?)"/>, with what is done beyond safety chosen by <paramref name="fidelity"/>.</summary>
    public static string Sanitize(string html, Uri? baseUrl, Fidelity fidelity)
    {
        ArgumentNullException.ThrowIfNull(html);
        // The body tag keeps a frameset in the text from replacing the body.
        using var document = ParserOfThread.Html.ParseDocument("<!DOCTYPE html><body>" + NestingGuard.Flatten(UnclosedFrames.Drop(html)));
        return document.Body is { } body ? new CleanHtmlWriter(Usable(baseUrl), leavesOut: null, fidelity).WriteChildren(body).ToString() : "";
    }

    private static Uri? Usable(Uri? baseUrl) => baseUrl is { IsAbsoluteUri: true } && AllowedHtml.MediaSchemes.Contains(baseUrl.Scheme) ? baseUrl : null;
}

/// <summary>What a sanitised text is for. Both are equally safe.</summary>
public enum Fidelity
{
    /// <summary>To be read: no tracking pixels, the images scripts would have loaded, a link for an embedded player, no empty elements.</summary>
    ForReading,

    /// <summary>To be compared with what was published: every image and link as written, nothing in their place.</summary>
    AsPublished,
}
