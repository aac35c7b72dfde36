using System.Net;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>What each role may: owner, editor, reader, guest.</summary>
public sealed class RoleTests
{
    [Fact]
    public async Task Guests_are_led_to_sign_in_until_the_owner_lets_them_read()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var guest = new Visitor(site);
        string[] pages = ["/", $"/stories/{site.Town.Breach}", $"/articles/{site.Town.Wire}", "/storylines", "/search?q=wall", "/feeds", "/corrections"];

        foreach (var page in pages)
            Assert.Equal($"/sign-in{(page == "/" ? "" : "?to=" + Uri.EscapeDataString(page))}", (await guest.GetAsync(page)).Headers.Location?.ToString());
        Assert.Equal("/people?did=GuestsMayRead", await owner.SubmitAsync("/people", "/people/guests", ("guests", "on")));
        foreach (var page in pages)
            Assert.Equal("Sign in", (await guest.ReadAsync(page)).Words(".me"));
        Assert.Equal("/people?did=GuestsMayNot", await owner.SubmitAsync("/people", "/people/guests"));
        Assert.Equal(HttpStatusCode.Redirect, (await guest.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task What_the_pages_are_made_of_reaches_guests_too()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var guest = new Visitor(site);

        var page = await guest.ReadAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).StatusCode);
    }

    [Fact]
    public async Task Guests_and_readers_see_no_button_they_may_not_press()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site, guestsMayRead: true);
        using var reader = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        using var editor = await Visitor.InvitedAsync(site, owner, "Haruka", "editor");
        using var guest = new Visitor(site);
        const string OfEditors = ".feeds button, .correct button";

        foreach (var page in (string[])["/feeds", $"/stories/{site.Town.Vote}"])
        {
            Assert.Empty((await guest.ReadAsync(page)).QuerySelectorAll(OfEditors));
            Assert.Empty((await reader.ReadAsync(page)).QuerySelectorAll(OfEditors));
            Assert.NotEmpty((await editor.ReadAsync(page)).QuerySelectorAll(OfEditors));
            Assert.NotEmpty((await owner.ReadAsync(page)).QuerySelectorAll(OfEditors));
        }
    }

    [Fact]
    public async Task A_reader_who_presses_what_is_for_editors_is_told_so_and_nothing_happens()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site, guestsMayRead: true);
        using var reader = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        using var guest = new Visitor(site);

        using var toReader = await reader.PostAsync("/account", "/feeds/1/pause");
        using var toGuest = await guest.PostAsync("/sign-in", "/feeds/1/pause");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (toReader.StatusCode, toGuest.StatusCode));
        var told = await TestSite.ParseAsync(toReader);
        Assert.Equal("Not for everybody", told.Words("h1"));
        Assert.Contains("another role", told.Words("main"), StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await TestSite.ParseAsync(toGuest)).QuerySelector("main .button")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.False((await site.Get<Subscriptions>().FindAsync("1", Readers.First, TestContext.Current.CancellationToken))!.IsPaused);
    }

    [Fact]
    public async Task Pages_of_owners_and_editors_are_for_them_alone()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, guestsMayRead: true);
        using var reader = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        using var editor = await Visitor.InvitedAsync(site, owner, "Haruka", "editor");
        using var guest = new Visitor(site);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await reader.GetAsync("/people")).StatusCode, (await reader.GetAsync("/audit")).StatusCode));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), ((await editor.GetAsync("/people")).StatusCode, (await editor.GetAsync("/audit")).StatusCode));
        foreach (var page in (string[])["/people", "/audit", "/account"])
            Assert.Equal("/sign-in?to=" + Uri.EscapeDataString(page), (await guest.GetAsync(page)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_editors_do_is_written_down_with_what_it_was_done_to_and_what_was_refused_is_not()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var editor = await Visitor.InvitedAsync(site, owner, "Haruka", "editor");

        await editor.SubmitAsync("/feeds", "/feeds/1/pause");
        await editor.SubmitAsync($"/stories/{site.Town.Vote}", $"/stories/{site.Town.Vote}/merge", ("other", "9999"));
        await editor.SubmitAsync($"/stories/{site.Town.Vote}", $"/stories/{site.Town.Vote}/merge", ("other", site.Town.Breach.ToString()));

        var rows = await site.Get<Audit>().ListAsync(null, 10, TestContext.Current.CancellationToken);
        Assert.Equal([("Haruka", "stories.merge"), ("Haruka", "feeds.pause"), ("Rin", "people.add")], rows.Select(row => (row.Name, row.What)));
        Assert.Equal(site.Town.Breach.ToString(), rows[0].Details["other"]);
        Assert.Equal("1", rows[1].Details["id"]);
        Assert.DoesNotContain("lantern", rows[2].About, StringComparison.Ordinal);
        var page = await owner.ReadAsync("/audit");
        Assert.StartsWith("Haruka merged two stories just now", page.Words(".audit li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_pages_by_key()
    {
        await using var site = await TestSite.StartEmptyAsync();
        var ct = TestContext.Current.CancellationToken;
        for (var i = 0; i < 60; i++)
            await site.Get<Audit>().WriteAsync(new ReaderId(1), "feeds.pause", new Dictionary<string, string> { ["id"] = $"{i}" }, ct);
        using var visitor = new Visitor(site);

        var first = await visitor.ReadAsync("/audit");
        var second = await visitor.ReadAsync(first.QuerySelector(".pager a")!.GetAttribute("href")!);

        Assert.Equal((50, 10), (first.QuerySelectorAll(".audit li").Length, second.QuerySelectorAll(".audit li").Length));
        Assert.Empty(second.QuerySelectorAll(".pager"));
    }
}
