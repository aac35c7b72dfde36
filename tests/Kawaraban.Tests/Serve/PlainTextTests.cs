using System.Text;
using Kawaraban.Serve;

namespace Kawaraban.Tests.Serve;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no references", "no references")]
    [InlineData("&#x65E5;&#x7C73;", "日米")]
    [InlineData("a &#x1F5DE; b", "a 🗞 b")]
    [InlineData("&lt;b&gt; &amp; &#x27;&#x22;&#x3C;", "&lt;b&gt; &amp; &#x27;&#x22;&#x3C;")]
    [InlineData("&#xA0;&#x9F;", "\u00A0&#x9F;")]
    [InlineData("&#x &#x; &#xZZ; &#x65E5 &#xD800; &#x110000; &#xFFFFFFFFFF;", "&#x &#x; &#xZZ; &#x65E5 &#xD800; &#x110000; &#xFFFFFFFFFF;")]
    [InlineData("ends in &#x65E", "ends in &#x65E")]
    public void References_beyond_ascii_become_characters_and_nothing_else_changes(string page, string plain)
    {
        var bytes = Encoding.UTF8.GetBytes(page);

        Assert.Equal(plain, Encoding.UTF8.GetString(bytes, 0, PlainText.Write(bytes)));
    }
}
