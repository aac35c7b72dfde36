using Kawaraban.Extract.Sanitize;

namespace Kawaraban.Tests.Extract;

public sealed class FidelityTests
{
    [Theory]
    [InlineData("<img src=\"https://count.example/1.gif\" width=\"1\" height=\"1\">", "", "<img src=\"https://count.example/1.gif\" width=\"1\" height=\"1\">")]
    [InlineData("<a href=\"https://a.example?x\"></a>", "", "<a href=\"https://a.example?x\"></a>")]
    [InlineData("<a href=\"javascript:x()\">no</a><script>x()</script>", "no", "no")]
    public void What_was_published_keeps_its_images_and_links_and_is_as_safe(string html, string forReading, string asPublished)
    {
        Assert.Equal(forReading, HtmlSanitizer.Sanitize(html, null, Fidelity.ForReading));
        Assert.Equal(asPublished, HtmlSanitizer.Sanitize(html, null, Fidelity.AsPublished));
    }

    [Theory]
    [InlineData("before<iframe src=\"https://x.example/\"> after", "before after")]
    [InlineData("before<object data=x> after", "before after")]
    [InlineData("before<iframe src=\"https://x.example/\">fallback</iframe> after", "before after")]
    public void The_text_behind_a_frame_that_is_never_closed_is_not_lost(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(html, null));
}
