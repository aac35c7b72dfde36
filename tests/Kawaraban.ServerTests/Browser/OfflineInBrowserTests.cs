using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>The pages without a network, as the service worker keeps them.</summary>
[Trait("needs", "browser")]
public sealed class OfflineInBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Pages_read_last_are_at_hand_without_a_network_and_others_say_so_in_the_readers_language()
    {
        var site = await TestSite.StartAsync();
        var isUp = true;
        var (address, story) = (site.Address, new Uri(site.Address, $"/stories/{site.Town.Breach}").ToString());
        try
        {
            await using var window = await chromium.OpenAsync(new() { Locale = "ja-JP" });
            var page = await window.NewPageAsync();
            await page.GotoAsync(address.ToString());
            await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; while (!navigator.serviceWorker.controller) await new Promise(later => setTimeout(later, 50)); }");
            await page.GotoAsync(story);
            await page.EvaluateAsync("async url => { for (let look = 0; look < 400 && !await caches.match(url); look++) await new Promise(later => setTimeout(later, 50)); }", story);

            isUp = false;
            await site.DisposeAsync();
            await page.GotoAsync(story);
            Assert.Equal(SmallTown.Title, await page.Locator("h1").InnerTextAsync());

            await page.GotoAsync(new Uri(address, "/feeds").ToString());
            Assert.Equal("接続がありません", await page.Locator("h1").InnerTextAsync());
            await page.GetByRole(AriaRole.Link, new() { Name = SmallTown.Title }).ClickAsync();
            Assert.Equal(SmallTown.Title, await page.Locator("h1").InnerTextAsync());

            await page.EvaluateAsync("navigator.serviceWorker.controller.postMessage('signed-out')");
            await page.EvaluateAsync("async () => { while (await caches.has('pages')) await new Promise(later => setTimeout(later, 50)); }");
        }
        finally
        {
            if (isUp)
                await site.DisposeAsync();
        }
    }
}
