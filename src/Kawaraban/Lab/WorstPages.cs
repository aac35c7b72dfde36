using System.Text;

namespace Kawaraban.Lab;

/// <summary>Pages made to cost a reader the most: very large, very deep, or very much of one thing. Each with its name.</summary>
internal static class WorstPages
{
    private const int Large = 20_000_000;
    private const string Sentence = "The harbour council voted on Tuesday for the new line, which the ferry company had asked for. ";

    /// <summary>Kinds of element that parsers treat differently where they nest.</summary>
    private static readonly string[] Nesting =
        ["div", "p", "span", "b", "b><i", "a href=x", "font", "table><tr><td", "table", "ul><li", "blockquote", "select", "optgroup", "svg", "svg><foreignObject", "math",
         "template", "button", "form", "ruby><rt", "frameset", "nobr", "object", "x-card", "section", "h1"];

    private static readonly Dictionary<string, Func<string>> Html = new()
    {
        ["article"] = () => Times(200, "<p>" + Sentence + Sentence + "</p>"),
        ["20 MB, shaped like a page"] = () => Filled(i => $"<div class=\"part\"><p>{i}: {Sentence}<a href=\"/{i}\">and more</a>, {Sentence}</p><img src=\"/{i}.jpg\"></div>\n"),
        ["20 MB of cards"] = () => Filled(i => $"<article class=\"card\"><h2><a href=\"/{i}\">A linked headline of part {i}</a></h2><p>{Sentence}</p></article>\n"),
        ["20 MB of different classes"] = () => Filled(i => $"<div class=\"c{i} related-{i}\" id=\"d{i}\"><p class=\"p{i}\">{i}: {Sentence}</p></div>"),
        ["20 MB in one line"] = () => "<p>" + Times(Large / Sentence.Length, Sentence),
        ["20 MB in one word"] = () => "<p>" + new string('a', Large),
        ["20 MB of Japanese in one line"] = () => "<p>" + Times(Large / 33, "港湾評議会は火曜日に"),
        ["20 MB of one comment"] = () => "<!--" + new string('-', Large),
        ["20 MB of less-than signs"] = () => new string('<', Large),
        ["20 MB of ampersands"] = () => "<p>" + Times(Large / 2, "& "),
        ["20 MB of references"] = () => "<p>" + Times(Large / 8, "&amp;amp;"),
        ["20 MB of zero bytes"] = () => "<p>" + new string('\0', Large),
        ["20 MB of script"] = () => "<script>" + Times(Large / 20, "var a={\"b\":[1,2,3]};") + "</script><p>" + Times(20, Sentence),
        ["20 MB of different strings in a script"] = () => "<script>x=[" + Filled(i => $"\"<p>{Times(10, Sentence)} {i:0000000}\",") + "]</script>",
        ["20 MB of title"] = () => "<title>" + Times(Large / Sentence.Length, Sentence) + "</title><p>" + Times(20, Sentence),
        ["20 MB of description"] = () => "<meta name=description content=\"" + Times(Large / 8, "< a bc- ") + "> \"><p>" + Times(20, Sentence),
        ["20 MB of heading"] = () => "<h1>" + Times(Large / Sentence.Length, Sentence) + "</h1><p>" + Times(20, Sentence),
        ["20 MB of authors"] = () => "<meta name=author content=\"" + Filled(i => $"Mara {Word(i)} and ") + "\"><p>" + Times(20, Sentence),
        ["20 MB of byline"] = () => "<p class=byline>" + Filled(i => $"By Mara {Word(i)}, ") + "<p>" + Times(20, Sentence),
        ["200,000 bylines"] = () => Numbered(200_000, i => $"<span class=author>Mara {Word(i)}</span>") + "<p>" + Times(20, Sentence),
        ["200,000 times"] = () => Numbered(200_000, i => $"<time>{i} March 2025</time>") + "<p>" + Times(20, Sentence),
        ["20 MB of strings in a script"] = () => "<script>x=[" + Times(Large / Sentence.Length, "\"<p>" + Sentence + "<\\/p>\",") + "]</script>",
        ["20 MB of JSON-LD"] = () => "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Times(Large / Sentence.Length, Sentence) + "\"}</script><p>x",
        ["20 MB of JSON-LD in pieces"] = () => "<script type=\"application/ld+json\">[" + Filled(i => $"{{\"@type\":\"Person\",\"@id\":\"#{i}\",\"name\":\"Mara {i}\",\"author\":{{\"@id\":\"#{i + 1}\"}}}},") + "{}]</script><p>x",
        ["JSON-LD, 100,000 scripts"] = () => Times(100_000, "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>"),
        ["JSON-LD, half characters"] = () => "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800 x\"}</script><p>" + Times(20, Sentence),
        ["JSON-LD, half characters in a name"] = () => "<script type=\"application/ld+json\">{\"\\udc00\":1,\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script><p>" + Times(20, Sentence),
        ["JSON-LD, half characters 1,000,000 times"] = () => "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Times(1_000_000, "x\\ud800 ") + "\"}</script><p>x",
        ["JSON-LD, a million names"] = () => "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"" + Numbered(1_000_000, i => $",\"{i}\":1") + "}</script><p>x",
        ["JSON-LD, 200,000 authors"] = () => "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[" + Numbered(200_000, i => $"{{\"@type\":\"Person\",\"name\":\"Mara {Word(i)}\"}},") + "{}]}</script><p>" + Times(20, Sentence),
        ["JSON-LD, deep"] = () => "<script type=\"application/ld+json\">" + new string('[', 1_000_000) + "</script><p>x",
        ["200,000 line breaks in one paragraph"] = () => "<p>" + Numbered(200_000, i => $"Line {i} of it<br>"),
        ["200,000 empty line breaks"] = () => "<p>" + Times(200_000, "<br>") + Sentence,
        ["200,000 pairs of line breaks"] = () => Numbered(200_000, i => $"{i} {Sentence}<br><br>"),
        ["1,000,000 line feeds"] = () => "<pre>" + Numbered(1_000_000, i => $"{i}\n"),
        ["a million attributes"] = () => "<div " + Numbered(1_000_000, i => $"a{i}=x ") + "><p>" + Sentence,
        ["a million elements of ten attributes"] = () => Times(200_000, "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9 class=x>x"),
        ["one attribute of 20 MB"] = () => "<p class=\"" + Times(Large / 6, "share ") + "\">" + Sentence,
        ["one style of 20 MB"] = () => "<img style=\"" + Times(Large / 6, "a : b;") + "\" src=x><p>" + Times(50, Sentence),
        ["one srcset of 60,000"] = () => Times(300, "<p>" + Sentence + "<img srcset=\"" + Times(6_000, "a.jpg 1w, ") + "\">"),
        ["200,000 links"] = () => "<p>" + Numbered(200_000, i => $"<a href=\"/{i}\">link {i}</a> "),
        ["200,000 links in a list"] = () => "<ul>" + Numbered(200_000, i => $"<li><a href=\"/{i}\">The link of number {i}</a>"),
        ["200,000 links never closed"] = () => "<p>" + Numbered(200_000, i => $"<a href=\"/{i}\">link {i} "),
        ["100,000 images"] = () => "<p>" + Sentence + Numbered(100_000, i => $"<img src=\"/{i}.jpg\" alt=\"{i}\">") + Sentence,
        ["100,000 figures"] = () => "<p>" + Times(20, Sentence) + Numbered(100_000, i => $"<figure><img src=\"/{i}.jpg\"><figcaption>Picture {i}</figcaption></figure>"),
        ["a picture of 100,000 sources"] = () => "<p>" + Times(20, Sentence) + "<picture>" + Numbered(100_000, i => $"<source srcset=\"/{i}.jpg {i}w\">") + Times(100, "<img>"),
        ["a table of 100,000 cells"] = () => "<table>" + Numbered(1_000, row => "<tr>" + Numbered(100, i => $"<td>{row * i}")),
        ["a row of 100,000 cells"] = () => "<p>" + Times(20, Sentence) + "<table><tr>" + Numbered(100_000, i => $"<td>{i}"),
        ["100,000 ruby readings"] = () => "<p><ruby>" + Times(100_000, "港<rp>(</rp><rt>みなと</rt><rp>)</rp>"),
        ["100,000 paragraphs nearly alike"] = () => Numbered(100_000, i => $"<p>{Sentence}{Sentence}{Word(i)} {Word(i * 7)}"),
        ["2,000 paragraphs nearly alike"] = () => Numbered(2_000, i => $"<p>{Times(8, Sentence)}{Word(i)} {Word(i * 7)}"),
        ["600 long paragraphs nearly alike"] = () => Numbered(600, i => $"<p>{Numbered(1_000, j => j % 7 == 0 ? Word((i * 31) + j) + " " : Word(j) + " ")}"),
        ["two paragraphs of 4 MB nearly alike"] = () => "<p>" + Times(40_000, Sentence) + "here<p>" + Times(40_000, Sentence) + "there",
        ["100,000 headings"] = () => Numbered(100_000, i => $"<h1>Heading {i}</h1><p>{i} {Sentence}</p>"),
        ["100,000 headings of boxes"] = () => Times(100_000, "<h3>Related stories</h3><p>" + Sentence + "</p>"),
        ["100,000 forms"] = () => Times(100_000, "<form><input name=a><button>x</button><select><option>y</select></form>"),
        ["200,000 custom elements"] = () => Numbered(200_000, i => $"<x-{Word(i)}>{i}</x-{Word(i)}>"),
        ["100,000 meta tags"] = () => "<head>" + Numbered(100_000, i => $"<meta property=\"article:tag\" content=\"{i}\">") + "</head><p>" + Sentence,
        ["text misplaced in a table"] = () => "<table>" + Times(100_000, "<tr>x<b>y</b>"),
        ["formatting never closed, 1,000,000 paragraphs"] = () => Numbered(64, i => $"<font size={i}>") + Times(1_000_000, "<p>x"),
        ["formatting never closed, in every paragraph"] = () => Numbered(100_000, i => $"<p><font size={i}>x"),
        ["1,000,000 list items, 512 deep"] = () => Times(512, "<ul><li>") + Times(1_000_000, "<li>x"),
        ["1,000,000 list items, 50 deep"] = () => Times(50, "<ul><li>") + Times(1_000_000, "<li>x"),
        ["1,000,000 paragraphs, 500 deep"] = () => Times(500, "<div>") + Times(1_000_000, "<p>x"),
        ["misnested formatting"] = () => Times(100_000, "<b><p>x</b></p>"),
        ["misnested links"] = () => Times(100_000, "<a href=x><div>x</a>"),
        ["end tags of nothing"] = () => Times(500_000, "</div></p></b></table>"),
        ["mathematics among paragraphs"] = () => Times(100_000, "<math><mi>x<p>y"),
    };

    /// <summary>Every page: its name, its bytes, its content type.</summary>
    public static IEnumerable<(string Name, Func<byte[]> Bytes, string ContentType)> All() =>
    [
        .. Html.Select(page => (page.Key, (Func<byte[]>)(() => Encoding.UTF8.GetBytes(page.Value())), "text/html")),
        .. Nesting.Select(tag => ($"100,000 nested <{tag}>", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Times(100_000, $"<{tag}>") + "<p>" + Sentence)), "text/html")),
        .. Nesting.Select(tag => ($"100,000 nested <{tag}> with text", (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Numbered(100_000, i => $"<{tag}>{i} {Sentence}") + "</p>")), "text/html")),
        ("text, 20 MB in one line", () => Encoding.UTF8.GetBytes(Times(Large / Sentence.Length, Sentence)), "text/plain"),
        ("text, 600 long lines nearly alike", () => Encoding.UTF8.GetBytes(Numbered(600, i => Numbered(1_000, j => j % 7 == 0 ? Word((i * 31) + j) + " " : Word(j) + " ") + "\n")), "text/plain"),
        ("text, 20 MB in lines", () => Encoding.UTF8.GetBytes(Filled(i => $"{i}: {Sentence}\n")), "text/plain"),
        ("text, 20 MB in short lines", () => Encoding.UTF8.GetBytes(Filled(i => $"{i}\n")), "text/plain"),
        ("text, 20 MB in wrapped lines", () => Encoding.UTF8.GetBytes(Filled(i => $"{i:00000000} the harbour council voted on Tuesday for the new ferry line\n") + "\n"), "text/plain"),
        ("text, 20 MB without a space", () => Encoding.UTF8.GetBytes(new string('a', Large)), "text/plain"),
        ("text, 20 MB of line feeds", () => Encoding.UTF8.GetBytes(new string('\n', Large)), "text/plain"),
        ("text, 20 MB of Japanese in one line", () => Encoding.UTF8.GetBytes(Times(Large / 33, "港湾評議会は火曜日に。")), "text/plain"),
        ("bytes of no encoding, 20 MB", () => Random(Large), "text/html"),
    ];

    private static string Filled(Func<int, string> part)
    {
        var text = new StringBuilder(Large + 1000);
        for (var i = 0; text.Length < Large; i++)
            text.Append(part(i));
        return text.ToString();
    }

    private static string Numbered(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    private static string Times(int times, string part) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    /// <summary>A word of letters for a number: two numbers never share one.</summary>
    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var rest = number + 1; rest > 0; rest /= 26)
            word.Append((char)('a' + (rest % 26)));
        return word.ToString();
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(20250704).NextBytes(bytes);
        for (var i = 0; i < length; i++)
            bytes[i] |= 0x20;
        return bytes;
    }
}
