using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Marks and likes with script: nobody leaves the page, and it holds. Without script, or when it fails, the form goes as forms go.</summary>
[Trait("needs", "browser")]
public sealed class MarkingInBrowserTests(Chromium chromium)
{
    private static readonly ViewportSize Small = new() { Width = 900, Height = 500 };

    [Fact]
    public async Task The_key_m_marks_the_third_card_in_place_and_it_is_still_so_after_reloading()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Small, ReducedMotion = ReducedMotion.Reduce }); // else it may still scroll
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());
        var third = page.Locator(".card").Nth(2);
        foreach (var key in (string[])["j", "j", "j"])
            await page.Keyboard.PressAsync(key);
        await page.EvaluateAsync("window.scrollBy(0, 40); window.neverLeft = true");
        var before = await page.EvaluateAsync<double>("scrollY");

        await page.Keyboard.PressAsync("m");
        await third.Locator("[data-key=m]", new() { HasText = "Mark as unread" }).WaitForAsync();

        Assert.Equal("Marked as read.", await page.Locator(".told[role=status]").InnerTextAsync());
        Assert.Equal((true, before), (await page.EvaluateAsync<bool>("window.neverLeft === true"), await page.EvaluateAsync<double>("scrollY")));
        await Screenshots.TakeAsync(page, "marked", "en", isDark: false, isPhone: false);
        Assert.True(await third.EvaluateAsync<bool>("card => card.contains(document.activeElement) && card.matches('.read:not(.unread)')"));
        Assert.Equal("Read later", await third.Locator("[data-key=s]").InnerTextAsync());
        Assert.Equal(1, await page.Locator(".card.read").CountAsync());

        await page.Keyboard.PressAsync("s");
        await third.Locator("[data-key=s]", new() { HasText = "Keep no longer" }).WaitForAsync();
        await page.ReloadAsync();
        Assert.Equal("Mark as unread", await third.Locator("[data-key=m]").InnerTextAsync());
        Assert.Equal("Keep no longer", await third.Locator("[data-key=s]").InnerTextAsync());
        Assert.Equal(1, await page.Locator(".card.read").CountAsync());
    }

    [Fact]
    public async Task A_card_that_leaves_the_list_by_its_mark_stays_until_the_list_is_asked_for_again()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "ja", ViewportSize = Small });
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/?view=unread").ToString());
        var count = await page.Locator(".card").CountAsync();
        var button = page.Locator(".card").Nth(2).Locator("[data-key=m]");

        await button.ClickAsync();
        await page.Locator(".card.read").WaitForAsync();
        Assert.Equal(count, await page.Locator(".card").CountAsync());
        Assert.True(await button.EvaluateAsync<bool>("button => button === document.activeElement"));
        await button.ClickAsync();
        await page.Locator(".card.read").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await button.ClickAsync();
        await page.Locator(".card.read").WaitForAsync();

        await page.ReloadAsync();
        Assert.Equal(count - 1, await page.Locator(".card").CountAsync());
    }

    [Fact]
    public async Task A_like_by_key_counts_in_place_and_sharing_still_works_after_it()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Small });
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, $"/stories/{site.Town.Vote}").ToString());

        await page.Keyboard.PressAsync("l");
        await page.Locator("button[aria-pressed=true]", new() { HasText = "♥ 1 like" }).WaitForAsync();
        Assert.Equal("Liked.", await page.Locator(".told").InnerTextAsync());
        await page.Locator("[data-share]").ClickAsync();
        Assert.True(await page.Locator(".sharing").IsVisibleAsync());

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("button[aria-pressed=true]").ClickAsync();
        await page.Locator("button[aria-pressed=false]", new() { HasText = "♡ Be the first to like this" }).WaitForAsync();
        Assert.DoesNotContain("social=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_l_likes_the_chosen_card_in_place_and_its_count_follows()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Small });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());
        await page.EvaluateAsync("window.neverLeft = true");
        var second = page.Locator(".card").Nth(1);
        foreach (var key in (string[])["j", "j", "l"])
            await page.Keyboard.PressAsync(key);

        await second.Locator("[data-key=l][aria-pressed=true]", new() { HasText = "♥ 1 like" }).WaitForAsync();
        Assert.Equal("Liked.", await page.Locator(".told").InnerTextAsync());
        Assert.Equal(1, await page.Locator(".card [aria-pressed=true]").CountAsync());
        Assert.Equal(1, await page.Locator(".card.unread").Filter(new() { Has = page.Locator("[aria-pressed=true]") }).CountAsync());
        await Screenshots.TakeAsync(page, "liked", "en", isDark: false, isPhone: false);
        await page.ReloadAsync();
        Assert.Equal("true", await second.Locator("[data-key=l]").GetAttributeAsync("aria-pressed"));

        await second.Locator("[data-key=l]").ClickAsync();
        await second.Locator("[data-key=l][aria-pressed=false]").WaitForAsync();
        Assert.Contains("Be the first to like this", await second.Locator("[data-key=l]").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_l_likes_the_story_that_answers_a_search()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "ja", ViewportSize = Small });
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/search?q=sea").ToString());
        await page.EvaluateAsync("window.neverLeft = true");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("l");

        await page.Locator(".results > li.current [data-key=l][aria-pressed=true]").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.neverLeft === true"));
        await page.ReloadAsync();
        Assert.Equal("true", await page.Locator(".results > li").First.Locator("[data-key=l]").GetAttributeAsync("aria-pressed"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=sea")]
    public async Task Without_script_a_like_leads_back_to_its_place_in_the_list(string address)
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Small, JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, address).ToString());

        await page.LeadAsync($"**{address}#story-*", () => page.Locator("main [data-key=l]").First.ClickAsync());

        Assert.Equal("♥ 1 like", await page.Locator("main [data-key=l]").First.InnerTextAsync());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(403)]
    [InlineData(0)]
    public async Task What_fails_behind_the_page_is_sent_as_forms_are(int status)
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Small });
        var page = await window.NewPageAsync();
        await page.RouteAsync("**/mark", route => route.Request.ResourceType != "fetch" ? route.ContinueAsync() : status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status }));
        await page.GotoAsync(site.Address.ToString());

        await page.LeadAsync("**/#story-*", () => page.Locator(".card").Nth(2).Locator("[data-key=s]").ClickAsync());

        Assert.Equal("Keep no longer", await page.Locator(".card").Nth(2).Locator("[data-key=s]").InnerTextAsync());
    }

    [Fact]
    public async Task Without_script_the_third_card_is_marked_by_posting()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Small, JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());

        await page.LeadAsync("**/#story-*", () => page.Locator(".card").Nth(2).Locator("[data-key=m]").ClickAsync());

        Assert.Equal("Mark as unread", await page.Locator(".card").Nth(2).Locator("[data-key=m]").InnerTextAsync());
        Assert.Equal(1, await page.Locator(".card.read").CountAsync());
    }
}
