using Dapper;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

public sealed class MigratorTests
{
    [Fact]
    public async Task Migrating_twice_is_migrating_once()
    {
        await using var store = await SqliteStore.OpenAsync();

        await Migrator.MigrateAsync(store.Database, TestContext.Current.CancellationToken);

        Assert.Equal(0, await store.Stories.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_untouched()
    {
        await using var store = await SqliteStore.OpenAsync();
        await using (var connection = await store.Database.OpenAsync(TestContext.Current.CancellationToken))
            await connection.ExecuteAsync("insert into schema_version (number, name) values (9999, 'of the future')");

        var problem = await Assert.ThrowsAsync<NewerSchemaException>(() => Migrator.MigrateAsync(store.Database, TestContext.Current.CancellationToken));

        Assert.Contains("newer program", problem.Message, StringComparison.Ordinal);
    }
}
