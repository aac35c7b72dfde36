using System.Globalization;
using System.Text.RegularExpressions;
using Kawaraban.Extract.Dates;

namespace Kawaraban.Extract.Metadata;

/// <summary>When the page says it was published and changed, from the source that is right most often to the one that is least.</summary>
internal static partial class PublishedAt
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:published_time", "datePublished", "date", "pubdate", "publish-date", "publishdate", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "article.published", "article:published", "published_time", "publication_date", "cXenseParse:recs:publishtime", "last-modified", "DC.date.created",
    ];

    private static readonly string[] ModifiedMetas = ["article:modified_time", "og:updated_time", "dateModified", "last-modified", "dcterms.modified", "article:updated"];

    public static Instant? Published(PageHead head, JsonLd data, Uri? url) =>
        Read(data.Published, "JSON-LD")
        ?? FirstOf(head, PublishedMetas)
        ?? Microdata(head, "datePublished")
        ?? head.Times.Select(time => Read(time.GetAttribute("datetime") ?? PageHead.Line(time), "time element")).FirstOrDefault(found => found is not null)
        ?? FromAddress(url);

    public static Instant? Modified(PageHead head, JsonLd data) =>
        Read(data.Modified, "JSON-LD") ?? FirstOf(head, ModifiedMetas) ?? Microdata(head, "dateModified");

    /// <summary>The first date that stands as a line of its own near the headline.</summary>
    /// <param name="lines">The lines there, nearest to the headline first.</param>
    /// <param name="fetchedAt">What relative times count from.</param>
    /// <param name="language">The language of the article.</param>
    public static Instant? Visible(IEnumerable<string> lines, DateTimeOffset? fetchedAt, string? language)
    {
        foreach (var line in lines)
            if (DateText.Parse(line, fetchedAt, language) is { } found && Plausible(found) is not null)
                return found;
        return null;
    }

    private static Instant? FirstOf(PageHead head, string[] names) =>
        names.Select(name => Read(head.Meta(name), "meta element")).FirstOrDefault(found => found is not null);

    private static Instant? Microdata(PageHead head, string property) => head.Properties
        .Where(element => element.GetAttribute("itemprop")!.Contains(property, StringComparison.OrdinalIgnoreCase))
        .Select(element => Read(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? PageHead.Line(element), "microdata"))
        .FirstOrDefault(found => found is not null);

    /// <summary>Many outlets put the day in the address: /2019/11/18/.</summary>
    private static Instant? FromAddress(Uri? url) =>
        url is not null && DayInAddress().Match(url.AbsolutePath) is { Success: true } day
            ? Read($"{day.Groups[1].Value}-{day.Groups[2].Value}-{day.Groups[3].Value}", "address") : null;

    /// <summary>An instant as machines write it; null for anything else. Years before the web are a template's default.</summary>
    public static Instant? Read(string? written, string from)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > 64)
            return null;
        var text = written.Trim();
        if (IsoDay().IsMatch(text) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day))
            return Plausible(new Instant(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), IsDay: true, from));
        if (IsoStart().IsMatch(text) && DateTimeOffset.TryParse(Colons().Replace(text, "$1:$2"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return Plausible(new Instant(at, IsDay: false, from) { IsZoneKnown = Zone().IsMatch(text) });
        return null;
    }

    private static Instant? Plausible(Instant found) => found.At.Year is >= 1990 and < 2100 ? found : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]", RegexOptions.CultureInvariant)]
    private static partial Regex IsoStart();

    [GeneratedRegex(@"(?:[zZ]|GMT|UTC|[+-]\d\d(?::?\d\d)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    /// <summary>+0100 for +01:00.</summary>
    [GeneratedRegex(@"([+-]\d\d)(\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    [GeneratedRegex(@"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:/|-|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayInAddress();
}
