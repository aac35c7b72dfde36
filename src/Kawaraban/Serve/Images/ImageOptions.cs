namespace Kawaraban.Serve.Images;

/// <summary>How images of outlets come to the pages.</summary>
internal sealed record ImageOptions
{
    /// <summary>Off: no page shows an image of an outlet, and none is fetched.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The folder of fetched images; it may be emptied at any time.</summary>
    public required string Folder { get; init; }

    /// <summary>The key that signs addresses; made where it is missing.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The most bytes of one image.</summary>
    public int MostBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The most bytes of all that are kept; what was not looked at for longest goes first.</summary>
    public long MostKept { get; init; } = MostKeptByDefault;

    public const long MostKeptByDefault = 512L * 1024 * 1024;

    public static ImageOptions In(string dataDirectory) => new()
    {
        Folder = Path.Combine(dataDirectory, "images"),
        KeyFile = Path.Combine(dataDirectory, "keys", "images.key"),
    };
}
