using System.Text.Json;
using System.Text.Json.Nodes;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Metadata;

/// <summary>
/// The article as the page describes it in JSON-LD (<see href="https://schema.org/Article">schema.org</see>): one node among the
/// many a page carries, found by its type.
/// </summary>
internal sealed class JsonLd
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>Where a node holds others.</summary>
    private static readonly string[] Holders = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"];
    private static readonly string[] AddressFields = ["url", "@id", "mainEntityOfPage"];
    private static readonly string[] TellingFields = ["headline", "datePublished", "author", "articleBody"];

    private readonly Dictionary<string, JsonObject> _byId = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _nodes = [];
    private readonly JsonObject? _article;

    private JsonLd(IEnumerable<string> scripts, PageAddresses addresses)
    {
        foreach (var script in scripts)
            Gather(Parse(script), depth: 0);
        _article = _nodes.Where(IsArticle).OrderByDescending(node => Describes(node, addresses)).FirstOrDefault();
    }

    /// <param name="Urls">The addresses the page is known under.</param>
    public readonly record struct PageAddresses(IReadOnlyList<string> Urls);

    public static JsonLd Read(IEnumerable<string> scripts, PageAddresses addresses) => new(scripts, addresses);

    public string? Headline => Text("headline") ?? Text("name");
    public string? Subtitle => Text("alternativeHeadline");
    public string? Description => Text("description");
    public string? Published => Text("datePublished") ?? Text("dateCreated");
    public string? Modified => Text("dateModified");
    public string? Language => Text("inLanguage");

    public IEnumerable<string> Sections => _article is null ? [] : (Safe(_article, "articleSection") switch
    {
        JsonArray several => several.Select(AsText),
        var one => [AsText(one)],
    }).OfType<string>().Select(PlainLine.Of);
    public string? Body => Raw("articleBody");

    /// <summary>Who the article is said to be by, with whether they are said to be people.</summary>
    public IEnumerable<(string Name, bool? IsPerson)> Authors =>
        _article is null ? [] : People(_article["author"] ?? _article["creator"]);

    public string? Publisher => _article is null ? NameOf(FirstOfType("NewsMediaOrganization") ?? FirstOfType("WebSite")) : NameOf(_article["publisher"]) ?? NameOf(FirstOfType("WebSite"));

    /// <summary>The publisher's home page.</summary>
    public string? PublisherUrl => UrlOf(Target(_article?["publisher"])) ?? UrlOf(FirstOfType("WebSite")?["url"]);

    /// <summary>What is said under the image.</summary>
    public string? ImageCaption => Target(_article?["image"]) is JsonObject image && AsText(Safe(image, "caption")) is { } caption ? PlainLine.Of(caption) : null;

    /// <summary>The parts of the page that hold what is for subscribers, as style sheets name them.</summary>
    public IEnumerable<string> PaidParts => (_article is null ? null : Safe(_article, "hasPart")) switch
    {
        JsonArray several => several.OfType<JsonObject>().Select(part => AsText(Safe(part, "cssSelector"))).OfType<string>(),
        JsonObject one => AsText(Safe(one, "cssSelector")) is { } selector ? [selector] : [],
        _ => [],
    };

    public string? Image => _article?["image"] is { } image ? UrlOf(image) : null;

    /// <summary>False when the page says that the text is for subscribers.</summary>
    public bool? IsFree => Text("isAccessibleForFree") is { } free ? !free.Equals("false", StringComparison.OrdinalIgnoreCase) : null;

    private static JsonNode? Parse(string script)
    {
        var text = script.Trim().TrimEnd(';');
        // Templates wrap the data in comments that XHTML once asked for.
        var start = text.AsSpan().IndexOfAny('{', '[');
        var end = text.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
            return null;
        text = JsonHalves.Replace(text[start..(end + 1)]);
        return TryParse(text) ?? TryParse(WithEscapedControls(text));
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Line breaks and tabs inside strings are the commonest fault of JSON that was put together by a template.</summary>
    private static string WithEscapedControls(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source[i] < ' ' ? ' ' : source[i];
        });

    private void Gather(JsonNode? node, int depth)
    {
        if (depth > 6)
            return;
        if (node is JsonArray list)
            foreach (var item in list)
                Gather(item, depth + 1);
        if (node is not JsonObject found)
            return;
        _nodes.Add(found);
        if (Safe(found, "@id") is JsonValue id && id.TryGetValue<string>(out var name))
            _byId.TryAdd(name, found);
        foreach (var holder in Holders)
            Gather(Safe(found, holder), depth + 1);
    }

    /// <summary>An object with a name twice throws when it is first read: such a node says nothing.</summary>
    private static JsonNode? Safe(JsonObject node, string name)
    {
        try
        {
            return node[name];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsArticle(JsonObject node) => Types(node).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review" or "ClaimReview");

    private static IEnumerable<string> Types(JsonObject node) => Safe(node, "@type") switch
    {
        JsonArray several => several.Select(AsText).OfType<string>(),
        { } one => AsText(one) is { } text ? [text] : [],
        null => [],
    };

    /// <summary>How surely the node is about this page: its own address, then how much it says.</summary>
    private static int Describes(JsonObject node, PageAddresses addresses)
    {
        var own = AddressFields.Select(name => UrlOf(Safe(node, name))).OfType<string>();
        var isThis = own.Any(url => addresses.Urls.Any(known => SameAddress(known, url)));
        var told = TellingFields.Count(name => Safe(node, name) is not null);
        return (isThis ? 10 : 0) + told;
    }

    private static bool SameAddress(string one, string other) =>
        string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0;
        var end = url.AsSpan(start).IndexOfAny('?', '#');
        return (end < 0 ? url[start..] : url.Substring(start, end)).TrimEnd('/');
    }

    private string? Text(string name) => Raw(name) is { } raw && PlainLine.Of(raw) is { Length: > 0 } line ? line : null;

    private string? Raw(string name) => _article is null ? null : AsText(Safe(_article, name));

    private static string? AsText(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } list => AsText(list[0]),
        JsonObject named => AsText(Safe(named, "name") ?? Safe(named, "@value") ?? Safe(named, "url")),
        JsonValue value when value.TryGetValue<string>(out var text) => string.IsNullOrWhiteSpace(text) ? null : text,
        JsonValue value => value.ToString(),
        _ => null,
    };

    private IEnumerable<(string Name, bool? IsPerson)> People(JsonNode? author)
    {
        if (author is JsonArray several)
            return several.SelectMany(People);
        if (author is JsonObject reference && Safe(reference, "name") is null && AsText(Safe(reference, "@id")) is { } id && _byId.TryGetValue(id, out var target) && target != reference)
            return Safe(target, "name") is null ? [] : People(target);
        if (author is JsonObject found)
        {
            if (Safe(found, "name") is JsonArray names)
                return names.Select(AsText).OfType<string>().Select(name => (PlainLine.Of(name), IsPerson(found)));
            return AsText(Safe(found, "name")) is { } name ? [(PlainLine.Of(name), IsPerson(found))] : [];
        }
        return AsText(author) is { } text ? [(PlainLine.Of(text), null)] : [];
    }

    private static bool? IsPerson(JsonObject author)
    {
        var types = Types(author).ToList();
        return types.Contains("Person") ? true : types.Exists(type => type.EndsWith("Organization", StringComparison.Ordinal)) ? false : null;
    }

    private JsonObject? FirstOfType(string type) => _nodes.Find(node => Types(node).Contains(type));

    /// <summary>The first of several, and what a bare reference refers to.</summary>
    private JsonNode? Target(JsonNode? node)
    {
        if (node is JsonArray { Count: > 0 } list)
            node = list[0];
        return node is JsonObject reference && Safe(reference, "name") is null && AsText(Safe(reference, "@id")) is { } id && _byId.TryGetValue(id, out var target)
            ? target : node;
    }

    private string? NameOf(JsonNode? node)
    {
        node = Target(node);
        var name = node is JsonObject named ? AsText(Safe(named, "name")) : AsText(node);
        return name is null ? null : PlainLine.Of(name);
    }

    private static string? UrlOf(JsonNode? node) => node switch
    {
        JsonArray { Count: > 0 } list => UrlOf(list[0]),
        JsonObject image => AsText(Safe(image, "url") ?? Safe(image, "contentUrl") ?? Safe(image, "@id")),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => null,
    };
}
