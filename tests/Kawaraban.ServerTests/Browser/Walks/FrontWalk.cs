using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>The front page as a reader uses it: what is new in their subjects, what they keep and like, the filters, the pages of the list.</summary>
[Trait("needs", "browser")]
public sealed class FrontWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task A_reader_goes_through_the_front_page(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartAsync();
        await site.Get<SavedSearches>().SaveAsync(new ReaderId(1), "quiet", "Almanac", TestContext.Current.CancellationToken);
        await site.Town.AddQuietDaysAsync(30, TestContext.Current.CancellationToken);
        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = walker.Text;
        var breach = $"#story-{site.Town.Breach}";

        await walker.GoAsync("/");
        await walker.SeeAsync(".subjects h2", text.Subjects);
        await walker.SeeAsync(".subjects .news", text.NewStories(30, false));
        await walker.LookAsync("front");

        await walker.PressAsync(text.KeepForLater, breach);
        await walker.SeeButtonAsync(text.KeepNoLonger, breach);
        await walker.PressAsync(text.MarkRead, breach);
        await walker.SeeButtonAsync(text.MarkUnread, breach);
        await walker.FollowAsync(text.ViewUnread);
        await walker.SeeNoneAsync(breach);
        await walker.FollowAsync(text.ViewLiked);
        await walker.SeeAsync("main", text.NothingLiked);
        await walker.LookAsync("liked-none");
        await walker.FollowAsync(text.ViewLater);
        Assert.Equal(1, await walker.CountAsync(".front > li"));
        await walker.LookAsync("later");

        await walker.FollowAsync(SmallTown.Title, breach);
        await walker.At(".counters [data-key=l]").ClickAsync();
        await walker.SeeAsync(".counters [data-key=l][aria-pressed=true]", text.LikedTimes(1));
        await walker.GoAsync("/?view=liked");
        await walker.SeeAsync(breach);

        await walker.FollowAsync(text.ViewAll);
        await walker.UnfoldAsync(text.Filter);
        await walker.LookAsync("filters");
        await walker.ChooseAsync(text.LanguageLabel, "ja", ".filters");
        await walker.PressAsync(text.Apply, ".filters");
        await walker.SeeAsync(breach);
        await walker.SeeNoneAsync(".card", "Nothing happened");
        await walker.UnfoldAsync(text.Filter);
        await walker.ChooseAsync(text.Category, "coast", ".filters");
        await walker.ChooseAsync(text.Outlet, "Tidewater Gazette", ".filters");
        await walker.ChooseAsync(text.StoryAge, "year", ".filters");
        await walker.PressAsync(text.Apply, ".filters");
        await walker.SeeAsync(breach);
        Assert.Equal(4, await walker.CountAsync(".chosen .chip"));
        await walker.LookAsync("chosen");
        foreach (var left in (int[])[3, 2, 1, 0])
        {
            await walker.At(".chosen .chip").First.ClickAsync();
            await Microsoft.Playwright.Assertions.Expect(walker.At(".chosen .chip")).ToHaveCountAsync(left);
        }

        await walker.FollowAsync(text.OlderStories);
        await walker.SeeAsync(".card", "Nothing happened");
        await walker.LookAsync("older");
        await walker.FollowAsync(text.NewestStories);
        await walker.SeeAsync(breach);
        await walker.PressAsync(text.MarkAllRead);
        await walker.FollowAsync(text.ViewUnread);
        await walker.SeeNoneAsync(breach);
    }
}
