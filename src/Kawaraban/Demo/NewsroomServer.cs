using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Kawaraban.Demo;

/// <summary>
/// Serves the sample newsroom over loopback HTTP as its outlets' own servers would: <c>https://outlet.example/page</c> answers at
/// <c>http://127.0.0.1:PORT/outlet.example/page</c>, and addresses are rewritten to that in what is sent.
/// </summary>
internal sealed class NewsroomServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly string[] _hosts;

    private NewsroomServer(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
        _hosts = [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Which edition of an edited page the outlets show: 1 is the first.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Where it answers, such as <c>http://127.0.0.1:8017</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The newsroom that lies beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "samples", "newsroom");

    /// <summary>Starts serving. Port 0 takes any that is free.</summary>
    public static async Task<NewsroomServer> StartAsync(string folder, int port, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var server = new NewsroomServer(app, folder);
        app.UseRouting();
        app.MapGet("/{**path}", (HttpContext context, string? path) => server.AnswerAsync(context, path ?? ""));
        await app.StartAsync(ct);
        server.Address = app.Urls.First().TrimEnd('/');
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The addresses listed in a file of the newsroom, one a line, as this server answers them.</summary>
    public IReadOnlyList<string> AddressesIn(string file) =>
        [.. File.ReadLines(Path.Combine(_folder, file)).Where(line => line.Length > 0).Select(line => Rewrite(line))];

    private async Task AnswerAsync(HttpContext context, string path)
    {
        var asked = Path.GetFullPath(Path.Combine(_folder, path));
        if (Directory.Exists(asked))
            asked = Path.Combine(asked, "index.html");
        if (!asked.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(asked))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var bytes = await ReadAsync(EditionOf(asked), context.RequestAborted);
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        context.Response.Headers.ETag = etag;
        context.Response.ContentType = ContentTypeOf(asked);
        if (context.Request.Headers.IfNoneMatch == etag)
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private string EditionOf(string file)
    {
        for (var edition = Edition; edition > 1; edition--)
        {
            var edited = Path.ChangeExtension(file, $"edition{edition}{Path.GetExtension(file)}");
            if (File.Exists(edited))
                return edited;
        }

        return file;
    }

    private async Task<byte[]> ReadAsync(string file, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(file, ct);

        // Byte for byte, whatever the encoding: an address is ASCII in all that the newsroom uses.
        return Path.GetExtension(file) == ".svg" ? bytes : Encoding.Latin1.GetBytes(Rewrite(Encoding.Latin1.GetString(bytes)));
    }

    private string Rewrite(string text) =>
        _hosts.Aggregate(text, (rewritten, host) => rewritten.Replace($"https://{host}/", $"{Address}/{host}/", StringComparison.Ordinal));

    private static string ContentTypeOf(string file)
    {
        var headers = Path.ChangeExtension(file, ".headers");
        if (File.Exists(headers))
        {
            var named = File.ReadLines(headers).FirstOrDefault(line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase));
            if (named is not null)
                return named["Content-Type:".Length..].Trim();
        }

        return Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".json" => "application/feed+json",
            ".svg" => "image/svg+xml",
            ".xml" or ".opml" => "application/xml",
            _ => "text/plain; charset=utf-8",
        };
    }
}
