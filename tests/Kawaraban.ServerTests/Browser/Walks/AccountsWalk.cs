using Kawaraban.Serve.Accounts;
using Kawaraban.ServerTests.Accounts;
using Kawaraban.ServerTests.Serve;

namespace Kawaraban.ServerTests.Browser.Walks;

/// <summary>The first visitor makes the paper theirs, invites a reader, and the reader comes, goes, and goes for good.</summary>
[Trait("needs", "browser")]
public sealed class AccountsWalk(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Walker.Windows), MemberType = typeof(Walker))]
    public async Task An_owner_and_a_reader_have_accounts(string language, bool hasScript, bool isPhone)
    {
        await using var site = await TestSite.StartAsync();
        await using var owner = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        var text = owner.Text;

        await owner.GoAsync("/");
        await owner.FollowAsync(text.ProposeMake);
        await owner.LookAsync("welcome");
        await owner.WriteAsync(text.AccountName, "Rin");
        await owner.ChoosePasswordAsync(Visitor.Password);
        await owner.PressAsync(text.WelcomeMake);
        await owner.FollowAsync("Rin", ".masthead");
        await owner.LookAsync("account");
        await owner.WriteAsync(text.TokenName, "newsboat");
        await owner.PressAsync(text.TokenMake);
        await owner.SeeAsync(".secret");
        await owner.LookAsync("token");

        await owner.FollowAsync(text.People);
        await owner.WriteAsync(text.AccountName, "灯");
        await owner.ChooseAsync(text.RoleLabel, "reader", "form[action='/people/add']");
        await owner.PressAsync(text.PeopleInvite);
        var link = await owner.At(".secret").InnerTextAsync();
        await owner.LookAsync("people");

        await using var reader = await Walker.OpenAsync(chromium, site.Address, language, hasScript, isPhone);
        await reader.GoAsync("/");
        await reader.SeeAsync("h1", text.SignIn);
        await reader.LookAsync("sign-in");
        await reader.GoAsync(new Uri(link).PathAndQuery);
        await reader.SeeAsync("h1", text.InvitedTitle("灯"));
        await reader.LookAsync("invited");
        await reader.ChoosePasswordAsync(Visitor.Password);
        await reader.PressAsync(text.InvitedEnter);
        await reader.SeeAsync(".card", SmallTown.Title);
        await reader.GoAsync("/people");
        await reader.SeeAsync("h1", text.RefusedTitle);
        await reader.LookAsync("refused", status: 403);
        await reader.GoAsync($"/stories/{site.Town.Breach}");
        await reader.SeeNoneAsync(".correct");

        await reader.FollowAsync("灯", ".masthead");
        await reader.PressAsync(text.SignOut);
        await reader.SignInAsync("灯", "lantern under harbour");
        await reader.SeeAsync(".problem", text.Problem(AccountProblem.WrongSignIn, 0));
        await reader.LookAsync("sign-in-wrong");
        await reader.SignInAsync("灯", Visitor.Password);
        await reader.FollowAsync("灯", ".masthead");
        await reader.SeeAsync("main", text.SessionHere);
        var export = await reader.Page.APIRequest.GetAsync(new Uri(site.Address, "/account/export").AbsoluteUri);
        Assert.Contains("\"灯\"", await export.TextAsync(), StringComparison.Ordinal);
        await reader.At("form[action='/account/delete'] input[type=password]").FillAsync(Visitor.Password);
        await reader.PressAsync(text.DeleteAccount, "form[action='/account/delete']");
        await reader.SeeAsync(".said");
        await reader.LookAsync("account-gone");

        await owner.GoAsync("/audit");
        await owner.SeeAsync("main", "灯");
        await owner.LookAsync("audit");
    }
}
