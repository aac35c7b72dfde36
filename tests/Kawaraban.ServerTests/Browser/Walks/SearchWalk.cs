using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;
using Microsoft.Playwright;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>A search from the tip to a feed of it: what was understood, what helps when nothing is found, what is saved and followed.</summary>
[Trait("needs", "browser")]
public sealed class SearchWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_reader_searches(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartAsync();
        await site.Get<Spelling>().CatchUpAsync(TestContext.Current.CancellationToken);
        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = walker.Text;

        await walker.GoAsync("/");
        if (isPhone)
        {
            await walker.FollowAsync(text.Search, ".masthead");
            await walker.SeeAsync("#tip", text.SearchTip);
            await walker.LookAsync("search");
        }

        await walker.FindAsync(isPhone ? "main" : ".masthead", "防波堤");
        await walker.SeeAsync(".results h2", SmallTown.Title);
        await walker.SeeAsync(".results mark", "防波堤");
        await walker.LookAsync("found");

        foreach (var query in (string[])["\"sea wall\" -council", "railway OR zebra", "title:surge", "outlet:gazette wall", "lang:id tanggul", "category:coast", "after:2025-09 before:2025-10 wall", "決壊", "is:unread wall"])
        {
            await walker.FindAsync("main", query);
            await walker.SeeAsync(".results h2", SmallTown.Title);
            await walker.SeeAsync(".chosen .chip");
        }

        await walker.LookAsync("found-parts");
        await walker.At(".chosen .chip").First.ClickAsync();
        await walker.SeeAsync(".results h2");
        await walker.FindAsync("main", "wall before:soon");
        await walker.SeeAsync(".problem");
        await walker.LookAsync("search-problem");
        await walker.FindAsync("main", "xinamihama");
        await walker.FollowAsync("minamihama", ".meant");
        await walker.SeeAsync(".results h2", SmallTown.Title);
        await walker.FindAsync("main", "zebra crossing");
        await walker.SeeAsync(".quiet", text.NothingFoundAdvice);
        await walker.LookAsync("found-nothing");

        await walker.FindAsync("main", "sea wall");
        await walker.ChooseAsync(text.AgeLimit, "1y");
        await walker.PressAsync(text.Search, "main");
        await walker.SeeAsync(".results h2", SmallTown.Title);
        await walker.FollowAsync(text.NewestFirst);
        await walker.PressAsync(text.SaveSearch);
        await walker.SeeAsync(".follow", text.SearchSaved);
        foreach (var feed in (string[])["Atom", "JSON Feed"])
        {
            var address = await walker.At(".follow").GetByRole(AriaRole.Link, new() { Name = feed }).GetAttributeAsync("href");
            var answer = await walker.Page.APIRequest.GetAsync(new Uri(site.Address, address!).AbsoluteUri);
            Assert.Contains(SmallTown.Title, await answer.TextAsync(), StringComparison.Ordinal);
        }

        await walker.FollowAsync(text.SavedSearches, ".follow");
        await walker.UnfoldAsync(text.Rename, ".saved");
        await walker.WriteAsync(text.NameOfSearch, "海の壁");
        await walker.PressAsync(text.Rename, ".saved details");
        await walker.SeeAsync(".saved h2", "海の壁");
        await walker.LookAsync("saved");
        await walker.At(".saved .remove").ClickAsync();
        await walker.SeeAsync(".standfirst", text.NoSavedSearches);
        await walker.LookAsync("saved-none");
    }
}
