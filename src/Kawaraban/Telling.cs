using Kawaraban.Relate;
using Kawaraban.Relate.Coverage;
using Kawaraban.Relate.Similar;
using Kawaraban.Relate.Summaries;
using Kawaraban.Relate.Text;
using Kawaraban.Store;

namespace Kawaraban;

/// <summary>What a story says of itself, from its articles: title, summary, coverage, and each article's summary and notes. Pure.</summary>
internal static class Telling
{
    // A story's summary is a paragraph read before its claims; an article's stands beside the text itself.
    private static readonly SummaryLength StoryLength = SummaryLength.OfWords(110);
    private static readonly SummaryLength ArticleLength = SummaryLength.OfWords(60);

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
            Profile = StoryProfile.Of(id, [.. reports.Select(report => report.Article)], date: null).Terms,
            Summary = Summarizer.Of(reports, coverage, StoryLength),
            FirstAt = articles.Min(article => article.PublishedAt) ?? articles.Min(article => article.FirstSeenAt),
            LatestAt = articles.Max(article => article.PublishedAt) ?? articles.Max(article => article.FirstSeenAt),
            Articles = [.. reports.Select(report => (report.Article.Id, Summarizer.Of(report.Article, ArticleLength), NotesOf(report.Article)))],
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

    private static IReadOnlyList<string> NotesOf(Article article) => [.. NameConflicts.Find(article).Select(conflict => conflict.Note)];

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
