using System.IO.Compression;
using System.Text;

namespace Kawaraban.Collect.Archives;

/// <summary>The pages in a ZIP archive, in whatever folders; web archives and article lines in it too (as in WACZ). Nothing is written to the disk.</summary>
internal static class ZipPages
{
    // Names written before UTF-8 was agreed on, by the encodings of those who wrote them: the first in which the bytes make sense.
    private static readonly string[] NameEncodings = ["utf-8", "shift_jis", "gb18030"];

    static ZipPages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<ImportItem> Read(FileStream file, string name)
    {
        using var archive = Open(file);
        if (archive is null)
        {
            yield return new ImportItem.Problem(name, "the archive is damaged or cut short: its table of contents, which stands at the end, cannot be read. Copy it again");
            yield break;
        }

        var (encrypted, unpacked) = (0, 0L);
        foreach (var entry in archive.Entries)
        {
            var inside = NameOf(entry);
            if (IsFolder(inside))
                continue;

            if (!ImportFiles.HasKnownName(inside) || IsShadow(inside) || IsBeside(name, inside))
            {
                yield return new ImportItem.Other($"{name}/{inside}");
                continue;
            }

            if (entry.IsEncrypted)
            {
                encrypted++;
                continue;
            }

            foreach (var item in ReadEntry(entry, file, name, inside))
            {
                unpacked += item.Size;
                yield return item;
            }

            if (Unpacking.IsBomb(file.Length, unpacked))
            {
                yield return new ImportItem.Problem(name, Unpacking.BombProblem);
                yield break;
            }
        }

        if (encrypted > 0)
            yield return new ImportItem.Problem(name, $"{encrypted} of its pages are locked with a password; unpack the archive with it and import the folder");
    }

    private static ZipArchive? Open(FileStream file)
    {
        try
        {
            // The entries are counted here, so that a damaged table of contents shows at once.
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<ImportItem> ReadEntry(ZipArchiveEntry entry, FileStream file, string name, string inside)
    {
        var label = $"{name}/{inside}";
        if (!SavedPage.HasPageName(inside))
            return ReadNested(entry, label);

        try
        {
            using var stream = entry.Open();
            return [ImportFiles.ReadPage(new ByteReader(stream), label, $"{file.Name}/{inside}")];
        }
        catch (InvalidDataException problem)
        {
            return [new ImportItem.Problem(label, $"it cannot be unpacked: {problem.Message}")];
        }
    }

    private static IEnumerable<ImportItem> ReadNested(ZipArchiveEntry entry, string label)
    {
        // Within the archive a web archive mostly lies as it is (stored), and its own records are packed.
        using var stream = new GuardedStream(entry.Open(), entry.CompressedLength);
        foreach (var item in ImportFiles.ReadStream(stream, label.EndsWith(".gz", StringComparison.OrdinalIgnoreCase), entry.CompressedLength, label, label))
            yield return item;
    }

    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && !name.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
            name = Decode(Encoding.Latin1.GetBytes(name)) ?? name;
        return name.Replace('\\', '/');
    }

    private static string? Decode(byte[] bytes)
    {
        foreach (var encoding in NameEncodings)
        {
            try
            {
                return Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // The next one.
            }
        }

        return null;
    }

    private static bool IsFolder(string inside) => inside.EndsWith('/');

    // macOS puts a second file beside each, with the first one's name and nothing to read in it.
    private static bool IsShadow(string inside) => inside.StartsWith("__MACOSX/", StringComparison.Ordinal) || inside.Split('/')[^1].StartsWith("._", StringComparison.Ordinal);

    // In a WACZ (https://specs.webrecorder.net/wacz/1.1.1/) the lines list the pages that its web archives hold.
    private static bool IsBeside(string archive, string inside) =>
        archive.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase) && !inside.Contains(".warc", StringComparison.OrdinalIgnoreCase);
}
