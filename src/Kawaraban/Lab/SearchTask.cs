using System.CommandLine;
using System.Text.Json.Nodes;
using Dapper;
using Kawaraban.Relate.Text;
using Kawaraban.Store;
using Microsoft.Data.Sqlite;

namespace Kawaraban.Lab;

/// <summary>
/// <c>lab search</c>: the product's own index and ranking over a file of documents, in memory. A lab query is a sentence, so a
/// document need not have all of its words.
/// </summary>
internal static class SearchTask
{
    private const int MostRanked = 1000;

    public static Command Create()
    {
        var documents = new Argument<FileInfo>("DOCS.jsonl") { Description = "Lines {id, title, text}" }.AcceptExistingOnly();
        var queries = new Argument<FileInfo>("QUERIES.jsonl") { Description = "Lines {id, text}" }.AcceptExistingOnly();
        var command = new Command("search", "Rank documents for queries") { documents, queries };
        command.SetAction(parsed =>
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            SqliteRanking.AddTo(connection);
            var ids = Fill(connection, JsonLines.Read(parsed.GetRequiredValue(documents).FullName));

            // One connection: the queries go one after the other.
            foreach (var query in JsonLines.Read(parsed.GetRequiredValue(queries).FullName))
                JsonLines.Answer([query], line => line["id"], line => Rank(connection, line, ids), Console.Out);
            return 0;
        });
        return command;
    }

    private static Dictionary<long, JsonNode?> Fill(SqliteConnection connection, IEnumerable<JsonObject> documents)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(Migrator.TextOf("sqlite/0002_search.sql"), transaction: transaction);
        var ids = new Dictionary<long, JsonNode?>();
        foreach (var document in documents)
        {
            ids.Add(ids.Count + 1, document["id"]);
            connection.Execute(
                "insert into article_search (rowid, title, body, outlet) values (@Count, @title, @body, '')",
                new { ids.Count, title = Indexed(document["title"]), body = Indexed(document["text"]) },
                transaction);
        }

        transaction.Commit();
        return ids;
    }

    private static JsonObject Rank(SqliteConnection connection, JsonObject query, Dictionary<long, JsonNode?> ids)
    {
        var asked = SearchQuery.Parse(query["text"]?.GetValue<string>() ?? "");
        using var dialect = new SqliteDatabase(":memory:");
        var match = QuerySql.Of(asked, dialect, DateTimeOffset.UnixEpoch, reader: null, loosely: true).Match;
        var ranked = match is null
            ? []
            : connection.Query<(long Id, double Score)>($"{SqliteDatabase.Match} order by score desc limit {MostRanked}", new { match });
        return new JsonObject
        {
            ["id"] = query["id"]?.DeepClone(),
            ["ranked"] = new JsonArray([.. ranked.Select(hit => ids[hit.Id]?.DeepClone())]),
        };
    }

    private static string Indexed(JsonNode? text) => SearchIndex.WordsOf(text?.GetValue<string>());
}
