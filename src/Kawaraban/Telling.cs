using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Summaries;
using Kawaraban.Relate.Text;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What a story says of itself, from its articles: title, summary, coverage, and each article's summary and notes. Pure.</summary>
internal static class Telling
{
    public static ToldStory Tell(long id, IReadOnlyList<StoredArticle> articles)
    {
        var reports = articles.Select(article => new CoverageInput(ArticleOf(article), article.CopyOf)).ToList();
        var coverage = CoverageBuilder.Of(reports);
        var (title, language) = TitleOf(articles);
        return new ToldStory
        {
            Id = id,
            Title = title,
            TitleLanguage = language,
            Coverage = coverage,
            Summary = new Summary([]),
            FirstAt = articles.Min(article => article.PublishedAt ?? article.FirstSeenAt),
            LatestAt = articles.Max(article => article.PublishedAt ?? article.FirstSeenAt),
            Articles = [.. reports.Select(report => (report.Article.Id, new Summary([]), (IReadOnlyList<string>)[]))],
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
