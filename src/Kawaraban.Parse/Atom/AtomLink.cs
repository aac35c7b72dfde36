using System.Globalization;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse.Atom;

/// <summary>An <c>atom:link</c>; its address resolved.</summary>
internal sealed record AtomLink(string Rel, string? Type, string Href, long? Length)
{
    /// <summary>Reads the current element; null when it leads nowhere. Some write the address as the element's text.</summary>
    public static AtomLink? Read(MarkupReader xml)
    {
        var baseAddress = xml.Base;
        var rel = xml.Attribute("rel")?.ToLowerInvariant();
        var type = xml.Attribute("type")?.ToLowerInvariant();
        var length = ReadLength(xml.Attribute("length"));
        var href = xml.Attribute("href") ?? xml.ReadText();
        if (href.Length == 0 && rel == "self")
            href = baseAddress?.OriginalString ?? "";
        return Addresses.Resolve(href, baseAddress) is { } address
            ? new AtomLink(string.IsNullOrEmpty(rel) ? "alternate" : rel, string.IsNullOrEmpty(type) ? null : type, address, length)
            : null;
    }

    public Attachment ToAttachment() => new(Href, Type, Length);

    /// <summary>A size in bytes; null for what is no number.</summary>
    public static long? ReadLength(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;
}
