using Dapper;
using Kawaraban.Extract;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Store;

/// <summary>A fresh SQLite store in a folder that goes when the test is over.</summary>
internal sealed class SqliteStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kawaraban-store-");

    private SqliteStore()
    {
        var database = new SqliteDatabase(Path.Combine(_folder.FullName, "kawaraban.db"));
        Database = database;
        Storylines = new Storylines(database);
        var similar = new Similar(database);
        Stories = new Stories(database, Storylines, similar);
        Articles = new Articles(database, Stories, similar);
        Intake = new Intake(database, TimeProvider.System);
        RelatingStore = new RelatingStore(database, TimeProvider.System);
        Corrections = new Corrections(database, TimeProvider.System);
    }

    public SqliteDatabase Database { get; }

    public Stories Stories { get; }

    public Storylines Storylines { get; }

    public Articles Articles { get; }

    public Intake Intake { get; }

    public RelatingStore RelatingStore { get; }

    public Corrections Corrections { get; }

    public static async Task<SqliteStore> OpenAsync()
    {
        var store = new SqliteStore();
        await Migrator.MigrateAsync(store.Database, TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>A store as an earlier program left it, before the migration of this number, with rows it wrote; then migrated.</summary>
    public static async Task<SqliteStore> MigratedFromAsync(string number, string rows)
    {
        var store = new SqliteStore();
        await MigrateBeforeAsync(store.Database, number, TestContext.Current.CancellationToken);
        await store.Database.WriteAsync(rows, new { }, TestContext.Current.CancellationToken);
        await Migrator.MigrateAsync(store.Database, TestContext.Current.CancellationToken);
        return store;
    }

    public static IncomingArticle Incoming(string identity, string title, string text) => new()
    {
        Identity = identity,
        Url = "https://post.example/" + identity,
        Article = new ExtractedArticle { Title = title, Paragraphs = [text], BodyHtml = $"<p>{text}</p>", Words = text.Split(' ').Length },
    };

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task MigrateBeforeAsync(SqliteDatabase database, string number, CancellationToken ct)
    {
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync("create table schema_version (number integer primary key, name text not null)", transaction: session.Transaction);
        var names = typeof(Migrator).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("sqlite/", StringComparison.Ordinal) && string.CompareOrdinal(name, "sqlite/" + number) < 0);
        foreach (var (place, name) in names.Order(StringComparer.Ordinal).Index())
        {
            await session.Connection.ExecuteAsync(Migrator.TextOf(name), transaction: session.Transaction);
            await session.Connection.ExecuteAsync("insert into schema_version (number, name) values (@number, @name)", new { number = place + 1, name }, session.Transaction);
        }

        await session.CommitAsync(ct);
    }
}
