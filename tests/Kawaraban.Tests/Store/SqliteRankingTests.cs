using Dapper;
using Kawaraban.Store;
using Microsoft.Data.Sqlite;

namespace Kawaraban.Tests.Store;

public sealed class SqliteRankingTests
{
    [Theory]
    [InlineData("\"a1\" AND \"a2\"")]
    [InlineData("\"a1 a2\" OR \"a9\" OR \"a30\"")]
    [InlineData("(title : \"a1\" OR \"a2\" *) NOT \"a3\"")]
    [InlineData("\"a1 a2\" AND outlet : \"a1\"")]
    [InlineData("\"nowhere\" OR \"a1\"")]
    public void Several_words_are_ranked_as_bm25_ranks_them(string match)
    {
        using var index = IndexOf(1000, (article, random) => string.Join(' ', Enumerable.Range(0, 20 + (article % 60)).Select(_ => $"a{Math.Floor(Math.Pow(40, random.NextDouble()))}")));

        var ranked = Rank(index, match);

        Assert.NotEmpty(ranked);
        Assert.All(ranked, article => Assert.Equal(article.Known, article.Ours, 1e-9));
    }

    [Theory]
    [InlineData("\"a1\"")]
    [InlineData("\"a1 a2\"")]
    [InlineData("title : \"a3\"")]
    public void One_word_or_phrase_alone_gives_the_order_of_bm25(string match)
    {
        using var index = IndexOf(1000, (article, random) => string.Join(' ', Enumerable.Range(0, 20 + (article % 60)).Select(_ => $"a{Math.Floor(Math.Pow(40, random.NextDouble()))}")));

        var ranked = Rank(index, match);

        Assert.NotEmpty(ranked);
        Assert.All(ranked.OrderBy(article => article.Ours).Zip(ranked.OrderBy(article => article.Known)), pair => Assert.Equal(pair.Second.Known, pair.First.Known, 1e-9));
    }

    [Fact]
    public void Of_frequent_words_it_is_enough_to_count_some()
    {
        using var index = IndexOf(9000, (article, _) => $"everywhere{(article % 2 == 0 ? " often" : "")}{(article % 300 == 0 ? " seldom" : "")} article {article}");

        var ranked = Rank(index, "\"everywhere\" OR \"often\" OR \"seldom\"");

        Assert.Equal(9000, ranked.Count);
        Assert.All(ranked, article => Assert.Equal(article.Known, article.Ours, 0.01));
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        using var index = IndexOf(0, (_, _) => "");

        Assert.Empty(Rank(index, "\"a1\" OR \"a2\""));
    }

    private static SqliteConnection IndexOf(int articles, Func<int, Random, string> text)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqliteRanking.AddTo(connection);
        connection.Execute(Migrator.TextOf("sqlite/0002_search.sql"));
        using var transaction = connection.BeginTransaction();
        var random = new Random(7);
        for (var id = 1; id <= articles; id++)
        {
            connection.Execute(
                "insert into article_search (rowid, title, body, outlet) values (@id, @title, @body, @outlet)",
                new { id, title = $"a{id % 7} a{id % 11}", body = text(id, random), outlet = $"a{id % 5}" },
                transaction);
        }

        transaction.Commit();
        return connection;
    }

    private static List<(double Ours, double Known)> Rank(SqliteConnection index, string match) =>
        [.. index.Query<(double, double)>("select relevance(article_search), -bm25(article_search, 4.0, 1.0, 2.0) from article_search where article_search match @match", new { match })];
}
