using System.Globalization;
using System.Text.RegularExpressions;
using Kawaraban.Extract.Credits;
using Kawaraban.Extract.Dates;
using Kawaraban.Extract.Metadata;

namespace Kawaraban.Extract.PlainText;

/// <summary>What the lines around the body say about the article: who, when, which id, how often read.</summary>
internal sealed partial class PageFacts
{
    // Further off, a date or a name belongs to another article's teaser.
    private const int HeadReach = 12;
    private const int TailReach = 4;

    private readonly DateTimeOffset? fetchedAt;
    private readonly string? language;

    private PageFacts(DateTimeOffset? fetchedAt, string? language) => (this.fetchedAt, this.language) = (fetchedAt, language);

    public PageDetails Details { get; private set; } = PageDetails.None;

    public string? Title { get; private set; }

    public string? Outlet { get; private set; }

    public string? Category { get; private set; }

    public string? Url { get; private set; }

    public Instant? Published { get; private set; }

    public Instant? Modified { get; private set; }

    public List<string> Authors { get; } = [];

    public static PageFacts Read(IReadOnlyList<PageLine> lines, BodySpan body, DateTimeOffset? fetchedAt, string? language)
    {
        var facts = new PageFacts(fetchedAt, language);
        foreach (var line in lines.Where(line => !body.Holds(line.Index)))
        {
            if (DetailLine.Read(line.Text) is { IsKnown: true } detail && line.Kind is LineKind.Detail or LineKind.Byline)
                facts.Take(detail);
        }

        facts.TakeStatistics(lines);
        foreach (var line in lines.Where(line => line.Index < body.First ? body.First - line.Index <= HeadReach : line.Index > body.Last && line.Index - body.Last <= TailReach))
            facts.TakeBeside(line);
        facts.NameOutletFromAddress(lines);
        return facts;
    }

    private void Take(DetailLine detail)
    {
        var value = detail.Value.Trim();
        switch (detail.Name)
        {
            case "id": Details = Details with { Id = Details.Id ?? value }; break;
            case "category": Category ??= value; break;
            case "url": Url ??= Address().Match(value) is { Success: true } match ? match.Value : null; break;
            case "published": Published ??= Date(value); break;
            case "created": Details = Details with { Created = Details.Created ?? Date(value)?.At }; break;
            case "updated": TakeUpdate(value); break;
            case "lastread": Details = Details with { LastRead = Details.LastRead ?? Date(value)?.At }; break;
            case "reads": Details = Details with { Reads = Details.Reads ?? Count(value) }; break;
            case "title": Title ??= value; break;
            case "outlet": Outlet ??= value; break;
            case "author": Authors.AddRange(BylineLine.Read(detail.Name + " " + value) ?? BylineLine.Read("by " + value) ?? []); break;
            default: break;
        }
    }

    // An archive says when it changed its record, an outlet when it changed its text: only the first keeps an id or a creation date.
    private void TakeUpdate(string value)
    {
        if (Date(value) is not { } updated)
            return;
        if (Details.Id is not null || Details.Created is not null)
            Details = Details with { Updated = Details.Updated ?? updated.At };
        else
            Modified ??= updated;
    }

    private Instant? Date(string value) =>
        DateText.Parse(value, fetchedAt, language) is { } found ? found with { From = "details" } : null;

    private static int? Count(string value) =>
        Figure().Match(value) is { Success: true } match
        && int.TryParse(string.Concat(match.Value.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count : null;

    /// <summary>
    /// Figures and their labels in the box of statistics. The lines are read as one text, because dumps break them
    /// anywhere: "311 / Words1 / Read Count".
    /// </summary>
    private void TakeStatistics(IReadOnlyList<PageLine> lines)
    {
        var heading = lines.FirstOrDefault(line => line.Kind == LineKind.StatisticsHeading);
        if (heading is null)
            return;
        var box = string.Join(' ', lines.Skip(heading.Index + 1).TakeWhile(line => line.Kind is not (LineKind.Prose or LineKind.Detail)).Select(line => line.Text));
        if (box.Length > 0)
            TakeReads(box);
    }

    private void TakeBeside(PageLine line)
    {
        if (line.Kind == LineKind.Date)
        {
            Published ??= DateText.Parse(line.Text, fetchedAt, language);
            Outlet ??= OutletLine.Outlet(line.Text);
            foreach (var part in OutletLine.Parts(line.Text))
                Authors.AddRange(BylineLine.Read(part) ?? []);
        }

        if (line.Kind == LineKind.Byline)
            Authors.AddRange(BylineLine.Read(line.Text) ?? []);
        if (line.Kind == LineKind.Numbers && Details.Counters.Count == 0 && Counters(line.Text) is { Count: > 1 } counters)
            Details = Details with { Counters = counters };
        if (line.Kind is LineKind.Phrase or LineKind.Chrome)
            TakeReads(line.Text);
        Outlet ??= Notices.Owner(line.Text);
    }

    /// <summary>"Views 1,204  Shares 33", "1 204 просмотра".</summary>
    private void TakeReads(string text)
    {
        var pairs = char.IsDigit(text[0]) ? FigureThenLabel().Matches(text) : LabelThenFigure().Matches(text);
        foreach (Match pair in pairs)
        {
            if (DetailLine.NameOfStart(pair.Groups["label"].Value.Trim()) == "reads")
                Details = Details with { Reads = Details.Reads ?? Count(pair.Groups["figure"].Value) };
        }
    }

    private static List<int> Counters(string text) =>
        [.. FiguresInARow().Matches(text).Select(match => Count(match.Value)).OfType<int>()];

    /// <summary>
    /// The address names the outlet where the page does not: "nhk" of www3.nhk.or.jp, spelled as the page spells it,
    /// in capitals where it is an abbreviation.
    /// </summary>
    private void NameOutletFromAddress(IReadOnlyList<PageLine> lines)
    {
        if (Outlet is not null || Url is null || !Uri.TryCreate(Url, UriKind.Absolute, out var address))
            return;
        var label = HostName.Label(address.Host);
        if (!string.Equals(label, Category, StringComparison.OrdinalIgnoreCase))
        {
            Outlet = HostName.WithoutPrefix(address.Host);
            return;
        }

        const int LongestAbbreviation = 4;
        var written = new Regex($@"(?<![\p{{L}}\p{{N}}/.@-]){Regex.Escape(label)}(?![\p{{L}}\p{{N}}/.-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var spelled = lines.Where(line => line.Kind != LineKind.Detail).Select(line => written.Match(line.Text)).FirstOrDefault(match => match.Success)?.Value;
        Outlet = spelled ?? (label.Length <= LongestAbbreviation ? label.ToUpperInvariant() : char.ToUpperInvariant(label[0]) + label[1..]);
    }

    [GeneratedRegex(@"https?://[^\s<>""'）)」】]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\d{1,3}(?:[., ]\d{3})+(?!\d)|\d+")]
    private static partial Regex Figure();

    // Figures in a row are parted by blanks, so that a blank cannot be inside one.
    [GeneratedRegex(@"\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+")]
    private static partial Regex FiguresInARow();

    [GeneratedRegex(@"(?<figure>\d[\d.,]*)\s*(?<label>[\p{L}\p{M}][^\d]*)")]
    private static partial Regex FigureThenLabel();

    [GeneratedRegex(@"(?<label>[\p{L}\p{M}][^\d]*?)\s*[:：]?\s*(?<figure>\d[\d.,]*)")]
    private static partial Regex LabelThenFigure();
}
