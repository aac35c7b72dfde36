using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kawaraban.Collect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Kawaraban.ServerTests.Collect;

/// <summary>A site on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public List<IHeaderDictionary> Asked { get; } = [];

    public static async Task<LoopbackSite> StartAsync(Func<HttpContext, Task> answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        var site = new LoopbackSite(app);
        app.Run(async context =>
        {
            lock (site.Asked)
                site.Asked.Add(new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value)));
            await answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Fetches a path of the site as the collector would.</summary>
    public async Task<FetchResult> FetchAsync(string path = "/", CollectOptions? options = null, string? etag = null, string? lastModified = null)
    {
        options ??= new CollectOptions { AllowPrivateAddresses = true, HostSpacing = TimeSpan.Zero };
        using var http = PublicHttp.Create(options);
        var fetcher = new Fetcher(http, new HostGate(options.HostSpacing, TimeProvider.System), options, TimeProvider.System);
        return await fetcher.FetchAsync(
            new FetchRequest(new Uri(Address, path), FetchRequest.Feed, etag, lastModified), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
