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

    [Fact]
    public async Task Feeds_keep_their_numbers_their_articles_and_what_is_known_of_them_when_their_table_is_made_anew()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var store = await SqliteStore.MigratedFromAsync(
            "0022",
            """
            insert into feed (id, url, title, own_title, folder, etag, full_text, is_paused, failures, problem_kind, created_at, next_check_at)
            values (3, 'https://gazette.example/feed', 'Gazette', 'Mine', 'Coast', 'W/1', 'always', true, 4, 'NotFound', 5, 6), (9, 'https://gone.example/feed', null, null, null, null, 'never', false, 0, null, 5, 6);
            delete from feed where id = 9;
            insert into feed_problem (feed_id, began_at, kind, host) values (3, 7, 'NotFound', 'gazette.example');
            insert into article (uuid, identity, feed_id, first_seen_at, created_at, updated_at, words, content_hash) values ('u', 'page:gazette.example/1', 3, 1, 1, 1, 1, 'h');
            """);

        await using var connection = await store.Database.OpenAsync(ct);
        var feed = await connection.QuerySingleAsync<FeedRow>("select * from feed");
        Assert.Equal((new FeedId(3), null, "Mine", "Coast", "W/1"), (feed.Id, feed.OnlyFor, feed.Name, feed.Folder, feed.Etag));
        Assert.Equal((FullText.Always, true, 4, "NotFound", 6), (feed.FullText, feed.IsPaused, feed.Failures, feed.ProblemKind, feed.NextCheckAt.ToUnixTimeMilliseconds()));
        Assert.Equal(3, await connection.ExecuteScalarAsync<long>("select feed_id from article where only_for is null"));
        Assert.Empty(await connection.QueryAsync("pragma foreign_key_check"));

        // A number is never given again.
        await store.Database.WriteAsync("insert into feed (url, created_at, next_check_at) values ('https://new.example/feed', 1, 1)", new { }, ct);
        Assert.Equal(10, await connection.ExecuteScalarAsync<long>("select max(id) from feed"));
    }

    [Fact]
    public async Task Stories_keep_what_they_say_when_it_moves_to_a_table_of_its_own_and_lists_get_its_first_sentence()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var store = await SqliteStore.MigratedFromAsync(
            "0025",
            """
            insert into story (id, uuid, title, summary, coverage, profile, first_at, latest_at, created_at, told_at, merged_into) values
              (1, 'told', 'The bridge', '{"sentences":[{"text":"The bridge is shut.","articles":[4]},{"text":"It rains.","articles":[5]}]}', '{"agreed":[],"only":[],"differing":[]}', '{"bridge":1}', 1, 2, 3, 4, null),
              (2, 'silent', 'No words', '{"sentences":[]}', '{"agreed":[],"only":[],"differing":[]}', '{}', 1, 2, 3, 4, null),
              (3, 'untold', 'Just in', null, null, null, 1, 2, 3, null, null),
              (4, 'merged', 'The bridge', '{"sentences":[{"text":"Shut.","articles":[4]}]}', '{"agreed":[],"only":[],"differing":[]}', '{"bridge":1}', 1, 2, 3, 4, 1);
            """);

        await using var connection = await store.Database.OpenAsync(ct);
        Assert.Equal(
            [(1L, "The bridge is shut.", 2), (2L, null, 0), (3L, null, null), (4L, "Shut.", 1)],
            await connection.QueryAsync<(long, string?, int?)>(
                "select id, lead, json_array_length(summary, '$.sentences') from story left join story_text on story_id = id order by id"));
        Assert.Equal(["{\"bridge\":1}", "{}", null, "{\"bridge\":1}"], await connection.QueryAsync<string?>("select profile from story order by id"));
        Assert.Empty(await connection.QueryAsync("pragma foreign_key_check"));
    }
}
