using System.Text.Json;
using Kawaraban.Parse.Text;

namespace Kawaraban.Parse.JsonFeed;

/// <summary>JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/); a member of the wrong type counts as missing.</summary>
internal static class JsonFeedReader
{
    public static ParseResult Read(ReadOnlyMemory<byte> text, Uri? baseAddress)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        try
        {
            using var document = JsonDocument.Parse(text, options);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && IsFeed(root)
                ? new ParseResult.Parsed(ReadFeed(root, baseAddress))
                : new ParseResult.NotAFeed("JSON that is no feed");
        }
        catch (JsonException problem)
        {
            return new ParseResult.Malformed("The JSON breaks off or is not valid", (int?)problem.LineNumber + 1);
        }
    }

    private static bool IsFeed(JsonElement root) =>
        String(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
        || (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array);

    private static Feed ReadFeed(JsonElement root, Uri? documentAddress)
    {
        var home = Addresses.Resolve(String(root, "home_page_url"), documentAddress);
        var baseAddress = (home is null ? null : Addresses.TryResolve(home, documentAddress)) ?? documentAddress;
        return new Feed
        {
            Format = FeedFormat.Json,
            Title = PlainText.FromHtml(String(root, "title")),
            Description = PlainText.FromHtml(String(root, "description")),
            HomePageUrl = home,
            FeedUrl = Addresses.Resolve(String(root, "feed_url"), documentAddress),
            Language = String(root, "language")?.Replace('_', '-').ToLowerInvariant(),
            Icon = Addresses.Resolve(String(root, "icon") ?? String(root, "favicon"), baseAddress),
            Authors = ReadAuthors(root, baseAddress),
            Hub = Objects(root, "hubs").Select(hub => String(hub, "url")).FirstOrDefault(url => url is not null),
            Items = [.. Objects(root, "items").Take(FeedDraft.MostItems).Select(item => ReadItem(item, baseAddress))],
        };
    }

    private static FeedItem ReadItem(JsonElement item, Uri? baseAddress)
    {
        var html = String(item, "content_html") ?? (String(item, "content_text") is { } text ? PlainText.Escape(text) : null);
        var summary = String(item, "summary") is { } shorter ? PlainText.Escape(shorter) : null;
        return new FeedItem
        {
            Id = Identifier(item),
            Url = Addresses.Resolve(String(item, "url") ?? String(item, "external_url"), baseAddress),
            Title = PlainText.FromHtml(String(item, "title")),
            ContentHtml = html ?? summary,
            Summary = html is null ? null : summary,
            ContentBase = baseAddress,
            Published = FeedDate.Parse(String(item, "date_published")),
            Modified = FeedDate.Parse(String(item, "date_modified")),
            Authors = ReadAuthors(item, baseAddress),
            Tags = [.. Strings(item, "tags").Select(PlainText.FromText).OfType<string>().Distinct()],
            Attachments = [.. Objects(item, "attachments").Select(file => ReadAttachment(file, baseAddress)).OfType<Attachment>()],
            Image = Addresses.Resolve(String(item, "image") ?? String(item, "banner_image"), baseAddress),
            Language = String(item, "language")?.Replace('_', '-').ToLowerInvariant(),
        };
    }

    // Version 1 has one author, 1.1 has several.
    private static Author[] ReadAuthors(JsonElement element, Uri? baseAddress)
    {
        var authors = Objects(element, "authors");
        if (element.TryGetProperty("author", out var one) && one.ValueKind == JsonValueKind.Object)
            authors = authors.Append(one);
        return [.. authors
            .Select(author => new Author(PlainText.FromHtml(String(author, "name")), Addresses.Resolve(String(author, "url"), baseAddress)))
            .Where(author => author.Name is not null || author.Url is not null)
            .Distinct()];
    }

    private static Attachment? ReadAttachment(JsonElement file, Uri? baseAddress)
    {
        if (Addresses.Resolve(String(file, "url"), baseAddress) is not { } url)
            return null;
        var hasSize = file.TryGetProperty("size_in_bytes", out var size) && size.ValueKind == JsonValueKind.Number;
        return new Attachment(url, String(file, "mime_type"), hasSize && size.TryGetInt64(out var bytes) ? bytes : null);
    }

    // Meant to be a string; numbers are seen.
    private static string? Identifier(JsonElement item) =>
        item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : String(item, "id");

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)
            : [];
}
