using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Dapper;
using Kawaraban.ServerTests.Serve;
using Kawaraban.Store;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>A reader's own account: name, password, sessions, tokens, data.</summary>
public sealed partial class OwnAccountTests
{
    [Fact]
    public async Task A_reader_changes_name_and_address()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);

        Assert.Equal("/account?did=Saved", await owner.SubmitAsync("/account", "/account/name", ("name", "凜"), ("email", "rin@coast.example")));
        var page = await owner.ReadAsync("/account?did=Saved");

        Assert.Equal(("凜", "Saved.", "rin@coast.example"), (page.Words(".me"), page.Words(".said"), page.QuerySelector("input[type=email]")!.GetAttribute("value")));
        Assert.Equal("/account?no=EmailUnfit", await owner.SubmitAsync("/account", "/account/name", ("name", "凜"), ("email", "not an address")));
    }

    [Fact]
    public async Task A_new_password_signs_out_everywhere_else()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var phone = new Visitor(site);
        await phone.SignInAsync("Rin");

        Assert.Equal("/account?no=WrongPassword", await owner.SubmitAsync("/account", "/account/password", ("password", "guess number 123"), ("new-password", "the street was a river"), ("again", "the street was a river")));
        Assert.Equal("/account?did=PasswordChanged", await owner.SubmitAsync("/account", "/account/password", ("password", Visitor.Password), ("new-password", "the street was a river"), ("again", "the street was a river")));

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/account")).StatusCode);
        Assert.Equal("/sign-in?no=WrongSignIn", await phone.SignInAsync("Rin"));
        Assert.Equal("/", await phone.SignInAsync("Rin", "the street was a river"));
    }

    [Fact]
    public async Task A_reader_sees_where_they_are_signed_in_and_signs_out_there()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var phone = new Visitor(site);
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        await phone.SignInAsync("Rin");

        var entries = (await owner.ReadAsync("/account")).QuerySelectorAll(".entries li").ToList();
        Assert.Equal(2, entries.Count);
        Assert.Single(entries, entry => entry.Words().Contains("Firefox, Linux here, now", StringComparison.Ordinal));
        Assert.Single(entries, entry => entry.Words().Contains("Firefox, Linux last used just now", StringComparison.Ordinal));
        var there = entries.Single(entry => entry.QuerySelector("button") is not null).QuerySelector("input[name=session]")!.GetAttribute("value")!;
        Assert.Equal("/account?did=SignedOutThere", await sae.SubmitAsync("/account", "/account/sessions/close", ("session", there)));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/account")).StatusCode);
        Assert.Equal("/account?did=SignedOutThere", await owner.SubmitAsync("/account", "/account/sessions/close", ("session", there)));

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_token_is_shown_once_acts_for_its_reader_without_forms_and_can_be_taken_back()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site);

        Assert.Equal("/account?did=TokenMade", await owner.SubmitAsync("/account", "/account/tokens", ("token-name", "a script")));
        var token = (await owner.ReadAsync("/account")).Words(".secret");
        Assert.Empty((await owner.ReadAsync("/account")).QuerySelectorAll(".secret"));

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(site, HttpMethod.Get, "/feeds", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await CallAsync(site, HttpMethod.Post, "/feeds/1/pause", token)).StatusCode);
        Assert.True((await site.Get<Subscriptions>().FindAsync("1", Readers.First, TestContext.Current.CancellationToken))!.IsPaused);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(site, HttpMethod.Get, "/feeds", "not" + token)).StatusCode);
        Assert.Equal("/account?did=TokenRemoved", await owner.SubmitAsync("/account", "/account/tokens/1/remove"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(site, HttpMethod.Post, "/feeds/1/resume", token)).StatusCode);
        Assert.True((await site.Get<Subscriptions>().FindAsync("1", Readers.First, TestContext.Current.CancellationToken))!.IsPaused);
    }

    [Fact]
    public async Task A_program_without_a_token_is_told_how_to_get_one()
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);

        using var answer = await CallAsync(site, HttpMethod.Get, "/feeds", null);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Contains("/account", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_a_reader_may_no_more_than_the_reader()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = await Visitor.OwnerAsync(site);
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        await sae.SubmitAsync("/account", "/account/tokens", ("token-name", "a script"));
        var token = (await sae.ReadAsync("/account")).Words(".secret");

        Assert.Equal(HttpStatusCode.Forbidden, (await CallAsync(site, HttpMethod.Post, "/feeds/1/pause", token)).StatusCode);
    }

    [Fact]
    public async Task All_that_is_ones_own_can_be_taken_along_without_secrets_and_deleted()
    {
        await using var site = await TestSite.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        using var owner = await Visitor.OwnerAsync(site);
        using var sae = await Visitor.InvitedAsync(site, owner, "Sae", "reader");
        await sae.SubmitAsync("/account", "/account/name", ("name", "Sae"), ("email", "sae@coast.example"));
        await sae.SubmitAsync("/account", "/account/tokens", ("token-name", "a script"));
        await using var connection = await site.Get<Database>().OpenAsync(ct);
        await connection.ExecuteAsync("insert into reading (reader_id, article_id, reads, liked_at) values (2, @wire, 3, 5), (1, @wire, 1, null) on conflict do nothing", new { wire = site.Town.Wire });
        var first = await site.Get<Comments>().AddAsync(new NewComment(Piece.Of(site.Town.Wire), new ReaderId(1), null, "Rin", null, "Is it?", "<p>Is it?</p>", CommentState.Shown), ct);
        await site.Get<Comments>().AddAsync(new NewComment(Piece.Of(site.Town.Wire), new ReaderId(2), null, "Sae", null, "It is.", "<p>It is.</p>", CommentState.Shown) { AnswerTo = first }, ct);

        using var answer = await sae.GetAsync("/account/export");
        var text = await answer.Content.ReadAsStringAsync(ct);
        var data = JsonDocument.Parse(text).RootElement;
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sae@coast.example", data.GetProperty("account").GetProperty("email").GetString());
        Assert.Equal(3, Assert.Single(data.GetProperty("reading").EnumerateArray()).GetProperty("reads").GetInt32());
        Assert.Equal("a script", Assert.Single(data.GetProperty("api_token").EnumerateArray()).GetProperty("name").GetString());
        var comment = Assert.Single(data.GetProperty("comment").EnumerateArray());
        Assert.Equal(("It is.", first), (comment.GetProperty("body").GetString(), comment.GetProperty("answer_to").GetInt64()));
        Assert.DoesNotContain("hash", text, StringComparison.Ordinal);

        Assert.Equal("/account?no=WrongPassword", await sae.SubmitAsync("/account", "/account/delete", ("password", "guess number 123")));
        Assert.Equal("/sign-in?did=Deleted", await sae.SubmitAsync("/account", "/account/delete", ("password", Visitor.Password)));

        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select (select count(*) from reading where reader_id = 2) + (select count(*) from api_token) + (select count(*) from reader_session where reader_id = 2)"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from reader where name like '%Sae%' or email is not null"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from reading where reader_id = 1 and article_id = @wire", new { wire = site.Town.Wire }));
        Assert.Equal("/sign-in?no=WrongSignIn", await sae.SignInAsync("Sae"));
        Assert.Single((await owner.ReadAsync("/people")).QuerySelectorAll(".people li"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("ja")]
    [InlineData("zh-Hans")]
    public async Task The_pages_of_accounts_are_whole_in_every_language(string language)
    {
        await using var site = await TestSite.StartEmptyAsync();
        using var owner = await Visitor.OwnerAsync(site);
        await owner.SubmitAsync("/people", "/people/add", ("name", "Sae"), ("role", "editor"));
        await owner.SubmitAsync("/account", "/account/tokens", ("token-name", "a script"));

        foreach (var address in (string[])["/account?ui=", "/people?ui=", "/audit?ui=", "/sign-in?no=Wait&for=600&ui="])
        {
            var page = await owner.ReadAsync(address + language);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll("input:not([type=hidden], [hidden]), select"), field => Assert.True(field.HasAttribute("aria-label") || field.Closest("label") is not null, field.OuterHtml));
            if (language is "ja" or "zh-Hans")
            {
                foreach (var text in page.Body!.Descendants<IText>().Where(text => text.Ancestors<IElement>().TakeWhile(element => element.LocalName != "body").All(element => !element.HasAttribute("lang") && element.LocalName is not "code")))
                    Assert.DoesNotMatch("[A-Za-z]{3,}", TechnicalWords().Replace(text.Words(), ""));
            }
        }
    }

    // They are called so in every language.
    [GeneratedRegex("https|localhost")]
    private static partial Regex TechnicalWords();

    private static async Task<HttpResponseMessage> CallAsync(TestSite site, HttpMethod method, string path, string? token)
    {
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore RS0030
        using var request = new HttpRequestMessage(method, new Uri(site.Address, path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
