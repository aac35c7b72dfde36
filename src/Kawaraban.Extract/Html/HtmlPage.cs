using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kawaraban.Extract.Content;
using Kawaraban.Extract.Metadata;
using Kawaraban.Extract.Sanitize;

namespace Kawaraban.Extract.Html;

/// <summary>An HTML page becomes an article.</summary>
internal static class HtmlPage
{
    public static ExtractResult Read(Page page, string html)
    {
        using var document = new HtmlParser().ParseDocument(NestingGuard.Flatten(html));
        var head = PageHead.Read(document);
        var data = JsonLd.Read(head.JsonLd, new([.. new[] { page.Url?.OriginalString, head.Canonical, head.Meta("og:url") }.OfType<string>()]));
        if (document.Body is not { } body)
            return new ExtractResult.NoArticle("the page has no body");

        var outline = OutlineBuilder.Build(body);
        var outlet = data.Publisher ?? head.Meta("og:site_name");
        var found = BodyFinder.Find(outline, new PageTitles(Headline.All(head, data)), [head.Meta("description"), head.Meta("og:description"), data.Description]);
        if (found is null)
            return new ExtractResult.NoArticle("no text that reads like an article");

        var credited = Byline.Credited(head, data, outlet);
        return new ExtractResult.Extracted(new ExtractedArticle
        {
            Title = Headline.Choose(head, data, outlet),
            Subtitle = data.Subtitle,
            CreditedTo = credited,
            Authors = [.. credited.Where(name => !Names.IsOutlet(name, outlet))],
            Published = PublishedAt.Published(head, data, page.Url),
            Modified = PublishedAt.Modified(head, data),
            Outlet = outlet,
            Category = data.Section ?? head.Meta("article:section"),
            Language = data.Language ?? head.Language,
            Image = data.Image ?? head.Meta("og:image"),
            CanonicalUrl = head.Canonical ?? head.Meta("og:url"),
            Paragraphs = [.. found.Lead is { } lead ? [lead.Text] : Array.Empty<string>(), .. found.Kept.Select(block => block.Text)],
            BodyHtml = BodyHtml.Write(outline, found, head.BaseUrl ?? page.Url),
            Words = found.Kept.Sum(block => block.Text.Split(' ').Length),
        });
    }
}
