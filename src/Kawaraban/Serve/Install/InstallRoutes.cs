using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kawaraban.Serve.Accounts;
using Kawaraban.Serve.Assets;
using Kawaraban.Serve.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kawaraban.Serve.Install;

/// <summary>What lets a browser install the pages as a program of their own, with the pages read last at hand when there is no network.</summary>
internal static class InstallRoutes
{
    public const string Manifest = "/manifest.webmanifest";

    // As in site.css.
    public const string Paper = "#faf7f0";
    public const string DarkPaper = "#171512";
    private const string ReaderHeader = "Kawaraban-Reader";

    private static readonly byte[] Worker = WorkerScript();

    public static void MapInstall(this IEndpointRouteBuilder app)
    {
        app.MapGet(Manifest, (Texts texts, HttpResponse response) =>
        {
            response.Headers.CacheControl = "private, max-age=3600";
            return Results.Json(ManifestIn(texts), contentType: "application/manifest+json");
        });

        // Asked for anew each time, so that a new program brings its worker at once.
        app.MapGet("/sw.js", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return Results.Bytes(Worker, "text/javascript; charset=utf-8");
        });
        app.MapGet("/offline/{language}", IResult (string language) =>
            Texts.All.FirstOrDefault(texts => texts.Culture.Name == language) is { } texts
                ? new RazorComponentResult<Offline>(new Dictionary<string, object?> { [nameof(Offline.Language)] = texts.Culture.Name })
                : Results.NotFound());
    }

    /// <summary>Says with each page whose it is, so that the worker forgets the pages of one reader before it keeps those of another.</summary>
    public static void UseReaderName(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
                context.Response.Headers[ReaderHeader] = context.Reader().Id is { } id ? string.Create(CultureInfo.InvariantCulture, $"{id}") : "guest";
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static Dictionary<string, object> ManifestIn(Texts texts) => new()
    {
        ["id"] = "/",
        ["name"] = "Kawaraban",
        ["short_name"] = "Kawaraban",
        ["description"] = texts.Motto,
        ["lang"] = texts.Culture.Name,
        ["start_url"] = "/",
        ["scope"] = "/",
        ["display"] = "standalone",
        ["background_color"] = Paper,
        ["theme_color"] = Paper,
        ["categories"] = new[] { "news" },
        ["icons"] = new[]
        {
            IconOf(EmbeddedAssets.Icon, "any", "any"),
            IconOf(EmbeddedAssets.SmallIcon, "192x192", "any"),
            IconOf(EmbeddedAssets.LargeIcon, "512x512", "any"),
            IconOf(EmbeddedAssets.MaskableIcon, "512x512", "maskable"),
        },
        ["share_target"] = new Dictionary<string, object>
        {
            ["action"] = "/add",
            ["method"] = "GET",
            ["params"] = new Dictionary<string, string> { ["url"] = "url", ["title"] = "title", ["text"] = "text" },
        },
    };

    private static Dictionary<string, string> IconOf(EmbeddedAsset icon, string sizes, string purpose) =>
        new() { ["src"] = icon.Path, ["sizes"] = sizes, ["type"] = icon.ContentType, ["purpose"] = purpose };

    // What it keeps from the start is named before it, by addresses that change with their content: so does the worker.
    private static byte[] WorkerScript()
    {
        var assets = string.Join(", ", new[] { EmbeddedAssets.Style, EmbeddedAssets.Script, EmbeddedAssets.Icon }.Select(asset => $"'{asset.Path}'"));
        var languages = string.Join(", ", Texts.All.Select(texts => $"'{texts.Culture.Name}'"));
        var version = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(assets + languages), .. EmbeddedAssets.Worker]))[..10];
        return [.. Encoding.UTF8.GetBytes($"const version = '{version}', assets = [{assets}], languages = [{languages}];\n"), .. EmbeddedAssets.Worker];
    }
}
