using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kawaraban.Collect;

namespace Kawaraban.Serve.Images;

/// <summary>
/// The addresses under which our pages show images of outlets: signed, so that only what stands in a stored article is ever fetched, and
/// nobody can use this program to fetch something else.
/// </summary>
internal sealed class ImageLinks(ImageOptions options)
{
    private const int MostOfUrl = 2000;
    private const int SignatureBytes = 16;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(options.KeyFile));

    /// <summary>Our address of an image; null where there is none to show: no address of the web, or a drawing that could hold script (SVG).</summary>
    public string? Of(string? url)
    {
        if (!options.IsOn || url is null || url.Length > MostOfUrl || !Uri.TryCreate(url, UriKind.Absolute, out var image) || FetchRequest.ProblemOf(image) is not null
            || image.AbsolutePath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var address = Encoding.UTF8.GetBytes(FetchRequest.WithoutLogin(image).AbsoluteUri);
        return $"/images/{Base64Url.EncodeToString(Sign(address))}/{Base64Url.EncodeToString(address)}";
    }

    /// <summary>The image that an address of ours stands for; null where we did not make it.</summary>
    public Uri? Read(string signature, string address)
    {
        if (!options.IsOn || !Base64Url.IsValid(signature) || !Base64Url.IsValid(address))
            return null;

        var written = Base64Url.DecodeFromChars(address);
        return CryptographicOperations.FixedTimeEquals(Sign(written), Base64Url.DecodeFromChars(signature)) && Uri.TryCreate(Encoding.UTF8.GetString(written), UriKind.Absolute, out var image) ? image : null;
    }

    private byte[] Sign(byte[] address) => HMACSHA256.HashData(_key.Value, address)[..SignatureBytes];

    // Two that start at once agree on the one that was written first.
    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(draft, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            try
            {
                File.Move(draft, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }

        return File.ReadAllBytes(path);
    }
}
