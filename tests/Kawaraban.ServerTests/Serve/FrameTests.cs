using System.Net;
using Kawaraban.Serve.Assets;

namespace Kawaraban.ServerTests.Serve;

/// <summary>What holds on every page.</summary>
public sealed class FrameTests(TownSite town)
{
    private const int MostBytes = 60 * 1024;
    private const int MostStyleBytes = 10 * 1024;

    [Fact]
    public async Task A_page_asks_nothing_of_other_sites_and_runs_nothing()
    {
        foreach (var address in town.Pages)
        {
            var page = await town.Site.ReadAsync(address);

            Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), iframe, [style], [onclick], style"));
            Assert.All(page.QuerySelectorAll("link[href]:not([rel=alternate]), [src]"), element => Assert.Matches("^/(assets/|images/|manifest.webmanifest$)", element.GetAttribute("href") ?? element.GetAttribute("src")));
        }
    }

    [Fact]
    public async Task The_content_policy_allows_nothing_inline()
    {
        using var answer = await town.Site.GetAsync("/");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        // The one that proves that a form was sent from a page of ours.
        Assert.StartsWith(".AspNetCore.Antiforgery.", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_do_not_skip_a_level_and_there_is_one_of_the_first()
    {
        foreach (var address in town.Pages)
        {
            var page = await town.Site.ReadAsync(address);
            var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

            Assert.True(levels.Count(level => level == 1) == 1, address);
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), address + ": " + string.Join(' ', levels));
        }
    }

    [Fact]
    public async Task Ids_are_unique_and_every_label_exists()
    {
        foreach (var address in town.Pages)
        {
            var page = await town.Site.ReadAsync(address);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field =>
                Assert.True(field.HasAttribute("aria-label") || field.Closest("label") is not null, $"{address}: {field.OuterHtml}"));
        }
    }

    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        var known = new HashSet<string>(["/"]);
        var waiting = new Queue<string>(known);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await town.Site.GetAsync(address);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}");
            foreach (var link in (await TestSite.ParseAsync(answer)).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!))
            {
                if (!link.Contains("ui=", StringComparison.Ordinal) && !link.Contains("images=", StringComparison.Ordinal) && known.Add(link))
                    waiting.Enqueue(link);
            }
        }

        Assert.True(known.Count > 20, "The walk stopped early.");
    }

    [Fact]
    public async Task A_page_says_how_long_it_is_and_goes_out_packed_where_the_browser_can_unpack_it()
    {
        using var plain = await town.Site.GetAsync("/");
        using var packed = await town.Site.GetWithAsync("/", "Accept-Encoding", "gzip");

        Assert.Equal((await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, plain.Content.Headers.ContentLength);
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Pages_are_small()
    {
        var loaded = await SentAsync(EmbeddedAssets.Style.Path) + await SentAsync(EmbeddedAssets.Script.Path) + await SentAsync(EmbeddedAssets.Icon.Path);
        foreach (var address in town.Pages)
        {
            var bytes = await SentAsync(address);
            Assert.True(bytes + loaded < MostBytes, $"{address}: {bytes} bytes, and {loaded} with it");
        }

        Assert.True(await SentAsync(EmbeddedAssets.Style.Path) < MostStyleBytes);

        // As browsers ask.
        async Task<int> SentAsync(string address)
        {
            using var answer = await town.Site.GetWithAsync(address, "Accept-Encoding", "gzip, deflate, br");
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
            return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }
    }

    [Fact]
    public async Task Japanese_is_sent_as_Japanese()
    {
        using var answer = await town.Site.GetAsync("/", "ja");

        Assert.DoesNotContain("&#x3", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_may_be_kept_for_ever()
    {
        using var answer = await town.Site.GetAsync(EmbeddedAssets.Style.Path);

        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_page_like_the_others_that_gives_nothing_away()
    {
        using var answer = await town.Site.GetAsync("/fails");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await TestSite.ParseAsync(answer);
        Assert.Equal("The press has jammed", page.Words("h1"));
        Assert.DoesNotContain("A test asked for it", page.Words("body"), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }
}
