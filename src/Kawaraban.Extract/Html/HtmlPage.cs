using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kawaraban.Extract.Content;
using Kawaraban.Extract.Credits;
using Kawaraban.Extract.Metadata;
using Kawaraban.Extract.Sanitize;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Html;

/// <summary>An HTML page becomes an article: its head is read, its body found, and the two are put together.</summary>
internal static class HtmlPage
{
    /// <summary>Beyond these, sections are keywords.</summary>
    private const int MostCategories = 10;

    /// <summary>The article on the page, or why there is none.</summary>
    /// <param name="page">Where it comes from.</param>
    /// <param name="html">Its text, decoded.</param>
    public static ExtractResult Read(Page page, string html)
    {
        using var document = Parse(html);
        var head = PageHead.Read(document);
        var data = JsonLd.Read(head.JsonLd, new([.. new[] { page.Url?.OriginalString, head.Canonical, head.Meta("og:url") }.OfType<string>()]));
        var outlet = OutletName.Choose(head, data);
        var title = Headline.Choose(head, data, outlet);
        var titles = new PageTitles([title, .. Headline.All(head, data)]);
        string?[] descriptions = [head.Meta("description"), head.Meta("og:description"), data.Description];

        var shown = document.Body is { } body ? Find(body, titles, descriptions) : null;
        if (shown is { } enough && enough.Found.Prose >= Thresholds.ShowsEnough)
            return Article(page, head, data, (title, outlet), enough);

        // The scripts are searched only where the page shows little: it costs as much as all the rest.
        using var hidden = Payload.Find(data.Body, head.Scripts.Select(script => script.TextContent)) is { } payload ? Parse("<body>" + payload) : null;
        var rescued = hidden?.Body is { } inScripts ? Find(inScripts, titles, []) : null;
        var best = rescued is { } other && IsMore(other.Found, shown?.Found) ? rescued : shown;
        return best is { } some ? Article(page, head, data, (title, outlet), some) : new ExtractResult.NoArticle("no text on the page reads like an article");
    }

    /// <summary>The document of a page's text, hostile nesting taken out of it and no longer than anybody reads.</summary>
    public static IHtmlDocument Parse(string html) =>
        ParserOfThread.Html.ParseDocument(NestingGuard.Flatten(html));

    private static (Outline Outline, Candidate Found)? Find(IElement body, PageTitles titles, IReadOnlyList<string?> descriptions)
    {
        var outline = OutlineBuilder.Build(body);
        return BodyFinder.Find(outline, titles, descriptions) is { } found ? (outline, found) : null;
    }

    /// <summary>Scripts hold other articles, too: theirs is this one when it goes on where the page stops, or when the page shows next to nothing.</summary>
    private static bool IsMore(Candidate rescued, Candidate? shown)
    {
        if (shown is null || shown.Prose < Thresholds.ShowsNothing)
            return rescued.Prose > (shown?.Prose ?? 0) * Thresholds.PayloadExceeds;
        var text = string.Join('\n', rescued.Kept.Select(block => block.Text));
        var again = shown.Kept.Where(block => text.Contains(block.Text, StringComparison.Ordinal)).Sum(block => block.Weight);
        return rescued.Prose > shown.Prose * Thresholds.PayloadExceeds && again > shown.Prose * Thresholds.PayloadRepeats;
    }

    private static ExtractResult Article(Page page, PageHead head, JsonLd data, (string? Title, string? Outlet) named, (Outline Outline, Candidate Found) body)
    {
        var (outline, found) = body;
        if (named.Outlet is null && TitleParts.Read(head.TitleElement, outline.Blocks.Take(found.Kept[0].Index).SelectMany(block => block.Text.Split('\n'))) is { } parts)
            named = (parts.Headline, parts.Outlet);
        var lead = found.Lead is null ? [] : new[] { found.Lead };
        var told = ArticleBody.From([.. lead, .. found.Kept], named.Title, data.Language ?? head.Language);
        var credited = Byline.Credited(head, data, named.Outlet);
        if (credited.Count == 0)
            credited = NearbyLines.Around(outline, found).Select(BylineLine.Read).FirstOrDefault(names => names is not null) ?? [];
        var baseUrl = head.BaseUrl ?? page.Url;
        var canonical = SafeAddress.Resolve(head.Canonical ?? head.Meta("og:url"), baseUrl, AllowedHtml.MediaSchemes);
        var image = LeadImage.Of(head, data, outline, found, baseUrl);
        return new ExtractResult.Extracted(new ExtractedArticle
        {
            Title = named.Title is null ? null : TextRepair.Repair(named.Title),
            Subtitle = Subtitle(head, data, found),
            CreditedTo = credited,
            Authors = [.. credited.Where(name => Names.IsPerson(name, named.Outlet))],
            Published = PublishedAt.Published(head, data, page.Url) ?? PublishedAt.Visible(NearbyLines.Dates(outline, found), page.FetchedAt, told.Language),
            Modified = PublishedAt.Modified(head, data),
            Outlet = named.Outlet,
            OutletUrl = OutletHome.Of(data.PublisherUrl, page.Url?.OriginalString, canonical),
            Credit = Credit(told, NearbyLines.Around(outline, found), page.Url, named.Outlet) ?? WireCredit.Among(credited, named.Outlet),
            Categories = [.. data.Sections.DefaultIfEmpty(head.Meta("article:section", "section", "parsely-section")).OfType<string>().Distinct().Take(MostCategories)],
            Language = told.Language,
            Image = image.Url,
            ImageCaption = image.Caption,
            CanonicalUrl = canonical,
            IsFree = data.IsFree,
            Extent = Extent.Of(outline, found, told, data),
            Paragraphs = told.Texts,
            BodyHtml = BodyHtml.Write(outline, found, told.Paragraphs, baseUrl),
            Words = told.Words,
        });
    }

    /// <summary>What stands under the headline, before the body or as its beginning; else what the data calls so.</summary>
    private static string? Subtitle(PageHead head, JsonLd data, Candidate found) =>
        found.Lead is { } lead ? TextRepair.Repair(lead.Text)
        : Standfirst.In(found.Kept, [head.Meta("description"), head.Meta("og:description"), data.Description]) is { } first ? TextRepair.Repair(first.Text)
        : data.Subtitle ?? head.Meta("subtitle", "alternativeHeadline");

    /// <summary>Whose text it is; a site that signs with its own address credits nobody else.</summary>
    private static string? Credit(ArticleBody told, IEnumerable<string> around, Uri? url, string? outlet) =>
        told.Credit(around.Where(line => !Notices.IsOwners(line)), outlet) is { } name && url?.Host.EndsWith(name, StringComparison.OrdinalIgnoreCase) != true ? name : null;
}
