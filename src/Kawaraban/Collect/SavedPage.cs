using Kawaraban.Extract;
using Kawaraban.Store;

namespace Kawaraban.Collect;

/// <summary>Reads one saved page from disk, or says in one line why it cannot be.</summary>
internal static class SavedPage
{
    // A news page with all that is inlined in it stays well below; a larger file is an archive or a mistake.
    private const long MostBytes = 32L * 1024 * 1024;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { ".html", ".htm", ".xhtml", ".txt" };

    public static bool HasPageName(string path) => Names.Contains(Path.GetExtension(path));

    public static (IncomingArticle? Article, string? Problem) Read(string path, string name)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length switch
            {
                0 => (null, "the file is empty; save the page again"),
                > MostBytes => (null, $"the file has {length / 1024 / 1024} MB, more than the {MostBytes / 1024 / 1024} MB a page may have; import the single pages"),
                _ => ReadBytes(File.ReadAllBytes(path), path, name),
            };
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "the file may not be read; check its permissions");
        }
        catch (IOException problem)
        {
            return (null, $"the file could not be read: {problem.Message}");
        }
    }

    private static (IncomingArticle? Article, string? Problem) ReadBytes(byte[] bytes, string path, string name)
    {
        if (FileKind.ProblemOf(bytes, Path.GetExtension(path)) is { } problem)
            return (null, problem);

        return ArticleExtractor.Extract(new Page { Bytes = bytes }) switch
        {
            ExtractResult.NoArticle none => (null, $"no article in it: {none.Why}"),
            ExtractResult.Extracted { Article: var article } => (new IncomingArticle
            {
                Identity = PageAddress.IdentityOf(article.CanonicalUrl) ?? PageAddress.IdentityOfFile(path),
                Article = article,
                Url = article.CanonicalUrl,
                SourceFile = name,
            }, null),
            _ => throw new InvalidOperationException("An extract result has two cases."),
        };
    }
}
