using System.Reflection;
using System.Security.Cryptography;

namespace Kawaraban.Serve.Assets;

/// <summary>
/// The style sheet and the icon travel inside the program: it serves the same from whatever directory it is started in. The address holds
/// a hash of the content, so that browsers may keep a file for ever and still get a new one at once.
/// </summary>
internal static class EmbeddedAssets
{
    public static EmbeddedAsset Style { get; } = EmbeddedAsset.Read("site.css", "text/css; charset=utf-8");

    public static EmbeddedAsset Icon { get; } = EmbeddedAsset.Read("icon.svg", "image/svg+xml");

    public static void MapEmbeddedAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in (EmbeddedAsset[])[Style, Icon])
        {
            routes.MapGet(asset.Path, (HttpResponse response) =>
            {
                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(asset.Content, asset.ContentType);
            });
        }

        routes.MapGet("/favicon.ico", () => Results.Redirect(Icon.Path, permanent: true));
    }
}

internal sealed record EmbeddedAsset(string Path, string ContentType, byte[] Content)
{
    public static EmbeddedAsset Read(string name, string contentType)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("assets/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        return new EmbeddedAsset($"/assets/{hash}/{name}", contentType, content);
    }
}
