using Kawaraban.Extract.Content;

namespace Kawaraban.Extract.Metadata;

/// <summary>
/// Chooses the headline among what a page calls itself. The sources nearly always hold it between them; which one does differs.
/// The <c>title</c> element is written for search engines: where another source differs from it, that one is the editors' own.
/// </summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " › ", " » ", " « ", " · ", " • ", " * ", " : ", " / ", " ǀ ", "ㅣ", "｜", "|", " -", "- ", "："];

    /// <summary>A heading longer than this is a paragraph set large.</summary>
    private const int Longest = 300;

    public static string? Choose(PageHead head, JsonLd data, string? outlet)
    {
        var social = Clean(head.Meta("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title"), head, outlet);
        var structured = Clean(data.Headline, head, outlet);
        var heading = Clean(Heading(head, social ?? structured ?? head.TitleElement), head, outlet);
        var title = Clean(head.TitleElement, head, outlet);

        string?[] sources = [structured, heading, social];
        var own = sources.FirstOrDefault(source => source is not null && !Same(source, title));
        return own ?? sources.FirstOrDefault(source => source is not null) ?? title;
    }

    /// <summary>All the titles, to know their repetition in the body.</summary>
    public static IEnumerable<string?> All(PageHead head, JsonLd data) =>
        [head.TitleElement, head.Meta("og:title"), head.Meta("twitter:title"), data.Headline, Heading(head, head.Meta("og:title") ?? data.Headline ?? head.TitleElement)];

    /// <summary>The heading that shares most with the other titles; a page has headings for its boxes too.</summary>
    private static string? Heading(PageHead head, string? like)
    {
        var lines = head.Headings.Select(PageHead.Line).Where(line => line.Length is > 0 and <= Longest).ToList();
        if (lines.Count == 0 || like is null)
            return lines.MaxBy(line => line.Length);
        var words = Words(like);
        var best = lines.MaxBy(line => Shared(words, Words(line)))!;
        return Shared(words, Words(best)) > 0 || lines.Count == 1 ? best : lines.MaxBy(line => line.Length);
    }

    private static HashSet<string> Words(string line) =>
        line.Split([' ', ',', '.', ':', '„', '“', '”', '"', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private static double Shared(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Max(one.Count, other.Count);

    private static bool Same(string source, string? title) =>
        title is not null && (PageTitles.Fold(source) == PageTitles.Fold(title));

    /// <summary>Without the name of the site and its sections behind or before it.</summary>
    private static string? Clean(string? title, PageHead head, string? outlet)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        var others = new[] { head.Meta("og:title") }.Concat(head.Headings.Select(PageHead.Line)).OfType<string>().Where(other => other.Length > 15);
        foreach (var other in others)
            if (title.Length > other.Length && title.StartsWith(other, StringComparison.Ordinal)
                && Separators.Any(separator => title.AsSpan(other.Length).TrimStart().StartsWith(separator.AsSpan().Trim(), StringComparison.Ordinal)))
                return other;
        return WithoutSiteName(title, head, outlet);
    }

    private static string WithoutSiteName(string title, PageHead head, string? outlet)
    {
        while (true)
        {
            var shorter = Separators.Select(separator => Cut(title, separator, head, outlet)).FirstOrDefault(cut => cut is not null);
            if (shorter is null)
                return title;
            title = shorter;
        }
    }

    private static string? Cut(string title, string separator, PageHead head, string? outlet)
    {
        var last = title.LastIndexOf(separator, StringComparison.Ordinal);
        if (last > 0 && IsSiteName(title[(last + separator.Length)..], head, outlet))
            return title[..last].TrimEnd();
        var first = title.IndexOf(separator, StringComparison.Ordinal);
        return first > 0 && IsSiteName(title[..first], head, outlet) ? title[(first + separator.Length)..].TrimStart() : null;
    }

    private static bool IsSiteName(string part, PageHead head, string? outlet)
    {
        var folded = PageTitles.Fold(part);
        if (folded.Length < 2)
            return false;
        return new[] { outlet, head.Meta("og:site_name"), head.Meta("application-name"), head.Meta("twitter:site"), head.Meta("publisher") }
            .Any(name => name is not null && PageTitles.Fold(name) == folded);
    }
}
