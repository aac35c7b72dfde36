using System.Data.Common;
using Dapper;

namespace Kawaraban.Store;

/// <summary>
/// Opens connections and holds the few words in which the databases differ. All other SQL is the portable subset
/// (docs/storage.md) and stands beside the question it asks.
/// </summary>
internal abstract class Database
{
    protected Database() => DapperTypes.Register();

    /// <summary>The folder of numbered migrations under <c>Store/Schema</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>Selects <c>article_id</c> and <c>score</c> (higher is better) of the articles that match <c>@match</c>.</summary>
    public abstract string MatchArticles { get; }

    /// <summary>Selects <c>name</c>, <c>column</c> and <c>is_required</c> of every column that points at a reader.</summary>
    public abstract string TablesOfReaders { get; }

    /// <summary>Every article is indexed with its single characters of scripts without spaces: see <see cref="SearchCharacters"/>.</summary>
    public bool IndexesCharacters { get; set; }

    /// <summary>A part of a query, words only, as the full-text index takes it; null where there are other parts in it.</summary>
    public abstract string? FullTextOf(QueryPart part);

    /// <summary>Selects the columns and <c>score</c> of the articles that match <c>@match</c> and further conditions, the latest that came in first, <c>@most</c> of them.</summary>
    public abstract string MatchNewest(string columns, string joins, string conditions);

    /// <summary>"The article has these words": a condition on <c>article</c>, the words a parameter.</summary>
    public abstract string HasWords(string parameter);

    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>A connection with a transaction that may write: one at a time per process, so writers queue instead of failing.</summary>
    public abstract ValueTask<WriteSession> BeginWriteAsync(CancellationToken ct);

    /// <summary>Runs what is written as one whole: all of its statements, or none.</summary>
    /// <returns>How many rows changed.</returns>
    public async Task<int> WriteAsync(string sql, object values, CancellationToken ct)
    {
        await using var session = await BeginWriteAsync(ct);
        var changed = await session.ExecuteAsync(sql, values);
        await session.CommitAsync(ct);
        return changed;
    }

    /// <summary>"column is one of the values" of an array of <c>long</c> or <c>string</c>: one statement, however many there are.</summary>
    public abstract string AnyOf(string column, string parameter);

    /// <summary>A table of <c>key</c> and <c>value</c>: the members of a JSON object of numbers, in their order.</summary>
    public abstract string EntriesOf(string document);
}

/// <summary>An open write transaction. Disposing it without <see cref="CommitAsync"/> leaves nothing behind.</summary>
internal sealed class WriteSession(DbConnection connection, DbTransaction transaction, Statements statements, Func<ValueTask> release) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public Task<int> ExecuteAsync(string sql, object values) => connection.ExecuteAsync(sql, values, transaction);

    /// <summary>Runs a statement that is run for every article; see <see cref="Statements"/>. The values in the same order each time.</summary>
    public Task<int> ExecuteOftenAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        statements.With(sql, transaction, values).ExecuteNonQueryAsync();

    /// <summary>As <see cref="ExecuteOftenAsync"/>; gives the number it returns.</summary>
    public async Task<long> InsertOftenAsync(string sql, (string Name, object? Value)[] values) =>
        (long)(await statements.With(sql, transaction, values).ExecuteScalarAsync())!;

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            await release();
        }
    }
}
