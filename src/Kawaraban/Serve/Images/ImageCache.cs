using System.Security.Cryptography;
using System.Text;

namespace Kawaraban.Serve.Images;

/// <summary>
/// Fetched images on disk, by the hash of their address. A file's time is when it was last looked at, so what nobody looks at goes first
/// when there is no more room. A disk that is full or read-only costs the cache, never a page.
/// </summary>
internal sealed class ImageCache(ImageOptions options, TimeProvider clock)
{
    // Written again no oftener: an image that is looked at all day is one write.
    private static readonly TimeSpan Exactness = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private long? _size;

    public async Task<byte[]?> FindAsync(Uri image, CancellationToken ct)
    {
        var path = PathOf(image);
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            if (now - File.GetLastWriteTimeUtc(path) > Exactness)
                File.SetLastWriteTimeUtc(path, now);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public async Task KeepAsync(Uri image, byte[] bytes, CancellationToken ct)
    {
        var path = PathOf(image);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(draft, bytes, ct);
            File.SetLastWriteTimeUtc(draft, clock.GetUtcNow().UtcDateTime);
            File.Move(draft, path, overwrite: true);
            MakeRoom(bytes.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Shown, but not kept.
        }
    }

    private void MakeRoom(long added)
    {
        lock (_lock)
        {
            _size = _size is { } known ? known + added : Files().Sum(file => file.Length);
            if (_size <= options.MostKept)
                return;

            // A tenth below the bound, so that the next images do not list all files again.
            foreach (var file in Files().OrderBy(file => file.LastWriteTimeUtc))
            {
                if (_size <= options.MostKept / 10 * 9)
                    break;
                _size -= file.Length;
                file.Delete();
            }
        }
    }

    private List<FileInfo> Files() => [.. new DirectoryInfo(options.Folder).EnumerateFiles("*", SearchOption.AllDirectories)];

    private string PathOf(Uri image)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(image.AbsoluteUri)));
        return Path.Combine(options.Folder, name[..2], name);
    }
}
