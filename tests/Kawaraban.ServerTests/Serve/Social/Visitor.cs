using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kawaraban.ServerTests.Serve.Social;

/// <summary>Somebody at their browser, without an account: with cookies, and every form as the page had it.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _address;

    public Visitor(TestSite site)
    {
        _address = site.Address;
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
#pragma warning restore RS0030
        _client.DefaultRequestHeaders.Add(TestSite.AsHeader, "guest");
    }

    /// <summary>The language they read in.</summary>
    public string? Language { get; init; }

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await TestSite.ParseAsync(answer);
    }

    public Task<HttpResponseMessage> GetAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address, path));
        if (Language is not null)
            request.Headers.AcceptLanguage.ParseAdd(Language);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Presses a button on a page; the answer is not followed.</summary>
    public async Task<HttpResponseMessage> PressAsync(string path, string formAction, params (string Name, string Value)[] fields)
    {
        var token = (await ReadAsync(path)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([new(token.Name!, token.Value), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, formAction)) { Content = content };
        if (Language is not null)
            request.Headers.AcceptLanguage.ParseAdd(Language);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Presses a button and reads the page that it leads to.</summary>
    public async Task<IHtmlDocument> PressAndReadAsync(string path, string formAction, params (string Name, string Value)[] fields)
    {
        using var answer = await PressAsync(path, formAction, fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? await ReadAsync(answer.Headers.Location!.ToString()) : await TestSite.ParseAsync(answer);
    }

    /// <summary>Sends the comment form under a page.</summary>
    public Task<IHtmlDocument> CommentAsync(string path, string text, string name = "Mari", string email = SmallTalk.Email, params (string Name, string Value)[] more) =>
        PressAndReadAsync(path, path + "/comments", [("_handler", "comment"), ("name", name), ("email", email), ("text", text), .. more]);

    public void Dispose() => _client.Dispose();
}
