using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kawaraban.ServerTests.Serve;

namespace Kawaraban.ServerTests.Accounts;

/// <summary>Somebody with a browser of their own: keeps cookies, fills in the forms of pages.</summary>
internal sealed class Visitor : IDisposable
{
    public const string Password = "lantern over harbour";

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;
    private readonly Uri _address;

    /// <param name="host">What the visitor writes into the address bar instead of a number.</param>
    public Visitor(TestSite site, string? host = null)
    {
        _address = new UriBuilder(site.Address) { Host = host ?? site.Address.Host }.Uri;
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        _client = new HttpClient(_handler);
#pragma warning restore RS0030
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml");
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    /// <summary>The owner of a site where nobody made an account before.</summary>
    public static async Task<Visitor> OwnerAsync(TestSite site, bool guestsMayRead = false, string? host = null)
    {
        var owner = new Visitor(site, host);
        (string, string)[] guests = guestsMayRead ? [("guests", "on")] : [];
        Assert.Equal("/", await owner.SubmitAsync("/welcome", "/welcome", [("name", "Rin"), ("new-password", Password), ("again", Password), .. guests]));
        return owner;
    }

    /// <summary>A reader whom the owner gave a password, signed in.</summary>
    public static async Task<Visitor> InvitedAsync(TestSite site, Visitor owner, string name, string role, string? host = null)
    {
        Assert.Equal("/people?did=ReaderAdded", await owner.SubmitAsync("/people", "/people/add", ("name", name), ("role", role), ("new-password", Password)));
        var reader = new Visitor(site, host);
        Assert.Equal("/", await reader.SignInAsync(name));
        return reader;
    }

    public Task<string> SignInAsync(string name, string password = Password, string page = "/sign-in") => SubmitAsync(page, "/sign-in", ("name", name), ("password", password));

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(_address, path), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {answer.Headers.Location}");
        return await TestSite.ParseAsync(answer);
    }

    /// <summary>Where the answer leads; the status where it leads nowhere.</summary>
    public async Task<string> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(page, action, fields);
        return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
    }

    /// <summary>Posts the form of a page, its hidden fields with it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var forms = (await ReadAsync(page)).QuerySelectorAll("form[method=post]").ToList();
        var form = forms.Find(form => form.GetAttribute("action") == action || form.QuerySelector($"[formaction='{action}']") is not null) ?? forms[0];
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => fields.All(field => field.Name != input.Name))
            .Select(input => new KeyValuePair<string, string>(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        return await _client.PostAsync(new Uri(_address, action), content, TestContext.Current.CancellationToken);
    }

    public string? Cookie(string name, string page = "/") => _handler.CookieContainer.GetCookies(new Uri(_address, page))[name]?.Value;

    /// <summary>Keeps a cookie that the site gave once, whatever became of it since.</summary>
    public void PutBack(string page, string setCookie) => _handler.CookieContainer.SetCookies(new Uri(_address, page), setCookie);

    public string Origin => _address.GetLeftPart(UriPartial.Authority);

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
