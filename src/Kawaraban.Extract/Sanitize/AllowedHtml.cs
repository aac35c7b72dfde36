using System.Collections.Frozen;

namespace Kawaraban.Extract.Sanitize;

/// <summary>
/// What may stand in an article, as data. Everything that is not named here is taken off: an element named nowhere
/// gives way to its children, one of <see cref="DroppedWhole"/> goes with all it holds.
/// </summary>
internal static class AllowedHtml
{
    /// <summary>Elements that are kept. None of them runs, loads (but for images and recordings), submits or switches the HTML parser's mode.</summary>
    public static readonly FrozenSet<string> Elements = Set(
        "a abbr audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure " +
        "h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small source strong sub summary sup " +
        "table tbody td tfoot th thead time tr u ul var video");

    /// <summary>Elements that are kept under another name: page structure becomes a plain block, what is obsolete its successor.</summary>
    public static readonly FrozenDictionary<string, string> Renamed = Pairs(
        "address=div article=div aside=div center=div fieldset=div footer=div form=div header=div hgroup=div main=div nav=div section=div " +
        "h1=h2 acronym=abbr dir=ul strike=s tt=code amp-img=img").ToFrozenDictionary(pair => pair.Name, pair => pair.Value);

    /// <summary>
    /// Elements whose content is not text of the article, or is read by rules of its own: raw text, foreign content,
    /// controls. Letting children of these out is how mutation XSS begins, and <c>button</c>, <c>object</c>,
    /// <c>marquee</c> and <c>applet</c> let a paragraph stand in a paragraph, which no second parse repeats.
    /// </summary>
    public static readonly FrozenSet<string> DroppedWhole = Set(
        "applet base basefont bgsound button canvas datalist dialog embed frame frameset head iframe input isindex " +
        "keygen link listing map marquee math menuitem meta meter noembed noframes noscript object optgroup option output param plaintext " +
        "portal progress script select slot style svg template textarea title track xmp");

    public static readonly FrozenSet<string> Void = Set("br hr img source");

    /// <summary>Start tags before which the HTML parser closes an open paragraph ("if there is a p element in button scope").</summary>
    public static readonly FrozenSet<string> ClosesParagraph = Set(
        "blockquote details div dl figcaption figure h2 h3 h4 h5 h6 hr li dd dt ol p pre summary table ul");

    public static readonly FrozenSet<string> Headings = Set("h2 h3 h4 h5 h6");

    /// <summary>Where the search for a list item to close stops: the parser's "special" elements but for <c>div</c> and <c>p</c>.</summary>
    public static readonly FrozenSet<string> StopsItemSearch = Set(
        "blockquote caption dd details dl dt figcaption figure h2 h3 h4 h5 h6 li ol pre summary table tbody td tfoot th thead tr ul");

    /// <summary>Elements that hold nothing but the elements named.</summary>
    public static readonly FrozenDictionary<string, string[]> Structure = Lists(
        "table=caption,thead,tbody,tfoot thead=tr tbody=tr tfoot=tr tr=td,th audio=source video=source");

    /// <summary>Elements that stand nowhere but in a parent of <see cref="Structure"/>.</summary>
    public static readonly FrozenSet<string> NeedsParent = Set("caption thead tbody tfoot tr td th source");

    /// <summary>Attributes that are kept as they are, by element; "*" for all. Addresses are treated apart.</summary>
    public static readonly FrozenDictionary<string, string[]> Attributes = Lists(
        "*=lang,dir,title img=alt,width,height video=width,height td=colspan,rowspan th=colspan,rowspan,scope ol=start,reversed,type " +
        "li=value time=datetime");

    /// <summary>Attributes whose value is a number and nothing else.</summary>
    public static readonly FrozenSet<string> Numbers = Set("width height colspan rowspan start value");

    /// <summary>
    /// Where a link may lead: the web, and what browsers let a page hand over to another program
    /// (https://html.spec.whatwg.org/multipage/system-state.html#safelisted-scheme).
    /// </summary>
    public static readonly FrozenSet<string> LinkSchemes = Set(
        "http https bitcoin ftp ftps geo im irc ircs magnet mailto matrix mms news nntp openpgp4fpr sftp sip sms smsto ssh tel urn webcal wtai xmpp");

    /// <summary>What an image or a recording may be loaded over. <c>data:</c> is not among them: SVG hides there, and placeholders.</summary>
    public static readonly FrozenSet<string> MediaSchemes = Set("http https");

    /// <summary>Where lazily loaded images keep their address, best first.</summary>
    public static readonly string[] LazySources =
        ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-hi-res-src", "data-full-src", "data-image", "data-url"];

    /// <summary>Where images keep a choice of sizes.</summary>
    public static readonly string[] LazySets = ["srcset", "data-srcset", "data-lazy-srcset", "data-original-set"];

    /// <summary>File names of images that show nothing: spacers, counters, placeholders.</summary>
    public static readonly string[] EmptyImages =
        ["1x1", "blank.gif", "clear.gif", "pixel.gif", "pixel.png", "spacer.gif", "spacer.png", "transparent.gif", "transparent.png", "/pixel?", "/pixel/",
         "/beacon", "/tracking/", "/count.gif", "webbug"];

    /// <summary>Parts of an address under which players and posts are embedded: such a frame becomes a link to what it showed.</summary>
    public static readonly string[] EmbedPaths = ["/embed", "embed/", "embed.", "/player", "player.", "/widgets/video"];

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Value)> Pairs(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]));

    private static FrozenDictionary<string, string[]> Lists(string lists) =>
        Pairs(lists).ToFrozenDictionary(pair => pair.Name, pair => pair.Value.Split(','));
}
