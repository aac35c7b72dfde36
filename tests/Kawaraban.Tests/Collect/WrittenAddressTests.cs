using Kawaraban.Collect.Finding;

namespace Kawaraban.Tests.Collect;

public sealed class WrittenAddressTests
{
    [Theory]
    [InlineData("https://bay.example/news", "https://bay.example/news")]
    [InlineData(" <https://bay.example/news> ", "https://bay.example/news")]
    [InlineData("feed:https://bay.example/rss", "https://bay.example/rss")]
    [InlineData("feed://https://bay.example/rss", "https://bay.example/rss")]
    [InlineData("feed:http://bay.example/rss", "http://bay.example/rss")]
    [InlineData("feed://bay.example/rss", "https://bay.example/rss http://bay.example/rss")]
    [InlineData("itpc://bay.example/cast", "https://bay.example/cast http://bay.example/cast")]
    [InlineData("bay.example", "https://bay.example/ http://bay.example/")]
    [InlineData("//bay.example/x", "https://bay.example/x http://bay.example/x")]
    [InlineData("bay.example:8080/x?y=1", "https://bay.example:8080/x?y=1 http://bay.example:8080/x?y=1")]
    [InlineData("127.0.0.1:8080", "https://127.0.0.1:8080/ http://127.0.0.1:8080/")]
    [InlineData("localhost:8080/x", "https://localhost:8080/x http://localhost:8080/x")]
    [InlineData("@ines@toots.example", "https://toots.example/@ines")]
    [InlineData("新聞.example", "https://新聞.example/ http://新聞.example/")]
    [InlineData("news", "")]
    [InlineData("my feeds.opml", "")]
    [InlineData("ftp://bay.example/", "")]
    [InlineData("mailto:ines@bay.example", "")]
    [InlineData("feed:", "")]
    [InlineData("", "")]
    public void An_address_is_read_as_people_write_it(string written, string meant) =>
        Assert.Equal(meant, string.Join(' ', WrittenAddress.Read(written).Select(url => url.ToString())));
}
