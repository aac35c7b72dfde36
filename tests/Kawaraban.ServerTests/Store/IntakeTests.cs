using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

public sealed class IntakeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_new_once_changed_when_its_text_changed_and_otherwise_unchanged()
    {
        await using var store = await SqliteStore.OpenAsync();
        var page = SqliteStore.Incoming("ferry", "A second ferry", "The council approved a second line.");
        var edited = SqliteStore.Incoming("ferry", "A second ferry", "The council approved a third line.");

        Assert.Equal([TakenIn.New], await store.Intake.TakeInAsync([page], Stop));
        Assert.Equal([TakenIn.Unchanged], await store.Intake.TakeInAsync([page], Stop));
        Assert.Equal([TakenIn.Changed], await store.Intake.TakeInAsync([edited], Stop));
        Assert.Equal([TakenIn.Unchanged], await store.Intake.TakeInAsync([edited], Stop));
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing_behind()
    {
        await using var store = await SqliteStore.OpenAsync();
        var good = SqliteStore.Incoming("ferry", "A second ferry", "The council approved a second line.");
        var impossible = good with { Identity = null! };

        await Assert.ThrowsAnyAsync<Exception>(() => store.Intake.TakeInAsync([good, impossible], Stop));

        Assert.Equal(0, await store.RelatingStore.CountUnfinishedAsync(Stop));
    }

    [Fact]
    public async Task An_archives_id_stays_the_articles_unless_another_has_it()
    {
        const string Theirs = "98c8ea6a-2438-455e-9c04-7a2b677a3395";
        await using var store = await SqliteStore.OpenAsync();
        var one = SqliteStore.Incoming("one", "One", "The first page of the archive.");
        var other = SqliteStore.Incoming("other", "Other", "Another page of another archive.");

        await store.Intake.TakeInAsync(
            [.. new[] { one, other }.Select(page => page with { Article = page.Article with { Details = new() { Id = Theirs } } })], Stop);

        await using var connection = await store.Database.OpenAsync(Stop);
        var uuids = (await Dapper.SqlMapper.QueryAsync<string>(connection, "select uuid from article order by id")).ToList();
        Assert.Equal(Theirs, uuids[0]);
        Assert.Equal(7, Guid.Parse(uuids[1]).Version);
    }
}
