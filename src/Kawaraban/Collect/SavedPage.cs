using Kawaraban.Collect.Archives;
using Kawaraban.Extract;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>Reads what an import found: the article in it, or in one line why there is none.</summary>
internal static class SavedPage
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { ".html", ".htm", ".xhtml", ".txt" };

    public static bool HasPageName(string path) => Names.Contains(Path.GetExtension(path));

    public static ReadItem Read(ImportItem item) => item switch
    {
        ImportItem.SavedPage page => ReadSaved(page),
        ImportItem.CapturedPage page => ReadCaptured(page),
        ImportItem.Line line => ArticleLine.Read(line),
        ImportItem.Problem problem => ReadItem.Bad(problem.What),
        _ => ReadItem.Nothing,
    };

    private static ReadItem ReadSaved(ImportItem.SavedPage page)
    {
        if (FileKind.ProblemOf(page.Bytes, Path.GetExtension(page.Name)) is { } problem)
            return ReadItem.Bad(problem);

        return ArticleExtractor.Extract(new Page { Bytes = page.Bytes, Url = page.Url, ContentType = page.ContentType, FetchedAt = page.At }) switch
        {
            ExtractResult.NoArticle none => ReadItem.Bad($"no article in it: {none.Why}"),
            ExtractResult.Extracted { Article: var article } => ReadItem.Of(new IncomingArticle
            {
                Identity = PageAddress.IdentityOf(page.Url?.AbsoluteUri ?? article.CanonicalUrl) ?? PageAddress.IdentityOfFile(page.Place),
                Article = article,
                Url = page.Url?.AbsoluteUri ?? article.CanonicalUrl,
                SourceFile = page.Name,
                SeenAt = page.At,
            }),
            _ => throw new InvalidOperationException("An extract result has two cases."),
        };
    }

    // A crawler takes in front pages and lists too: a page without an article is passed over.
    private static ReadItem ReadCaptured(ImportItem.CapturedPage page)
    {
        var read = ArticleExtractor.Extract(new Page { Bytes = page.Bytes, Url = page.Url, ContentType = page.ContentType, FetchedAt = page.At });
        return read is ExtractResult.Extracted { Article: var article }
            ? ReadItem.Of(new IncomingArticle
            {
                Identity = PageAddress.IdentityOf(page.Url.AbsoluteUri)!,
                Article = article,
                Url = page.Url.AbsoluteUri,
                SourceFile = page.Archive,
                SeenAt = page.At,
            })
            : ReadItem.Nothing;
    }
}
