using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Sharing with script: nobody leaves the page, and it counts all the same.</summary>
[Trait("needs", "browser")]
public sealed class SharingInBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task The_link_is_copied_in_place_and_counted()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, $"/stories/{site.Town.Vote}").ToString());
        Assert.False(await page.Locator(".sharing").IsVisibleAsync());

        await page.Locator("[data-share]").ClickAsync();
        await page.Locator("[data-copy]").ClickAsync();
        await page.GetByText("The link is copied.").WaitForAsync();

        Assert.Equal(await page.Locator(".sharing input").InputValueAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.DoesNotContain("social=", page.Url, StringComparison.Ordinal);
        var ct = TestContext.Current.CancellationToken;
        while ((await site.Get<Tallies>().ListAsync(PieceKind.Story, [site.Town.Vote.Value], ct))[site.Town.Vote.Value].Shares == 0)
            await Task.Delay(50, ct);
    }
}
