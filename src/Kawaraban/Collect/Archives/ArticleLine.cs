using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kawaraban.Extract;
using Kawaraban.Extract.Language;
using Kawaraban.Extract.Sanitize;
using Kawaraban.Extract.Text;
using Kawaraban.Parse;
using Kawaraban.Store;

namespace Kawaraban.Collect.Archives;

/// <summary>
/// An article as a line of JSON: what <c>kawaraban export articles</c> writes, read back without loss, and what other programs write under
/// the usual names.
/// </summary>
internal static class ArticleLine
{
    // What is looked for, under the names it goes by, the surest first. Case, hyphens and underscores do not count.
    private static readonly string[] Urls = ["url", "link", "canonicalurl", "sourceurl", "uri", "externalurl", "permalink"];
    private static readonly string[] Titles = ["title", "headline", "name"];
    private static readonly string[] Subtitles = ["subtitle", "alternativeheadline", "standfirst", "dek"];
    private static readonly string[] Texts = ["text", "body", "content", "contenttext", "maintext", "articlebody", "articletext", "plaintext", "fulltext"];
    private static readonly string[] Htmls = ["html", "contenthtml", "bodyhtml", "rawhtml"];
    private static readonly string[] Teasers = ["summary", "description", "excerpt"];
    private static readonly string[] Authors = ["byline", "authors", "author", "creator"];
    private static readonly string[] Dates = ["published", "publishedat", "datepublished", "publishdate", "publicationdate", "pubdate", "date", "timestamp", "created"];
    private static readonly string[] Outlets = ["outlet", "source", "publisher", "sitename", "sourcename", "publication", "domain", "hostname"];
    private static readonly string[] Languages = ["language", "lang"];
    private static readonly string[] Categories = ["categories", "category", "section", "sections"];
    private static readonly string[] Images = ["image", "imageurl", "topimage", "leadimage"];

    public static ReadItem Read(ImportItem.Line line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Bytes.AsMemory().TrimStart("\uFEFF"u8), new JsonDocumentOptions { AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new JsonFields(document.RootElement), line.Name)
                : ReadItem.Bad("the line is no JSON object; an article is written as {\"url\": …, \"title\": …, \"text\": …}");
        }
        catch (JsonException problem)
        {
            return ReadItem.Bad(string.Create(CultureInfo.InvariantCulture, $"the line is not JSON (at byte {problem.BytePositionInLine ?? 0}); mend or remove it"));
        }
    }

    private static ReadItem Read(JsonFields fields, string name)
    {
        if (fields.Text(["type"]) == "story")
            return ReadItem.Bad("this is a story, which is made of articles; export the articles to carry them over: kawaraban export articles");

        if (ArticleOf(fields) is not { } article)
            return ReadItem.Bad("there is no text in it (looked for: text, body, content, html)");

        var url = AddressOf(fields);
        var seen = fields.Instant(["firstseen"])?.At;
        var incoming = new IncomingArticle
        {
            Identity = IdentityOf(fields, url, article),
            Article = article,
            Url = url,
            SourceFile = seen is null ? name : fields.Text(["sourcefile"]),
            SeenAt = seen,
        };
        return new ReadItem(VersionsOf(fields, incoming), null);
    }

    private static ExtractedArticle? ArticleOf(JsonFields fields)
    {
        var (text, html) = (fields.Text(Texts), fields.Text(Htmls));
        if (IsOurs(fields))
            return Complete(OursOf(fields, text ?? "", html), fields);

        if (html is null && text is not null && LooksLikeHtml(text))
            (text, html) = (null, text);

        var found = text is not null ? OfText(text, html, fields) : html is not null ? OfHtml(html, fields) : fields.Text(Teasers) is { } teaser ? OfText(teaser, null, fields) : null;
        return found is null ? null : Complete(found, fields);
    }

    private static bool IsOurs(JsonFields fields) => fields.Text(["type"]) == "article" && fields.Text(["uuid"]) is not null;

    private static ExtractedArticle Complete(ExtractedArticle found, JsonFields fields) => found with
    {
        Title = fields.Text(Titles) ?? found.Title,
        Subtitle = fields.Text(Subtitles) ?? found.Subtitle,
        Authors = fields.Names(Authors) is { Count: > 0 } authors ? authors : found.Authors,
        Published = fields.Instant(Dates) is { } published ? Located(published, fields) : found.Published,
        OutletUrl = fields.Text(["outleturl"]) ?? found.OutletUrl,
        Outlet = fields.Names(Outlets) is [var outlet, ..] && !outlet.Contains("://", StringComparison.Ordinal) ? outlet : found.Outlet,
        Credit = fields.Text(["credit"]) ?? found.Credit,
        Categories = fields.Names(Categories) is { Count: > 0 } categories ? categories : found.Categories,
        Language = fields.Text(Languages)?.ToLowerInvariant() ?? found.Language,
        Image = fields.Text(Images) ?? found.Image,
        ImageCaption = fields.Text(["imagecaption", "caption"]) ?? found.ImageCaption,
        Extent = Enum.TryParse<TextExtent>(fields.Text(["extent"]), ignoreCase: true, out var extent) ? extent : found.Extent,
        Details = new PageDetails
        {
            Id = fields.Text(["uuid"]),
            Created = fields.Instant(["createdat"])?.At,
            Updated = fields.Instant(["updatedat"])?.At,
            Reads = fields.Number(["reads"]),
            LastRead = fields.Instant(["lastread"])?.At,
        },
    };

    // A line gives the moment in UTC, and apart from it the zone the page gave, if it gave one, and where it stood there.
    private static Instant Located(Instant published, JsonFields fields)
    {
        var zone = fields.Text(["publishedzone"]) ?? "";
        var isKnown = TimeSpan.TryParseExact(zone.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset.TotalHours <= 14;
        return published with
        {
            At = isKnown ? published.At.ToOffset(zone[0] == '-' ? -offset : offset) : published.At,
            IsZoneKnown = isKnown,
            From = fields.Text(["publishedfrom"]) ?? published.From,
        };
    }

    // What we wrote comes back letter by letter. Whoever may have touched the line meanwhile, its HTML is written anew.
    private static ExtractedArticle OursOf(JsonFields fields, string text, string? html)
    {
        string[] paragraphs = text.Length == 0 ? [] : text.Split("\n\n");
        return new ExtractedArticle
        {
            Paragraphs = paragraphs,
            BodyHtml = html is null ? HtmlOf(paragraphs) : HtmlSanitizer.Sanitize(html, baseUrl: null),
            Words = fields.Number(["words"]) ?? WordCount.Of(text),
        };
    }

    // A text that came with its HTML is that HTML's text: nothing is looked for in it again.
    private static ExtractedArticle? OfText(string text, string? html, JsonFields fields)
    {
        var paragraphs = ParagraphsOf(text);
        return paragraphs.Count == 0 ? null : new ExtractedArticle
        {
            Paragraphs = paragraphs,
            BodyHtml = html is null ? HtmlOf(paragraphs) : HtmlSanitizer.Sanitize(html, UriOf(fields)),
            Words = WordCount.Of(text),
            Language = LanguageDetector.Detect(text),
        };
    }

    private static string HtmlOf(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

    private static ExtractedArticle? OfHtml(string html, JsonFields fields)
    {
        var page = html.Contains("<html", StringComparison.OrdinalIgnoreCase) ? html : $"<!doctype html><html><body><article>{html}</article></body></html>";
        var read = ArticleExtractor.Extract(new Page { Bytes = Encoding.UTF8.GetBytes(page), Charset = "utf-8", ContentType = "text/html", Url = UriOf(fields) });
        return (read as ExtractResult.Extracted)?.Article;
    }

    // Between paragraphs stands an empty line; in a text without any, each line is one.
    private static List<string> ParagraphsOf(string text)
    {
        text = text.ReplaceLineEndings("\n").Trim('\n');
        var separator = text.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        return [.. text.Split(separator).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)).Select(paragraph => paragraph.Trim('\n'))];
    }

    private static bool LooksLikeHtml(string text) =>
        text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase);

    // Our own lines carry the versions before: each is taken in as it was seen. The last of them is the article as it stands.
    private static List<IncomingArticle> VersionsOf(JsonFields fields, IncomingArticle last)
    {
        var earlier = new List<IncomingArticle>();
        var versions = fields.Objects("versions");
        foreach (var version in versions.SkipLast(1))
        {
            if (version.Instant(["seen"]) is { } seen)
            {
                var article = OursOf(version, version.Text(["text"]) ?? "", html: null);
                var whole = last.Article with { Title = version.Text(["title"]), Paragraphs = article.Paragraphs, BodyHtml = article.BodyHtml, Words = article.Words };
                earlier.Add(last with { Article = whole, SeenAt = seen.At });
            }
        }

        var seenLast = versions.Count > 0 ? versions[^1].Instant(["seen"])?.At : null;
        return [.. earlier, last with { SeenAt = seenLast ?? last.SeenAt }];
    }

    private static string? AddressOf(JsonFields fields) => PageAddress.IdentityOf(fields.Text(Urls)) is null ? null : fields.Text(Urls)!.Trim();

    private static Uri? UriOf(JsonFields fields) => AddressOf(fields) is { } url ? new Uri(url) : null;

    // Without an address: the saved file it once came from, our own id, or what it says.
    private static string IdentityOf(JsonFields fields, string? url, ExtractedArticle article) =>
        PageAddress.IdentityOf(url)
        ?? (fields.Text(["identity"]) is { } own && own.StartsWith("file:", StringComparison.Ordinal) ? own : null)
        ?? (Guid.TryParse(article.Details.Id, out var uuid) ? $"uuid:{uuid}" : null)
        ?? "text:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Title + "\n\n" + article.Text)));
}
