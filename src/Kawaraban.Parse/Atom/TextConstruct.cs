using System.Text;
using System.Text.Unicode;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Atom;

/// <summary>
/// Atom's text: plain, escaped HTML, XHTML in place, or base64, as <c>type</c> (1.0, a MIME type in 0.3) and <c>mode</c> (0.3) say.
/// RFC 4287, 3.1 and 4.1.3.
/// </summary>
internal readonly record struct TextConstruct(string Value, TextKind Kind)
{
    public string? Plain => Kind == TextKind.Html ? PlainText.FromHtml(Value) : PlainText.FromText(Value);

    public string? Html => Value.Length == 0 ? null : Kind == TextKind.Text ? PlainText.Escape(Value) : Value;

    /// <summary>Reads the current element.</summary>
    public static TextConstruct Read(MarkupReader xml)
    {
        var type = xml.Attribute("type")?.ToLowerInvariant();
        if (xml.Attribute("mode") is { } mode && mode.Equals("base64", StringComparison.OrdinalIgnoreCase))
            return new TextConstruct(Base64(xml.ReadText()), IsHtml(type) ? TextKind.Html : TextKind.Encoded);
        if (IsXml(type))
            return new TextConstruct(WithoutDiv(xml.ReadMarkup().Text), TextKind.Html);

        var content = xml.ReadContent();
        if (content.HasElements)
            return new TextConstruct(WithoutDiv(content.Text), TextKind.Html);
        if (IsHtml(type) || (type is null && LooksLikeHtml(content.Text)))
            return new TextConstruct(content.Text, TextKind.Html);
        return type is null || !type.Contains('/') || type.StartsWith("text/", StringComparison.Ordinal)
            ? new TextConstruct(content.Text, TextKind.Text)
            : new TextConstruct(Base64(content.Text), TextKind.Encoded);
    }

    private static bool IsHtml(string? type) => type is "html" or "text/html" or "application/html";

    private static bool IsXml(string? type) =>
        type is "xhtml" || (type is not null && (type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal)));

    // Without a type it should be plain text, but few who leave the type out know that: what closes a tag, or is still escaped, was HTML.
    private static bool LooksLikeHtml(string text)
    {
        if (text.Contains("&#", StringComparison.Ordinal) || text.Contains("&amp;", StringComparison.Ordinal))
            return true;
        var close = text.IndexOf("</", StringComparison.Ordinal);
        return close >= 0 && close + 2 < text.Length && char.IsAsciiLetter(text[close + 2]) && text.IndexOf('>', close) > 0;
    }

    private static string Base64(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return text;
        if (Utf8.IsValid(bytes.AsSpan(0, length)))
            return Encoding.UTF8.GetString(bytes, 0, length);
        // A file of some program: nothing of it is text.
        return bytes.AsSpan(0, length).Contains((byte)0) ? "" : text;
    }

    // The div is the wrapper RFC 4287 asks for, not part of the text.
    private static string WithoutDiv(string html)
    {
        if (!html.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || !html.EndsWith("</div>", StringComparison.OrdinalIgnoreCase))
            return html;
        var open = html.IndexOf('>', StringComparison.Ordinal);
        var inner = html[(open + 1)..^"</div>".Length];
        return inner.Contains("<div", StringComparison.OrdinalIgnoreCase) || inner.Contains("</div", StringComparison.OrdinalIgnoreCase) ? html : inner.Trim();
    }
}

internal enum TextKind
{
    Text,
    Html,

    /// <summary>Was base64 or of a type of its own: shown as it is where text is wanted, taken as markup where a body is.</summary>
    Encoded,
}
