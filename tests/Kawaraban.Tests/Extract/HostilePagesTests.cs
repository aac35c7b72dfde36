using System.Text;
using Kawaraban.Extract;
using Kawaraban.Lab;

namespace Kawaraban.Tests.Extract;

/// <summary>Pages that are damaged, or made to be hard: they end in a result.</summary>
public sealed class HostilePagesTests
{
    private const string Sentence = "The harbour council voted on Tuesday for the new line, which the ferry company had asked for. ";

    private static readonly Uri Address = new("https://courier.example/2025/pier");

    [Fact]
    public void Five_thousand_mutated_pages_never_throw_and_never_let_script_through()
    {
        string[] folders = [Golden.Fixtures("pages"), Path.Combine(Golden.Fixtures(""), "..", "..", "samples", "newsroom")];
        List<byte[]> pages = [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        for (var number = 0; number < 5_000; number++)
        {
            var page = new Page { Bytes = MutatedPages.Of(pages, number), Url = Address, FetchedAt = DateTimeOffset.UnixEpoch };

            var result = ArticleExtractor.Extract(page);
            PageLinks.Read(page);

            if (result is ExtractResult.Extracted { Article.BodyHtml: var html })
                Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Hostile_pages_come_to_a_result()
    {
        string[] pages =
        [
            Repeat("<div><b>", 100_000) + "deep",
            Repeat("<ul><li>", 20_000) + "deep",
            "<script type=application/ld+json>" + new string('[', 50_000) + "</script><p>x",
            Repeat("<article><h2><a href=x>A linked headline</a></h2><p>A sentence of a teaser, with a comma.</p></article>", 20_000),
            "<base href='//a b'><link rel=import href='//a b'><p>" + Sentence,
            "<p>\ufffe" + Sentence + "e\u0301",
        ];

        Assert.All(pages, page => Assert.NotNull(Read("<html>" + page)));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Pier \ud800 rises"}""", "Pier \ufffd rises")]
    [InlineData("""{"\udc00":1,"@type":"NewsArticle","headline":"Pier \ud83d\udea2 rises"}""", "Pier 🚢 rises")]
    public void Half_a_character_in_structured_data_costs_one_character_and_not_the_page(string json, string title)
    {
        var result = Read($"<html><script type=application/ld+json>{json}</script><div class=article-body><p>{Repeat(Sentence, 8)}</p></div>");

        Assert.Equal(title, Assert.IsType<ExtractResult.Extracted>(result).Article.Title);
    }

    [Fact]
    public void A_link_to_a_host_that_is_none_is_left_out()
    {
        var links = PageLinks.Read(new Page { Bytes = Encoding.UTF8.GetBytes("<html><a href='https://a\ufffdb.example/feed.xml'>RSS</a><a href=/feed.xml>RSS</a>"), Url = Address });

        Assert.Equal(["https://courier.example/feed.xml"], links!.Alike.Select(feed => feed.Url.AbsoluteUri));
    }

    private static ExtractResult Read(string page) =>
        ArticleExtractor.Extract(new Page { Bytes = Encoding.UTF8.GetBytes(page), Url = Address });

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
