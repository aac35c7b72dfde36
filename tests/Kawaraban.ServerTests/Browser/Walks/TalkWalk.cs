using Kawaraban.Serve.Social;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>A guest likes, shares and comments; the owner lets the comment stand, another guest reports it, the owner hides it and switches all of it off.</summary>
[Trait("needs", "browser")]
public sealed class TalkWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task Readers_talk_and_the_owner_keeps_the_peace(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartOpenAsync();
        await using var guest = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone, asGuest: true);
        await using var other = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone, asGuest: true);
        await using var owner = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = guest.Text;
        FormattableString story = $"/stories/{site.Town.Vote}";

        await guest.GoAsync(story);
        await guest.At(".counters [data-key=l]").ClickAsync();
        await guest.SeeAsync(".counters [data-key=l][aria-pressed=true]", text.LikedTimes(1));
        await guest.At(".counters [data-share]").ClickAsync();
        await guest.SeeAsync(".sharing input");
        Assert.Contains("/s/", await guest.At(".sharing input").InputValueAsync(), StringComparison.Ordinal);
        await guest.LookAsync("sharing");

        await guest.WriteAsync(text.CommentName, "Mari");
        await guest.WriteAsync(text.CommentBody, "The **council** knew.\n\n<script>alert(1)</script>");
        await guest.PressAsync(text.SendComment);
        await guest.SeeAsync(".write .problem", text.CommentRefused(CommentProblem.EmailMissing));
        await guest.LookAsync("comment-refused", status: 422);
        await guest.WriteAsync(text.CommentEmail, SmallTalk.Email);
        await guest.PressAsync(text.PreviewComment);
        await guest.SeeAsync(".preview strong", "council");
        await guest.LookAsync("comment-preview");
        await guest.PressAsync(text.SendComment);
        await guest.SeeAsync(".said", text.Said(SocialAnswer.Waiting));
        await guest.LookAsync("comment-waits");
        await other.GoAsync(story);
        await other.SeeNoneAsync(".comment");

        await owner.GoAsync(story);
        await owner.FollowAsync(text.WaitForEditors(1), ".comments");
        await owner.SeeAsync(".comments", SmallTalk.Email);
        await owner.LookAsync("moderation");
        await owner.PressAsync(text.ApproveComment);
        await owner.SeeAsync(".standfirst", text.NothingToModerate);

        await other.GoAsync(story);
        await other.SeeAsync(".comment .body strong", "council");
        await other.SeeNoneAsync(".comments", SmallTalk.Email);
        await other.UnfoldAsync(text.ReportComment);
        await other.LookAsync("comments");
        await other.PressAsync(text.SendReport);
        await other.SeeAsync(".said", text.Said(SocialAnswer.Reported));

        await owner.GoAsync("/moderation");
        await owner.SeeAsync("#reported", text.ReportedComments);
        await owner.PressAsync(text.HideComment);
        await other.GoAsync(story);
        await other.SeeNoneAsync(".comment");

        await owner.FollowAsync(text.SiteSettings);
        await owner.LookAsync("settings");
        foreach (var what in (string[])[text.AllowComments, text.AllowLikes, text.AllowCounters])
            await owner.At("main").GetByLabel(what).First.UncheckAsync();
        await owner.PressAsync(text.SaveSocialSettings);
        await owner.SeeAsync(".said", text.SocialSettingsSaved);
        await other.GoAsync(story);
        await other.SeeAsync("h1");
        await other.SeeNoneAsync(".counters");
        await other.SeeNoneAsync(".comments");
        await other.LookAsync("nothing-social");
    }
}
