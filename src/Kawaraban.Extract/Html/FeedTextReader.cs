using Kawaraban.Extract.Content;
using Kawaraban.Extract.Text;

namespace Kawaraban.Extract.Html;

/// <summary>
/// The text that a feed carries of an article. An outlet put all of it there for readers, so no body is searched for in it: only
/// what leads elsewhere, repeats, or acts on a reader goes.
/// </summary>
internal static class FeedTextReader
{
    public static ExtractedArticle Read(FeedText feed)
    {
        using var document = ParserOfThread.Html.ParseDocument("<!DOCTYPE html><body>" + NestingGuard.Flatten(feed.Html));
        var outline = OutlineBuilder.Build(document.Body!);
        Weighing.Weigh(outline);
        var candidate = new Candidate([outline.Regions[0]], "feed", 1);
        var kept = Boilerplate.Remove(outline, candidate, new PageTitles([feed.Title]));
        candidate = candidate with { Kept = kept.Count > 0 ? kept : [.. outline.Blocks.Where(block => block.Size > 0)] };
        var body = ArticleBody.From(candidate.Kept, feed.Title, feed.Language);
        return new ExtractedArticle
        {
            Title = feed.Title is null ? null : TextRepair.Repair(feed.Title),
            Outlet = feed.Outlet,
            Credit = body.Credit([], feed.Outlet),
            Language = body.Language,
            Paragraphs = body.Texts,
            BodyHtml = BodyHtml.Write(outline, candidate, body.Paragraphs, feed.BaseUrl),
            Words = body.Words,
            Extent = Extent.Of(body.Texts, body.Words, body.Language, isPaid: false, []),
        };
    }
}
