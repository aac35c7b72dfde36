using Kawaraban.Collect.Following;
using Kawaraban.Parse;

namespace Kawaraban.Tests.Collect;

public sealed class NewcomersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void The_first_reading_takes_the_top_of_the_page_and_learns_the_rest()
    {
        var (first, memory) = Read(Links(1, 50), null);
        var (second, _) = Read(Links(1, 50), memory, known: Named(1, 30));

        Assert.Equal(Newcomers.MostInRound, first.Items.Count);
        Assert.Equal("https://bay.example/1", first.Items[0].Url);
        Assert.True(first.IsWhole);
        Assert.Empty(second.Items);
    }

    [Fact]
    public void Only_links_not_seen_before_are_news()
    {
        var (_, memory) = Read(Links(1, 20), null);

        var (news, _) = Read([.. Links(21, 2), .. Links(1, 18)], memory, known: Named(1, 20));

        Assert.Equal(["https://bay.example/21", "https://bay.example/22"], news.Items.Select(item => item.Url));
    }

    [Fact]
    public void More_news_than_a_round_may_take_waits_for_the_next()
    {
        var (_, memory) = Read(Links(1, 20), null);
        List<ListedLink> many = [.. Links(1, 20), .. Links(21, 70)];

        var (second, after) = Read(many, memory, known: Named(1, 20));
        var (third, _) = Read(many, after, known: Named(1, 50));

        Assert.Equal((30, false), (second.Items.Count, second.IsWhole));
        Assert.Equal("https://bay.example/51", third.Items[0].Url);
    }

    [Fact]
    public void A_page_that_was_rebuilt_overnight_does_not_flood()
    {
        var (_, memory) = Read(Links(1, 40), null);

        var (rebuilt, after) = Read(Links(1000, 60), memory);
        var (next, _) = Read([.. Links(2000, 1), .. Links(1000, 59)], after);

        Assert.Empty(rebuilt.Items);
        Assert.Equal("https://bay.example/2000", Assert.Single(next.Items).Url);
    }

    [Fact]
    public void After_a_holiday_a_page_of_strangers_is_believed()
    {
        var (_, memory) = Read(Links(1, 40), null);

        var (news, _) = Read(Links(1000, 20), memory, now: Now.AddDays(9));

        Assert.Equal(20, news.Items.Count);
    }

    [Fact]
    public void The_same_headlines_at_new_addresses_are_no_news()
    {
        var (_, memory) = Read(Links(1, 12), null);
        var moved = Links(1, 12).Select(link => link with { Identity = link.Identity.Replace("/", "/articles/", StringComparison.Ordinal) }).ToList();

        var (news, _) = Read([.. moved, .. Links(1, 12)], memory, known: Named(1, 12));

        Assert.Empty(news.Items);
    }

    [Fact]
    public void What_carries_an_old_date_is_old_and_a_fresh_one_proves_itself()
    {
        var (_, memory) = Read(Links(1, 10), null);
        List<ListedLink> dated = [.. Links(101, 5).Select(link => link with { Day = Now.AddDays(-30) }), .. Links(201, 5).Select(link => link with { Day = Now.AddDays(-1) })];

        var (news, _) = Read(dated, memory);

        Assert.Equal(5, news.Items.Count);
        Assert.Equal("https://bay.example/201", news.Items[0].Url);
    }

    [Fact]
    public void A_link_that_gives_no_article_is_given_up()
    {
        byte[]? memory = null;
        var tries = 0;
        for (var round = 0; round < 6; round++)
        {
            (var news, memory) = Read(Links(1, 6), memory, known: Named(1, 5));
            tries += news.Items.Count(item => item.Url == "https://bay.example/6");
        }

        Assert.Equal(LinkMemory.MostTries, tries);
    }

    private static (NewsOfLinks News, byte[] Memory) Read(List<ListedLink> listed, byte[]? memory, HashSet<string>? known = null, DateTimeOffset? now = null)
    {
        var links = LinkMemory.Read(memory, now ?? Now);
        return (Newcomers.Choose(listed, links, known ?? Nothing, now ?? Now), links.ToBytes());
    }

    private static List<ListedLink> Links(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => new ListedLink($"page:bay.example/{number}", $"Headline {number}", null, new FeedItem { Url = $"https://bay.example/{number}" }))];

    private static HashSet<string> Named(int first, int count) => [.. Links(first, count).Select(link => link.Identity)];
}
