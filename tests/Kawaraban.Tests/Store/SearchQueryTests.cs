using Kawaraban.Store;

namespace Kawaraban.Tests.Store;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("harbour strike", "(\"harbour\" AND \"strike\")")]
    [InlineData("\"harbour strike\"", "(\"harbour strike\")")]
    [InlineData("「harbour strike」", "(\"harbour strike\")")]
    [InlineData("\"harbour strike", "(\"harbour strike\")")]
    [InlineData("harbour -strike", "(\"harbour\") NOT \"strike\"")]
    [InlineData("harbour -\"long strike\"", "(\"harbour\") NOT \"long strike\"")]
    [InlineData("port OR harbour strike", "((\"port\" OR \"harbour\") AND \"strike\")")]
    [InlineData("日米同盟", "(\"日米 米同 同盟\")")]
    public void A_query_becomes_the_match_it_means(string query, string match) => Assert.Equal(match, SearchQuery.Parse(query).All);

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("a\" NEAR(b")]
    [InlineData("title: * ^ { }")]
    [InlineData("AND NOT OR")]
    public void No_sign_of_the_full_text_language_gets_through(string query)
    {
        var match = SearchQuery.Parse(query).All ?? "";

        Assert.Equal(0, match.Count(c => c == '"') % 2);
        Assert.DoesNotContain(match.Split('"').Where((_, place) => place % 2 == 0), outside => outside.Any(c => c is '*' or ':' or '^' or '{'));
    }

    [Theory]
    [InlineData("", "Type a word")]
    [InlineData("   ", "Type a word")]
    [InlineData("-strike", "at least one word")]
    [InlineData("!?…", "no word")]
    public void A_query_without_a_word_says_so(string query, string problem) =>
        Assert.Contains(problem, SearchQuery.Parse(query).Problem, StringComparison.Ordinal);

    [Fact]
    public void What_was_understood_is_shown_part_by_part() =>
        Assert.Equal(["harbour", "\"long strike\"", "-ferry"], SearchQuery.Parse("harbour “long strike” -ferry").Understood);
}
