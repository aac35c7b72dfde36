using Dapper;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

/// <summary>Connections and compiled statements that go from one reader to the next carry nothing over.</summary>
public sealed class ReadingConnectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_is_given_out_to_one_at_a_time()
    {
        await using var store = await SqliteStore.OpenAsync();
        var first = await store.Database.OpenAsync(Stop);
        await using var second = await store.Database.OpenAsync(Stop);
        Assert.NotSame(first, second);

        await first.DisposeAsync();
        await first.DisposeAsync();

        await using var third = await store.Database.OpenAsync(Stop);
        await using var fourth = await store.Database.OpenAsync(Stop);
        Assert.Same(first, third);
        Assert.NotSame(third, fourth);
    }

    [Fact]
    public async Task What_one_asked_with_is_not_there_for_the_next()
    {
        await using var store = await SqliteStore.OpenAsync();
        for (var length = 0; length < 4; length++)
        {
            await using var connection = await store.Database.OpenAsync(Stop);
            var ids = Enumerable.Range(1, length).ToArray();
            Assert.Equal(ids, await connection.QueryAsync<int>("select value from (select 1 as value union select 2 union select 3) where value in @ids and value < @most", new { ids, most = 9 }));
            Assert.Equal($"{length}", await connection.ExecuteScalarAsync<string?>("select @text", new { text = $"{length}" }));
            await Assert.ThrowsAnyAsync<Exception>(() => connection.ExecuteScalarAsync<string?>("select @text"));
        }
    }

    [Fact]
    public async Task A_statement_can_be_asked_while_it_is_being_answered()
    {
        await using var store = await SqliteStore.OpenAsync();
        await using var connection = await store.Database.OpenAsync(Stop);
        const string Sql = "select 1 union all select 2";
        using var one = await connection.ExecuteReaderAsync(Sql);
        Assert.True(await one.ReadAsync(Stop));

        Assert.Equal([1, 2], await connection.QueryAsync<int>(Sql));

        Assert.True(await one.ReadAsync(Stop));
        Assert.Equal(2, one.GetInt32(0));
    }

    [Fact]
    public async Task More_statements_than_are_kept_are_answered_too()
    {
        await using var store = await SqliteStore.OpenAsync();
        await using var connection = await store.Database.OpenAsync(Stop);
        foreach (var round in (int[])[1, 2])
        {
            for (var number = 0; number < 600; number++)
                Assert.Equal(number + round, await connection.ExecuteScalarAsync<int>($"select {number} + @round", new { round }));
        }
    }
}
