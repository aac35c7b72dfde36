using System.Text;
using Kawaraban.Collect.Archives;

namespace Kawaraban.Tests.Collect.Archives;

public sealed class MhtmlPageTests
{
    private const string Head =
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nSubject: Ferry\r\nDate: Fri, 1 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x\"\r\n\r\n\r\n";

    [Theory]
    [InlineData("quoted-printable", "<p title=3D\"a\">It =E6=B8=A1=E8=88=B9 ru=\r\nns.</p>")]
    [InlineData("base64", "PHAgdGl0bGU9ImEiPkl0IOa4oeiIuSBy\r\ndW5zLjwvcD4=")]
    [InlineData("8bit", "<p title=\"a\">It 渡船 runs.</p>")]
    public void The_first_part_that_is_html_is_the_page(string encoding, string body)
    {
        var file = $"{Head}------Part--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: https://post.example/ferry\r\n\r\n{body}\r\n"
            + "------Part--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------Part--x--\r\n";

        var page = Assert.IsType<ImportItem.SavedPage>(Read(file));

        Assert.Equal("<p title=\"a\">It 渡船 runs.</p>", Encoding.UTF8.GetString(page.Bytes).Trim());
        Assert.Equal(("https://post.example/ferry", "text/html; charset=utf-8"), (page.Url?.AbsoluteUri, page.ContentType));
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 10, 0, 0, TimeSpan.Zero), page.At);
    }

    [Theory]
    [InlineData(Head)]
    [InlineData(Head + "------Part--x\r\nContent-Type: image/png\r\n\r\nxx\r\n")]
    [InlineData(Head + "------Part--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n")]
    public void Without_a_page_there_is_one_line(string file) => Assert.Contains("no page in it", Assert.IsType<ImportItem.Problem>(Read(file)).What, StringComparison.Ordinal);

    [Fact]
    public void A_cut_escape_is_passed_over() =>
        Assert.Equal("<p>a", Encoding.UTF8.GetString(Assert.IsType<ImportItem.SavedPage>(Read("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>a=E")).Bytes)[..4]);

    private static ImportItem Read(string file) => MhtmlPage.Read(new ImportItem.SavedPage("a.mhtml", "/a.mhtml", Encoding.UTF8.GetBytes(file)));
}
