using Kawaraban.Serve.Reading;

namespace Kawaraban.Tests.Serve;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a few words", 1)]
    public void A_short_text_takes_a_minute(string text, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(text));

    [Fact]
    public void Words_and_characters_are_counted_each_in_their_own_way()
    {
        Assert.Equal(3, ReadingTime.Minutes(string.Join(' ', Enumerable.Repeat("don't", 714))));
        Assert.Equal(3, ReadingTime.Minutes(new string('字', 1110)));
        Assert.Equal(6, ReadingTime.Minutes(new string('か', 1110) + string.Concat(Enumerable.Repeat(" word", 714))));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("  \n ", null)]
    [InlineData("One sentence. And another.\n\nAnother paragraph.", "One sentence.")]
    [InlineData("防波堤が決壊した。14人がけがをした。", "防波堤が決壊した。")]
    public void The_first_sentence_stands_in_for_a_headline(string? body, string? headline) =>
        Assert.Equal(headline, Headline.StandIn(body, null));

    [Fact]
    public void A_long_first_paragraph_is_cut_at_a_word()
    {
        var headline = Headline.StandIn(string.Concat(Enumerable.Repeat("lengthy ", 40)), "en")!;

        Assert.EndsWith("lengthy…", headline, StringComparison.Ordinal);
        Assert.True(headline.Length <= 161);
    }

    [Theory]
    [InlineData("<p>No image.</p>", "<p>No image.</p>")]
    [InlineData("""<p><img src="https://a.example/x.jpg" alt="A pier, 2 &gt; 1" width="3"></p>""", """<p><span class="media">A pier, 2 &gt; 1</span></p>""")]
    [InlineData("""<figure><img src="https://a.example/x.jpg"><figcaption>A pier</figcaption></figure>""", "<figure><figcaption>A pier</figcaption></figure>")]
    [InlineData("""<video src="https://a.example/v.mp4"><source src="https://a.example/w.mp4">No video</video>""", "No video")]
    public void What_another_site_would_have_to_be_asked_for_gives_way_to_its_words(string html, string shown) =>
        Assert.Equal(shown, ForeignMedia.InWords(html));
}
