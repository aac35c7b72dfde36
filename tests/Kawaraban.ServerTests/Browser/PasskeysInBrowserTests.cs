using Deque.AxeCore.Playwright;
using Kawaraban.ServerTests.Accounts;
using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser;

/// <summary>Passkeys as a reader meets them: a browser, and a device built into it.</summary>
[Trait("needs", "browser")]
public sealed class PasskeysInBrowserTests(Chromium chromium)
{
    private const string AsItIs = "void 0";

    // What browsers before 2025 did not have.
    private const string OlderBrowser =
        "delete PublicKeyCredential.parseCreationOptionsFromJSON; delete PublicKeyCredential.parseRequestOptionsFromJSON; delete PublicKeyCredential.prototype.toJSON;";

    [Theory]
    [InlineData(AsItIs)]
    [InlineData(OlderBrowser)]
    public async Task A_passkey_is_added_signs_in_is_renamed_and_removed_and_then_lets_nobody_in(string browser)
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en" });
        await window.AddInitScriptAsync(browser);
        var page = await AccountAsync(site, window);
        await PlugInDeviceAsync(page);

        await page.GetByLabel("Name of the passkey").FillAsync("The blue phone");
        await page.Locator(".passkeys [data-passkey] [type=password]").FillAsync(Visitor.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("The passkey is added.").WaitForAsync();

        await SignOutAsync(page, site, "/sign-in?to=%2Fstorylines");
        await page.LeadAsync(At(site, "/storylines"), () => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync());
        Assert.Equal("Rin", await page.Locator(".me").InnerTextAsync());

        await page.GotoAsync(At(site, "/account"));
        Assert.Contains("last used just now", await page.Locator(".passkeys .entries").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".passkeys .entries input[name=passkey-name]").FillAsync("The old phone");
        await page.Locator(".passkeys .entries input[name=passkey-name]").PressAsync("Enter");
        await page.GetByText("Saved.").WaitForAsync();
        Assert.Equal("The old phone", await page.Locator(".passkeys .entries input[name=passkey-name]").InputValueAsync());
        await page.Locator(".passkeys .entries").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByText("The passkey is removed").WaitForAsync();

        await SignOutAsync(page, site, "/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByText("This passkey was not accepted.").WaitForAsync();
        Assert.Equal("Sign in", await page.Locator(".me").InnerTextAsync());
    }

    [Fact]
    public async Task What_goes_wrong_is_said_where_it_was_tried()
    {
        await using var site = await TestSite.StartAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en" });
        var page = await AccountAsync(site, window);
        await PlugInDeviceAsync(page);
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" });
        var password = page.Locator(".passkeys [data-passkey] [type=password]");

        await password.FillAsync("guess number 123");
        await add.ClickAsync();
        await page.GetByText("That is not your password. Nothing was changed.").WaitForAsync();
        await password.FillAsync(Visitor.Password);
        await add.ClickAsync();
        await page.GetByText("The passkey is added.").WaitForAsync();
        await password.FillAsync(Visitor.Password);
        await add.ClickAsync();
        await page.GetByText("This device has a passkey for your account already.").WaitForAsync();
        Assert.True(await add.IsEnabledAsync());
    }

    [Theory]
    [InlineData("delete window.PublicKeyCredential", true, "This browser does not know passkeys.")]
    [InlineData("Object.defineProperty(window, 'isSecureContext', { value: false })", true, "Browsers make passkeys over https alone")]
    [InlineData(AsItIs, false, "Adding a passkey takes script")]
    public async Task Where_a_passkey_cannot_be_made_words_stand_in_for_the_button(string browser, bool hasScript, string said)
    {
        await using var site = await TestSite.StartEmptyAsync();
        await using var window = await chromium.OpenAsync(new() { Locale = "en", JavaScriptEnabled = hasScript });
        await window.AddInitScriptAsync(browser);
        var page = await AccountAsync(site, window);

        Assert.Contains(said, await page.Locator(".passkeys").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator("[data-passkey]").IsVisibleAsync());
        await page.GotoAsync(At(site, "/sign-in?to=%2Ffeeds"));
        Assert.False(await page.Locator("[data-passkey]").IsVisibleAsync());
        Assert.True(await page.Locator("[name=password]").IsVisibleAsync());
    }

    [Theory]
    [InlineData("en", false, false)]
    [InlineData("id", true, false)]
    [InlineData("ja", true, true)]
    [InlineData("zh-Hans", false, true)]
    public async Task Axe_finds_nothing_on_the_pages_that_passkeys_stand_on(string language, bool isDark, bool isPhone)
    {
        await using var site = await TestSite.StartEmptyAsync();
        await using var window = await chromium.OpenAsync(new()
        {
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = isPhone ? new() { Width = 400, Height = 800 } : new() { Width = 1280, Height = 900 },
            BypassCSP = true, // axe puts itself into the page
        });
        var page = await AccountAsync(site, window);
        await PlugInDeviceAsync(page);
        await page.Locator(".passkeys [data-passkey] [type=password]").FillAsync(Visitor.Password);
        await page.LeadAsync(At(site, "/account?did=PasskeyAdded"), () => page.Locator(".passkeys [data-passkey] button").ClickAsync());

        foreach (var (address, name) in ((string, string)[])[("/account", "account"), ("/sign-in?to=%2Ffeeds", "sign-in")])
        {
            await page.GotoAsync(At(site, address));
            Assert.True(await page.Locator("[data-passkey]").IsVisibleAsync());
            await Screenshots.TakeAsync(page, name, language, isDark, isPhone);
            Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{address}: {violation.Help} {violation.Nodes[0].Html}"));
        }
    }

    /// <summary>The owner's account page, at an address with a name.</summary>
    private static async Task<IPage> AccountAsync(TestSite site, IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(At(site, "/welcome"));
        await page.Locator("[name=name]").FillAsync("Rin");
        await page.Locator("[name=new-password]").FillAsync(Visitor.Password);
        await page.Locator("[name=again]").FillAsync(Visitor.Password);
        await page.LeadAsync(At(site, "/"), () => page.Locator(".door button").ClickAsync());
        await page.GotoAsync(At(site, "/account"));
        return page;
    }

    // A device as phones and laptops have it built in; it holds keys and asks for a finger, which is always the right one.
    private static async Task PlugInDeviceAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task SignOutAsync(IPage page, TestSite site, string then)
    {
        await page.GotoAsync(At(site, "/account"));
        await page.Locator("[action='/sign-out'] button").ClickAsync();
        await page.GetByText("You are signed out.").WaitForAsync();
        await page.GotoAsync(At(site, then));
    }

    private static string At(TestSite site, string path) => new UriBuilder(new Uri(site.Address, path)) { Host = "localhost" }.Uri.ToString();
}
