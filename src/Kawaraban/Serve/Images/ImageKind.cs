namespace Kawaraban.Serve.Images;

/// <summary>What an image is, by its first bytes: what a server calls it decides nothing.</summary>
internal static class ImageKind
{
    /// <summary>The media type; null for all that is not one of the five kinds we show. SVG never is: it may hold script.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => "image/gif",
        _ when bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => "image/webp",
        _ when IsAvif(bytes) => "image/avif",
        _ => null,
    };

    // The first box names the brand, and after a version those it is compatible with, four letters each.
    private static bool IsAvif(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes[4..].StartsWith("ftyp"u8))
            return false;

        var brands = bytes[8..Math.Clamp(bytes[3] & ~3, 8, Math.Min(bytes.Length & ~3, 64))];
        return brands.IndexOf("avif"u8) % 4 == 0 || brands.IndexOf("avis"u8) % 4 == 0;
    }
}
