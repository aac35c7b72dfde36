using Kawaraban.ServerTests.Accounts;
using Kawaraban.ServerTests.Serve;
using Kawaraban.ServerTests.Terminal;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>A reader follows a feed alone; an editor does, and makes it everybody's; the owner says how many there may be.</summary>
[Trait("needs", "browser")]
public sealed class OwnFeedsWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task Readers_follow_feeds_alone(string language, bool hasScript, bool isPhone)
    {
        await using var paper = await SmallSite.StartAsync();
        paper.Rss("/letter", new RssItem("The bridge opens again", paper.Address + "/one", Text: RssItem.Whole("bridge")));
        await using var site = await TestSite.StartReadingAsync();
        await site.Town.BuildAsync(TestContext.Current.CancellationToken);
        using (var owner = await Visitor.OwnerAsync(site, guestsMayRead: true))
        {
            using var reader = await Visitor.InvitedAsync(site, owner, "灯", "reader");
            using var editor = await Visitor.InvitedAsync(site, owner, "Haruka", "editor");
        }

        await using var walker = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = walker.Text;
        await walker.GoAsync("/sign-in");
        await walker.SignInAsync("灯", Visitor.Password);
        await walker.FollowAsync(text.Feeds, ".masthead");
        await walker.SeeAsync(".add-feed", text.FollowAloneNote);
        await walker.LookAsync("own-feeds-none");
        await walker.WriteAsync(text.AddressToFollow, paper.Address + "/letter");
        await walker.PressAsync(text.LookAndFollow);
        await walker.SeeAsync(".errand", text.FollowedNow(1, 1));
        await walker.SeeAsync(".head .alone", text.OnlyForYou);
        await walker.LookAsync("own-feeds-followed");
        await walker.FollowAsync(text.BackToFeeds);
        await walker.SeeAsync(".feeds h2", text.OnlyForYou);
        await walker.LookAsync("own-feeds");
        await walker.At(".feeds a[href='/feeds/8']").First.ClickAsync();
        await walker.SeeAsync(".head", text.OnlyForYouNote);
        await walker.WriteAsync(text.FolderLabel, "Letters");
        await walker.PressAsync(text.SaveFeed);
        await walker.LookAsync("own-feed");
        await walker.FollowAsync(text.Stories, ".masthead");
        await walker.FollowAsync(text.OnlyForYou, ".views");
        await walker.SeeAsync(".card .alone", text.OnlyForYou);
        await walker.LookAsync("own-stories");
        await walker.FollowAsync("The bridge opens again");
        await walker.SeeAsync(".head .alone", text.OnlyForYou);
        await walker.SeeNoneAsync("#comments");
        await walker.LookAsync("own-story");
        await walker.GoAsync("/account");
        await walker.PressAsync(text.SignOut);

        await walker.GoAsync("/?outlet=Bay%20Town%20Record");
        await walker.SeeNoneAsync(".card");
        await walker.GoAsync("/sign-in");
        await walker.SignInAsync("Haruka", Visitor.Password);
        await walker.GoAsync("/feeds");
        await walker.SeeNoneAsync(".feeds", "Bay Town Record");
        await walker.WriteAsync(text.AddressToFollow, paper.Address + "/letter");
        await walker.ChooseAsync(text.ForWhom, "me");
        await walker.LookAsync("own-feeds-choice");
        await walker.PressAsync(text.LookAndFollow);
        await walker.SeeAsync(".head .alone", text.OnlyForYou);
        await walker.GoAsync("/feeds/9");
        await walker.UnfoldAsync(text.ShareFeed);
        await walker.LookAsync("own-feed-share");
        await walker.PressAsync(text.ShareFeedYes);
        await walker.SeeAsync(".said", text.FeedShared);
        await walker.SeeNoneAsync(".head .alone");
        await walker.GoAsync("/account");
        await walker.PressAsync(text.SignOut);

        await walker.GoAsync("/sign-in");
        await walker.SignInAsync("Rin", Visitor.Password);
        await walker.GoAsync("/settings");
        await walker.WriteAsync(text.MostOwnFeedsLabel, "3");
        await walker.LookAsync("own-feeds-settings");
        await walker.PressAsync(text.SaveSocialSettings, "form[action='/settings/feeds']");
        await walker.SeeAsync(".said", text.SocialSettingsSaved);
        await walker.SeeAsync("form[action='/settings/feeds']");
        Assert.Equal("3", await walker.At("input[name=most]").InputValueAsync());
    }
}
