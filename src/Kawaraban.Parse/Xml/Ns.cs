namespace Kawaraban.Parse.Xml;

/// <summary>The vocabularies a feed is written in, whatever address or prefix it gives them.</summary>
internal enum Ns : byte
{
    /// <summary>The document's own: none at all, any of RSS's, or that of the root element.</summary>
    Home,
    Atom,
    Rdf,
    DublinCore,
    DublinCoreTerms,
    Content,
    Media,
    Itunes,
    GooglePlay,
    Slash,
    CommentApi,
    Thread,
    GeoRss,
    FeedBurner,
    Source,
    Syndication,
    Foaf,
    Yandex,
    Xhtml,
    Xml,

    /// <summary>One we do not know.</summary>
    Other,
}

internal readonly record struct ElementName(Ns Namespace, string Local);
