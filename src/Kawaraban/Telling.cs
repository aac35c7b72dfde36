using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Similar;
using Kawaraban.Relate.Summaries;
using Kawaraban.Relate.Text;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What articles and stories say of themselves: summary and notes of the one, title, summary and coverage of the other. Pure.</summary>
internal static class Telling
{
    // A story's summary is a paragraph read before its claims; an article's stands beside the text itself.
    private static readonly SummaryLength StoryLength = SummaryLength.OfWords(110);
    private static readonly SummaryLength ArticleLength = SummaryLength.OfWords(60);

    /// <summary>
    /// The most articles that are compared of one story, and of which one date is settled: with forty reports beside one another nothing
    /// that several say is missed, and every further one costs as much as all before it. The page lists them all.
    /// </summary>
    public const int MostCompared = 40;
    public const int MostDated = 20;

    /// <summary>What an article's own page says of it. Made when the page is asked for: most articles are never opened.</summary>
    public static (Summary Summary, IReadOnlyList<string> Notes) Tell(Article article)
    {
        var report = article with { Text = Datelines.Without(article.Text) };
        return (Summarizer.Of(report, ArticleLength), [.. NameConflicts.Find(report).Select(conflict => conflict.Note)]);
    }

    public static ToldStory Tell(long id, IReadOnlyList<StoredArticle> articles)
    {
        var reports = articles.Select(ReportOf).ToList();
        var coverage = CoverageBuilder.Of(reports);
        var (title, language) = TitleOf(articles);
        return new ToldStory
        {
            Id = id,
            Title = title,
            TitleLanguage = language,
            Coverage = coverage,
            Profile = StoryProfile.Of([.. reports.Select(report => report.Article)]),
            Summary = SummaryOf(reports, coverage, language),
        };
    }

    public static Article ArticleOf(StoredArticle article) => new()
    {
        Id = article.Id,
        Title = article.Title,
        Text = article.BodyText,
        Language = article.Language,
        Published = article.PublishedAt,
        Outlet = article.Outlet,
        Credit = article.Credit,
        Url = article.Url,
    };

    private static CoverageInput ReportOf(StoredArticle article)
    {
        var report = ArticleOf(article);
        return new CoverageInput(report with { Text = Datelines.Without(report.Text) }, article.CopyOf);
    }

    // A story is summarised in the language of its headline: a reader of that follows the summary too.
    private static Summary SummaryOf(IReadOnlyList<CoverageInput> reports, StoryCoverage coverage, string? language)
    {
        var readable = reports.Where(report => report.Article.Language == language).ToList();
        var ids = readable.Select(report => report.Article.Id).ToHashSet();
        return Summarizer.Of(readable, coverage with { Agreed = In(coverage.Agreed), Only = In(coverage.Only), Differing = In(coverage.Differing) }, StoryLength);

        IReadOnlyList<Claim> In(IReadOnlyList<Claim> claims) =>
            [.. claims.Where(claim => claim.Sentences.Any(sentence => ids.Contains(sentence.Article)))
                .Select(claim => claim with { Sentences = [.. claim.Sentences.Where(sentence => ids.Contains(sentence.Article))] })];
    }

    // The first report's headline; a copy may carry another outlet's. A story none of whose pages kept its headline is called by its lead.
    private static (string Title, string? Language) TitleOf(IReadOnlyList<StoredArticle> articles)
    {
        var titled = articles.Where(article => article.Title is not null).ToList();
        if (titled.Find(article => article.CopyOf is null) is { } report)
            return (report.Title!, report.Language);

        if (titled.Count > 0)
            return (titled[0].Title!, titled[0].Language);

        var lead = Sentences.OfText(articles[0].BodyText, articles[0].Language);
        return (lead.Count > 0 ? lead[0] : articles[0].BodyText, articles[0].Language);
    }
}
