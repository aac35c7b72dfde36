namespace Kawaraban.Export;

/// <summary>
/// A file that is there whole or not at all: it is written beside its place under another name and takes its place when it is finished.
/// What was there before stays until then.
/// </summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _part;
    private bool _isFinished;

    /// <exception cref="IOException">The place cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    public WholeFile(string path)
    {
        _path = Path.GetFullPath(path);
        _part = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.part");
        Stream = new FileStream(_part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: false);
    }

    public Stream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        await Stream.FlushAsync(ct);
        await Stream.DisposeAsync();
        File.Move(_part, _path, overwrite: true);
        _isFinished = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (!_isFinished)
            File.Delete(_part);
    }
}
