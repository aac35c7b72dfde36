using System.Text;
using AngleSharp.Dom;
using Dapper;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Serve;

/// <summary>A wire text that a thousand outlets carry: the story's page stays a page.</summary>
public sealed class LargeStoryTests
{
    private const int Outlets = 1000;
    private const int MostBytes = 32 * 1024;

    [Fact]
    public async Task The_page_counts_all_and_lists_the_first()
    {
        await using var site = await StartAsync();
        using var answer = await site.GetAsync($"/stories/{site.Town.Breach}");
        var page = await TestSite.ParseAsync(answer);

        Assert.Contains("1,007 outlets · 5 independent reports · 1,002 copies", page.Words(".head .meta"), StringComparison.Ordinal);
        Assert.Equal("1,002 copies", page.Words(".copies summary"));
        Assert.InRange(page.QuerySelectorAll(".copies li").Length, 1, 10);
        Assert.Equal("All 1,002 copies", page.Words($".copies a[href='/stories/{site.Town.Breach}/articles?of={site.Town.Wire}']"));
        Assert.Equal("All 1,007 articles", page.Words($".reports > p a[href='/stories/{site.Town.Breach}/articles']"));
        var bytes = Encoding.UTF8.GetByteCount(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(bytes < MostBytes, $"{bytes} bytes");
    }

    [Fact]
    public async Task All_articles_and_all_copies_follow_page_by_page_without_a_gap()
    {
        await using var site = await StartAsync();

        Assert.Equal(Outlets + 7, await WalkAsync(site, $"/stories/{site.Town.Breach}/articles"));
        Assert.Equal(Outlets + 2, await WalkAsync(site, $"/stories/{site.Town.Breach}/articles?of={site.Town.Wire}"));
    }

    [Fact]
    public async Task The_lanes_show_the_first_outlets_and_say_how_many_they_leave_out()
    {
        await using var site = await StartAsync();
        var page = await site.ReadAsync($"/stories/{site.Town.Breach}");

        Assert.Equal(8, page.QuerySelectorAll(".lanes tbody tr").Length);
        Assert.Contains("999 further outlets not shown", page.Words(".lanes .legend"), StringComparison.Ordinal);
        Assert.StartsWith("When 8 outlets reported", page.Words(".lanes svg title"), StringComparison.Ordinal);
    }

    private static async Task<int> WalkAsync(TestSite site, string? address)
    {
        var seen = new List<string>();
        while (address is not null)
        {
            var page = await site.ReadAsync(address);
            seen.AddRange(page.QuerySelectorAll(".articles .title").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        return seen.Count;
    }

    private static async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync();
        await using var session = await site.Get<Database>().BeginWriteAsync(TestContext.Current.CancellationToken);
        await session.ExecuteAsync(
            """
            with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < @Outlets)
            insert into article (uuid, identity, title, outlet, language, published_at, first_seen_at, created_at, updated_at, words, content_hash, story_id, copy_of, related_at)
            select 'copy-' || n, 'copy ' || n, 'Carried by outlet ' || n, 'Outlet ' || n, 'en', published_at + 36000000 + (n / 3) * 60000, first_seen_at, created_at, updated_at, words, content_hash || n, story_id, id, related_at
            from article, numbers where id = @Wire
            """,
            new { Outlets, site.Town.Wire });
        await StoryTags.WriteAsync(session, site.Town.Breach.Value);
        await session.CommitAsync(TestContext.Current.CancellationToken);
        return site;
    }
}
