using Kawaraban.Extract;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>An article as the full-text index takes it: words cut by our own tokenizer, a space between two.</summary>
internal sealed record IndexedText(string Title, string Body, string Outlet);

/// <summary>
/// Writes the full-text index, in the transaction that writes the article. Behind the words of a field stand its single characters of
/// scripts without spaces, each once: the last of a run is at the head of no bigram, and to look for all that begin with a frequent one is
/// slow (100,000 made-up Japanese articles, a page of results on a busy machine: 1,798 ms, as a word 21).
/// </summary>
internal static class SearchIndex
{
    public static IndexedText TextOf(ExtractedArticle article) => TextOf(article.Title, article.Text, article.Outlet);

    public static IndexedText TextOf(string? title, string body, string? outlet) => new(WordsOf(title), WordsOf(body), WordsOf(outlet));

    public static Task AddAsync(WriteSession session, long article, IndexedText text) =>
        session.ExecuteOftenAsync(
            "insert into article_search (rowid, title, body, outlet) values (@article, @title, @body, @outlet)",
            ("article", article), ("title", text.Title), ("body", text.Body), ("outlet", text.Outlet));

    public static async Task ReplaceAsync(WriteSession session, long article, IndexedText text)
    {
        await session.ExecuteAsync("delete from article_search where rowid = @article", new { article });
        await AddAsync(session, article, text);
    }

    /// <summary>A field of the index.</summary>
    public static string WordsOf(string? text)
    {
        if (text is null)
            return "";
        var characters = Words.Characters(text);
        return characters.Length == 0 ? Words.IndexText(text) : $"{Words.IndexText(text)} {Words.IndexText(characters)}";
    }
}
