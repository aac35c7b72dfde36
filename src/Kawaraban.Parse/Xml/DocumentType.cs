using Kawaraban.Parse.Text;

namespace Kawaraban.Parse.Xml;

/// <summary>Reads past a DOCTYPE and takes the general entities over that it declares in place; whatever is external is not fetched.</summary>
internal static class DocumentType
{
    /// <summary>Where the text goes on behind the DOCTYPE that begins at <paramref name="at"/>.</summary>
    public static int Read(DocumentText document, int at, Entities entities)
    {
        var text = document.Bytes.Span;
        var head = text[at..].IndexOfAny((byte)'[', (byte)'>');
        if (head < 0)
            return text.Length;
        at += head + 1;
        if (text[at - 1] == '>')
            return at;

        while (at < text.Length)
        {
            var step = text[at..].IndexOfAny((byte)']', (byte)'<');
            if (step < 0)
                return text.Length;
            at += step;
            if (text[at] == ']')
                return End(text, at);
            at = ReadDeclaration(document, at, entities);
        }

        return at;
    }

    private static int End(ReadOnlySpan<byte> text, int at)
    {
        var close = text[at..].IndexOf((byte)'>');
        return close < 0 ? text.Length : at + close + 1;
    }

    private static int ReadDeclaration(DocumentText document, int at, Entities entities)
    {
        var text = document.Bytes.Span;
        if (text[at..].StartsWith("<!--"u8))
        {
            var comment = text[at..].IndexOf("-->"u8);
            return comment < 0 ? text.Length : at + comment + 3;
        }

        var end = DeclarationEnd(text, at);
        if (text[at..end].StartsWith("<!ENTITY"u8))
            Declare(document.Read(text[(at + "<!ENTITY"u8.Length)..end]), entities);
        return end;
    }

    private static int DeclarationEnd(ReadOnlySpan<byte> text, int at)
    {
        while (true)
        {
            var step = text[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (step < 0)
                return text.Length;
            at += step;
            if (text[at] == '>')
                return at + 1;
            var quote = text[(at + 1)..].IndexOf(text[at]);
            at = quote < 0 ? at + 1 : at + quote + 2;
        }
    }

    private static void Declare(string declaration, Entities entities)
    {
        var opening = declaration.AsSpan().IndexOfAny('"', '\'');
        var name = opening < 0 ? "" : declaration[..opening].Trim();
        var closing = opening < 0 ? -1 : declaration.IndexOf(declaration[opening], opening + 1);
        if (closing > 0 && name.Length > 0 && !name.AsSpan().ContainsAny(" \t\r\n%"))
            entities.Declare(name, CharacterReferences(declaration[(opening + 1)..closing]));
    }

    // The numbers in a declared value are resolved where it is declared (XML 1.0, 4.4.5); names are not followed.
    private static string CharacterReferences(string value) => value.Contains("&#", StringComparison.Ordinal)
        ? System.Net.WebUtility.HtmlDecode(value)
        : value;
}
