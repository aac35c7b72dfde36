using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>The comforts: the languages, the keys, the bookmarklet's page, the plots, an address that leads nowhere.</summary>
[Trait("needs", "browser")]
public sealed class ComfortWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_reader_makes_themselves_at_home(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartAsync();
        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = walker.Text;

        await walker.GoAsync("/");
        await walker.SeeAsync(".card .meta", text.HoursAgo(4));
        await walker.FollowAsync(text.Keyboard, ".colophon");
        Assert.Equal(15, await walker.CountAsync(".keys kbd:first-child"));
        await walker.LookAsync("keys");

        // The language is the browser's until the reader chooses one, and then theirs on every page.
        var other = text.Culture.Name == "ja" ? "English" : "日本語";
        await walker.FollowAsync(other, ".colophon");
        await Assertions.Expect(walker.At("html")).ToHaveAttributeAsync("lang", other == "English" ? "en" : "ja");
        await walker.GoAsync("/storylines");
        await Assertions.Expect(walker.At("html")).ToHaveAttributeAsync("lang", other == "English" ? "en" : "ja");
        await walker.FollowAsync(text.OwnName, ".colophon");
        await walker.LookAsync("storylines");

        await walker.GoAsync("/?outlet=Tidewater%20Gazette");
        await walker.SeeAsync(".bars svg");
        await walker.SeeAsync(".bars figcaption", text.ArticlesADay);
        await walker.LookAsync("bars");
        await walker.GoAsync("/add?url=https%3A%2F%2Fnews.example%2Fone&title=A%20headline");
        await walker.SeeAsync(".subtitle", "A headline");
        await walker.SeeButtonAsync(text.TakePage);
        await walker.LookAsync("add");
        await walker.GoAsync("/add");
        await walker.SeeAsync(".problem", text.NothingToAdd);
        await walker.GoAsync("/nowhere");
        await walker.SeeAsync("h1", text.NotFoundTitle);
        await walker.LookAsync("nowhere", status: 404);
        await walker.FollowAsync(text.BackToStories);

        // The browser forgets what it was told, as when it is closed: the buttons of the page before are of no use any more.
        await walker.SeeAsync(".card");
        await walker.Page.Context.ClearCookiesAsync();
        await walker.PressAsync(text.KeepForLater, ".card");
        await walker.SeeAsync("h1", text.NotTakenTitle);
        await walker.LookAsync("refused-form", status: 400);
        await walker.Page.LeadAsync(site.Address.AbsoluteUri, () => walker.FollowAsync(text.BackToStories));

        if (hasScript)
            await ByKeysAsync(walker, site);
    }

    private static async Task ByKeysAsync(Walker walker, TestSite site)
    {
        var keys = walker.Page.Keyboard;
        foreach (var key in (string[])["j", "s"])
            await keys.PressAsync(key);
        await walker.SeeButtonAsync(walker.Text.KeepNoLonger, ".card.current");
        await keys.PressAsync("?");
        await walker.SeeAsync("dialog kbd");
        await keys.PressAsync("Escape");
        await walker.SeeNoneAsync("dialog");
        await keys.PressAsync("g");
        await walker.Page.LeadAsync("**/?view=later", () => keys.PressAsync("s"));
        await walker.SeeAsync($"#story-{site.Town.Breach}");
        await keys.PressAsync("j");
        await walker.Page.LeadAsync("**/stories/*", () => keys.PressAsync("o"));
        await keys.PressAsync("l");
        await walker.SeeAsync(".counters [aria-pressed=true]");
        await keys.PressAsync("/");
        await walker.SeeAsync(walker.IsPhone ? "main input[type=search]" : ".masthead input[type=search]:focus");
    }
}
