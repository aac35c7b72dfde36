using Kawaraban.Store;

namespace Kawaraban.Tests.Store;

public sealed class SearchQueryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("harbour crew", "(\"harbour\" AND \"crew\")")]
    [InlineData("\"harbour crew\"", "(\"harbour crew\")")]
    [InlineData("「harbour crew」", "(\"harbour crew\")")]
    [InlineData("＂harbour crew＂", "(\"harbour crew\")")]
    [InlineData("\"harbour crew", "(\"harbour crew\")")]
    [InlineData("harbour -crew", "(\"harbour\") NOT \"crew\"")]
    [InlineData("harbour －crew", "(\"harbour\") NOT \"crew\"")]
    [InlineData("harbour -\"long crew\"", "(\"harbour\") NOT \"long crew\"")]
    [InlineData("port OR harbour crew", "((\"port\" OR \"harbour\") AND \"crew\")")]
    [InlineData("port OR harbour OR quay", "((\"port\" OR \"harbour\" OR \"quay\"))")]
    [InlineData("(port crew) OR harbour", "(((\"port\" AND \"crew\") OR \"harbour\"))")]
    [InlineData("crew -(port OR harbour)", "(\"crew\") NOT (\"port\" OR \"harbour\")")]
    [InlineData("title:harbour crew", "(title : \"harbour\" AND \"crew\")")]
    [InlineData("title: \"long harbour\"", "(title : \"long harbour\")")]
    [InlineData("outlet:wire -title:crew", "(outlet : \"wire\") NOT title : \"crew\"")]
    [InlineData("日米同盟", "(\"日米 米同 同盟\")")]
    [InlineData("見出し：「日米」", "(title : \"日米\")")]
    [InlineData("海", "(\"海\" *)")]
    [InlineData("harbour AND crew", "(\"harbour\" AND \"crew\")")]
    [InlineData("pelabuhan ATAU port", "((\"pelabuhan\" OR \"port\"))")]
    public void A_query_becomes_the_match_it_means(string query, string match) => Assert.Equal(match, SqlOf(query).Match);

    [Fact]
    public void One_character_is_a_word_where_every_article_is_indexed_with_its_characters()
    {
        using var database = new SqliteDatabase(":memory:") { IndexesCharacters = true };

        Assert.Equal("(\"海\" AND \"日米\")", QuerySql.Of(SearchQuery.Parse("海 日米"), database, Now, reader: null).Match);
    }

    [Theory]
    [InlineData("\" OR 1=1 --")]
    [InlineData("a\" NEAR(b")]
    [InlineData("title: * ^ { }")]
    [InlineData("AND NOT OR")]
    [InlineData("title:\"x ) OR body : y")]
    public void No_sign_of_the_full_text_language_gets_through(string query)
    {
        var match = SqlOf(query).Match ?? "";

        Assert.Equal(0, match.Count(c => c == '"') % 2);
        Assert.DoesNotContain(match.Split('"').Where((_, place) => place % 2 == 0), outside => outside.Replace("title : ", "", StringComparison.Ordinal).Any(c => c is '*' or ':' or '^' or '{'));
    }

    [Theory]
    [InlineData("lang:ja", "ja")]
    [InlineData("lang:pt-BR", "pt-br")]
    [InlineData("language:Japanese", "ja")]
    [InlineData("bahasa:jepang", "ja")]
    [InlineData("言語：英語", "en")]
    [InlineData("语言：日语", "ja")]
    [InlineData("lang:français", "fr")]
    [InlineData("lang:ＪＡ", "ja")]
    public void A_language_is_known_by_its_tag_and_by_its_names(string query, string tag) =>
        Assert.Equal(tag, Assert.IsType<QueryPart.Language>(Only(query)).Tag);

    [Theory]
    [InlineData("after:2024", "2024-01-01")]
    [InlineData("after:2024-05", "2024-05-01")]
    [InlineData("after:2024-05-17", "2024-05-17")]
    [InlineData("sejak:2024/5/7", "2024-05-07")]
    [InlineData("以降：２０２４年５月７日", "2024-05-07")]
    [InlineData("之后:2024年5月", "2024-05-01")]
    public void A_date_may_be_a_year_a_month_or_a_day_and_begins_at_midnight_utc(string query, string day) =>
        Assert.Equal(DateTimeOffset.Parse(day + "T00:00Z", System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<QueryPart.After>(Only(query)).At);

    [Theory]
    [InlineData("age:12h", "2026-03-31T00:00Z")]
    [InlineData("age:3d", "2026-03-28T12:00Z")]
    [InlineData("umur:2minggu", "2026-03-17T12:00Z")]
    [InlineData("期間：1か月", "2026-02-28T12:00Z")]
    [InlineData("最近:6个月", "2025-09-30T12:00Z")]
    [InlineData("age:1y", "2025-03-31T12:00Z")]
    public void An_age_is_counted_back_from_now(string query, string since) =>
        Assert.Equal(DateTimeOffset.Parse(since, System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<QueryPart.Age>(Only(query)).Since(Now));

    [Theory]
    [InlineData("is:unread", QueryState.Unread)]
    [InlineData("状態：既読", QueryState.Read)]
    [InlineData("status:nanti", QueryState.Later)]
    [InlineData("状态:喜欢", QueryState.Liked)]
    public void What_a_reader_did_is_asked_for_in_their_language(string query, QueryState state) =>
        Assert.Equal(state, Assert.IsType<QueryPart.Is>(Only(query)).State);

    [Theory]
    [InlineData("", QueryProblemKind.Empty, 1)]
    [InlineData("   ", QueryProblemKind.Empty, 1)]
    [InlineData("-crew", QueryProblemKind.OnlyWithout, 1)]
    [InlineData("!?…", QueryProblemKind.NoWord, 1)]
    [InlineData("crew before:yesterday", QueryProblemKind.BadDate, 6)]
    [InlineData("crew before:2024-13", QueryProblemKind.BadDate, 6)]
    [InlineData("crew age:old", QueryProblemKind.BadAge, 6)]
    [InlineData("crew age:9999y", QueryProblemKind.BadAge, 6)]
    [InlineData("lang:elvish-speech crew", QueryProblemKind.BadLanguage, 1)]
    [InlineData("is:gone crew", QueryProblemKind.BadState, 1)]
    [InlineData("crew title:", QueryProblemKind.EmptyField, 6)]
    [InlineData("crew OR", QueryProblemKind.LooseOr, 6)]
    [InlineData("OR crew", QueryProblemKind.LooseOr, 1)]
    [InlineData("crew \"long harbour", QueryProblemKind.UnclosedQuote, 6)]
    [InlineData("crew (port OR quay", QueryProblemKind.UnclosedBracket, 6)]
    [InlineData("crew colour:red", QueryProblemKind.UnknownField, 6)]
    public void What_is_not_understood_is_said_with_its_place(string query, QueryProblemKind kind, int position)
    {
        var problem = Assert.Single(SearchQuery.Parse(query).Problems);

        Assert.Equal((kind, position), (problem.Kind, problem.Position));
        Assert.NotEmpty(problem.Text);
    }

    [Theory]
    [InlineData("crew before:yesterday", "(\"crew\")")]
    [InlineData("OR crew", "(\"crew\")")]
    [InlineData("crew (port OR quay", "(\"crew\" AND (\"port\" OR \"quay\"))")]
    [InlineData("crew colour:red", "(\"crew\" AND \"colour red\")")]
    public void What_could_be_understood_is_searched_for_all_the_same(string query, string match) => Assert.Equal(match, SqlOf(query).Match);

    [Theory]
    [InlineData("https://news.example/a")]
    [InlineData("12:30")]
    [InlineData("Re:Harbour")]
    public void What_only_looks_like_a_field_is_words(string query) => Assert.Empty(SearchQuery.Parse(query).Problems);

    [Theory]
    [InlineData("harbour \"long crew\" -ferry", 1, "harbour -ferry")]
    [InlineData("harbour \"long crew\" -ferry", 2, "harbour \"long crew\"")]
    [InlineData("harbour lang:ja", 0, "lang:ja")]
    [InlineData("(a1 OR b1) harbour", 0, "harbour")]
    public void A_query_reads_on_without_one_of_its_parts(string query, int part, string left)
    {
        var parsed = SearchQuery.Parse(query);

        Assert.Equal(left, parsed.TextWithout(parsed.Parts[part]));
    }

    [Fact]
    public void A_guest_has_read_nothing_and_is_told_so()
    {
        var query = SearchQuery.Parse("crew (harbour OR is:liked) is:unread").ForGuest();

        Assert.Equal("crew", Assert.IsType<QueryPart.Text>(Assert.Single(query.Parts)).Raw);
        Assert.Equal([QueryProblemKind.SignIn, QueryProblemKind.SignIn], query.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void Words_and_fields_may_stand_for_each_other()
    {
        var sql = SqlOf("crew (harbour OR lang:ja) -category:sports");

        Assert.Equal("(\"crew\")", sql.Match);
        Assert.Contains("article_search match @q0) or (lower(article.language)", sql.Conditions, StringComparison.Ordinal);
        Assert.EndsWith("is not true", sql.Conditions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    [InlineData('"')]
    [InlineData('a')]
    public void A_query_of_any_length_is_read_to_its_end(char c)
    {
        var query = SearchQuery.Parse("crew " + string.Concat(Enumerable.Repeat(c + " ", 20_000)) + new string(c, 20_000));

        Assert.True(query.CanSearch);
        Assert.InRange(query.Parts.Count, 1, 64);
    }

    private static QueryPart Only(string query) => Assert.Single(SearchQuery.Parse(query).Parts);

    private static QuerySql SqlOf(string query)
    {
        using var database = new SqliteDatabase(":memory:");
        return QuerySql.Of(SearchQuery.Parse(query), database, Now, new ReaderId(1));
    }
}
