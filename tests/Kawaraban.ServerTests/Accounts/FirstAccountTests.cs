using System.Net;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>From an empty data directory to the owner's account.</summary>
public sealed class FirstAccountTests
{
    [Fact]
    public async Task Without_an_account_everybody_is_the_owner_and_the_foot_of_the_page_proposes_to_make_one()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var visitor = new Visitor(site);

        var front = await visitor.ReadAsync("/");

        Assert.Equal("/welcome", front.QuerySelector(".proposal a")!.GetAttribute("href"));
        Assert.Empty(front.QuerySelectorAll(".me"));
        Assert.NotNull(await visitor.ReadAsync("/audit"));
        foreach (var page in (string[])["/sign-in", "/account", "/people"])
            Assert.Equal("/welcome", (await visitor.GetAsync(page)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_proposal_can_be_dismissed()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var visitor = new Visitor(site);

        using var answer = await visitor.GetAsync("/welcome/later");

        Assert.Equal("/", answer.Headers.Location!.ToString());
        Assert.Empty((await visitor.ReadAsync("/")).QuerySelectorAll(".proposal"));
        Assert.Equal("Make this paper yours", (await visitor.ReadAsync("/welcome")).Words("h1"));
    }

    [Fact]
    public async Task The_first_visitor_makes_the_owners_account_and_is_signed_in()
    {
        await using var site = await TestSite.StartEmptyAsync();

        using var owner = await Visitor.OwnerAsync(site);

        var front = await owner.ReadAsync("/");
        Assert.Equal(("Rin", "/account"), (front.Words(".me"), front.QuerySelector(".me")!.GetAttribute("href")));
        Assert.Empty(front.QuerySelectorAll(".proposal"));
        Assert.Contains("owner", (await owner.ReadAsync("/account")).Words(".standfirst"), StringComparison.Ordinal);
        var account = (await site.Get<Readers>().FindAsync(new ReaderId(1), TestContext.Current.CancellationToken))!;
        Assert.Equal(("Rin", "owner"), (account.Name, account.Role));
        Assert.DoesNotContain(Visitor.Password, account.PasswordHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_visitor_cannot_make_it_again()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var late = new Visitor(site);
        using var page = await late.GetAsync("/welcome");
        using var owner = await Visitor.OwnerAsync(site);

        Assert.Equal("/sign-in", (await late.GetAsync("/welcome")).Headers.Location!.ToString());
        Assert.Equal("/sign-in?no=AlreadyMade", await late.SubmitAsync("/sign-in", "/welcome", ("name", "Mallory"), ("new-password", Visitor.Password), ("again", Visitor.Password)));
        Assert.Equal("Rin", (await site.Get<Readers>().FindAsync(new ReaderId(1), TestContext.Current.CancellationToken))!.Name);
    }

    [Theory]
    [InlineData("", Visitor.Password, Visitor.Password, "A name has 1 to 40 visible characters")]
    [InlineData("a\u200bb", Visitor.Password, Visitor.Password, "A name has 1 to 40 visible characters")]
    [InlineData("#5", Visitor.Password, Visitor.Password, "does not begin with #")]
    [InlineData("Rin", "too short", "too short", "at least 10 characters")]
    [InlineData("Rin Calloway", "rin calloway", "rin calloway", "The password is the name")]
    [InlineData("Rin", Visitor.Password, "lantern under harbour", "The two passwords are not the same")]
    public async Task What_cannot_be_taken_is_said_with_what_to_do(string name, string password, string again, string said)
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var visitor = new Visitor(site);

        var back = await visitor.SubmitAsync("/welcome", "/welcome", ("name", name), ("new-password", password), ("again", again));

        Assert.Contains(said, (await visitor.ReadAsync(back)).Words("[role=alert]"), StringComparison.Ordinal);
        Assert.False(await site.Get<Readers>().AnyAccountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nobody_else_gets_an_account_before_the_owner_has_one()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var visitor = new Visitor(site);

        Assert.Equal("/welcome?no=OwnerFirst", await visitor.SubmitAsync("/welcome", "/people/add", ("name", "Mallory"), ("role", "owner"), ("new-password", Visitor.Password)));
        Assert.Single(await site.Get<Readers>().ListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }
}
