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
        var (address, story) = (site.Address, new Uri(site.Address, $"/stories/{site.Town.Breach}").ToString());
        try
        {
            await using var window = await chromium.OpenAsync(new() { Locale = "ja-JP" });
            var page = await window.NewPageAsync();
            await page.GotoAsync(address.ToString());
            await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; while (!navigator.serviceWorker.controller) await new Promise(later => setTimeout(later, 50)); }");
            await page.GotoAsync(story);
            await page.WaitForFunctionAsync("async url => (await (await caches.open('pages')).match(url)) !== undefined", story);

            await site.DisposeAsync();
            await page.GotoAsync(story);
            Assert.Equal(SmallTown.Title, await page.Locator("h1").InnerTextAsync());

            await page.GotoAsync(new Uri(address, "/feeds").ToString());
            Assert.Equal("接続がありません", await page.Locator("h1").InnerTextAsync());
            await page.GetByRole(AriaRole.Link, new() { Name = SmallTown.Title }).ClickAsync();
            Assert.Equal(SmallTown.Title, await page.Locator("h1").InnerTextAsync());

            await page.EvaluateAsync("navigator.serviceWorker.controller.postMessage('signed-out')");
            await page.WaitForFunctionAsync("async () => !(await caches.has('pages'))");
        }
        finally
        {
            await site.DisposeAsync();
        }
    }
}
