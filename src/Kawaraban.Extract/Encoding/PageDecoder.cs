using System.Text;
using System.Text.RegularExpressions;
using TextEncoding = System.Text.Encoding;

namespace Kawaraban.Extract.Encoding;

/// <summary>
/// Turns the bytes of a page into text by the <see href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML
/// standard</see>: what is known from outside, byte order mark, transport, the page's own declaration; then by the bytes.
/// A declaration that the bytes contradict is not believed.
/// </summary>
internal static partial class PageDecoder
{
    /// <summary>The standard asks for the first 1,024 bytes; pages put scripts before their declaration.</summary>
    private const int Declared = 8192;

    static PageDecoder() => TextEncoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(Page page)
    {
        var bytes = page.Bytes.Span;
        if (ByteOrderMark.Of(bytes) is { } mark)
            return mark.Encoding.GetString(bytes[mark.Length..]);
        var declared = Named(page.Charset) ?? Named(InHeader(page.ContentType)) ?? InMarkup(bytes);
        return Choose(declared, bytes).GetString(bytes);
    }

    private static TextEncoding Choose(TextEncoding? declared, ReadOnlySpan<byte> bytes)
    {
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        // Bytes above ASCII that happen to be well-formed UTF-8 do not happen.
        if (isUtf8 && (declared is null || (declared.CodePage != 65001 && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xff) >= 0 && !IsIso2022(declared))))
            return TextEncoding.UTF8;
        if (declared is null)
            return EncodingGuess.Of(bytes);
        return Contradicts(bytes, declared, isUtf8) ? EncodingGuess.Of(bytes) : declared;
    }

    /// <summary>True where the bytes cannot be what is declared: too many are no characters of it, or stand side by side as accents never do.</summary>
    private static bool Contradicts(ReadOnlySpan<byte> bytes, TextEncoding declared, bool isUtf8)
    {
        if (declared.CodePage == 65001)
            return !isUtf8 && Utf8Faults(bytes) > MostFaults;
        if (declared.IsSingleByte)
            return Western.Contains(declared.CodePage) && HighSideBySide(bytes) > MostSideBySide;
        return !IsIso2022(declared) && EncodingGuess.Refutes(bytes, declared);
    }

    private const double MostFaults = 0.02;

    // In western text one accent in ten follows another at most; in Cyrillic, Japanese or Thai read so nearly all bytes do.
    private const double MostSideBySide = 0.5;
    private const int FewestHigh = 40;
    private static readonly int[] Western = [1250, 1252, 1254, 1257, 28592, 28605];

    private static int High(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var b in bytes)
            high += b >= 0x80 ? 1 : 0;
        return high;
    }

    private static double HighSideBySide(ReadOnlySpan<byte> bytes)
    {
        var beside = 0;
        for (var i = 1; i < bytes.Length; i++)
            beside += bytes[i] >= 0x80 && bytes[i - 1] >= 0x80 ? 1 : 0;
        var high = High(bytes);
        return high < FewestHigh ? 0 : (double)beside / high;
    }

    private static bool IsIso2022(TextEncoding encoding) => encoding.CodePage is >= 50220 and <= 50229;

    /// <summary>The share of bytes above ASCII that are not part of a UTF-8 character: a cut page has one, a wrong declaration nearly all.</summary>
    private static double Utf8Faults(ReadOnlySpan<byte> bytes)
    {
        var (high, faults) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (bytes[0] >= 0x80)
                high += consumed;
            if (status != System.Buffers.OperationStatus.Done)
                faults += consumed;
            bytes = bytes[consumed..];
        }
        return high == 0 ? 0 : (double)faults / high;
    }

    private static string? InHeader(string? contentType) =>
        contentType is not null && CharsetParameter().Match(contentType) is { Success: true } found ? found.Groups[1].Value : null;

    private static TextEncoding? InMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = TextEncoding.Latin1.GetString(bytes[..Math.Min(Declared, bytes.Length)]);
        var found = MetaCharset().Match(start);
        if (!found.Success)
            found = XmlEncoding().Match(start);
        var named = found.Success ? Named(found.Groups[1].Value) : null;
        // A page that can be read as ASCII so far is not UTF-16, whatever it says.
        return named is { CodePage: 1200 or 1201 } ? TextEncoding.UTF8 : named;
    }

    /// <summary>The encoding a label stands for, by the <see href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding standard</see> where it differs from .NET's own names.</summary>
    private static TextEncoding? Named(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name))
            return null;
        name = name switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "iso8859-1" or "iso88591" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "sjis" or "x-sjis" or "shift-jis" or "ms_kanji" or "windows-31j" or "cp932" => "shift_jis",
            "gbk" or "gb2312" or "x-gbk" or "gb_2312-80" or "cp936" => "gb18030",
            "euc-kr" or "ks_c_5601-1987" or "korean" or "cp949" or "windows-949" or "uhc" => "ks_c_5601-1987",
            "big5-hkscs" or "cn-big5" or "x-x-big5" => "big5",
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            _ => name,
        };
        try
        {
            return TextEncoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?([^\\s;\"'>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetParameter();

    [GeneratedRegex("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([^\\s;\"'/>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("^\\s*<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([^\"']+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlEncoding();
}
