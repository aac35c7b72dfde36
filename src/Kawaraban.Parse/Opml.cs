using Kawaraban.Parse.Outlines;
using Kawaraban.Parse.Text;
using Kawaraban.Parse.Xml;

namespace Kawaraban.Parse;

/// <summary>Lists of feeds: OPML 1 and 2 in (http://opml.org/spec2.opml), however malformed, and FOAF; OPML 2 out.</summary>
public static class Opml
{
    /// <summary>Reads a list; any bytes come to a result, none to an exception.</summary>
    public static OpmlResult Parse(ReadOnlyMemory<byte> bytes)
    {
        if (ContentSniffer.Binary(bytes.Span) is { } binary)
            return new OpmlResult.NotOpml(binary.ToString());

        var text = FeedText.Decode(bytes, contentType: null);
        using var xml = new MarkupReader(text, baseAddress: null);
        var list = new OpmlDraft();
        string? other = null;
        var isList = false;

        // More than one document may stand in a file: people paste lists behind one another.
        while (xml.ReadChild(0))
        {
            var root = xml.Name;
            if (root.Local is "opml" or "body" or "outline" or "outlines")
                OutlineReader.Read(xml, list);
            else if (root is (Ns.Rdf, "rdf"))
                FoafReader.Read(xml, list);
            else
                other ??= ContentSniffer.Of(root.Local).ToString();
            isList |= root.Local is "opml" or "body" or "outline" or "outlines" or "rdf";
        }

        return isList ? new OpmlResult.Parsed(list.Build()) : new OpmlResult.NotOpml(other ?? "no XML document");
    }

    /// <summary>
    /// The list as an OPML 2 document. A feed stands in its first folder; the others are kept in its <c>category</c>. Folders come in
    /// the order of their first feed.
    /// </summary>
    public static string Write(OpmlDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return OpmlWriter.Write(document);
    }
}
