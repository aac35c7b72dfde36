using System.Collections.Frozen;

namespace Kawaraban.Extract.Content;

/// <summary>What the names an author gave to an element (class, id, role …) say about its content.</summary>
[Flags]
internal enum Trait
{
    None = 0,

    /// <summary>The element is named as the body of the article.</summary>
    Body = 1,

    /// <summary>Named as something around the article that has the body in it: the article, the main part, the content.</summary>
    Around = 2,

    /// <summary>The line under the headline.</summary>
    Lead = 4,

    /// <summary>Words about a picture, or who took it.</summary>
    Caption = 8,

    /// <summary>Who wrote it, when, where it is filed.</summary>
    About = 16,

    /// <summary>What readers wrote.</summary>
    Comment = 32,

    /// <summary>Links to other pages: related, popular, tags, navigation.</summary>
    Elsewhere = 64,

    /// <summary>Asks the reader for something: share, subscribe, log in, accept.</summary>
    Asks = 128,

    /// <summary>Paid for by others.</summary>
    Advert = 256,

    /// <summary>Asks for consent, or tells of privacy.</summary>
    Consent = 1024,

    /// <summary>Not shown to a reader who looks at the page.</summary>
    Hidden = 512,

    /// <summary>Whatever is not the article's own text.</summary>
    Foreign = Caption | About | Comment | Elsewhere | Asks | Advert | Hidden | Consent,
}

/// <summary>
/// The words that authors of pages name their elements with. A name is cut into words at hyphens, underscores and capitals;
/// a single word or two in a row decide. Taken from the themes of the usual publishing systems and from what recurs across
/// outlets; none belongs to one outlet.
/// </summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, Trait> Words = Table(
        (Trait.Body, "articlebody articletext articlecontent storybody storytext storycontent postcontent postbody entrycontent bodytext bodycopy newstext " +
                     "newsbody newscontent contentbody maintext fulltext textbody artikeltext articulo detailtext"),
        (Trait.Around, "article post story entry hentry main content artikel beitrag nota noticia noticias hnews newsarticle blogposting"),
        (Trait.Lead, "subline lead lede standfirst subtitle subheadline subhead subtitel dek deck intro teasertext vorspann ingress chapo sapo kicker summary abstract excerpt " +
                     "bajada entradilla sommario occhiello"),
        (Trait.Caption, "caption captions figcaption imagecaption photocaption credit credits imagecredit photocredit bildunterschrift legend legende copyright " +
                        "bildtext pie didascalia"),
        (Trait.About, "byline bylines author authors authorbio authorbox autor autoren bio dateline timestamp datetime pubdate published updated postmeta metadata meta " +
                      "entrymeta articlemeta contributor contributors reporter journalist infoline readtime"),
        (Trait.Comment, "comment comments commentlist commentaires kommentare comentarios kommentarer respond replies discussion discuss kommentar talkback"),
        (Trait.Elsewhere, "related relateds recirc recirculation recommended recommendation recommendations recommend readnext readmore seealso morefrom mostread mostpopular " +
                          "popular trending teaser teasers tags tag taglist topics topic taxonomy breadcrumb breadcrumbs nav navigation navbar menu footer sidebar " +
                          "masthead pagination pager paging carousel slick swiper promo promos toc skiplink pagetools latest rail furtherreading verwandte weiterlesen " +
                          "alsoread previousnext nextprev sitemap hashtags keywords linklist linkbox topnews ticker playlist"),
        (Trait.Asks, "share shares sharing sharebar sharebuttons social socials socialmedia sociallinks addthis follow newsletter newsletters subscribe subscription signup " +
                     "signin login register registration popup modal overlay tooltip toolbar donate donation membership " +
                     "cta calltoaction feedback survey poll quiz rating ratings vote reactions print bookmark download notification notifications alert " +
                     "barrier regwall gate hinweis audioplayer listen error"),
        (Trait.Consent, "cookie cookies consent gdpr ccpa privacy datenschutz cookiebar cookiebanner cookieconsent optout"),
        (Trait.Advert, "ad ads adv advert adverts advertisement advertising advertorial adslot adunit adbox adcontainer adwrapper anzeige werbung reklam reklama reklame " +
                       "sponsor sponsored sponsors dfp gpt publicidad publicite pubblicita promotion affiliate shopping commercial banner billboard outbrand"),
        (Trait.Hidden, "visuallyhidden offscreen sronly screenreader printonly"));

    private static readonly FrozenDictionary<string, Trait> Pairs = Table(
        (Trait.Body, "article-body article-text article-content article-copy article-main story-body story-text story-content story-main post-content post-body post-text " +
                     "post-entry entry-content entry-body entry-text body-text body-copy body-content news-text news-body news-content content-body content-text " +
                     "text-content main-text page-text field-body node-body rich-text td-content articles-body " +
                     "artikel-text artikel-body detail-text detail-content detail-body content-article content-main content-detail read-content text-body " +
                     "view-content article-detail single-content blog-content news-detail news-view paragraph-container story-paragraphs"),
        (Trait.Lead, "sub-title sub-headline sub-heading sub-head article-summary article-lead article-intro article-teaser article-description article-excerpt entry-excerpt post-excerpt sub-line header-subline headline-sub"),
        (Trait.Caption, "image-caption photo-caption img-caption media-caption picture-caption wp-caption image-credit photo-credit media-credit image-info image-text image-description " +
                        "image-title photo-text img-description media-info media-text pic-box picture-box img-box image-box photo-info image-copyright video-caption gallery-caption asset-caption"),
        (Trait.About, "by-line author-info author-bio author-box author-name about-author about-the post-author post-date post-meta entry-meta entry-footer entry-date article-meta article-info " +
                      "article-date date-time publish-date pub-date read-time reading-time story-meta post-info post-details article-author article-byline article-footer content-info last-updated"),
        (Trait.Comment, "comment-list comment-form leave-comment comments-area user-comments reader-comments"),
        (Trait.Elsewhere, "read-more read-next read-also also-read see-also more-from more-on more-stories more-news more-articles more-links most-read most-popular most-viewed must-read up-next " +
                          "next-article next-post next-story prev-next post-navigation nav-links tag-list tag-cloud post-tags article-tags article-topics link-list link-box links-list story-list article-list " +
                          "post-list news-list card-list top-stories latest-news featured-posts site-header site-footer side-bar right-rail left-rail right-col sub-menu skip-link mehr-zum " +
                          "auch-interessant lees-ook les-mer las-mer leer-mas lire-aussi leggi-anche baca-juga article-links you-may linked-articles news-box inline-related internal-link table-of-contents"),
        (Trait.Asks, "share-bar share-buttons share-links share-tools social-share social-media social-links social-icons social-bar sign-up sign-in log-in call-to email-signup mailing-list " +
                     "follow-us push-notification ad-free article-tools story-tools page-tools article-actions text-to-speech audio-player video-player media-player in-app"),
        (Trait.Advert, "ad-slot ad-unit ad-container ad-wrapper ad-box in-ad advert-label native-ad promoted-content google-ad"),
        (Trait.Hidden, "sr-only visually-hidden screen-reader hide-text print-only"));

    /// <summary>A name with one of these words is of a part of the body's surroundings: "article-body-header".</summary>
    private static readonly FrozenSet<string> NotTheBody = ("header head headline heading title footer image img media figure meta list links link top bottom aside side video gallery " +
        "button btn icon label date author tag tags toolbar tools info preview teaser card intro lead dek subtitle").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BodyWords = "body text content copy".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] ArticleWords = ["article", "story", "post", "news", "entry", "artikel", "articulo", "detail", "noticia"];

    /// <summary>What the names in an attribute say, all together.</summary>
    public static Trait Read(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return Trait.None;
        var found = Trait.None;
        foreach (var name in names.AsSpan().SplitAny(' ', '\n', '\t', '\r'))
            found |= ReadName(names.AsSpan(name));
        return found;
    }

    private static Trait ReadName(ReadOnlySpan<char> name)
    {
        var found = Trait.None;
        var isBeside = false;
        Span<char> pair = stackalloc char[2 * LongestWord + 1];
        var before = 0;
        for (var word = NextWord(name, 0); word.Length > 0; word = NextWord(name, word.At + word.Length))
        {
            if (word.Length > LongestWord)
            {
                before = 0;
                continue;
            }
            var lower = Lower(name.Slice(word.At, word.Length), pair[before..]);
            found |= Look(Words, lower);
            if (before > 0)
                found |= OfPair(pair[..(before - 1)], lower, pair[..(before + lower.Length)]);
            isBeside |= NotTheBody.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
            lower.CopyTo(pair);
            pair[lower.Length] = '-';
            before = lower.Length + 1;
        }
        return isBeside ? found & ~Trait.Body : found;
    }

    private static Trait OfPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> pair)
    {
        var found = Look(Pairs, pair);
        if (BodyWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(second))
            foreach (var word in ArticleWords)
                if (first.Contains(word, StringComparison.Ordinal))
                    return found | Trait.Body;
        return found;
    }

    private static Trait Look(FrozenDictionary<string, Trait> table, ReadOnlySpan<char> name) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var trait) ? trait : Trait.None;

    private const int LongestWord = 24;

    private static Span<char> Lower(ReadOnlySpan<char> word, Span<char> into)
    {
        for (var i = 0; i < word.Length; i++)
            into[i] = char.ToLowerInvariant(word[i]);
        return into[..word.Length];
    }

    /// <summary>The next run of letters; a capital after a small letter begins a new word.</summary>
    private static (int At, int Length) NextWord(ReadOnlySpan<char> name, int from)
    {
        while (from < name.Length && !char.IsLetter(name[from]))
            from++;
        var end = from;
        while (end < name.Length && char.IsLetter(name[end]) && (end == from || !char.IsUpper(name[end]) || char.IsUpper(name[end - 1])))
            end++;
        return (from, end - from);
    }

    private static FrozenDictionary<string, Trait> Table(params (Trait Trait, string Names)[] rows)
    {
        var table = new Dictionary<string, Trait>(StringComparer.Ordinal);
        foreach (var (trait, names) in rows)
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table[name] = table.GetValueOrDefault(name) | trait;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
