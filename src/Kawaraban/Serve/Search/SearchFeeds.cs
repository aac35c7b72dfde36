using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Kawaraban.Serve.Accounts;
using Kawaraban.Serve.Language;
using Kawaraban.Store;
using Microsoft.Net.Http.Headers;

namespace Kawaraban.Serve.Search;

/// <summary>
/// Any search as a feed: an entry a story, the newest first. A story's id is its UUID, which it keeps for ever; it is updated when another
/// report comes in.
/// </summary>
internal static class SearchFeeds
{
    private const int MostEntries = 50;
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    public static string Atom(string query) => "/search.atom" + QueryString.Create("q", query);

    public static string Json(string query) => "/search.json" + QueryString.Create("q", query);

    public static void MapSearchFeeds(this WebApplication app)
    {
        app.MapGet("/search.atom", (string? q, HttpContext context, Store.Search search, FeedEntries entries, Texts text, CancellationToken ct) =>
            AnswerAsync(q, context, search, entries, "application/atom+xml; charset=utf-8", feed => AtomOf(feed, text), ct));
        app.MapGet("/search.json", (string? q, HttpContext context, Store.Search search, FeedEntries entries, Texts text, CancellationToken ct) =>
            AnswerAsync(q, context, search, entries, "application/feed+json; charset=utf-8", feed => JsonOf(feed, text), ct));
    }

    // ETag and Last-Modified are compared with what the client has by ASP.NET Core, which then answers 304.
    private static async Task<IResult> AnswerAsync(
        string? q, HttpContext context, Store.Search search, FeedEntries entries, string type, Func<SearchFeed, byte[]> write, CancellationToken ct)
    {
        var query = SearchQuery.Parse((q ?? "").Trim());
        var reader = context.Reader().Id;
        if (!(reader is null ? query.ForGuest() : query).CanSearch)
            return Results.Text(string.Join('\n', (reader is null ? query.ForGuest() : query).Problems.Select(problem => problem.Text)), "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status400BadRequest);

        var site = $"{context.Request.Scheme}://{context.Request.Host}";
        var found = await entries.OfAsync(await search.NewestAsync(query, reader, after: null, MostEntries, ct), ct);
        var content = write(new SearchFeed(query.Text, site, site + context.Request.Path + QueryString.Create("q", query.Text), found));
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(
            content, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""), lastModified: found.Count == 0 ? null : found[0].LatestAt);
    }

    private static byte[] AtomOf(SearchFeed feed, Texts text)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            xml.WriteElementString("id", AtomNamespace, feed.Self);
            xml.WriteElementString("title", AtomNamespace, Clean(text.FeedOfSearch(feed.Query)));
            xml.WriteElementString("updated", AtomNamespace, Instant(feed.UpdatedAt));
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "alternate", "text/html", feed.Page);
            xml.WriteStartElement("author", AtomNamespace);
            xml.WriteElementString("name", AtomNamespace, "Kawaraban");
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
                Entry(xml, entry, feed.Site);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry, string site)
    {
        xml.WriteStartElement("entry", AtomNamespace);
        if (entry.TitleLanguage is { Length: > 0 } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteElementString("id", AtomNamespace, "urn:uuid:" + entry.Uuid);
        xml.WriteElementString("title", AtomNamespace, Clean(entry.Title));
        xml.WriteElementString("published", AtomNamespace, Instant(entry.FirstAt));
        xml.WriteElementString("updated", AtomNamespace, Instant(entry.LatestAt));
        Link(xml, "alternate", "text/html", AddressOf(entry, site));
        if (entry.Summary.Length > 0)
            xml.WriteElementString("summary", AtomNamespace, Clean(entry.Summary));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static byte[] JsonOf(SearchFeed feed, Texts text) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = text.FeedOfSearch(feed.Query),
        ["home_page_url"] = feed.Page,
        ["feed_url"] = feed.Self,
        ["authors"] = new JsonArray(new JsonObject { ["name"] = "Kawaraban" }),
        ["items"] = new JsonArray([.. feed.Entries.Select(entry => ItemOf(entry, feed.Site))]),
    });

    // A reader must find text in an item: the headline where there is no summary.
    private static JsonObject ItemOf(FeedEntry entry, string site)
    {
        var item = new JsonObject
        {
            ["id"] = "urn:uuid:" + entry.Uuid,
            ["url"] = AddressOf(entry, site),
            ["title"] = entry.Title,
            ["content_text"] = entry.Summary.Length > 0 ? entry.Summary : entry.Title,
            ["date_published"] = Instant(entry.FirstAt),
            ["date_modified"] = Instant(entry.LatestAt),
        };
        if (entry.Summary.Length > 0)
            item["summary"] = entry.Summary;
        if (entry.TitleLanguage is { Length: > 0 } language)
            item["language"] = language;
        return item;
    }

    private static string AddressOf(FeedEntry entry, string site) => $"{site}/stories/{entry.Id}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Characters that XML cannot hold, however they are written.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : CleanSlowly(text);

    private static string CleanSlowly(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                clean.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
        }

        return clean.ToString();
    }

    private sealed record SearchFeed(string Query, string Site, string Self, IReadOnlyList<FeedEntry> Entries)
    {
        public string Page => Site + "/search" + QueryString.Create("q", Query);

        public DateTimeOffset UpdatedAt => Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries[0].LatestAt;
    }
}
