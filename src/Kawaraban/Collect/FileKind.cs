using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Kawaraban.Collect;

/// <summary>Tells by its bytes whether a saved file can be a page, whatever its name says.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x89, .. "PNG"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([.. "PK"u8, 3, 4], "a ZIP archive (or an office document)"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x7F, .. "ELF"u8], "a program"),
        ("MZ"u8.ToArray(), "a Windows program"),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database"),
        ("OggS"u8.ToArray(), "a sound or video file"),
        ("ID3"u8.ToArray(), "a sound file"),
        ("RIFF"u8.ToArray(), "a sound, video or WebP file"),
    ];

    /// <summary>Why the bytes cannot be a whole page, with what to do; null when they can.</summary>
    public static string? ProblemOf(ReadOnlySpan<byte> bytes, string extension)
    {
        foreach (var (start, name) in Signatures)
        {
            if (bytes.StartsWith(start))
                return $"it is {name}, not {(SavedPage.HasPageName(extension) ? $"the page its name ({extension}) says" : "a page")}; save the page as HTML or text";
        }

        if (!HasByteOrderMark(bytes) && bytes[..Math.Min(bytes.Length, 64 * 1024)].Contains((byte)0))
            return "it is binary, not a page; save the page as HTML or text";

        if (IsCutInCharacter(bytes) || IsCutInTag(bytes))
            return "the file breaks off in the middle, so its article would be cut short; save or copy the page again";

        return null;
    }

    private static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    // UTF-8 throughout and then half a character: the end is missing. Other encodings are not UTF-8 throughout.
    private static bool IsCutInCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 1; cut <= 3 && cut < bytes.Length; cut++)
        {
            if (bytes[^cut] < 0x80)
                return false;

            if (bytes[^cut] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(bytes[^cut..], out _, out _) == OperationStatus.NeedMoreData && Utf8.IsValid(bytes[..^cut]);
            }
        }

        return false;
    }

    // "<div class=" at the very end: a tag that was opened and never closed. A text may hold "<" before a space or a figure.
    private static bool IsCutInTag(ReadOnlySpan<byte> bytes)
    {
        var opened = bytes.LastIndexOf((byte)'<');
        if (opened < 0 || opened <= bytes.LastIndexOf((byte)'>') || !bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)'>'))
            return false;

        return opened < bytes.Length - 1 && (char.IsAsciiLetter((char)bytes[opened + 1]) || bytes[opened + 1] is (byte)'/' or (byte)'!');
    }
}
