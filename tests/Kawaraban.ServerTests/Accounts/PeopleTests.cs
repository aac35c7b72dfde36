using System.Net;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>What the owner does with the accounts of others.</summary>
public sealed class PeopleTests
{
    [Fact]
    public async Task A_link_lets_a_new_reader_choose_a_password_once()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);

        Assert.Equal("/people?did=LinkMade", await owner.SubmitAsync("/people", "/people/add", ("name", "Sae"), ("role", "reader")));
        var link = new Uri((await owner.ReadAsync("/people?did=LinkMade")).Words(".secret")).PathAndQuery;
        Assert.Empty((await owner.ReadAsync("/people")).QuerySelectorAll(".secret"));
        using var sae = new Visitor(site);
        Assert.Equal("Welcome, Sae", (await sae.ReadAsync(link)).Words("h1"));
        Assert.Equal("/", await sae.SubmitAsync(link, "/welcome", ("new-password", "a boat behind the wall"), ("again", "a boat behind the wall")));

        Assert.Equal("Sae", (await sae.ReadAsync("/")).Words(".me"));
        using var late = new Visitor(site);
        Assert.Equal("/sign-in?no=LinkUsed", (await late.GetAsync(link)).Headers.Location!.ToString());
        Assert.Equal("/", await late.SignInAsync("Sae", "a boat behind the wall"));
    }

    [Fact]
    public async Task Names_that_look_alike_are_one_name()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);

        foreach (var name in (string[])["rin", "ＲＩＮ", " Rin "])
            Assert.Equal("/people?no=NameTaken", await owner.SubmitAsync("/people", "/people/add", ("name", name), ("role", "reader"), ("new-password", Visitor.Password)));
    }

    [Fact]
    public async Task A_new_role_holds_at_once()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        Assert.Equal(HttpStatusCode.Forbidden, (await sae.GetAsync("/audit")).StatusCode);

        Assert.Equal("/people?did=RoleChanged", await owner.SubmitAsync("/people", "/people/2/role", ("role-2", "editor")));

        Assert.Equal(HttpStatusCode.OK, (await sae.GetAsync("/audit")).StatusCode);
    }

    [Fact]
    public async Task The_last_owner_stays_owner()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "owner");

        Assert.Equal("/people?did=RoleChanged", await owner.SubmitAsync("/people", "/people/1/role", ("role-1", "reader")));
        Assert.Equal("/people?no=LastOwner", await sae.SubmitAsync("/people", "/people/2/role", ("role-2", "reader")));
        Assert.Equal("/people?no=LastOwner", await sae.SubmitAsync("/people", "/people/2/close"));
        Assert.Equal("/account?no=LastOwner", await sae.SubmitAsync("/account", "/account/delete", ("password", Visitor.Password)));
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_at_once_and_cannot_sign_in_until_it_is_opened()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader");

        Assert.Equal("/people?did=Closed", await owner.SubmitAsync("/people", "/people/2/close"));
        Assert.Equal(HttpStatusCode.Redirect, (await sae.GetAsync("/account")).StatusCode);
        Assert.Equal("/sign-in?no=WrongSignIn", await sae.SignInAsync("Sae"));
        Assert.Equal("/people?did=Opened", await owner.SubmitAsync("/people", "/people/2/open"));
        Assert.Equal("/", await sae.SignInAsync("Sae"));
    }
}
