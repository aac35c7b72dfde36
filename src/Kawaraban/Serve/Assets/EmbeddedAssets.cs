using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Assets;

/// <summary>
/// The style sheet and the icon travel inside the program: it serves the same from whatever directory it is started in. The address holds
/// a hash of the content, so that browsers may keep a file for ever and still get a new one at once.
/// </summary>
internal static class EmbeddedAssets
{
    /// <summary>All style sheets, <c>site.css</c> first, then one for each part of the pages.</summary>
    public static EmbeddedAsset Style { get; } = EmbeddedAsset.Join("site.css", "text/css; charset=utf-8");

    /// <summary>All scripts as one: comfort only, but for passkeys; every page works without.</summary>
    public static EmbeddedAsset Script { get; } = EmbeddedAsset.Join("keys.js", "text/javascript; charset=utf-8");

    public static EmbeddedAsset Icon { get; } = EmbeddedAsset.Read("icon.svg", "image/svg+xml");

    /// <summary>The icon in pixels, for systems that install the pages as a program and do not draw SVG.</summary>
    public static EmbeddedAsset SmallIcon { get; } = EmbeddedAsset.Read("icon-192.png", "image/png");

    /// <inheritdoc cref="SmallIcon"/>
    public static EmbeddedAsset LargeIcon { get; } = EmbeddedAsset.Read("icon-512.png", "image/png");

    /// <summary>With room around it that a system may cut to its own shape.</summary>
    public static EmbeddedAsset MaskableIcon { get; } = EmbeddedAsset.Read("icon-maskable.png", "image/png");

    /// <summary>The service worker, which is no script of a page and so stands apart from them.</summary>
    public static byte[] Worker { get; } = EmbeddedAsset.ContentOf("worker/sw.js");

    public static void MapEmbeddedAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in (EmbeddedAsset[])[Style, Script, Icon, SmallIcon, LargeIcon, MaskableIcon])
        {
            var packed = asset.Pack();
            routes.MapGet(asset.Path, (HttpRequest request, HttpResponse response) =>
            {
                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                if (packed is null || !request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality != 0))
                    return Results.Bytes(asset.Content, asset.ContentType);

                response.Headers.ContentEncoding = "br";
                response.Headers.Vary = "Accept-Encoding";
                return Results.Bytes(packed, asset.ContentType);
            }).OpenToAll();
        }

        routes.MapGet("/favicon.ico", () => Results.Redirect(Icon.Path, permanent: true)).OpenToAll();
    }
}

internal sealed record EmbeddedAsset(string Path, string ContentType, byte[] Content)
{
    private const string Folder = "assets/";

    public static EmbeddedAsset Read(string name, string contentType) => Of(name, contentType, ContentOf(Folder + name));

    /// <summary>The file of that name and after it all others of its kind, by name.</summary>
    public static EmbeddedAsset Join(string first, string contentType)
    {
        var others = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != Folder + first && System.IO.Path.GetExtension(name) == System.IO.Path.GetExtension(first))
            .Order(StringComparer.Ordinal);
        return Of(first, contentType, [.. ContentOf(Folder + first), .. others.SelectMany(ContentOf)]);
    }

    /// <summary>Text packed once, and better than there is time for at each request; null for pictures, which are packed.</summary>
    public byte[]? Pack()
    {
        if (ContentType == "image/png")
            return null;

        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal))
            packing.Write(Content);
        return packed.ToArray();
    }

    public static byte[] ContentOf(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static EmbeddedAsset Of(string name, string contentType, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        return new EmbeddedAsset($"/assets/{hash}/{name}", contentType, content);
    }
}
