using Kawaraban.Extract;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>An article as the full-text index takes it: words cut by our own tokenizer, a space between two.</summary>
internal sealed record IndexedText(string Title, string Body, string Outlet);

/// <summary>Writes the full-text index, in the transaction that writes the article.</summary>
internal static class SearchIndex
{
    public static IndexedText TextOf(ExtractedArticle article) => new(WordsOf(article.Title), WordsOf(article.Text), WordsOf(article.Outlet));

    public static Task AddAsync(WriteSession session, long article, IndexedText text) =>
        session.ExecuteOftenAsync(
            "insert into article_search (rowid, title, body, outlet) values (@article, @title, @body, @outlet)",
            ("article", article), ("title", text.Title), ("body", text.Body), ("outlet", text.Outlet));

    public static async Task ReplaceAsync(WriteSession session, long article, IndexedText text)
    {
        await session.ExecuteAsync("delete from article_search where rowid = @article", new { article });
        await AddAsync(session, article, text);
    }

    private static string WordsOf(string? text) => text is null ? "" : Words.IndexText(text);
}
