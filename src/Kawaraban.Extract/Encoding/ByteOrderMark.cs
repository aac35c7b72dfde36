using System.Text;
using TextEncoding = System.Text.Encoding;

namespace Kawaraban.Extract.Encoding;

internal static class ByteOrderMark
{
    /// <summary>The encoding a byte order mark names, and its length; null without one.</summary>
    public static (TextEncoding Encoding, int Length)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(new byte[] { 0xef, 0xbb, 0xbf }))
            return (new UTF8Encoding(false), 3);
        if (bytes.StartsWith(new byte[] { 0xff, 0xfe }))
            return (TextEncoding.Unicode, 2);
        if (bytes.StartsWith(new byte[] { 0xfe, 0xff }))
            return (TextEncoding.BigEndianUnicode, 2);
        return null;
    }

    /// <summary>Without a mark: nearly every second byte of western text in UTF-16 is zero, always on the same side.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        return Math.Max(even, odd) > bytes.Length * 0.35 && Math.Min(even, odd) < bytes.Length * 0.05;
    }
}
