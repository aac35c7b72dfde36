using System.Text;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Atom;

/// <summary>
/// Atom's text: plain, escaped HTML, XHTML in place, or base64, as <c>type</c> (1.0, a MIME type in 0.3) and <c>mode</c> (0.3) say.
/// RFC 4287, 3.1 and 4.1.3.
/// </summary>
internal readonly record struct TextConstruct(string Value, bool IsHtml)
{
    public string? Plain => IsHtml ? PlainText.FromHtml(Value) : PlainText.FromText(Value);

    public string? Html => Value.Length == 0 ? null : IsHtml ? Value : PlainText.Escape(Value);

    /// <summary>Reads the current element.</summary>
    public static TextConstruct Read(MarkupReader xml)
    {
        var type = xml.Attribute("type")?.ToLowerInvariant();
        var mode = xml.Attribute("mode")?.ToLowerInvariant();
        if (mode == "base64")
            return new TextConstruct(Base64(xml.ReadText()), IsHtmlType(type));
        if (IsXmlType(type))
            return new TextConstruct(WithoutDiv(xml.ReadMarkup().Text), true);

        var content = xml.ReadContent();
        if (content.HasElements)
            return new TextConstruct(WithoutDiv(content.Text), true);
        if (IsHtmlType(type))
            return new TextConstruct(content.Text, true);
        if (type is not null && type.Contains('/') && !type.StartsWith("text/", StringComparison.Ordinal))
            return new TextConstruct(Base64(content.Text), false);
        return new TextConstruct(content.Text, false);
    }

    private static bool IsHtmlType(string? type) => type is "html" or "text/html" or "application/html";

    private static bool IsXmlType(string? type) =>
        type is "xhtml" || (type is not null && (type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal)));

    private static string Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    private static string WithoutDiv(string html)
    {
        if (!html.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || !html.EndsWith("</div>", StringComparison.OrdinalIgnoreCase))
            return html;
        var open = html.IndexOf('>', StringComparison.Ordinal);
        var inner = html[(open + 1)..^6];
        return inner.Contains("<div", StringComparison.OrdinalIgnoreCase) || inner.Contains("</div", StringComparison.OrdinalIgnoreCase) ? html : inner.Trim();
    }
}
