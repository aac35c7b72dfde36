using System.Text;
using AngleSharp.Html.Parser;
using Kawaraban.Extract.Sanitize;

namespace Kawaraban.Tests.Extract;

public sealed class HtmlSanitizerTests
{
    private static readonly Uri Story = new("https://news.example/2025/story.html");

    public static TheoryData<string> EachAttack => new(Attacks.All);

    [Theory]
    [MemberData(nameof(EachAttack))]
    public void Nothing_that_acts_survives(string attack)
    {
        var clean = HtmlSanitizer.Sanitize("<p>before</p>" + attack + "<p>after</p>", Story);

        AssertInert(clean);
        Assert.Equal(clean, HtmlSanitizer.Sanitize(clean, Story));
    }

    [Theory]
    [MemberData(nameof(EachAttack))]
    public void Nothing_that_acts_survives_inside_other_elements(string attack)
    {
        foreach (var around in new[] { "<table><tr><td>{0}</td></tr></table>", "<ul><li>{0}<li>x</ul>", "<a href=/x>{0}</a>", "<pre>{0}</pre>", "<b><i>{0}</b>x</i>", "<svg>{0}</svg>y", "<table>{0}</table>", "<select>{0}</select>" })
        {
            var clean = HtmlSanitizer.Sanitize(around.Replace("{0}", attack, StringComparison.Ordinal), Story);

            AssertInert(clean);
            Assert.Equal(clean, HtmlSanitizer.Sanitize(clean, Story));
        }
    }

    [Theory]
    [InlineData("<p>One<p>Two", "<p>One</p><p>Two</p>")]
    [InlineData("<h1>Head</h1><div><div>Text</div></div>", "<h2>Head</h2><div><div>Text</div></div>")]
    [InlineData("<p>  many \n\n spaces </p>", "<p> many spaces </p>")]
    [InlineData("<p><span>a</span> <font>b</font></p><p></p><div><p> </p></div>", "<p>a b</p>")]
    [InlineData("<blockquote class=post><p>said</p></blockquote>", "<blockquote><p>said</p></blockquote>")]
    [InlineData("<pre>\n\n  x\n  y</pre>", "<pre>\n\n  x\n  y</pre>")]
    [InlineData("<ruby>瓦<rt>かわら</rt>版<rt>ばん</ruby>", "<ruby>瓦<rt>かわら</rt>版<rt>ばん</rt></ruby>")]
    [InlineData("<ol start=3 onclick=x><li value=\"4\">four</ol>", "<ol start=\"3\"><li value=\"4\">four</li></ol>")]
    [InlineData("<table><tr><td colspan=2>a<td></table>", "<table><tbody><tr><td colspan=\"2\">a</td><td></td></tr></tbody></table>")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("<form><p>The whole page stands in a form.</p><input name=q></form>", "<div><p>The whole page stands in a form.</p></div>")]
    public void What_belongs_to_an_article_stays(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(html, Story));

    [Theory]
    [InlineData("<a href=\"../other.html?x=1&amp;y=2#z\">x</a>", "<a href=\"https://news.example/other.html?x=1&amp;y=2#z\">x</a>")]
    [InlineData("<a href=\"//cdn.example/x\">x</a>", "<a href=\"https://cdn.example/x\">x</a>")]
    [InlineData("<a href=\"mailto:desk@news.example\">x</a>", "<a href=\"mailto:desk@news.example\">x</a>")]
    [InlineData("<a name=here>x</a>", "x")]
    [InlineData("<img src=photo.jpg alt=\"A bridge\">", "<img src=\"https://news.example/2025/photo.jpg\" alt=\"A bridge\">")]
    [InlineData("<img src=\"data:image/gif;base64,R0lGOD\" data-src=\"/p.jpg\">", "<img src=\"https://news.example/p.jpg\">")]
    [InlineData("<img srcset=\"/s.jpg 320w, /m.jpg 1280w, /l.jpg 4000w\" src=/s.jpg>", "<img src=\"https://news.example/m.jpg\">")]
    [InlineData("<img srcset=\"/a,b.jpg 1x, /c,d.jpg 2x\">", "<img src=\"https://news.example/c,d.jpg\">")]
    [InlineData("<picture><source srcset=\"/w.webp 800w\"><img></picture>", "<img src=\"https://news.example/w.webp\">")]
    [InlineData("<img class=lazy src=/blank.gif><noscript><img src=/real.jpg></noscript>", "<img src=\"https://news.example/real.jpg\">")]
    [InlineData("<img src=/real.jpg><noscript><img src=/real.jpg></noscript>", "<img src=\"https://news.example/real.jpg\">")]
    [InlineData("<img src=https://count.example/pixel.gif?a=b>", "")]
    [InlineData("<img width=1 height=1 src=https://count.example/x>", "")]
    [InlineData("<img style=\"width: 1px; height: 1px\" src=https://count.example/x>", "")]
    [InlineData("<iframe src=https://video.example/embed/77 title=\"The speech\"></iframe>", "<p><a href=\"https://video.example/embed/77\">The speech</a></p>")]
    [InlineData("<iframe src=https://ads.example/slot></iframe>", "")]
    [InlineData("<video src=/v.mp4 autoplay>No video</video>", "<video src=\"https://news.example/v.mp4\" controls=\"\" preload=\"none\"></video>")]
    public void Addresses_are_resolved_and_images_found_where_scripts_would_load_them(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(html, Story));

    [Theory]
    [InlineData("<a href=\"story/2\">x</a>", "<a href=\"story/2\">x</a>")]
    [InlineData("<a href=\"/a:b\">x</a>", "<a href=\"/a:b\">x</a>")]
    [InlineData("<a href=\"1:b\">x</a>", "x")]
    public void Without_a_base_relative_addresses_stay_relative(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(html, null));

    [Fact]
    public void Sanitising_twice_changes_nothing_whatever_the_tags()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<div>", "</div>", "<a href=/x>", "</a>", "<b>", "</b>", "<i>", "</i>", "<li>", "</li>", "<ul>", "</ul>", "<dl>", "<dt>", "<dd>", "</dl>",
            "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<caption>", "<th>", "<tbody>", "<h1>", "<h2>", "</h2>", "<section>", "</section>", "<span>", "</span>",
            "<pre>", "\n", "</pre>", "<blockquote>", "</blockquote>", "<button>", "</button>", "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<!--", "-->", "<template>",
            "</template>", "<ruby>", "<rt>", "</ruby>", "<img src=/p.jpg>", "<br>", "<hr>", "text", " ", "&amp;", "<", "\"", "<x-y>", "<object>", "</object>", "<select>", "</select>",
            "<option>", "<noscript>", "</noscript>", "<form>", "</form>", "<iframe src=/embed/1>", "</iframe>", "<font size=1>", "<figure>", "<figcaption>", "<details>", "<summary>", "<video>", "<source src=/a.mp4>", "</video>", "<marquee>", "</marquee>", "<nobr>",
        ];
        var random = new Random(20250314);
        for (var round = 0; round < 3000; round++)
        {
            var html = new StringBuilder();
            for (var i = random.Next(3, 30); i > 0; i--)
                html.Append(pieces[random.Next(pieces.Length)]);
            var once = HtmlSanitizer.Sanitize(html.ToString(), Story);

            AssertInert(once);
            Assert.True(once == HtmlSanitizer.Sanitize(once, Story), $"{html}\n→ {once}\n→ {HtmlSanitizer.Sanitize(once, Story)}");
        }
    }

    [Fact]
    public void Nothing_that_acts_survives_however_it_is_cut_spliced_and_nested()
    {
        foreach (var attack in Attacks.Mutated(5_000, seed: 20251122))
        {
            var once = HtmlSanitizer.Sanitize(attack, Story);

            AssertInert(once);
            Assert.True(once == HtmlSanitizer.Sanitize(once, Story), $"{attack}\n→ {once}\n→ {HtmlSanitizer.Sanitize(once, Story)}");
        }
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_are_read_like_any_other_page()
    {
        var clean = HtmlSanitizer.Sanitize(string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "deep", Story);

        Assert.Contains("deep", clean, StringComparison.Ordinal);
        Assert.Equal(clean, HtmlSanitizer.Sanitize(clean, Story));
    }

    /// <summary>The rules once more, told independently: by parsing the result as a browser would.</summary>
    private static void AssertInert(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<body>" + html);
        string[] forbidden = ["script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "math", "template", "link", "meta", "base", "noscript"];
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, forbidden);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcset" or "id" or "name" or "class", attribute.Name);
                if (attribute.Name is "href" or "src")
                    Assert.True(Uri.TryCreate(attribute.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel", attribute.Value);
            }
        }
    }
}
