using Kawaraban.Extract;

namespace Kawaraban.Tests.Extract;

public class FeedTextTests
{
    [Theory]
    [InlineData("An old friend of this paper, the harbour master Ilse Brandt, writes:")]
    [InlineData("Two things about the harbour that nobody has asked the council yet;")]
    public void A_line_that_leads_on_to_a_quotation_stays(string line)
    {
        var article = ArticleExtractor.ExtractFeedText(new FeedText
        {
            Html = $"<p>{line}</p><blockquote><p>The cranes have stood still since Monday, and no ship has left the northern basin for three days.</p></blockquote>",
            Title = "Cranes stand still",
        });

        Assert.Equal(line, article.Paragraphs[0]);
    }
}
