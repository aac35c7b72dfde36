using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Kawaraban.Serve.Accounts;
using Kawaraban.ServerTests.Collect;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>Passkeys over HTTP, with a device that also does what no honest one would.</summary>
public sealed class PasskeyTests
{
    private const string Add = "/account/passkeys/add";
    private const string SignIn = "/sign-in/passkey";
    private const string TooLate = "This took too long, or was answered before. Try once more.";
    private const string NotAccepted = "This passkey was not accepted. It may have been removed from the account, or belong to another address.";

    [Fact]
    public async Task A_reader_adds_a_passkey_and_signs_in_with_it_without_a_name()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var device = new Authenticator();

        Assert.Equal((HttpStatusCode.OK, "/account?did=PasskeyAdded"), await AddAsync(owner, device, "The blue phone"));
        Assert.EndsWith("never used", (await owner.ReadAsync("/account")).Words(".passkeys .entries small"), StringComparison.Ordinal);
        await owner.SubmitAsync("/account", "/sign-out");

        Assert.Equal((HttpStatusCode.OK, "/feeds?q=x"), await SignInAsync(owner, device, "/feeds?q=x"));
        var page = await owner.ReadAsync("/account");
        Assert.Equal(("Rin", "The blue phone"), (page.Words(".me"), page.QuerySelector(".passkeys .entries input[name=passkey-name]")!.GetAttribute("value")));
        Assert.EndsWith("last used just now", page.Words(".passkeys .entries small"), StringComparison.Ordinal);
        Assert.Contains("added a passkey", (await owner.ReadAsync("/audit")).Words(".audit"), StringComparison.Ordinal);
        Assert.DoesNotContain("credential", (await owner.ReadAsync("/audit")).Words(".audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_takes_the_password_and_guessing_it_takes_patience()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");

        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal((HttpStatusCode.BadRequest, "That is not your password. Nothing was changed."), await AskAsync(owner, "/account", Add, ("passkey-name", "x"), ("password", "guess number 123")));

        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many attempts failed. Try again in 5 seconds."), await AskAsync(owner, "/account", Add, ("passkey-name", "x"), ("password", Visitor.Password)));
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var guest = new Visitor(site, "localhost");
        using var thief = new Visitor(site, "localhost");
        using var device = new Authenticator { Counts = false };
        await AddAsync(owner, device, "Phone");
        using var asked = await guest.PostAsync("/sign-in", SignIn + "/options");
        var answer = device.Sign(await TextAsync(asked), guest.Origin);

        Assert.Equal((HttpStatusCode.OK, "/"), await SendAsync(guest, "/sign-in", SignIn, ("credential", answer)));
        thief.PutBack(SignIn, asked.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("passkey=", StringComparison.Ordinal)));
        Assert.NotNull(thief.Cookie("passkey", SignIn));
        Assert.Equal((HttpStatusCode.BadRequest, TooLate), await SendAsync(thief, "/sign-in", SignIn, ("credential", answer)));

        Assert.Null(thief.Cookie("session"));
        Assert.NotNull(guest.Cookie("session"));
    }

    [Fact]
    public void A_challenge_is_for_one_place_and_for_five_minutes()
    {
        var clock = new ManualClock();
        var challenges = new PasskeyChallenges(new EphemeralDataProtectionProvider(), clock);

        Assert.Equal("a challenge", challenges.Take(Brought(Put(), SignIn), SignIn));
        Assert.Null(challenges.Take(Brought(Put(), SignIn), Add));
        var late = Put();
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(challenges.Take(Brought(late, SignIn), SignIn));
        Assert.Null(challenges.Take(Brought("passkey=made-up", SignIn), SignIn));

        string Put()
        {
            var context = Brought("", SignIn);
            challenges.Put(context, SignIn, "a challenge");
            var cookie = context.Response.Headers.SetCookie.ToString();
            Assert.Contains("samesite=strict; httponly", cookie, StringComparison.Ordinal);
            return cookie.Split(';')[0];
        }
    }

    [Theory]
    [InlineData("another site")]
    [InlineData("another port")]
    [InlineData("in a frame")]
    [InlineData("another address")]
    [InlineData("no finger")]
    [InlineData("a copied device")]
    [InlineData("an unknown device")]
    [InlineData("a forged signature")]
    [InlineData("a removed key")]
    [InlineData("a closed account")]
    public async Task What_does_not_hold_lets_nobody_in(string what)
    {
        await using var site = await TestSite.StartEmptyAsync();
        var ct = TestContext.Current.CancellationToken;
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader", host: "localhost");
        using var device = new Authenticator();
        await AddAsync(sae, device, "Phone");
        using var guest = new Visitor(site, "localhost");
        var origin = what switch { "another site" => "https://evil.example", "another port" => "http://localhost:1", _ => guest.Origin };
        using var stranger = new Authenticator();
        _ = what switch
        {
            "in a frame" => device.IsFramed = true,
            "no finger" => !(device.Verifies = false),
            "a copied device" => !(device.Counts = false),
            _ => false,
        };
        if (what == "another address")
            device.RpId = "evil.example";
        if (what == "a removed key")
            await sae.SubmitAsync("/account", "/account/passkeys/1/remove");
        if (what == "a closed account")
            await owner.SubmitAsync("/people", "/people/2/close");
        using var asked = await guest.PostAsync("/sign-in", SignIn + "/options");

        var options = await TextAsync(asked);
        var signed = what switch
        {
            "an unknown device" => stranger.Sign(options, origin),
            "a forged signature" => Swapped(device.Sign(options, origin), stranger.Sign(options, origin)),
            _ => device.Sign(options, origin),
        };

        Assert.Equal((HttpStatusCode.BadRequest, NotAccepted), await SendAsync(guest, "/sign-in", SignIn, ("credential", signed)));
        Assert.Null(guest.Cookie("session"));
        Assert.All(await site.Get<Passkeys>().ListAsync(new ReaderId(2), ct), passkey => Assert.Null(passkey.UsedAt));
    }

    [Theory]
    [InlineData("https://evil.example", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData(null, false)]
    public async Task What_does_not_hold_is_not_added(string? origin, bool verifies)
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var device = new Authenticator { Verifies = verifies };

        Assert.Equal((HttpStatusCode.BadRequest, NotAccepted), await AddAsync(owner, device, "Phone", origin));

        Assert.Empty((await owner.ReadAsync("/account")).QuerySelectorAll(".passkeys .entries li"));
        Assert.DoesNotContain("passkey", (await owner.ReadAsync("/audit")).Words("main .entries"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}")]
    [InlineData("long")]
    public async Task Garbage_is_refused_with_a_line(string answer)
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var guest = new Visitor(site, "localhost");
        var sent = answer == "long" ? new string('[', 100_000) : answer;

        await AskAsync(guest, "/sign-in", SignIn);
        await AskAsync(owner, "/account", Add, ("passkey-name", "x"), ("password", Visitor.Password));

        Assert.Equal((HttpStatusCode.BadRequest, NotAccepted), await SendAsync(guest, "/sign-in", SignIn, ("credential", sent)));
        Assert.Equal((HttpStatusCode.BadRequest, NotAccepted), await SendAsync(owner, "/account", Add, ("credential", sent), ("passkey-name", "x")));
        Assert.Equal((HttpStatusCode.BadRequest, TooLate), await SendAsync(guest, "/sign-in", SignIn, ("credential", sent)));
        Assert.Empty((await owner.ReadAsync("/account")).QuerySelectorAll(".passkeys .entries li"));
    }

    [Fact]
    public async Task Who_shows_too_many_keys_that_are_none_has_to_wait()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var guest = new Visitor(site, "localhost");

        for (var attempt = 0; attempt < 20; attempt++)
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(guest, "/sign-in", SignIn, ("credential", "x"))).Status);
        using var waits = await guest.PostAsync("/sign-in", SignIn, ("credential", "x"));

        Assert.Equal((HttpStatusCode.TooManyRequests, 5), (waits.StatusCode, waits.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
    }

    [Fact]
    public async Task A_bare_number_has_no_passkeys_and_says_so()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var guest = new Visitor(site);
        const string Why = "A passkey belongs to a name, and this address is a number. Open these pages by their name over https, or at localhost on the machine itself.";

        Assert.Empty((await guest.ReadAsync("/sign-in")).QuerySelectorAll("[data-passkey]"));
        var page = await owner.ReadAsync("/account");
        Assert.Empty(page.QuerySelectorAll("[data-passkey]"));
        Assert.Contains(Why, page.AllWords(".passkeys .hint"));
        Assert.Equal((HttpStatusCode.BadRequest, Why), await AskAsync(owner, "/account", Add, ("passkey-name", "x"), ("password", Visitor.Password)));
        Assert.Equal((HttpStatusCode.BadRequest, Why), await AskAsync(guest, "/sign-in", SignIn));
    }

    [Fact]
    public async Task A_reader_names_and_removes_their_own_passkeys_and_nobody_elses()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader", host: "localhost");
        using var phone = new Authenticator();
        using var key = new Authenticator();
        await AddAsync(owner, phone, "Phone");
        await AddAsync(owner, key, "Key");

        Assert.Equal("/account?no=NoSuchPasskey", await sae.SubmitAsync("/account", "/account/passkeys/1/remove"));
        Assert.Equal("/account?no=NoSuchPasskey", await sae.SubmitAsync("/account", "/account/passkeys/1/rename", ("passkey-name", "Mine")));
        Assert.DoesNotContain("removed a passkey", (await owner.ReadAsync("/audit")).Words(".audit"), StringComparison.Ordinal);
        Assert.Equal("/account?did=Saved", await owner.SubmitAsync("/account", "/account/passkeys/1/rename", ("passkey-name", "古い電話")));
        Assert.Equal("/account?no=NoPasskeyName", await owner.SubmitAsync("/account", "/account/passkeys/1/rename", ("passkey-name", " ")));
        Assert.Equal(["Key", "古い電話"], await NamesAsync(owner));
        Assert.Equal("/account?did=PasskeyRemoved", await owner.SubmitAsync("/account", "/account/passkeys/2/remove"));

        Assert.Equal(["古い電話"], await NamesAsync(owner));
        Assert.Contains("removed a passkey", (await owner.ReadAsync("/audit")).Words(".audit"), StringComparison.Ordinal);
        using var guest = new Visitor(site, "localhost");
        Assert.Equal((HttpStatusCode.OK, "/"), await SignInAsync(guest, phone, "/"));
        Assert.Equal((HttpStatusCode.BadRequest, NotAccepted), await SignInAsync(guest, key, "/"));
    }

    [Fact]
    public async Task Devices_know_a_reader_by_one_random_name_and_are_told_which_keys_there_are()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var device = new Authenticator();

        var first = await AskForNewAsync(owner);
        Assert.Equal(("localhost", 43), (first.GetProperty("rp").GetProperty("id").GetString(), Convert.FromBase64String(first.GetProperty("user").GetProperty("id").GetString()! + "==").Length));
        Assert.NotEqual(first.GetProperty("user").GetProperty("id").GetString(), (await AskForNewAsync(owner)).GetProperty("user").GetProperty("id").GetString());
        await AddAsync(owner, device, "Phone");
        var (second, third) = (await AskForNewAsync(owner), await AskForNewAsync(owner));

        Assert.Equal(second.GetProperty("user").GetProperty("id").GetString(), third.GetProperty("user").GetProperty("id").GetString());
        Assert.Single(second.GetProperty("excludeCredentials").EnumerateArray());
    }

    [Fact]
    public async Task Passkeys_are_taken_along_without_their_keys_and_go_with_the_account()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site, host: "localhost");
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader", host: "localhost");
        using var device = new Authenticator();
        await AddAsync(sae, device, "Phone");

        using var export = await sae.GetAsync("/account/export");
        var passkey = Assert.Single(JsonDocument.Parse(await TextAsync(export)).RootElement.GetProperty("passkey").EnumerateArray());
        Assert.Equal(("Phone", TestSite.Now.ToUnixTimeMilliseconds()), (passkey.GetProperty("name").GetString(), passkey.GetProperty("created_at").GetInt64()));
        Assert.DoesNotContain(passkey.EnumerateObject(), field => field.Name is "public_key" or "credential_id" or "user_handle");
        Assert.Equal("/sign-in?did=Deleted", await sae.SubmitAsync("/account", "/account/delete", ("password", Visitor.Password)));

        await using var connection = await site.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from passkey"));
    }

    private static async Task<JsonElement> AskForNewAsync(Visitor visitor) =>
        JsonDocument.Parse((await AskAsync(visitor, "/account", Add, ("passkey-name", "x"), ("password", Visitor.Password))).Text).RootElement;

    private static async Task<(HttpStatusCode Status, string Text)> AddAsync(Visitor visitor, Authenticator device, string name, string? origin = null)
    {
        var (status, options) = await AskAsync(visitor, "/account", Add, ("passkey-name", name), ("password", Visitor.Password));
        Assert.True(status == HttpStatusCode.OK, options);
        return await SendAsync(visitor, "/account", Add, ("passkey-name", name), ("credential", device.Make(options, origin ?? visitor.Origin)));
    }

    private static async Task<(HttpStatusCode Status, string Text)> SignInAsync(Visitor visitor, Authenticator device, string to)
    {
        var page = "/sign-in?to=" + Uri.EscapeDataString(to);
        var (_, options) = await AskAsync(visitor, page, SignIn);
        return await SendAsync(visitor, page, SignIn, ("credential", device.Sign(options, visitor.Origin)));
    }

    private static Task<(HttpStatusCode Status, string Text)> AskAsync(Visitor visitor, string page, string action, params (string, string)[] fields) => SendAsync(visitor, page, action + "/options", fields);

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(Visitor visitor, string page, string action, params (string, string)[] fields)
    {
        using var answer = await visitor.PostAsync(page, action, fields);
        return (answer.StatusCode, await TextAsync(answer));
    }

    private static async Task<IEnumerable<string>> NamesAsync(Visitor visitor) =>
        (await visitor.ReadAsync("/account")).QuerySelectorAll(".passkeys .entries input[name=passkey-name]").Select(input => input.GetAttribute("value")!);

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Swapped(string answer, string signedByAnother)
    {
        var swapped = JsonNode.Parse(answer)!;
        swapped["response"]!["signature"] = JsonNode.Parse(signedByAnother)!["response"]!["signature"]!.GetValue<string>();
        return swapped.ToJsonString();
    }

    private static DefaultHttpContext Brought(string cookie, string path)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.Headers.Cookie = cookie;
        return context;
    }
}
