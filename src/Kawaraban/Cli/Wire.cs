using System.Globalization;
using Kawaraban.Relate.Coverage;
using Kawaraban.Store;

namespace Kawaraban.Cli;

/// <summary>From the store's records to what <c>--json</c> prints.</summary>
internal static class Wire
{
    public static ArticleRef Of(ArticleRow row) =>
        new(row.Id.Value, row.SourceFile, row.Url, row.Title, row.Outlet, row.Credit, row.Words, row.CopyOf?.Value);

    public static StoryDetails Of(StoryPage page) => new(
        page.Story.Id.Value,
        page.Story.Title,
        page.Story.StorylineId?.Value,
        page.Story.EventDate,
        [.. page.Articles.Select(Of)],
        [.. page.Summary.Sentences.Select(sentence => new SummaryLine(sentence.Text, sentence.Articles))],
        new CoverageLine([.. page.Coverage.Agreed.Select(Of)], [.. page.Coverage.Only.Select(Of)], [.. page.Coverage.Differing.Select(Of)]),
        [.. page.Similar.Select(Of)]);

    public static ArticleDetails Of(ArticlePage page) => new(
        page.Article.Id.Value,
        page.Uuid,
        page.Article.SourceFile,
        page.Article.Url,
        page.Article.Title,
        page.Subtitle,
        page.Byline,
        page.Article.Outlet,
        page.OutletUrl,
        page.Article.Credit,
        page.Categories.Count > 0 ? page.Categories[0] : null,
        page.Categories,
        page.Article.Language,
        page.ImageUrl,
        page.ImageCaption,
        page.Extent,
        PublishedOf(page.Article),
        page.CreatedAt,
        page.UpdatedAt,
        page.LastReadAt,
        page.Reads,
        page.Article.Words,
        page.BodyText,
        page.Summary.Text,
        [.. page.Similar.Select(Of)],
        page.Versions.Count,
        [.. page.Versions.Select(version => new VersionLine(version.Number, version.SeenAt, version.Title, version.Words))],
        page.Article.CopyOf?.Value,
        page.Article.StoryId?.Value,
        page.Notes);

    public static WhyLine Of(StoryPage page, StoryDecisions decisions) => new(
        [.. page.Articles.Where(article => decisions.Articles.ContainsKey(article.Id)).Select(article => DecisionOf(article, decisions.Articles[article.Id]))],
        [.. decisions.Merged.Select(merged => new MergedLine(merged.Id.Value, merged.MergedAt, merged.MergedBy?.Value, merged.Why))],
        decisions.Follows is { } follows ? new FollowsLine(follows.Value, page.FollowsWhy) : null,
        [.. decisions.Corrections.Select(Of)]);

    public static CorrectionLine Of(Correction correction) => new(
        correction.Id, correction.Kind, correction.MadeAt, correction.From.Value, correction.Into.Value, correction.Articles, correction.UndoneAt);

    public static SearchLine Of(SearchHit hit) => new(
        hit.Article.Id.Value, hit.Article.StoryId?.Value, hit.Article.Title, hit.Article.Outlet, PublishedOf(hit.Article), hit.Passage, hit.Score);

    private static DecisionLine DecisionOf(ArticleRow article, ArticleDecision decision) =>
        new(article.Id.Value, decision.KindFor(article), decision.RelatedAt, article.CopyOf?.Value, decision.Why);

    private static ClaimLine Of(Claim claim) => new(claim.Text, claim.Sentences, claim.Differences);

    private static SimilarLine Of(SimilarRow similar) => new(similar.Story.Value, similar.Title);

    /// <summary>A day where only the day is known, else the instant.</summary>
    public static string? PublishedOf(ArticleRow row) =>
        row.PublishedAt?.ToString(row.PublishedIsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
