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
}
