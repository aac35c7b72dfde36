using Kawaraban.ServerTests.Serve;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>An article, set as its reader likes it, with what belongs to it: credit, origin, versions, neighbours, and how it prints.</summary>
[Trait("needs", "browser")]
public sealed class ArticleWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_reader_reads_an_article(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartAsync();
        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = walker.Text;

        await walker.GoAsync($"/articles/{site.Town.Copy}");
        await walker.SeeAsync(".credit", text.Credit("Coastal Wire"));
        await walker.SeeAsync(".source a", text.ReadAtSource);
        await walker.SeeAsync(".subtitle", SmallTown.Subtitle);
        await walker.SeeAsync(".aside h2", text.Statistics);
        await walker.LookAsync("article");
        await walker.FollowAsync(text.CompareWithOrigin);
        await walker.SeeAsync(".pairs");
        await walker.Page.GoBackAsync();
        await walker.FollowAsync(SmallTown.Title, ".note.copy");
        await walker.SeeAsync("h1", SmallTown.Title);

        await walker.At(".neighbours [rel=next]").ClickAsync();
        await walker.SeeAsync(".neighbours [rel=prev]", text.PreviousArticle);
        await walker.GoAsync($"/articles/{site.Town.Edited}");
        await walker.SeeAsync(".versions ins", "17");
        await walker.SeeAsync(".versions del", "12");
        await walker.LookAsync("versions");

        await walker.FollowAsync(text.HowYouRead);
        await walker.At("main").GetByRole(AriaRole.Radio, new() { Name = text.SizeHuge, Exact = true }).CheckAsync();
        await walker.At("main").GetByRole(AriaRole.Radio, new() { Name = text.FaceSans, Exact = true }).CheckAsync();
        await walker.At("main").GetByRole(AriaRole.Radio, new() { Name = text.ThemeDark, Exact = true }).CheckAsync();
        await walker.PressAsync(text.SaveReading);
        await walker.SeeAsync(".said", text.ReadingSaved);
        await walker.LookAsync("reading");
        await walker.GoAsync($"/articles/{site.Town.Headless}");
        Assert.Equal("dark", await walker.At("html").GetAttributeAsync("data-theme"));
        Assert.True(await SizeOfAsync(walker) > 20, "Huge letters are huge.");
        await walker.SeeAsync(".hint", text.LeadStandsIn);
        await walker.LookAsync("headless");

        await walker.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await walker.At(".masthead nav").IsVisibleAsync());
        Assert.True(await walker.At(".reading .body").First.IsVisibleAsync());
        await walker.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await walker.GoAsync($"/articles/{site.Town.RightToLeft}");
        Assert.Equal("rtl", await walker.At(".reading .body").First.EvaluateAsync<string>("body => getComputedStyle(body).direction"));
        await walker.LookAsync("right-to-left");
        await walker.GoAsync("/articles/999999");
        await walker.SeeAsync("h1", text.NotFoundTitle);
        await walker.LookAsync("missing", status: 404);
    }

    private static Task<double> SizeOfAsync(Walker walker) => walker.At(".reading .body p").First.EvaluateAsync<double>("line => parseFloat(getComputedStyle(line).fontSize)");
}
