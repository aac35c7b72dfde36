using Dapper;
using Kawaraban.Relate.Text;

namespace Kawaraban.Store;

/// <summary>
/// Indexes anew what an earlier version of the program indexed without single characters (<see cref="SearchIndex"/>), the latest article
/// first, while the program serves. Until that is done, one character is looked for as the beginning of words: slower, and what is not
/// done yet is not found by the last of a run.
/// </summary>
internal sealed class SearchCharacters(Database database)
{
    // Others that write wait some tenths of a second: 100,000 Japanese articles took five minutes on a busy machine.
    private const int ArticlesAtOnce = 100;

    public async Task CatchUpAsync(CancellationToken ct)
    {
        while (!database.IndexesCharacters)
        {
            await using var session = await database.BeginWriteAsync(ct);
            var some = (await session.Connection.QueryAsync<Stored>(
                """
                select id, title, body_text, outlet from article join article_text on article_id = id
                where id <= (select left_to from search_character_mark) order by id desc limit @most
                """,
                new { most = ArticlesAtOnce },
                session.Transaction)).ToList();
            foreach (var article in some)
            {
                if (new[] { article.Title, article.BodyText, article.Outlet }.Any(text => text is not null && Words.Characters(text).Length > 0))
                    await SearchIndex.ReplaceAsync(session, article.Id, SearchIndex.TextOf(article.Title, article.BodyText, article.Outlet));
            }

            await session.ExecuteAsync("update search_character_mark set left_to = @left where left_to > @left", new { left = some.Count < ArticlesAtOnce ? 0 : some[^1].Id - 1 });
            await session.CommitAsync(ct);
            database.IndexesCharacters = some.Count < ArticlesAtOnce;
        }
    }

    private sealed record Stored
    {
        public long Id { get; init; }
        public string? Title { get; init; }
        public required string BodyText { get; init; }
        public string? Outlet { get; init; }
    }
}
