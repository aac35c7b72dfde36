using Kawaraban.Collect;

namespace Kawaraban.Tests.Collect;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://post.example/news/7")]
    [InlineData("http://post.example/news/7")]
    [InlineData("https://www.post.example/news/7/")]
    [InlineData("https://POST.example:443/news/7#comments")]
    [InlineData(" https://post.example/news/7?utm_source=feed&utm_medium=rss&fbclid=x ")]
    public void One_page_has_one_identity_however_it_is_reached(string url) =>
        Assert.Equal("page:post.example/news/7", PageAddress.IdentityOf(url));

    [Theory]
    [InlineData("https://post.example/news?id=7", "https://post.example/news?id=8")]
    [InlineData("https://post.example/news/7", "https://post.example/News/7")]
    [InlineData("http://127.0.0.1:5081/a", "http://127.0.0.1:5082/a")]
    public void Different_pages_stay_apart(string one, string other) =>
        Assert.NotEqual(PageAddress.IdentityOf(one), PageAddress.IdentityOf(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("news/7")]
    [InlineData("mailto:desk@post.example")]
    [InlineData("tag:post.example,2025:7")]
    [InlineData("https://po\ufffdst.example/news/7")]
    public void What_is_no_page_has_no_identity(string? url) => Assert.Null(PageAddress.IdentityOf(url));
}
