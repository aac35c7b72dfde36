using System.Globalization;
using System.Reflection;
using Dapper;

namespace Kawaraban.Store;

/// <summary>Numbered SQL files, each in its own transaction. A database newer than the program is refused untouched.</summary>
internal static class Migrator
{
    public static async Task MigrateAsync(Database database, CancellationToken ct)
    {
        var migrations = Read(database.Dialect);
        await using var session = await database.BeginWriteAsync(ct);
        await session.Connection.ExecuteAsync(
            "create table if not exists schema_version (number integer primary key, name text not null)", transaction: session.Transaction);
        var reached = await session.Connection.ExecuteScalarAsync<long?>(
            "select max(number) from schema_version", transaction: session.Transaction) ?? 0;
        if (reached > migrations[^1].Number)
            throw new NewerSchemaException(reached, migrations[^1].Number);

        foreach (var (number, name, sql) in migrations.Where(migration => migration.Number > reached))
        {
            await session.Connection.ExecuteAsync(sql, transaction: session.Transaction);
            await session.Connection.ExecuteAsync(
                "insert into schema_version (number, name) values (@number, @name)", new { number, name }, session.Transaction);
        }

        await session.CommitAsync(ct);
    }

    /// <summary>The text of one migration, such as <c>sqlite/0002_search.sql</c>.</summary>
    public static string TextOf(string name) => ReadText(Assembly.GetExecutingAssembly(), name);

    private static List<(long Number, string Name, string Sql)> Read(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(dialect + "/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (NumberOf(name[(dialect.Length + 1)..]), name[(dialect.Length + 1)..], ReadText(assembly, name))),
        ];
    }

    private static long NumberOf(string name) => long.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>The data directory was written by a newer program.</summary>
internal sealed class NewerSchemaException(long found, long known)
    : Exception($"The database has schema {found}, this program knows {known}. Run the newer program, or choose another data directory with --data.");
