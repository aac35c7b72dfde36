using System.Collections.Frozen;

namespace Kawaraban.Parse.Xml;

/// <summary>
/// Which vocabulary an address or a prefix stands for. Feeds write the addresses with and without a final slash, with https,
/// in other cases and versions, so the telling part is looked for; a prefix nobody declared means what it means everywhere else.
/// </summary>
internal static class Namespaces
{
    private static readonly (string Part, Ns Meaning)[] Parts =
    [
        ("www.w3.org/2005/atom", Ns.Atom),
        ("purl.org/atom", Ns.Atom),
        ("www.w3.org/1999/xhtml", Ns.Xhtml),
        ("www.w3.org/1999/02/22-rdf-syntax-ns", Ns.Rdf),
        ("www.w3.org/xml/1998/namespace", Ns.Xml),
        ("purl.org/dc/elements", Ns.DublinCore),
        ("purl.org/dc/terms", Ns.DublinCoreTerms),
        ("purl.org/rss/1.0/modules/content", Ns.Content),
        ("purl.org/rss/1.0/modules/dc", Ns.DublinCore),
        ("purl.org/rss/1.0/modules/slash", Ns.Slash),
        ("purl.org/rss/1.0/modules/syndication", Ns.Syndication),
        ("purl.org/rss/1.0/modules/", Ns.Other),
        ("search.yahoo.com/mrss", Ns.Media),
        ("itunes.com/dtds/podcast", Ns.Itunes),
        ("google.com/schemas/play-podcasts", Ns.GooglePlay),
        ("wellformedweb.org/commentapi", Ns.CommentApi),
        ("purl.org/syndication/thread", Ns.Thread),
        ("georss.org/georss", Ns.GeoRss),
        ("rssnamespace.org/feedburner", Ns.FeedBurner),
        ("source.scripting.com", Ns.Source),
        ("source.smallpict.com", Ns.Source),
        ("xmlns.com/foaf", Ns.Foaf),
        ("blogs.yandex.ru/schema/foaf", Ns.Yandex),
        ("purl.org/rss/1.0", Ns.Home),
        ("purl.org/net/rss1.1", Ns.Home),
        ("my.netscape.com/rdf/simple/0.9", Ns.Home),
        ("channel.netscape.com/rdf/simple/0.9", Ns.Home),
        ("my.netscape.com/publish/formats/rss", Ns.Home),
        ("backend.userland.com/rss", Ns.Home),
        ("blogs.law.harvard.edu/tech/rss", Ns.Home),
        ("opml.org/spec2", Ns.Home),
    ];

    private static readonly FrozenDictionary<string, Ns> Customary = new Dictionary<string, Ns>
    {
        ["atom"] = Ns.Atom,
        ["atom10"] = Ns.Atom,
        ["rdf"] = Ns.Rdf,
        ["dc"] = Ns.DublinCore,
        ["dcterms"] = Ns.DublinCoreTerms,
        ["content"] = Ns.Content,
        ["media"] = Ns.Media,
        ["itunes"] = Ns.Itunes,
        ["googleplay"] = Ns.GooglePlay,
        ["slash"] = Ns.Slash,
        ["wfw"] = Ns.CommentApi,
        ["thr"] = Ns.Thread,
        ["georss"] = Ns.GeoRss,
        ["feedburner"] = Ns.FeedBurner,
        ["source"] = Ns.Source,
        ["sy"] = Ns.Syndication,
        ["foaf"] = Ns.Foaf,
        ["ya"] = Ns.Yandex,
        ["xhtml"] = Ns.Xhtml,
        ["html"] = Ns.Xhtml,
        ["xml"] = Ns.Xml,
        ["rss"] = Ns.Home,
    }.ToFrozenDictionary();

    /// <summary>The vocabulary at an address; an unknown one is the document's own when it is the default.</summary>
    public static Ns OfAddress(string address, bool isDefault)
    {
        foreach (var (part, meaning) in Parts)
        {
            if (address.Contains(part, StringComparison.OrdinalIgnoreCase))
                return meaning;
        }

        return isDefault ? Ns.Home : Ns.Other;
    }

    public static Ns OfPrefix(string prefix) => Customary.GetValueOrDefault(prefix, Ns.Other);
}
