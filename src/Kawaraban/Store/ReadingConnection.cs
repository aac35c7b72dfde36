using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kawaraban.Store;

/// <summary>
/// The connections that read. Disposed of, one goes back open and with its statements compiled: a page asks twenty questions, the same
/// for every reader, and compiling them took a fifth of its time.
/// </summary>
internal sealed class ReadingConnections(string connectionString) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<ReadingConnection> _idle = [];
    private volatile bool _isOver;

    /// <summary>An open connection; dispose of it to give it back.</summary>
    public async ValueTask<ReadingConnection> TakeAsync(CancellationToken ct)
    {
        if (_idle.TryTake(out var there))
        {
            there.IsAway = true;
            return there;
        }

        var connection = new ReadingConnection(connectionString, this);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync(SqliteDatabase.Patience);
        KeepPlans(connection);
        SqliteRanking.AddTo(connection);
        return connection;
    }

    // By default a statement is compiled anew whenever a value changes that might tell of a better plan, as where a parameter stands
    // beside the condition of a partial index: the comments of a story took 400 microseconds to ask for, and 30 without.
    private static void KeepPlans(SqliteConnection connection) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _), connection.Handle);

    /// <summary>Whether it is kept; if not, it is to be closed.</summary>
    internal bool TryKeep(ReadingConnection connection)
    {
        if (_isOver || _idle.Count >= MostIdle)
            return false;
        _idle.Add(connection);
        return true;
    }

    public void Dispose()
    {
        _isOver = true;
        while (_idle.TryTake(out var connection))
            connection.Close();
    }
}

/// <summary>A connection whose commands, disposed of, stay compiled for the next that asks the same.</summary>
internal sealed class ReadingConnection(string connectionString, ReadingConnections home) : SqliteConnection(connectionString)
{
    // More than the program has questions: those of searches differ by what is asked.
    private const int MostKept = 256;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>Somebody has it: one that was given back twice would be two's.</summary>
    internal bool IsAway { get; set; } = true;

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    internal SqliteCommand Take(string sql)
    {
        if (_kept.Remove(sql, out var command))
            return command;
        command = base.CreateCommand();
#pragma warning disable CA2100 // Whoever writes a statement answers for it: this only keeps it.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    internal void Keep(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_kept.Count >= MostKept)
        {
            foreach (var old in _kept.Values)
                old.Dispose();
            _kept.Clear();
        }

        if (!_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && State == ConnectionState.Open)
        {
            if (!IsAway)
                return;
            IsAway = false;
            if (home.TryKeep(this))
                return;
        }

        base.Dispose(disposing);
    }
}

/// <summary>What is asked, in words; it is asked by a command that is compiled already, where there is one.</summary>
internal sealed class KeptCommand(ReadingConnection connection) : DbCommand
{
    private readonly SqliteCommand _asked = new();
    private SqliteCommand? _asking;

    [AllowNull]
    public override string CommandText
    {
        get => _asked.CommandText;
        set
        {
            GiveBack();
            _asked.CommandText = value;
        }
    }

    public override int CommandTimeout { get => _asked.CommandTimeout; set => _asked.CommandTimeout = value; }
    public override CommandType CommandType { get => _asked.CommandType; set => _asked.CommandType = value; }
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get => _asked.UpdatedRowSource; set => _asked.UpdatedRowSource = value; }
    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException("It belongs to its connection."); }
    protected override DbParameterCollection DbParameterCollection => _asked.Parameters;
    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() => _asking?.Cancel();

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    public override void Prepare() => Ready().Prepare();

    protected override DbParameter CreateDbParameter() => _asked.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
            _asked.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Ready()
    {
        _asking ??= connection.Take(CommandText);
        _asking.CommandTimeout = CommandTimeout;
        _asking.Parameters.Clear();
        foreach (SqliteParameter value in _asked.Parameters)
            _asking.Parameters.Add(value);
        return _asking;
    }

    private void GiveBack()
    {
        if (_asking is not null)
            connection.Keep(_asking);
        _asking = null;
    }
}
