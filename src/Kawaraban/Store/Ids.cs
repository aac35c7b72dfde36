using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Kawaraban.Store;

// The ids that get mixed up. All are positive and small (far below 2^53 and never 16 digits), so every client can hold them.
public readonly record struct FeedId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct ArticleId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct StoryId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct StorylineId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct ReaderId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Teaches Dapper our ids and instants, once for the whole program.</summary>
internal static class DapperTypes
{
    private static readonly Lock Once = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Once)
        {
            if (_registered)
                return;

            DefaultTypeMap.MatchNamesWithUnderscores = true;
            SqlMapper.AddTypeHandler(new NumberHandler<FeedId>(id => id.Value, number => new FeedId(number)));
            SqlMapper.AddTypeHandler(new NumberHandler<ArticleId>(id => id.Value, number => new ArticleId(number)));
            SqlMapper.AddTypeHandler(new NumberHandler<StoryId>(id => id.Value, number => new StoryId(number)));
            SqlMapper.AddTypeHandler(new NumberHandler<StorylineId>(id => id.Value, number => new StorylineId(number)));
            SqlMapper.AddTypeHandler(new NumberHandler<ReaderId>(id => id.Value, number => new ReaderId(number)));

            // Instants are Unix milliseconds, UTC, in both databases. Dapper's own map for the type must go first.
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
            SqlMapper.AddTypeHandler(new NumberHandler<DateTimeOffset>(at => at.ToUnixTimeMilliseconds(), DateTimeOffset.FromUnixTimeMilliseconds));

            // What Database.AnyOf asks for.
            SqlMapper.AddTypeHandler(new ListHandler<long>());
            SqlMapper.AddTypeHandler(new ListHandler<string>());
            _registered = true;
        }
    }

    private sealed class NumberHandler<T>(Func<T, long> write, Func<long, T> read) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = write(value);
        }

        public override T Parse(object value) => read(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    // SQLite has no lists: there a list is a JSON array. Dapper by itself would write a parameter for each value.
    private sealed class ListHandler<T> : SqlMapper.TypeHandler<T[]>
    {
        public override void SetValue(IDbDataParameter parameter, T[]? value) => parameter.Value = parameter is SqliteParameter ? StoreJson.Write<IReadOnlyList<T>>(value ?? []) : value;

        public override T[] Parse(object value) => throw new NotSupportedException("Lists are asked with, not read.");
    }
}
