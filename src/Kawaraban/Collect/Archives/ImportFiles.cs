using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Kawaraban.Collect.Archives;

/// <summary>A file to import. <paramref name="Name"/> is what messages and the store call it.</summary>
internal sealed record ImportFile(string Path, string Name, long Length, DateTimeOffset ChangedAt);

/// <summary>Finds the files that an import names, and what is in them.</summary>
internal static class ImportFiles
{
    // A line is an article with all its versions.
    private const int MostOfLine = 64 * 1024 * 1024;

    private static readonly HashSet<string> ArchiveNames = new(StringComparer.OrdinalIgnoreCase) { ".zip", ".wacz", ".warc", ".jsonl", ".ndjson", ".mhtml", ".mht" };

    /// <summary>The files that the paths name: a file as it is, a folder for all in and below it that can be read.</summary>
    public static (IReadOnlyList<ImportFile> Files, IReadOnlyList<ImportProblem> Problems) Find(IEnumerable<string> paths)
    {
        var files = new List<ImportFile>();
        var problems = new List<ImportProblem>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(FileAt(path, Path.GetFileName(path)));
            else if (Directory.Exists(path))
                files.AddRange(FilesBelow(path).Select(file => FileAt(file, Path.GetRelativePath(path, file))));
            else
                problems.Add(new ImportProblem(path, "there is no such file or folder; check the path"));
        }

        return (files, problems);
    }

    /// <summary>Whether a file of this name is worth a look when its folder is imported.</summary>
    public static bool HasKnownName(string name)
    {
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return ArchiveNames.Contains(Path.GetExtension(inner)) || SavedPage.HasPageName(inner);
    }

    /// <summary>Tells whether an import is the same as one that was interrupted: the same files, unchanged, in the same order.</summary>
    public static string FingerprintOf(IReadOnlyList<ImportFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFullPath(file.Path)}\n{file.Length}\n{file.ChangedAt.ToUnixTimeMilliseconds()}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>All that is in the files, one thing at a time, with the bytes of the files that are read by then.</summary>
    public static IEnumerable<(ImportItem Item, long BytesRead)> Read(IEnumerable<ImportFile> files)
    {
        var before = 0L;
        foreach (var file in files)
        {
            using var stream = TryOpen(file, out var problem);
            if (stream is null)
                yield return (problem!, before);
            else
                foreach (var item in ReadFile(file, stream))
                    yield return (item, before + stream.Position);
            before += file.Length;
        }
    }

    /// <summary>What is in a stream: a web archive, lines of articles, or a page; with a name in <c>.gz</c> packed.</summary>
    /// <param name="place">Where a page lies that gives no address of its own.</param>
    public static IEnumerable<ImportItem> ReadStream(Stream stream, bool isPacked, long packedLength, string name, string place)
    {
        if (!isPacked)
            return ReadPlain(new ByteReader(stream), name, place);

        var unpacked = new GuardedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), packedLength);
        return ReadPlain(new ByteReader(unpacked), name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name, place);
    }

    private static IEnumerable<ImportItem> ReadFile(ImportFile file, FileStream stream)
    {
        var start = new byte[4];
        var known = start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        stream.Position = 0;
        if (SavedPage.HasPageName(file.Name))
            return [ReadPage(new ByteReader(stream), file.Name, file.Path)];

        return known.StartsWith("PK"u8)
            ? ZipPages.Read(stream, file.Name)
            : ReadStream(stream, known.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]), file.Length, file.Name, file.Path);
    }

    private static IEnumerable<ImportItem> ReadPlain(ByteReader source, string name, string place) => source.Peek(8) switch
    {
        _ when SavedPage.HasPageName(name) => [ReadPage(source, name, place)],
        var start when start.StartsWith("WARC/"u8) || Path.GetExtension(name).Equals(".warc", StringComparison.OrdinalIgnoreCase) => WarcPages.Read(source, name),
        var start when IsLines(start, name) => ReadLines(source, name),
        _ when Path.GetExtension(name).ToUpperInvariant() is ".MHTML" or ".MHT" => [MhtmlPage.Read(ReadPage(source, name, place))],
        _ => [ReadPage(source, name, place)],
    };

    private static bool IsLines(ReadOnlySpan<byte> start, string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".JSONL" or ".NDJSON" || start.TrimStart("\uFEFF \r\n\t"u8).StartsWith("{"u8);

    private static IEnumerable<ImportItem> ReadLines(ByteReader source, string name)
    {
        for (var number = 1; source.ReadLine(MostOfLine) is { } line; number++)
        {
            if (line.IsTooLong)
                yield return new ImportItem.Problem($"{name}:{number}", $"the line has more than {MostOfLine / 1024 / 1024} MB, which no article has; the rest is read");
            else if (line.Bytes.AsSpan().ContainsAnyExcept(" \t\uFEFF"u8))
                yield return new ImportItem.Line($"{name}:{number}", line.Bytes);
        }

        if (source.Damage is { } damage)
            yield return new ImportItem.Problem(name, $"it breaks off: {damage} The lines before that are kept. Copy the file again to get the rest");
    }

    /// <summary>One page, whole.</summary>
    public static ImportItem ReadPage(ByteReader source, string name, string place)
    {
        var bytes = source.ReadAll(Unpacking.MostOfPage);
        return bytes switch
        {
            null => new ImportItem.Problem(name, $"the file has more than the {Unpacking.MostOfPage / 1024 / 1024} MB a page may have; import the single pages"),
            [] => new ImportItem.Problem(name, "the file is empty; save the page again"),
            _ when source.Damage is { } damage => new ImportItem.Problem(name, $"it breaks off: {damage}"),
            _ => new ImportItem.SavedPage(name, place, bytes),
        };
    }

    private static FileStream? TryOpen(ImportFile file, out ImportItem? problem)
    {
        problem = null;
        try
        {
            return File.OpenRead(file.Path);
        }
        catch (UnauthorizedAccessException)
        {
            problem = new ImportItem.Problem(file.Name, "the file may not be read; check its permissions");
        }
        catch (IOException wrong)
        {
            problem = new ImportItem.Problem(file.Name, $"the file could not be read: {wrong.Message}");
        }

        return null;
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(HasKnownName).Order(StringComparer.Ordinal);

    private static ImportFile FileAt(string path, string name)
    {
        var file = new FileInfo(path);
        return new ImportFile(path, name, file.Length, file.LastWriteTimeUtc);
    }
}
