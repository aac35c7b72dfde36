using System.Text;
using Kawaraban.ServerTests.Serve;
using Kawaraban.ServerTests.Terminal;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>Feeds come in by an address and by a list, are named, filed, paused, read at once, taken out and removed.</summary>
[Trait("needs", "browser")]
public sealed class FeedsWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_reader_looks_after_their_feeds(string language, bool hasScript, bool isPhone)
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Html("/", "<head><title>Bay Town Record</title><link rel=alternate type='application/rss+xml' href='/news' title='News'><link rel=alternate type='application/rss+xml' href='/sport' title='Sport'></head><body><p>Hello</p></body>");
        paper.Rss("/news", new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        paper.Rss("/sport", new RssItem("The rowers win", paper.Address + "/two", Text: RssItem.Whole("regatta")));
        await using var shop = await SmallSite.StartAsync();
        shop.Html("/", "<head><title>Nets and ropes</title></head><body><p>Closed on Mondays.</p></body>");
        await using var site = await TestSite.StartReadingAsync();
        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = walker.Text;

        await walker.GoAsync("/");
        await walker.SeeAsync("h1", text.EmptyTitle);
        await walker.LookAsync("empty");
        await walker.FollowAsync(text.FollowNew);
        await walker.SeeAsync(".standfirst", text.NoFeeds);
        await walker.LookAsync("feeds-none");
        await walker.WriteAsync(text.AddressToFollow, paper.Address);
        await walker.PressAsync(text.LookAndFollow);
        await walker.SeeAsync("h1", text.FoundTitle);
        await walker.LookAsync("feeds-found");
        await walker.At(".offers input[type=checkbox]").Nth(1).CheckAsync();
        await walker.PressAsync(text.FollowChosen);
        await walker.SeeAsync("h1", text.FollowedTitle);
        await walker.SeeAsync(".errand", text.FollowedNow(2, 2));
        await walker.LookAsync("feeds-followed");

        await walker.FollowAsync(text.BackToFeeds);
        await walker.WriteAsync(text.AddressToFollow, shop.Address);
        await walker.PressAsync(text.LookAndFollow);
        await walker.SeeAsync("h1", text.FailedTitle);
        await walker.LookAsync("feeds-failed");
        await walker.FollowAsync(text.BackToFeeds);

        await walker.At("a[href='/feeds/1']").First.ClickAsync();
        await walker.WriteAsync(text.OwnTitle, "湾の新聞");
        await walker.WriteAsync(text.FolderLabel, "Coast");
        await walker.PressAsync(text.SaveFeed);
        await walker.SeeAsync(".said", text.FeedSaved("湾の新聞"));
        await walker.LookAsync("feed");
        await walker.PressAsync(text.Pause);
        await walker.SeeAsync(".feed-state", text.FeedPaused);
        await walker.PressAsync(text.Resume);
        await walker.SeeButtonAsync(text.Pause);
        paper.Rss("/news", new RssItem("The bridge closes again", paper.Address + "/three", Text: RssItem.Whole("ferry")), new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        await walker.PressAsync(text.RefreshNow);
        await walker.SeeAsync("h1", text.RefreshedTitle);
        await walker.SeeAsync(".errand", text.RefreshDone(1, 1, 0));
        await walker.LookAsync("feed-refreshed");

        await walker.FollowAsync(text.BackToFeeds);
        await walker.SeeAsync(".feeds h2", "Coast");
        await walker.LookAsync("feeds");
        await walker.UnfoldAsync(text.MoreWays);
        await walker.At("input[name=list]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "mine.opml",
            MimeType = "text/x-opml",
            Buffer = Encoding.UTF8.GetBytes($"<opml version='2.0'><body><outline text='Hills'><outline text='Hill Post' type='rss' xmlUrl='{paper.Address}/hill'/></outline><outline text='Files' xmlUrl='file:///etc/passwd'/></body></opml>"),
        });
        await walker.PressAsync(text.ListTake);
        await walker.SeeAsync("h1", text.ListTitle);
        await walker.SeeAsync(".errand", text.ListTaken(1, 0));
        await walker.LookAsync("feeds-list");
        var list = await walker.Page.APIRequest.GetAsync(new Uri(site.Address, "/feeds/list").AbsoluteUri);
        Assert.Contains("湾の新聞", await list.TextAsync(), StringComparison.Ordinal);

        await walker.FollowAsync(text.BackToFeeds);
        await walker.FollowAsync(text.Folders);
        await walker.LookAsync("folders");
        await walker.PressAsync(text.RemoveFolder, ".folders li:has(input[value=Hills])");
        await walker.SeeNoneAsync(".folders h2", "Hills");
        await walker.GoAsync("/feeds/2");
        await walker.UnfoldAsync(text.RemoveFeed);
        await walker.PressAsync(text.RemoveFeedYes);
        await walker.SeeAsync(".said", text.FeedRemoved);
        await walker.FollowAsync(text.Stories, ".masthead");
        // What came by it stays: the rowers' report, which is the bridge's in other words.
        await walker.SeeAsync(".card .meta", text.CountCopies(2));
    }
}
