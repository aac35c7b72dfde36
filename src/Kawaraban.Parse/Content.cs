namespace Kawaraban.Parse;

/// <summary>What bytes turn out to be that are not what was looked for.</summary>
public enum ContentKind
{
    /// <summary>Nothing, or nothing but spaces.</summary>
    Empty,

    /// <summary>Text in which no element begins.</summary>
    PlainText,

    /// <summary>An HTML page.</summary>
    HtmlPage,

    /// <summary>A page on which no link looks like one to an article.</summary>
    PageWithoutArticles,

    /// <summary>An OPML list of feeds.</summary>
    FeedList,

    /// <summary>A sitemap or a list of sitemaps.</summary>
    Sitemap,

    /// <summary>A list of sitemaps that names none.</summary>
    EmptySitemapList,

    /// <summary>A list of lists of sitemaps, deeper than anybody needs.</summary>
    SitemapMaze,

    /// <summary>An XML document of another kind.</summary>
    OtherXml,

    /// <summary>JSON that is no feed.</summary>
    OtherJson,

    /// <summary>An SVG image.</summary>
    Svg,

    /// <summary>A PNG image.</summary>
    Png,

    /// <summary>A JPEG image.</summary>
    Jpeg,

    /// <summary>A GIF image.</summary>
    Gif,

    /// <summary>A sound, a film or a picture in a RIFF container.</summary>
    Media,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A ZIP archive.</summary>
    Zip,

    /// <summary>An MP3 file.</summary>
    Mp3,

    /// <summary>Data packed with gzip.</summary>
    Gzip,
}

/// <summary>What bytes turned out to be.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Root">The name of the document's first element where it is XML of another kind, at most 40 characters.</param>
public sealed record Content(ContentKind Kind, string? Root = null)
{
    /// <summary>In plain English words: "an HTML page", "a PNG image".</summary>
    public override string ToString() => Kind switch
    {
        ContentKind.Empty => "an empty document",
        ContentKind.PlainText => "plain text",
        ContentKind.HtmlPage => "an HTML page",
        ContentKind.PageWithoutArticles => "a page on which no link looks like one to an article",
        ContentKind.FeedList => "an OPML list of feeds",
        ContentKind.Sitemap => "a sitemap",
        ContentKind.EmptySitemapList => "a list of sitemaps without any",
        ContentKind.SitemapMaze => "a list of lists of sitemaps",
        ContentKind.OtherXml => $"an XML document of another kind ({Root})",
        ContentKind.OtherJson => "JSON that is no feed",
        ContentKind.Svg => "an SVG image",
        ContentKind.Png => "a PNG image",
        ContentKind.Jpeg => "a JPEG image",
        ContentKind.Gif => "a GIF image",
        ContentKind.Media => "a media file",
        ContentKind.Pdf => "a PDF document",
        ContentKind.Zip => "a ZIP archive",
        ContentKind.Mp3 => "an MP3 file",
        ContentKind.Gzip => "gzip-compressed data",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };
}
