using Dapper;

namespace Kawaraban.Store;

/// <summary>
/// What is everybody's, and what is one reader's alone (<c>only_for</c>): feeds that a reader follows for themselves, the articles from them,
/// and the stories these make. Every question that leads to a page asks on behalf of somebody, and gets their own and everybody's
/// (docs/decisions/0020).
/// </summary>
internal static class Whose
{
    /// <summary>"It is everybody's, or the reader's who asks": a condition on a table that has <c>only_for</c>; nobody's own for a guest.</summary>
    /// <param name="table">The table, or what it is called in the question.</param>
    /// <param name="reader">The parameter that holds who asks.</param>
    public static string Visible(string table, string reader = "@reader") => $"({table}.only_for is null or {table}.only_for = {reader})";

    /// <summary>The identity of an article (<c>PageAddress</c>) among those that are somebody's alone, or everybody's: one page may be an article of each.</summary>
    public static string Identity(ReaderId? onlyFor, string identity) => onlyFor is { } reader ? $"{reader}|{identity}" : identity;

    /// <summary>What the articles say that are <c>@reader</c>'s alone.</summary>
    public const string TextsSql = $"select article_id, body_text from article_text where article_id in ({MyArticles})";

    /// <summary>Takes all out that is one reader's alone. What came from their feeds was never anybody else's to keep.</summary>
    public static Task DeleteAsync(WriteSession session, ReaderId reader) => session.ExecuteAsync(
        $"""
        delete from article_search where rowid in ({MyArticles});
        delete from article_version where article_id in ({MyArticles});
        delete from article_text where article_id in ({MyArticles});
        delete from article_sense where article_id in ({MyArticles});
        delete from article_alias where article_id in ({MyArticles});
        delete from reading where article_id in ({MyArticles});
        delete from tally where kind = {(int)PieceKind.Article} and piece_id in ({MyArticles});
        delete from story_tag where story_id in ({MyStories});
        delete from story_text where story_id in ({MyStories});
        delete from story_term where story_id in ({MyStories});
        delete from story_reading where story_id in ({MyStories});
        delete from tally where kind = {(int)PieceKind.Story} and piece_id in ({MyStories});
        update story set merged_into = null, merged_by = null, follows = null, beside = null where only_for = @reader;
        update article set copy_of = null where only_for = @reader;
        delete from article where only_for = @reader;
        delete from story where only_for = @reader;
        delete from feed_problem where feed_id in (select id from feed where only_for = @reader);
        delete from feed where only_for = @reader;
        """,
        new { reader });

    private const string MyArticles = "select id from article where only_for = @reader";

    private const string MyStories = "select id from story where only_for = @reader";
}
