using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kawaraban.Store;

/// <summary>One file in the data directory. Readers never wait (WAL); writers take turns.</summary>
internal sealed class SqliteDatabase : Database, IDisposable
{
    /// <summary>How long a connection waits for another process to finish writing: as long as a command may take.</summary>
    public const string Patience = "pragma busy_timeout = 30000;";

    private static readonly TimeSpan LongestLastWrite = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _writer = new(1, 1);
    private SqliteConnection? _writing;
    private Statements? _statements;
    private bool _isOver;

    private readonly string _connectionString;
    private readonly ReadingConnections _reading;

    public SqliteDatabase(string path)
    {
        // Not Cache=Shared: a shared cache locks whole tables against readers and ignores the busy timeout.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, Pooling = false }.ToString();
        _reading = new ReadingConnections(_connectionString);
    }

    public override string Dialect => "sqlite";

    public const string Match = "select rowid as article_id, relevance(article_search) as score from article_search where article_search match @match";

    public override string MatchArticles => Match;

    public override string TablesOfReaders =>
        """
        select tables.name, keys."from" as "column", columns."notnull" as is_required
        from sqlite_master tables, pragma_foreign_key_list(tables.name) keys, pragma_table_info(tables.name) columns
        where tables.type = 'table' and keys."table" = 'reader' and columns.name = keys."from"
        order by tables.name
        """;

    public override string? FullTextOf(QueryPart part) => SqliteFullText.Of(part, IndexesCharacters);

    // The index is walked from its end, an article after the other: cross join keeps SQLite from turning it round. By itself it would
    // look an id up in the table, whose rows are fifty times as wide as what is asked of most searches.
    public override string MatchNewest(string columns, string joins, string conditions) =>
        $"""
        select {columns}, relevance(article_search) as score
        from article_search cross join article indexed by article_found on article.id = article_search.rowid {joins}
        where article_search match @match {conditions}
        order by article_search.rowid desc limit @most
        """;

    public override string HasWords(string parameter) =>
        $"article.id in (select rowid from article_search where article_search match {parameter})";

    public override string AnyOf(string column, string parameter) => $"{column} in (select value from json_each(@{parameter}))";

    public override string EntriesOf(string document) => $"json_each({document})";

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken ct) => await _reading.TakeAsync(ct);

    public override async ValueTask<WriteSession> BeginWriteAsync(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            _writing ??= await OpenToWriteAsync(ct);
            _statements ??= new Statements(_writing);
            return new WriteSession(_writing, _writing.BeginTransaction(deferred: false), _statements, Release);
        }
        catch
        {
            _writer.Release();
            throw;
        }

        ValueTask Release()
        {
            _writer.Release();
            return ValueTask.CompletedTask;
        }
    }

    // One connection writes for as long as the program runs: its page cache stays warm. The log is large, so that a busy
    // hour does not copy the same pages into the file again and again.
    private async Task<SqliteConnection> OpenToWriteAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync(
            Patience + " pragma foreign_keys = on; pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 16000; pragma journal_size_limit = 67108864; pragma cache_size = -16000;");
        return connection;
    }

    // Whoever is writing as the program ends is waited for.
    public void Dispose()
    {
        if (_isOver)
            return;
        _isOver = true;
        _writer.Wait(LongestLastWrite);
        _statements?.Dispose();
        _writing?.Dispose();
        _writer.Dispose();
        _reading.Dispose();
    }
}
