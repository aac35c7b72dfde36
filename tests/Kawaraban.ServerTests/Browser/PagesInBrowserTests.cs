using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>The pages as a browser draws them: on a phone and on a desk, in light and dark, with script switched off.</summary>
[Trait("needs", "browser")]
public sealed class PagesInBrowserTests(TownSite town, Chromium chromium)
{
    public static TheoryData<string, string, bool, bool> Views
    {
        get
        {
            var views = new TheoryData<string, string, bool, bool>();
            foreach (var page in (string[])["front", "story", "article", "edited", "headless", "right-to-left", "storyline", "search", "feeds", "feed", "folders", "add", "correcting", "corrections", "reading", "keys", "side-by-side", "all-articles", "later", "answering", "empty", "missing"])
            {
                foreach (var isDark in (bool[])[false, true])
                {
                    views.Add(page, "en", isDark, true);
                    views.Add(page, "en", isDark, false);
                }
            }

            foreach (var language in (string[])["id", "ja", "zh-Hans"])
            {
                views.Add("front", language, false, true);
                views.Add("story", language, false, false);
                views.Add("article", language, true, false);
                views.Add("feeds", language, false, true);
                views.Add("feed", language, true, false);
                views.Add("correcting", language, false, false);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_fits_its_window_and_the_browser_has_nothing_to_complain_about(string name, string language, bool isDark, bool isPhone)
    {
        await using var window = await OpenAsync(isDark, isPhone);
        var page = await window.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
                complaints.Add("asked for " + request.Url);
        };
        await using var empty = name == "empty" ? await TestSite.StartEmptyAsync() : null;

        await page.GotoAsync(new Uri((empty ?? town.Site).Address, AddressOf(name, language)).ToString());

        if (name == "correcting")
            await OpenFoldsAsync(page);

        await Screenshots.TakeAsync(page, name, language, isDark, isPhone);
        complaints.RemoveAll(text => name == "missing" && text.Contains("404", StringComparison.Ordinal));
        Assert.Empty(complaints);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.Equal(isDark, await page.EvaluateAsync<bool>(Fitting.IsDark));
        Assert.Empty(await page.EvaluateAsync<string[]>(Fitting.ReachingBeyond));
    }

    [Fact]
    public async Task Everything_can_be_reached_by_keyboard_and_seen_where_one_is()
    {
        await using var window = await OpenAsync(isDark: false, isPhone: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(town.Site.Address, AddressOf("story", "en")).ToString());

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.Locator(":focus").InnerTextAsync());
        Assert.True((await page.Locator(":focus").BoundingBoxAsync())!.X >= 0);
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none", await page.Locator(":focus").EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"));
        }
    }

    [Fact]
    public async Task The_keys_walk_a_list_open_mark_and_list_themselves()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", ViewportSize = Fitting.WindowOf(isPhone: false) });
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());

        foreach (var key in (string[])["j", "j", "k", "s"])
            await page.Keyboard.PressAsync(key);
        await page.Locator(".card.current [data-key=s]", new() { HasText = "Keep no longer" }).WaitForAsync();
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog kbd").First.WaitForAsync();
        await page.Locator("dialog button").ClickAsync();
        await page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.TypeAsync("jkmslh");
        Assert.Equal("jkmslh", await page.Locator(".find input").InputValueAsync());
        await page.Locator("main").FocusAsync();
        await page.LeadAsync("**/stories/*", () => page.Keyboard.PressAsync("o"));
        await page.Keyboard.PressAsync("g");
        await page.LeadAsync("**/?view=later", () => page.Keyboard.PressAsync("s"));
        Assert.Equal(1, await page.Locator(".front > li").CountAsync());
    }

    private static async Task OpenFoldsAsync(IPage page)
    {
        foreach (var fold in await page.Locator(".correct summary, .side:has(.why) summary").AllAsync())
            await fold.ClickAsync();
    }

    private Task<IBrowserContext> OpenAsync(bool isDark, bool isPhone) => chromium.OpenAsync(new()
    {
        JavaScriptEnabled = false,
        Locale = "en",
        ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = Fitting.WindowOf(isPhone),
        DeviceScaleFactor = isPhone ? 2 : 1,
    });

    private string AddressOf(string name, string language)
    {
        var places = town.Town;
        var address = name switch
        {
            "story" => $"/stories/{places.Breach}",
            "article" => $"/articles/{places.Copy}",
            "edited" => $"/articles/{places.Edited}",
            "headless" => $"/articles/{places.Headless}",
            "right-to-left" => $"/articles/{places.RightToLeft}",
            "storyline" => $"/storylines/{places.SeaWall}",
            "search" => "/search?q=" + Uri.EscapeDataString("\"sea wall\" repairs -council"),
            "feeds" => "/feeds",
            "feed" => "/feeds/7",
            "folders" => "/feeds/folders",
            "add" => "/add?url=https%3A%2F%2Fnews.example%2Fone&title=A%20headline",
            "correcting" => $"/stories/{places.Breach}?no=NothingChosen",
            "corrections" => "/corrections",
            "reading" => "/reading",
            "keys" => "/keys",
            "side-by-side" => $"/compare?a={places.Wire}&b={places.Edited}",
            "all-articles" => $"/stories/{places.Breach}/articles",
            "later" => "/?view=later",
            "answering" => $"/stories/{places.Breach}/comments?reply=1",
            "missing" => "/no/such/page",
            _ => "/",
        };
        return language == "en" ? address : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "ui=" + language;
    }
}
