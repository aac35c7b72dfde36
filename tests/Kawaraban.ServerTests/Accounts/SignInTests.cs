using System.Net;
using Kawaraban.Serve.Accounts;
using Kawaraban.ServerTests.Collect;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task A_reader_signs_out_and_in_again_and_comes_back_to_where_they_were_going()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);

        Assert.Equal("/sign-in?did=SignedOut", await owner.SubmitAsync("/account", "/sign-out"));
        using var refused = await owner.GetAsync("/feeds?did=x");
        Assert.Equal("/sign-in?to=%2Ffeeds%3Fdid%3Dx", refused.Headers.Location!.ToString());
        Assert.Equal("/feeds?did=x", await owner.SignInAsync("rin", page: "/sign-in?to=%2Ffeeds%3Fdid%3Dx"));
        Assert.Equal("Rin", (await owner.ReadAsync("/feeds")).Words(".me"));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\\b")]
    [InlineData("/sign-out")]
    public void Signing_in_never_leads_to_another_site(string to) => Assert.Equal("/", LocalAddress.Of(to));

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_in_the_same_words()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var visitor = new Visitor(site);

        var wrong = await visitor.SignInAsync("Rin", "lantern under harbour");

        Assert.Equal("/sign-in?no=WrongSignIn", wrong);
        Assert.Equal(wrong, await visitor.SignInAsync("Nobody"));
        Assert.Equal("The name or the password is not right.", (await visitor.ReadAsync(wrong)).Words("[role=alert]"));
        Assert.Null(visitor.Cookie("session"));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_for_a_name_have_to_wait_even_with_the_right_one()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var visitor = new Visitor(site);

        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal("/sign-in?no=WrongSignIn", await visitor.SignInAsync("Rin", "guess number 123"));

        Assert.Equal("/sign-in?no=Wait&for=5", await visitor.SignInAsync("RIN"));
        Assert.Equal("Too many attempts failed. Try again in 5 seconds.", (await visitor.ReadAsync("/sign-in?no=Wait&for=5")).Words("[role=alert]"));
        Assert.Equal("Rin", (await owner.ReadAsync("/")).Words(".me"));
    }

    [Fact]
    public void Waits_grow_to_a_quarter_of_an_hour_and_are_forgotten_after_one()
    {
        var clock = new ManualClock();
        var patience = new SignInPatience(clock);
        var address = IPAddress.Parse("2001:db8::1");
        List<double> waits = [];
        for (var attempt = 0; attempt < 15; attempt++)
        {
            if (patience.Begin("rin", address) is { } wait)
            {
                waits.Add(wait.TotalSeconds);
                clock.Advance(wait);
                Assert.Null(patience.Begin("rin", address));
            }
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 900, 900], waits);
        Assert.NotNull(patience.Begin("rin", IPAddress.Loopback));
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(patience.Begin("rin", address));
    }

    [Fact]
    public void An_address_that_tries_many_names_waits_and_its_neighbours_in_the_same_net_with_it()
    {
        var patience = new SignInPatience(new ManualClock());

        for (var name = 0; name < 20; name++)
            Assert.Null(patience.Begin($"name {name}", IPAddress.Parse("2001:db8::1")));

        Assert.NotNull(patience.Begin("another", IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(patience.Begin("another", IPAddress.Parse("2001:db8:0:1::1")));
    }

    [Fact]
    public void A_household_that_signs_in_rightly_is_never_kept_waiting()
    {
        var patience = new SignInPatience(new ManualClock());

        for (var attempt = 0; attempt < 100; attempt++)
        {
            Assert.Null(patience.Begin("rin", IPAddress.Loopback));
            patience.Succeeded("rin", IPAddress.Loopback);
        }
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_secure_behind_https()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var visitor = new Visitor(site);

        using var plain = await visitor.PostAsync("/sign-in", "/sign-in", ("name", "Rin"), ("password", Visitor.Password));
        var cookie = Assert.Single(plain.Headers.GetValues("Set-Cookie"), value => value.StartsWith("session=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_known_by_its_hash_alone_and_ends_when_nobody_uses_it_for_thirty_days()
    {
        await using var site = await TestSite.StartEmptyAsync();
        var ct = TestContext.Current.CancellationToken;
        var clock = new ManualClock();
        var sessions = new ReaderSessions(site.Get<Database>(), clock);
        var token = Secret.New();
        await sessions.OpenAsync(new ReaderId(1), token.Hash, "Firefox", ct);

        clock.Advance(TimeSpan.FromDays(29));
        var (_, session) = (await sessions.FindAsync(token.Hash, ct))!.Value;
        Assert.True(await sessions.ProlongAsync(session, ct));
        clock.Advance(TimeSpan.FromDays(29));
        Assert.NotNull(await sessions.FindAsync(token.Hash, ct));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await sessions.FindAsync(token.Hash, ct));
        Assert.Null(await sessions.FindAsync(System.Text.Encoding.UTF8.GetBytes(token.Text), ct));
    }
}
