using System.Text;
using Kawaraban.Collect.Archives;

namespace Kawaraban.Tests.Collect.Archives;

public sealed class ArticleLineTests
{
    [Theory]
    [InlineData("""{"url":"https://post.example/a","title":"Ferry","text":"It runs.\n\nAgain.","published":"2024-03-01T10:00:00Z","author":"Ines Halloran","outlet":"Harbour Post","language":"EN"}""")]
    [InlineData("""{"link":"https://post.example/a","headline":"Ferry","body":"It runs.\nAgain.","date_published":"Fri, 01 Mar 2024 10:00:00 GMT","authors":["Ines Halloran"],"source":{"name":"Harbour Post"},"lang":"en"}""")]
    [InlineData("""{"URL":"https://post.example/a","Title":"Ferry","Content":"It runs.\r\n\r\nAgain.","publishedAt":1709287200,"authors":[{"name":"Ines Halloran"}],"site-name":"Harbour Post","Language":"en"}""")]
    public void The_usual_names_are_understood(string line)
    {
        var incoming = Assert.Single(Read(line).Versions);

        Assert.Equal("page:post.example/a", incoming.Identity);
        Assert.Equal("Ferry", incoming.Article.Title);
        Assert.Equal(["It runs.", "Again."], incoming.Article.Paragraphs);
        Assert.Equal("<p>It runs.</p><p>Again.</p>", incoming.Article.BodyHtml);
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 10, 0, 0, TimeSpan.Zero), incoming.Article.Published?.At);
        Assert.Equal(["Ines Halloran"], incoming.Article.Authors);
        Assert.Equal("Harbour Post", incoming.Article.Outlet);
        Assert.Equal("en", incoming.Article.Language);
        Assert.Equal("lines.jsonl:7", incoming.SourceFile);
    }

    [Fact]
    public void A_day_stays_a_day()
    {
        var published = Read("""{"title":"Ferry","text":"It runs.","date":"2024-03-01"}""").Versions[0].Article.Published;

        Assert.Equal((new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), true), (published!.At, published.IsDay));
    }

    [Fact]
    public void Html_is_read_as_a_page_and_nothing_that_acts_survives()
    {
        var line = """{"url":"https://post.example/a","title":"Ferry","html":"<p onclick=\"x()\">The council approved a second ferry line across the bay on Tuesday, after a debate of four hours.</p><script>steal()</script><p>The boats will leave every twenty minutes from April, the mayor said after the vote.</p>"}""";

        var article = Read(line).Versions[0].Article;

        Assert.Equal(2, article.Paragraphs.Count);
        Assert.DoesNotContain("script", article.BodyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", article.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_beside_its_text_is_cleaned_too_even_in_a_line_that_says_it_is_ours()
    {
        var line = """{"type":"article","uuid":"0199a000-0000-7000-8000-000000000001","title":"Ferry","text":"It runs.","html":"<p>It runs.</p><img src=x onerror=steal()><script>steal()</script>"}""";

        Assert.DoesNotContain("steal", Read(line).Versions[0].Article.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_the_same_article_has_the_same_identity()
    {
        const string Line = """{"title":"Ferry","text":"It runs."}""";

        Assert.Equal(Read(Line).Versions[0].Identity, Read(Line).Versions[0].Identity);
        Assert.NotEqual(Read(Line).Versions[0].Identity, Read("""{"title":"Ferry","text":"It stands."}""").Versions[0].Identity);
        Assert.Null(Read("""{"url":"javascript:alert(1)","title":"Ferry","text":"It runs."}""").Versions[0].Url);
    }

    [Theory]
    [InlineData("""{"title":"Ferry","text":"It""", "not JSON")]
    [InlineData("\"a text\"", "no JSON object")]
    [InlineData("[1,2]", "no JSON object")]
    [InlineData("{}", "no text")]
    [InlineData("""{"title":"Ferry","text":"  "}""", "no text")]
    [InlineData("""{"type":"story","title":"Ferry"}""", "export articles")]
    public void A_bad_line_says_what_is_wrong(string line, string what) =>
        Assert.Contains(what, Read(line).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"published\":true,\"author\":7,\"words\":\"many\"")]
    [InlineData("\"published\":[],\"authors\":{\"x\":1},\"source\":null")]
    [InlineData("\"published\":99999999999999999999,\"image\":{}")]
    public void A_field_of_another_kind_is_as_if_it_were_not_there(string fields) =>
        Assert.Null(Assert.Single(Read($$"""{"title":"Ferry","text":"It runs.",{{fields}}}""").Versions).Article.Published);

    [Fact]
    public void Deep_nesting_costs_a_line() => Assert.NotNull(Read(new string('[', 100_000)).Problem);

    private static ReadItem Read(string line) => ArticleLine.Read(new ImportItem.Line("lines.jsonl:7", Encoding.UTF8.GetBytes(line)));
}
