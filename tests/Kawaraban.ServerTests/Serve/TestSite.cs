using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kawaraban.Collect;
using Kawaraban.Endpoint;
using Kawaraban.Serve;
using Kawaraban.Serve.Images;
using Kawaraban.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kawaraban.ServerTests.Serve;

/// <summary>The real pages on a real SQLite file and a real port. The clock stands still.</summary>
public sealed class TestSite : IAsyncDisposable
{
    /// <summary>The request header by which a test asks as a guest.</summary>
    internal const string AsHeader = "Test-As";

    internal static readonly DateTimeOffset Now = new(2025, 9, 18, 13, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kawaraban-test-");
    private readonly WebApplication _app;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly HttpClient _client;

    private TestSite(EndpointOptions? endpoint, CollectOptions? collect = null, Func<ImageOptions, ImageOptions>? images = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "kawaraban" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddKawaraban(_directory.FullName, collect ?? new CollectOptions()).AddEndpoint(endpoint).AddSingleton<TimeProvider>(Clock);
        if (images is not null)
            builder.Services.AddSingleton(images(ImageOptions.In(_directory.FullName)));
        builder.AddSite();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        _app = builder.Build();
        Town = new SmallTown(_app.Services.GetRequiredService<Database>(), Clock);
        // As long as nobody made an account everybody is the owner: a test that wants a guest says so.
        _app.Use((context, next) =>
        {
            if (context.Request.Headers[AsHeader] == "guest")
                context.Features.Set(Kawaraban.Serve.Accounts.Reader.Guest);
            return next(context);
        });
        _app.MapSite();
        _app.MapGet("/fails", void () => throw new InvalidOperationException("A test asked for it."));
#pragma warning disable RS0030 // A client of our own server; PublicHttp refuses private addresses.
        _client = new HttpClient(_handler);
#pragma warning restore RS0030
    }

    internal StillClock Clock { get; } = new(Now);

    internal SmallTown Town { get; }

    internal T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public Uri Address => new(_app.Urls.First());

    public static Task<TestSite> StartEmptyAsync() => StartEmptyAsync(null);

    /// <summary>An empty site that reads feeds, pages and images of this machine, without waiting between two.</summary>
    internal static Task<TestSite> StartReadingAsync(Func<ImageOptions, ImageOptions>? images = null) =>
        StartEmptyAsync(null, new CollectOptions { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero }, images);

    private static async Task<TestSite> StartEmptyAsync(EndpointOptions? endpoint, CollectOptions? collect = null, Func<ImageOptions, ImageOptions>? images = null)
    {
        var site = new TestSite(endpoint, collect, images);
        await Composition.PrepareAsync(site._app.Services, site._directory.FullName, CancellationToken.None);
        await site._app.StartAsync();
        return site;
    }

    public static Task<TestSite> StartAsync() => StartAsync(null);

    /// <summary>Where guests may read.</summary>
    public static async Task<TestSite> StartOpenAsync()
    {
        var site = await StartAsync();
        await site.Get<SiteSettings>().LetGuestsReadAsync(true, CancellationToken.None);
        return site;
    }

    /// <summary>With an endpoint that writes when a reader asks.</summary>
    internal static async Task<TestSite> StartAsync(EndpointOptions? endpoint)
    {
        var site = await StartEmptyAsync(endpoint);
        await site.Town.BuildAsync(CancellationToken.None);
        return site;
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A request with a header or a cookie of its own.</summary>
    public Task<HttpResponseMessage> GetWithAsync(string path, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.TryAddWithoutValidation(header, value);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Presses a button of a page's form: posts the form's fields where the button says, with the cookie the page set.</summary>
    public async Task<HttpResponseMessage> PressAsync(string path, string formAction, params (string Name, string Value)[] fields)
    {
        using var page = await GetAsync(path);
        var token = (await ParseAsync(page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, formAction))
        {
            Content = new FormUrlEncodedContent([new(token.Name!, token.Value), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]),
        };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="PressAsync"/>, with a file in one of the fields.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string formAction, string field, string fileName, byte[] content)
    {
        using var page = await GetAsync(path);
        var token = (await ParseAsync(page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!;
        using var fields = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! }, { new ByteArrayContent(content), field, fileName } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, formAction)) { Content = fields };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks as a browser does that was given a cookie before.</summary>
    public Task<HttpResponseMessage> GetWithCookieAsync(string path, string cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.Add("Cookie", cookie);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal string DataDirectory => _directory.FullName;

    /// <summary>Posts as a page of another site could: without a token.</summary>
    public async Task<HttpStatusCode> PostBlindlyAsync(string path)
    {
        using var answer = await PostAsync(path, []);
        return answer.StatusCode;
    }

    /// <summary>Posts what no page of the site gave: fields and headers as they are.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, (string Name, string Value)[] fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))),
        };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The page as a browser reads it, which must have been found.</summary>
    public async Task<IHtmlDocument> ReadAsync(string path, string? language = null)
    {
        using var answer = await GetAsync(path, language);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(answer);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _handler.Dispose();
        await _app.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    internal sealed class StillClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

internal static class Reading
{
    /// <summary>The text of an element as a reader sees it: white space runs together.</summary>
    public static string Words(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Words(this IParentNode document, string selector)
    {
        var element = document.QuerySelector(selector);
        Assert.True(element is not null, $"Nothing on the page is {selector}.");
        return element.Words();
    }

    public static IReadOnlyList<string> AllWords(this IParentNode document, string selector) => [.. document.QuerySelectorAll(selector).Select(Words)];
}
