using System.Text;
using Kawaraban.Collect;
using Kawaraban.Collect.Finding;

namespace Kawaraban.Tests.Collect;

public sealed class ServicesTests
{
    private const string Channel = "UCabcdefghijklmnopqrstuv";

    [Theory]
    [InlineData("https://www.youtube.com/channel/" + Channel, "https://www.youtube.com/feeds/videos.xml?channel_id=" + Channel)]
    [InlineData("https://youtube.com/channel/" + Channel + "/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=" + Channel)]
    [InlineData("https://www.youtube.com/playlist?list=PL0123456789abcdef", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL0123456789abcdef")]
    [InlineData("https://www.youtube.com/user/baynews", "https://www.youtube.com/feeds/videos.xml?user=baynews")]
    [InlineData("https://github.com/bay/ferry/releases/tag/v1.0", "https://github.com/bay/ferry/releases.atom")]
    [InlineData("https://github.com/bay/ferry/tags", "https://github.com/bay/ferry/tags.atom")]
    [InlineData("https://github.com/bay/ferry/commits/main", "https://github.com/bay/ferry/commits/main.atom")]
    [InlineData("https://github.com/bay", "https://github.com/bay.atom")]
    [InlineData("https://www.reddit.com/r/ferries", "https://www.reddit.com/r/ferries/.rss")]
    [InlineData("https://old.reddit.com/r/ferries/top/?t=week", "https://www.reddit.com/r/ferries/top/.rss?t=week")]
    [InlineData("https://www.reddit.com/u/ines", "https://www.reddit.com/user/ines/.rss")]
    [InlineData("https://www.reddit.com/r/ferries/comments/1abc2d/boats/", "https://www.reddit.com/r/ferries/comments/1abc2d/boats/.rss")]
    [InlineData("https://gitlab.com/bay/ferry/-/tags", "https://gitlab.com/bay/ferry/-/tags?format=atom")]
    [InlineData("https://codeberg.org/ines", "https://codeberg.org/ines.rss")]
    [InlineData("https://medium.com/@ines/boats-1234", "https://medium.com/feed/@ines")]
    [InlineData("https://ines.medium.com/boats", "https://ines.medium.com/feed")]
    [InlineData("https://ines.substack.com/p/boats", "https://ines.substack.com/feed")]
    [InlineData("https://ines.wordpress.com/2026/03/02/boats/", "https://ines.wordpress.com/feed/")]
    [InlineData("https://ines.tumblr.com/post/1", "https://ines.tumblr.com/rss")]
    [InlineData("https://www.tumblr.com/ines", "https://ines.tumblr.com/rss")]
    [InlineData("https://ines.blogspot.com/2026/03/boats.html", "https://ines.blogspot.com/feeds/posts/default")]
    [InlineData("https://bsky.app/profile/ines.example", "https://bsky.app/profile/ines.example/rss")]
    [InlineData("https://stackoverflow.com/questions/tagged/c%23", "https://stackoverflow.com/feeds/tag/c%23")]
    [InlineData("https://boats.stackexchange.com/questions/77/knots", "https://boats.stackexchange.com/feeds/question/77")]
    [InlineData("https://news.google.com/search?q=ferry&hl=en", "https://news.google.com/rss/search?q=ferry&hl=en")]
    [InlineData("https://arxiv.org/list/cs.CL/recent", "https://rss.arxiv.org/rss/cs.CL")]
    [InlineData("https://pypi.org/project/ferry/", "https://pypi.org/rss/project/ferry/releases.xml")]
    [InlineData("https://dev.to/ines/boats-1a2", "https://dev.to/feed/ines")]
    public void The_feed_follows_from_the_address(string url, string feed) => Assert.Equal(feed, Services.FeedsOf(new Uri(url))[0].Url.AbsoluteUri);

    [Theory]
    [InlineData("https://github.com/bay/ferry", 3)]
    [InlineData("https://github.com/bay/ferry.git", 3)]
    [InlineData("https://codeberg.org/bay/ferry/issues", 3)]
    [InlineData("https://gitlab.com/bay/ferry", 2)]
    public void A_repository_has_several(string url, int feeds)
    {
        var offers = Services.FeedsOf(new Uri(url));

        Assert.Equal(feeds, offers.Count);
        Assert.All(offers, offer => Assert.Contains("/bay/ferry", offer.Url.AbsolutePath, StringComparison.Ordinal));
        Assert.DoesNotContain(offers, offer => offer.Url.AbsoluteUri.Contains(".git/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://www.youtube.com/feeds/videos.xml?channel_id=" + Channel)]
    [InlineData("https://github.com/bay/ferry/releases.atom")]
    [InlineData("https://github.com/bay/ferry/commits/main.atom")]
    [InlineData("https://github.com/bay.atom")]
    [InlineData("https://github.com/features/actions")]
    [InlineData("https://www.reddit.com/r/ferries/.rss")]
    [InlineData("https://www.reddit.com/")]
    [InlineData("https://codeberg.org/bay/ferry.rss")]
    [InlineData("https://codeberg.org/bay/ferry/releases.rss")]
    [InlineData("https://medium.com/feed/@ines")]
    [InlineData("https://ines.substack.com/feed")]
    [InlineData("https://www.substack.com/")]
    [InlineData("https://ines.wordpress.com/feed/")]
    [InlineData("https://ines.wordpress.com/category/boats/feed/")]
    [InlineData("https://ines.tumblr.com/rss")]
    [InlineData("https://ines.blogspot.com/feeds/posts/default")]
    [InlineData("https://bsky.app/profile/ines.example/rss")]
    [InlineData("https://news.google.com/rss/search?q=ferry")]
    [InlineData("https://dev.to/feed/ines")]
    [InlineData("https://notgithub.com/bay/ferry")]
    [InlineData("https://bay.example/channel/" + Channel)]
    public void What_is_a_feed_already_or_no_such_service_is_left_alone(string url) => Assert.Empty(Services.FeedsOf(new Uri(url)));

    [Theory]
    [InlineData("https://toots.example/@ines", "https://toots.example/@ines.rss")]
    [InlineData("https://toots.example/@ines/1122334455", "https://toots.example/@ines.rss")]
    [InlineData("https://toots.example/@ines@other.example", "https://other.example/@ines.rss")]
    [InlineData("https://toots.example/tags/ferries", "https://toots.example/tags/ferries.rss")]
    [InlineData("https://talk.example/c/ferries", "https://talk.example/feeds/c/ferries.xml")]
    [InlineData("https://forum.example/c/boats/12", "https://forum.example/c/boats/12.rss")]
    public void Programs_that_run_on_many_sites_are_known_by_the_path(string url, string guess) =>
        Assert.Equal([guess], Services.GuessesFor(new Uri(url)).Select(feed => feed.AbsoluteUri));

    [Theory]
    [InlineData("https://toots.example/@ines.rss")]
    [InlineData("https://bay.example/news/2026")]
    public void Other_paths_are_no_guess(string url) => Assert.Empty(Services.GuessesFor(new Uri(url)));

    [Theory]
    [InlineData("""<meta itemprop="identifier" content="UCabcdefghijklmnopqrstuv">""")]
    [InlineData("""{"channelMetadataRenderer":{"title":"Bay","externalId":"UCabcdefghijklmnopqrstuv"}}""")]
    public void A_handle_leads_to_the_channel_through_its_page(string html)
    {
        var page = new FetchResult.Fetched(Encoding.UTF8.GetBytes(html), new Uri("https://www.youtube.com/@bay"), "text/html", null, null, null, null, null);

        Assert.Equal("https://www.youtube.com/feeds/videos.xml?channel_id=" + Channel, Services.FeedsIn(page)[0].Url.AbsoluteUri);
    }

    [Fact]
    public void Every_row_says_how_it_is_known() =>
        Assert.All(ServiceTable.Rules.Concat(ServiceTable.Anywhere).Concat(ServiceTable.InPage), rule => Assert.NotEmpty(rule.Why));
}
