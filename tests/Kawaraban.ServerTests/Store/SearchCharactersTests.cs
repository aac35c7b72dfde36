using Dapper;
using Kawaraban.Relate.Text;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

public sealed class SearchCharactersTests
{
    private static readonly (string Title, string Text)[] Articles =
    [
        ("防波堤が決壊", "県によると14人がけがをした。"),
        ("白鹭湾新轮渡航线下月开通", "票价比原航线低三成。"),
        ("항구에 새 배가 왔다", "새 배가 항구에 도착했다."),
        ("เรือข้ามฟากใหม่", "เรือออกทุกยี่สิบนาที"),
        ("Harbour ferry", "The ferry 船 sails."),
    ];

    [Theory]
    [InlineData("防", 1)]
    [InlineData("堤", 1)]
    [InlineData("壊", 1)]
    [InlineData("た", 1)]
    [InlineData("title:た", 0)]
    [InlineData("title:通", 2)]
    [InlineData("成", 2)]
    [InlineData("개", 0)]
    [InlineData("에", 3)]
    [InlineData("다", 3)]
    [InlineData("ม่", 4)]
    [InlineData("ที", 4)]
    [InlineData("船", 5)]
    [InlineData("堤 た", 1)]
    [InlineData("성 OR 成 OR 犬", 2)]
    public async Task One_character_is_found_wherever_it_stands(string query, long article)
    {
        await using var store = await FilledAsync();

        Assert.Equal(article > 0 ? [article] : [], await FindAsync(store, query));
        await new SearchCharacters(store.Database).CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(article > 0 ? [article] : [], await FindAsync(store, query));
    }

    [Fact]
    public async Task What_an_earlier_version_indexed_is_indexed_anew()
    {
        await using var store = await FilledAsync();
        await using (var session = await store.Database.BeginWriteAsync(TestContext.Current.CancellationToken))
        {
            for (var id = 1; id <= Articles.Length; id++)
                await SearchIndex.ReplaceAsync(session, id, new IndexedText(Words.IndexText(Articles[id - 1].Title), Words.IndexText(Articles[id - 1].Text), ""));
            await session.ExecuteAsync("update search_character_mark set left_to = @last", new { last = Articles.Length });
            await session.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([1], await FindAsync(store, "波"));
        Assert.Empty(await FindAsync(store, "成"));

        await new SearchCharacters(store.Database).CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.True(store.Database.IndexesCharacters);
        Assert.Equal([1], await FindAsync(store, "波"));
        Assert.Equal([2], await FindAsync(store, "成"));
        Assert.Equal([4], await FindAsync(store, "ที"));
        Assert.Equal([5], await FindAsync(store, "ferry"));
        await using var connection = await store.Database.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("select left_to from search_character_mark"));
    }

    [Fact]
    public async Task A_new_database_has_nothing_to_catch_up_with()
    {
        await using var store = await SqliteStore.OpenAsync();

        await new SearchCharacters(store.Database).CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.True(store.Database.IndexesCharacters);
    }

    [Theory]
    [InlineData("\"決壊県\"")]
    [InlineData("\"壊防\"")]
    [InlineData("\"三成票\"")]
    public async Task The_single_characters_join_no_words(string query)
    {
        await using var store = await FilledAsync();

        Assert.Empty(await FindAsync(store, query));
    }

    private static async Task<SqliteStore> FilledAsync()
    {
        var store = await SqliteStore.OpenAsync();
        await store.Intake.TakeInAsync([.. Articles.Select((article, number) => SqliteStore.Incoming($"{number}", article.Title, article.Text))], TestContext.Current.CancellationToken);
        return store;
    }

    private static Task<IReadOnlyList<long>> FindAsync(SqliteStore store, string query) =>
        new Search(store.Database, TimeProvider.System).FindAllAsync(SearchQuery.Parse(query), reader: null, TestContext.Current.CancellationToken);
}
