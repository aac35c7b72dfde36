using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Kawaraban.ServerTests.Terminal;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>Feeds come in through the pages: by any address, by a list, by what another program shares.</summary>
public sealed class AddingTests
{
    private const string List =
        """
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="Coast"><outline text="Bay Town" type="rss" xmlUrl="https://bay.example/feed"/></outline>
          <outline text="Hills" type="rss" xmlUrl="https://hills.example/feed"/>
          <outline text="Files" type="rss" xmlUrl="file:///etc/passwd"/>
        </body></opml>
        """;

    [Fact]
    public async Task The_one_feed_of_a_site_is_followed_at_once_and_its_first_articles_come()
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Html("/", "<head><title>Bay Town Record</title><link rel=alternate type='application/rss+xml' href='/feed'></head><body><p>Hello</p></body>");
        paper.Rss("/feed", new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        await using var site = await TestSite.StartReadingAsync();

        var page = await EndOfAsync(site, await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address)));

        Assert.Equal("Followed", page.Words("h1"));
        Assert.Equal("1 feed is followed from now on; 1 article came with the first reading.", page.Words(".errand p"));
        Assert.Equal("Bay Town Record", page.Words(".feed-last a"));
        Assert.Contains("The bridge opens again", (await site.ReadAsync("/")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_feeds_the_reader_ticks_which()
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Html("/", "<head><title>Bay Town Record</title><link rel=alternate type='application/rss+xml' href='/news' title='News'><link rel=alternate type='application/rss+xml' href='/sport' title='Sport'></head><body><p>Hello</p></body>");
        paper.Feed("/news", "Record: News", "/a", "/b").Feed("/sport", "Record: Sport", "/c");
        await using var site = await TestSite.StartReadingAsync();

        using var answer = await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address));
        var choice = await EndOfAsync(site, answer);
        var address = answer.Headers.Location!.ToString();

        Assert.Equal("What can be followed", choice.Words("h1"));
        Assert.Equal(["RSS feed · 2 items", "RSS feed · 1 item"], choice.AllWords(".offers small:not(.address)"));
        Assert.Empty(await site.Get<Feeds>().AllAsync(TestContext.Current.CancellationToken));

        var followed = await EndOfAsync(site, await site.PressAsync(address, address + "/follow", ("offer", "1")));
        Assert.Equal("Record: Sport", followed.Words(".feed-last a"));
        Assert.Equal([paper.Address + "/sport"], (await site.Get<Feeds>().AllAsync(TestContext.Current.CancellationToken)).Select(feed => feed.Url));

        using var nothing = await site.PressAsync(address, address + "/follow");
        Assert.Equal("Nothing is ticked.", (await site.ReadAsync(nothing.Headers.Location!.ToString())).Words(".said"));
    }

    [Fact]
    public async Task Where_nothing_is_found_a_plain_line_says_so_and_what_else_can_be_done()
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Html("/", "<head><title>Sign</title></head><body><p>Closed.</p></body>");
        await using var site = await TestSite.StartReadingAsync();

        var page = await EndOfAsync(site, await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address)));

        Assert.Equal("Nothing was added", page.Words("h1"));
        Assert.Equal("There is neither a feed nor an article here: no text on this page reads like an article.", page.Words(".problem"));
        Assert.Equal(["links", "page"], page.QuerySelectorAll("button[name=how]").Select(button => button.GetAttribute("value")));

        var missing = await EndOfAsync(site, await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address + "/none")));
        Assert.Contains("404", missing.Words(".problem"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "There is no text at this address: it is empty, or a picture, a document or another file. Name a page.")]
    [InlineData("id", "Tidak ada teks di alamat ini: kosong, atau berupa gambar, dokumen, atau berkas lain. Berikan alamat sebuah halaman.")]
    [InlineData("ja", "このアドレスに文章はありません（空か、画像や文書などのファイルです）。ページのアドレスを指定してください。")]
    [InlineData("zh-Hans", "该地址没有文字：内容为空，或是图片、文档等其他文件。请提供网页的地址。")]
    public async Task What_is_no_page_is_told_in_the_language_of_the_reader(string language, string words)
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Put("/tides.pdf", "application/pdf", [.. "%PDF-1.7 tides"u8]);
        await using var site = await TestSite.StartReadingAsync();

        using var answer = await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address + "/tides.pdf"));
        await EndOfAsync(site, answer);
        var page = await site.ReadAsync(answer.Headers.Location!.ToString(), language);

        Assert.Equal(words, page.Words(".problem"));
        Assert.Empty(page.QuerySelectorAll("main [lang=en]"));
        Assert.Empty(page.QuerySelectorAll("button[name=how]"));
    }

    [Theory]
    [InlineData("en", "There is a feed, but it is broken and cannot be read.", "The JSON breaks off or is not valid (line 2)")]
    [InlineData("id", "Ada umpan, tetapi rusak dan tidak dapat dibaca.", "JSON-nya terputus atau tidak sah (baris 2)")]
    [InlineData("ja", "フィードはありますが、壊れていて読み込めません。", "JSONが途切れているか、正しくありません（2行目）")]
    [InlineData("zh-Hans", "找到了订阅源，但内容已损坏，无法读取。", "JSON 中断或格式不正确，第 2 行")]
    public async Task A_broken_feed_is_told_with_the_place_in_the_language_of_the_reader(string language, string words, string where)
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Put("/feed.json", "application/feed+json", [.. "{\"version\": \"https://jsonfeed.org/version/1\",\n\"items\": ["u8]);
        await using var site = await TestSite.StartReadingAsync();

        using var answer = await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address + "/feed.json"));
        await EndOfAsync(site, answer);
        var page = await site.ReadAsync(answer.Headers.Location!.ToString(), language);

        Assert.Equal((words, where), (page.Words(".problem"), page.Words(".hint")));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("just words")]
    [InlineData("http://a\uFFFDb/")]
    public async Task What_is_no_address_of_the_web_gets_at_nothing(string written)
    {
        await using var site = await TestSite.StartReadingAsync();

        var page = await EndOfAsync(site, await site.PressAsync("/feeds", "/feeds/add", ("url", written)));

        Assert.Equal("This is no address such as https://example.org.", page.Words(".problem"));
        Assert.Empty(page.QuerySelectorAll("button[name=how]"));
    }

    [Fact]
    public async Task Addresses_of_the_machine_itself_are_not_asked()
    {
        await using var paper = await SmallSite.StartAsync();
        await using var site = await TestSite.StartEmptyAsync();

        var page = await EndOfAsync(site, await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address + "/feed")));

        Assert.Equal("Nothing was added", page.Words("h1"));
        Assert.Empty(paper.Asked);
    }

    [Fact]
    public async Task A_search_that_takes_long_shows_its_progress_and_asks_the_browser_to_look_again()
    {
        await using var paper = await SmallSite.StartAsync();
        var go = new TaskCompletionSource();
        paper.Otherwise = async context =>
        {
            await go.Task;
            context.Response.StatusCode = 404;
        };
        await using var site = await TestSite.StartReadingAsync();

        using var answer = await site.PressAsync("/feeds", "/feeds/add", ("url", paper.Address + "/slow"));
        using var waiting = await site.GetAsync(answer.Headers.Location!.ToString());

        Assert.Equal(["2"], waiting.Headers.GetValues("Refresh"));
        Assert.Equal("Looking", (await TestSite.ParseAsync(waiting)).Words("h1"));
        go.SetResult();
        var ended = await EndOfAsync(site, answer);
        Assert.Equal("Nothing was added", ended.Words("h1"));
    }

    [Fact]
    public async Task A_list_of_feeds_goes_in_with_a_report_and_comes_out_again()
    {
        await using var site = await TestSite.StartEmptyAsync();
        await site.Get<Feeds>().AddAsync([new NewFeed("https://hills.example/feed", "Hills")], TestContext.Current.CancellationToken);

        var page = await EndOfAsync(site, await site.UploadAsync("/feeds", "/feeds/list", "list", "mine.opml", Encoding.UTF8.GetBytes(List)));

        Assert.Equal("1 feed is new, 1 was followed already. They are read one after the other from now on.", page.Words(".errand p"));
        Assert.Equal("1 feed was refused", page.Words("h2"));
        Assert.Contains("file:///etc/passwd", page.Words(".feed-last"), StringComparison.Ordinal);
        using var list = await site.GetAsync("/feeds/list");
        Assert.Equal("kawaraban.opml", list.Content.Headers.ContentDisposition!.FileName);
        var written = await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("https://bay.example/feed", written, StringComparison.Ordinal);
        Assert.Contains("Coast", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_list_gets_a_clear_line()
    {
        await using var site = await TestSite.StartEmptyAsync();

        using var broken = await site.UploadAsync("/feeds", "/feeds/list", "list", "x.opml", "not a list"u8.ToArray());
        Assert.StartsWith("The file is no list of feeds (OPML)", (await site.ReadAsync(broken.Headers.Location!.ToString())).Words(".said"), StringComparison.Ordinal);

        using var large = await site.UploadAsync("/feeds", "/feeds/list", "list", "x.opml", new byte[(4 * 1024 * 1024) + 1]);
        Assert.StartsWith("The file has more than 4 MB", (await site.ReadAsync(large.Headers.Location!.ToString())).Words(".said"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_feeds_are_read_now_and_those_that_cannot_be_say_why()
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Rss("/feed", new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        await using var site = await TestSite.StartReadingAsync();
        await site.Get<Feeds>().AddAsync([new NewFeed(paper.Address + "/feed"), new NewFeed(paper.Address + "/none", "Lost")], TestContext.Current.CancellationToken);

        var page = await EndOfAsync(site, await site.PressAsync("/feeds", "/feeds/refresh"));

        Assert.Equal("2 feeds read: 1 new article, 0 changed.", page.Words(".errand p"));
        Assert.Equal("Lost", page.Words(".feed-last a"));
        var lost = await site.ReadAsync(page.QuerySelector(".feed-last a")!.GetAttribute("href")!);
        Assert.Contains("404", lost.Words(".feed-history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_program_shares_is_shown_and_nothing_is_asked_before_a_button_is_pressed()
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Article("/bridge", "The bridge opens again");
        await using var site = await TestSite.StartReadingAsync();
        var shared = $"/add?title=The+bridge&text=Look+at+this:+{Uri.EscapeDataString(paper.Address + "/bridge")}";

        var page = await site.ReadAsync(shared);
        Assert.Equal(paper.Address + "/bridge", page.Words(".address"));
        Assert.Empty(paper.Asked);

        var taken = await EndOfAsync(site, await site.PressAsync(shared, "/feeds/add", ("url", paper.Address + "/bridge"), ("how", "page")));
        Assert.Equal("The page was taken in as an article.", taken.Words(".errand p"));
        Assert.Contains("The page is here already.", (await site.ReadAsync(shared)).Words(".said"), StringComparison.Ordinal);
    }

    /// <summary>The page of an errand once it is over.</summary>
    private static async Task<IHtmlDocument> EndOfAsync(TestSite site, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        while (true)
        {
            using var page = await site.GetAsync(answer.Headers.Location!.ToString());
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            if (!page.Headers.Contains("Refresh"))
                return await TestSite.ParseAsync(page);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
