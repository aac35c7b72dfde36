using System.Buffers;
using System.Text.Json;
using Kawaraban.Parse.Text;

namespace Kawaraban.Parse.JsonFeed;

/// <summary>JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/); a member of the wrong type counts as missing.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static ParseResult Read(ReadOnlyMemory<byte> text, Uri? baseAddress)
    {
        try
        {
            return ReadDocument(text, baseAddress);
        }
        catch (Exception problem) when (IsBroken(problem))
        {
            return ReadMended(text, baseAddress)
                ?? new ParseResult.Malformed(Breakage.Json, (int?)(problem as JsonException)?.LineNumber + 1);
        }
    }

    private static ParseResult? ReadMended(ReadOnlyMemory<byte> text, Uri? baseAddress)
    {
        try
        {
            return ReadDocument(BrokenJson.Mend(text.Span), baseAddress) is ParseResult.Parsed { Feed: { Items.Count: > 0 } or { Title: not null } } feed ? feed : null;
        }
        catch (Exception problem) when (IsBroken(problem))
        {
            return null;
        }
    }

    // A text with half of a character in it is found out only when it is read, and not as JSON that is invalid.
    private static bool IsBroken(Exception problem) => problem is JsonException or InvalidOperationException;

    private static ParseResult ReadDocument(ReadOnlyMemory<byte> text, Uri? baseAddress)
    {
        using var head = ReadHead(text.Span);
        return head is not null && IsFeed(head.RootElement)
            ? new ParseResult.Parsed(ReadFeed(head.RootElement, text, baseAddress))
            : new ParseResult.NotAFeed(new Content(ContentKind.OtherJson));
    }

    private static bool IsFeed(JsonElement root) =>
        String(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
        || (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array);

    /// <summary>The document with an empty list of items, which may be many: those are read one at a time. Null for what is no object.</summary>
    private static JsonDocument? ReadHead(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, Lenient);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;

        var head = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(head))
        {
            writer.WriteStartObject();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                CopyMember(ref reader, writer);
            writer.WriteEndObject();
        }

        // What stands behind the document must be nothing.
        reader.Read();
        return JsonDocument.Parse(head.WrittenMemory);
    }

    private static void CopyMember(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var isItems = reader.ValueTextEquals("items");
        writer.WritePropertyName(reader.GetString()!);
        reader.Read();
        if (isItems && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Skip();
            writer.WriteRawValue("[]");
            return;
        }

        using var value = JsonDocument.ParseValue(ref reader);
        value.WriteTo(writer);
    }

    private static List<FeedItem> ReadItems(ReadOnlySpan<byte> text, Uri? baseAddress)
    {
        var items = new List<FeedItem>();
        var reader = new Utf8JsonReader(text, Lenient);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items");
            reader.Read();
            if (!isItems || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                using var item = JsonDocument.ParseValue(ref reader);
                if (item.RootElement.ValueKind == JsonValueKind.Object && items.Count < FeedDraft.MostItems)
                    items.Add(ReadItem(item.RootElement, baseAddress));
            }
        }

        return items;
    }

    private static Feed ReadFeed(JsonElement root, ReadOnlyMemory<byte> text, Uri? documentAddress)
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
            Hubs = [.. Hubs(root)],
            Items = ReadItems(text.Span, baseAddress),
        };
    }

    private static IEnumerable<string> Hubs(JsonElement root) => Objects(root, "hubs")
        .Select(hub => String(hub, "url")).OfType<string>().Where(Addresses.IsWeb).Distinct(StringComparer.Ordinal).Take(FeedDraft.MostHubs);

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
        var authors = OneOrMany(element, "authors").Concat(OneOrMany(element, "author"));
        return [.. authors
            .Select(author => author.ValueKind == JsonValueKind.String
                ? new Author(PlainText.FromText(author.GetString()))
                : new Author(PlainText.FromHtml(String(author, "name")), Addresses.Resolve(String(author, "url"), baseAddress)))
            .Where(author => author.Name is not null || author.Url is not null)
            .Distinct()];
    }

    private static Attachment? ReadAttachment(JsonElement file, Uri? baseAddress)
    {
        if (Addresses.Resolve(String(file, "url"), baseAddress) is not { } url)
            return null;
        return new Attachment(url, String(file, "mime_type"), SizeOf(file));
    }

    private static long? SizeOf(JsonElement file) => file.TryGetProperty("size_in_bytes", out var size) ? size.ValueKind switch
    {
        JsonValueKind.Number when size.TryGetInt64(out var bytes) => bytes,
        JsonValueKind.Number when size.TryGetDouble(out var bytes) && bytes is > 0 and < long.MaxValue => (long)bytes,
        JsonValueKind.String => Atom.AtomLink.ReadLength(size.GetString()),
        _ => null,
    }
    : null;

    // Meant to be a string; numbers are seen.
    private static string? Identifier(JsonElement item) =>
        item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : String(item, "id");

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    // Where an object or a list of them is meant, a mere name is seen, too.
    private static IEnumerable<JsonElement> OneOrMany(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.String => [value],
            JsonValueKind.Array => value.EnumerateArray().Where(entry => entry.ValueKind is JsonValueKind.Object or JsonValueKind.String),
            _ => [],
        }
        : [];

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!)
            : [];
}
