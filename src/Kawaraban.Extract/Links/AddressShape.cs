using System.Globalization;
using System.Text.RegularExpressions;

namespace Kawaraban.Extract.Links;

/// <summary>What an address says of the page behind it, by its shape alone: a date, a number, a headline in words, or a shelf.</summary>
internal sealed partial class AddressShape
{
    private AddressShape(Uri url)
    {
        Path = url.AbsolutePath.TrimEnd('/');
        Segments = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var date = DateInPath().Match(Path);
        HasDate = date.Success;
        Day = DayOf(date);
        var last = Segments.Count > 0 ? WithoutExtension(Segments[^1]) : "";
        HasNumber = NumberInPath().IsMatch(last) || (Segments.Count > 1 && NumberInPath().IsMatch(Segments[^2])) || NumberInQuery().IsMatch(url.Query);
        SlugWords = Segments.Count == 0 ? 0 : Math.Max(WordsOf(last), Segments.Count > 1 && WordsOf(last) < 2 ? WordsOf(Segments[^2]) : 0);
        var endsWithDate = date.Success && date.Index + date.Length == Path.Length && date.ValueSpan.Contains('/');
        IsShelf = endsWithDate || Segments.SkipLast(1).Append(last).Any(segment => Shelf().IsMatch(segment)) || PageInQuery().IsMatch(url.Query);
        IsFile = OtherFile().IsMatch(Path);
    }

    public string Path { get; }

    public IReadOnlyList<string> Segments { get; }

    /// <summary>A year with a month, at least.</summary>
    public bool HasDate { get; }

    public DateOnly? Day { get; }

    /// <summary>A number too long to count pages or sections.</summary>
    public bool HasNumber { get; }

    /// <summary>Words in the part that reads like a headline.</summary>
    public int SlugWords { get; }

    /// <summary>A list of articles, or a page about the site and its readers, not an article.</summary>
    public bool IsShelf { get; }

    /// <summary>A picture, a recording or another file.</summary>
    public bool IsFile { get; }

    public static AddressShape Of(Uri url) => new(url);

    private static int WordsOf(string segment) =>
        Uri.UnescapeDataString(segment).Split(['-', '_', '+', ' '], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter));

    private static string WithoutExtension(string segment) => Extension().Replace(segment, "");

    private static DateOnly? DayOf(Match found) =>
        found.Groups["d"].Success && DateOnly.TryParse(
            $"{found.Groups["y"].Value}-{found.Groups["m"].Value}-{found.Groups["d"].Value}", CultureInfo.InvariantCulture, out var day)
            ? day
            : null;

    [GeneratedRegex(
        @"(?<![\d])(?<y>(19|20)\d\d)(([/_.-])?(?<m>0[1-9]|1[0-2])([/_.-])?(?<d>0[1-9]|[12]\d|3[01])(?!\d)|/(?<m>0?[1-9]|1[0-2])/(?<d>0?[1-9]|[12]\d|3[01])(?!\d)|/(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(?<d>0?[1-9]|[12]\d|3[01])(?!\d)|[/-](?<m>0[1-9]|1[0-2])(?!\d))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateInPath();

    [GeneratedRegex(@"\d{5,}|(?<![a-z])(?=[a-f\d-]*\d)(?=[a-f\d-]*[a-f])[a-f\d]{8}[a-f\d-]{8,}$|^(?!(19|20)\d\d$)[a-z]{0,3}\d{4,}[a-z\d]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberInPath();

    [GeneratedRegex(@"[?&](\w*id|p|no|aid|article|story|news|nid|seq|idx|t)=[\w-]*\d{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberInQuery();

    [GeneratedRegex(@"[?&](page|paged|sort|filter|q|s|search|offset)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageInQuery();

    [GeneratedRegex(@"\.(s?html?|php|aspx?|jsp|cms|ece|do)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(
        @"\.(jpe?g|png|gif|webp|avif|svg|ico|pdf|epub|zip|gz|mp3|m4a|mp4|webm|mov|avi|docx?|xlsx?|pptx?|xml|rss|atom|rdf|json|css|js|apk|exe|dmg)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherFile();

    [GeneratedRegex(
        @"^(tags?|topics?|category|categories|kategorie|categoria|kategori|authors?|autor|auteur|users?|members?|people|profiles?|staff|search|suche|login|log-in|signin|sign-in|signup|register|registration|account|my-?account|subscribe|subscription|subscriptions|abo|newsletters?|contact|contact-us|kontakt|about|about-us|impressum|imprint|privacy|privacy-policy|cookies?|cookie-policy|terms|terms-of-use|terms-of-service|terms-and-conditions|datenschutz|agb|advertise|advertising|jobs|careers|shop|store|cart|checkout|feeds?|rss|sitemap|archives?|archiv|page|help|faq|support|share|sharer|print|wp-login|wp-admin|legal|accessibility|corrections|masthead)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shelf();
}
