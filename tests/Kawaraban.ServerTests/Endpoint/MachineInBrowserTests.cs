using Kawaraban.ServerTests.Browser;
using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Endpoint;

/// <summary>What a machine wrote, as a browser draws it, with script switched off.</summary>
[Trait("needs", "browser")]
public sealed class MachineInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData("en", false, false)]
    [InlineData("ja", true, false)]
    [InlineData("id", false, true)]
    [InlineData("zh-Hans", true, true)]
    public async Task A_reader_asks_for_a_summary_and_for_a_translation_without_script(string language, bool isDark, bool isPhone)
    {
        await using var model = await LoopbackModel.StartAsync(data => data.StartsWith("[[1]]", StringComparison.Ordinal)
            ? data.Replace("[[2]] ", "[[2]]", StringComparison.Ordinal)
            : "The sea wall at Minamihama gave way before dawn on Thursday [1].\nThe railway along the coast is closed until the weekend [2].\nThe mayor fled.");
        await using var site = await TestSite.StartAsync(model.Options);
        await using var window = await chromium.OpenAsync(new()
        {
            JavaScriptEnabled = false,
            Locale = "en",
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = Fitting.WindowOf(isPhone),
        });
        var page = await window.NewPageAsync();

        await page.GotoAsync(new Uri(site.Address, $"/stories/{site.Town.Breach}?ui={language}").ToString());
        await Screenshots.TakeAsync(page, "machine-asks", language, isDark, isPhone);
        await page.Locator("#machine button").ClickAsync();
        Assert.Equal(2, await page.Locator("#machine .summary span").CountAsync());
        await page.Locator("#machine details summary").ClickAsync();
        Assert.True(await page.Locator("#machine blockquote").First.IsVisibleAsync());
        await Screenshots.TakeAsync(page, "machine-summary", language, isDark, isPhone);
        Assert.Empty(await page.EvaluateAsync<string[]>(Fitting.ReachingBeyond));

        // An article in another language than the reader's.
        var article = language == "en" ? site.Town.RightToLeft : site.Town.Wire;
        await page.GotoAsync(new Uri(site.Address, $"/articles/{article}").ToString());
        await page.Locator("#machine button").ClickAsync();
        Assert.True(await page.Locator("#machine .mark").IsVisibleAsync());
        await Screenshots.TakeAsync(page, "machine-translation", language, isDark, isPhone);
        Assert.Empty(await page.EvaluateAsync<string[]>(Fitting.ReachingBeyond));
        Assert.False(await page.Locator(".original .body").IsVisibleAsync());
        await page.Locator(".original > summary").ClickAsync();
        Assert.True(await page.Locator(".original .body").IsVisibleAsync());
    }
}
