using Kawaraban.Serve.Reading;

namespace Kawaraban.Tests.Serve;

public sealed class ReadingTests
{
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

    [Theory]
    [InlineData("""<p><img src="https://a.example/x.jpg?a=1&amp;b=2" alt="A pier, 2 &gt; 1" width="300" height="200" title="t"></p>""", """<p><img src="/images/https://a.example/x.jpg?a=1&amp;b=2" alt="A pier, 2 &gt; 1" width="300" height="200" loading="lazy" decoding="async"></p>""")]
    [InlineData("""<img src="https://a.example/x.jpg" width="300">""", """<img src="/images/https://a.example/x.jpg" alt="" loading="lazy" decoding="async">""")]
    [InlineData("""<img src="https://a.example/hidden" alt="A pier">""", """<span class="media">A pier</span>""")]
    public void An_image_comes_from_our_own_address_with_its_words_and_its_size(string html, string shown) =>
        Assert.Equal(shown, ForeignMedia.Shown(html, url => url.EndsWith("hidden", StringComparison.Ordinal) ? null : "/images/" + url));
}
