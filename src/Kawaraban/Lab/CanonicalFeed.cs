using System.Globalization;
using System.Text.Json.Nodes;
using Kawaraban.Extract.Sanitize;
using Kawaraban.Parse;

namespace Kawaraban.Lab;

/// <summary>A parsed feed as the JSON that parsers are compared by: JSON Feed 1.1's names, what has no value left out.</summary>
internal static class CanonicalFeed
{
    public static JsonObject ToJson(Feed feed) => Compact(new JsonObject
    {
        ["format"] = feed.Format.ToString().ToLowerInvariant(),
        ["title"] = Labels.Of(feed),
        ["description"] = feed.Description,
        ["home_page_url"] = feed.HomePageUrl,
        ["feed_url"] = feed.FeedUrl,
        ["language"] = feed.Language,
        ["icon"] = feed.Icon,
        ["date_modified"] = Instant(feed.Modified),
        ["authors"] = Authors(feed.Authors),
        ["items"] = new JsonArray([.. feed.Items.Select(Item)]),
    });

    private static JsonObject Item(FeedItem item) => Compact(new JsonObject
    {
        ["id"] = item.Id,
        ["url"] = item.Url,
        ["title"] = Labels.Of(item),
        ["content_html"] = Sanitised(item.ContentHtml, item),
        ["summary"] = Sanitised(item.Summary, item),
        ["date_published"] = Instant(item.Published ?? item.Modified),
        ["date_modified"] = Instant(item.Modified),
        ["authors"] = Authors(item.Authors),
        ["tags"] = item.Tags.Count == 0 ? null : new JsonArray([.. item.Tags.Select(tag => JsonValue.Create(tag))]),
        ["attachments"] = item.Attachments.Count == 0 ? null : new JsonArray([.. item.Attachments.Select(Attachment)]),
        ["comments_url"] = item.CommentsUrl,
        ["image"] = item.Image,
        ["source"] = item.Source is null ? null : Compact(new JsonObject { ["title"] = item.Source.Title, ["url"] = item.Source.Url }),
    });

    private static JsonObject Attachment(Attachment file) => Compact(new JsonObject
    {
        ["url"] = file.Url,
        ["mime_type"] = file.MimeType,
        ["size_in_bytes"] = file.SizeInBytes,
    });

    private static JsonArray? Authors(IReadOnlyList<Author> authors) => authors.Count == 0 ? null : new JsonArray([.. authors.Select(author =>
        Compact(new JsonObject { ["name"] = author.Name, ["url"] = author.Url, ["email"] = author.Email }))]);

    private static string? Sanitised(string? html, FeedItem item) =>
        html is not null && HtmlSanitizer.Sanitize(html, item.ContentBase, Fidelity.AsPublished) is { Length: > 0 } clean ? clean : null;

    private static string? Instant(DateTimeOffset? instant) =>
        instant?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Compact(JsonObject all)
    {
        foreach (var name in all.Where(member => member.Value is null).Select(member => member.Key).ToList())
            all.Remove(name);
        return all;
    }
}
