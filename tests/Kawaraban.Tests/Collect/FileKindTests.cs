using System.Text;
using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("<!doctype html><html><body><p>Whole.</p></body></html>\n")]
    [InlineData("<p>A fragment that leaves its last element open.")]
    [InlineData("<p>Five is < six</p> and 3 <")]
    [InlineData("Plain text in which 5 < 8 stands at the end: 5 <8")]
    [InlineData("市議会は第二の航路を承認した。")]
    public void A_whole_page_is_left_in_peace(string page) => Assert.Null(FileKind.ProblemOf(Encoding.UTF8.GetBytes(page), ".html"));

    [Fact]
    public void Text_in_UTF16_is_not_binary() =>
        Assert.Null(FileKind.ProblemOf([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("A page in UTF-16")], ".txt"));

    [Fact]
    public void Text_in_an_older_encoding_may_end_in_any_byte() =>
        Assert.Null(FileKind.ProblemOf([.. "Zwei Fähren fahren täglich ab ".Select(c => (byte)c), 0xC4], ".txt"));

    [Theory]
    [InlineData("<html><body><p>Half a page</p><div class=\"fo")]
    [InlineData("<html><body><p>Half a page</p></di")]
    [InlineData("<html><body><p>Half a page</p><!-- a comm")]
    public void A_page_that_ends_inside_a_tag_breaks_off(string page) =>
        Assert.Contains("breaks off", FileKind.ProblemOf(Encoding.UTF8.GetBytes(page), ".html"), StringComparison.Ordinal);
}
